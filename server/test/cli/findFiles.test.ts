import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { byName } from '../../src/cli/byName';
import { findFiles } from '../../src/cli/findFiles';
import { inFolder } from './support/folder';

/** Where the PATHs lead, below the folder. */
const found = (folder: string, ...paths: string[]) =>
  [...findFiles(paths.map((each) => path.join(folder, each)))].map((each) =>
    'error' in each ? `${each.error}` : path.relative(folder, each.path).split(path.sep).join('/'),
  );

describe('the files that the PATHs name', () => {
  it('are a folder’s texts and pages below it, in the order of their names, 2 before 10', () =>
    inFolder(
      {
        'b.txt': '',
        'A.md': '',
        'a/2.TXT': '',
        'a/10.txt': '',
        'a.docx': '',
        'a/txt': '',
        'c.xxgknb': '',
        'd.html': '',
        'e.HTM': '',
      },
      (folder) => {
        const texts = ['A.md', 'a/2.TXT', 'a/10.txt', 'b.txt', 'c.xxgknb', 'd.html', 'e.HTM'];
        assert.deepEqual(found(folder, ''), texts);
      },
    ));

  it('are in one order whatever the names', () => {
    const names = [
      '第1号',
      '第01号',
      '第2号',
      '第2号附1',
      '第10号',
      'a',
      'a1',
      'a1b',
      'a01b2',
      'a1b2',
      'a02',
      'a10',
      '12',
      '7',
      '',
    ];
    for (const a of names)
      for (const b of names) {
        assert.equal(Math.sign(byName(a, b)), -Math.sign(byName(b, a)) || 0, `${a} ${b}`);
        assert.equal(byName(a, b) === 0, a === b, `${a} ${b}`);
        for (const c of names)
          if (byName(a, b) < 0 && byName(b, c) < 0) assert.ok(byName(a, c) < 0, `${a} ${b} ${c}`);
      }
    assert.deepEqual(['第10号', '第2号', '第1号'].sort(byName), ['第1号', '第2号', '第10号']);
  });

  it('are not what programs keep: in node_modules, or where a name begins with a point; unless it is named', () =>
    inFolder({ '.history/a.txt': '', 'node_modules/b.md': '', 'c.txt': '' }, (folder) => {
      assert.deepEqual(found(folder, ''), ['c.txt']);
      const named = ['node_modules', '.history', '.history/a.txt'];
      assert.deepEqual(found(folder, ...named), ['node_modules/b.md', '.history/a.txt']);
    }));

  it('are files of any name where they are named themselves', () =>
    inFolder({ report: '' }, (folder) => {
      assert.deepEqual(found(folder, 'report'), ['report']);
    }));

  it('do not lead over links below a folder: they may lead around in a ring', () =>
    inFolder({ 'real/a.txt': '' }, (folder) => {
      symlinkSync('.', path.join(folder, 'real', 'ring'));
      symlinkSync('a.txt', path.join(folder, 'real', 'b.txt'));
      symlinkSync('real', path.join(folder, 'link'));
      assert.deepEqual(found(folder, ''), ['real/a.txt']);
      assert.deepEqual(found(folder, 'link', 'real/b.txt'), ['link/a.txt', 'real/b.txt']);
    }));

  it('are each named once', () =>
    inFolder({ 'a.txt': '', 'b.txt': '' }, (folder) => {
      assert.deepEqual(found(folder, 'b.txt', '', 'a.txt'), ['b.txt', 'a.txt']);
    }));

  it('are taken as they were given: relative where they were', () => {
    assert.deepEqual([...findFiles(['-', '-'])], [{ path: '-' }]);
  });

  it('say of a PATH that leads nowhere why', () =>
    inFolder({ 'a.txt': '' }, (folder) => {
      const [first, second] = found(folder, 'none', 'a.txt');
      assert.match(first, /ENOENT/);
      assert.equal(second, 'a.txt');
    }));
});
