import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { findFiles } from '../../src/cli/findFiles';
import { inFolder } from './support/folder';

/** Where the PATHs lead, below the folder. */
const found = (folder: string, ...paths: string[]) =>
  [...findFiles(paths.map((each) => path.join(folder, each)))].map((each) =>
    'error' in each ? `${each.error}` : path.relative(folder, each.path).split(path.sep).join('/'),
  );

describe('the files that the PATHs name', () => {
  it('are a folder’s texts and pages below it, in the order of their names', () =>
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
        const texts = ['A.md', 'a/10.txt', 'a/2.TXT', 'b.txt', 'c.xxgknb', 'd.html', 'e.HTM'];
        assert.deepEqual(found(folder, ''), texts);
      },
    ));

  it('are not what lies in .git or node_modules, unless it is named', () =>
    inFolder({ '.git/a.txt': '', 'node_modules/b.md': '', 'c.txt': '' }, (folder) => {
      assert.deepEqual(found(folder, ''), ['c.txt']);
      assert.deepEqual(found(folder, 'node_modules', '.git/a.txt'), ['node_modules/b.md', '.git/a.txt']);
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
