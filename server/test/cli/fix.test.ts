import assert from 'node:assert/strict';
import { chmodSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { inFolder } from './support/folder';
import { gb18030 } from './support/gb18030';
import { gouji } from './support/gouji';
import { FAULTY, RIGHT } from './support/sample';

describe('gouji fix', function () {
  this.timeout(30_000);

  it('shows what it would change and changes nothing', () =>
    inFolder({ 'a.txt': FAULTY, 'b.txt': RIGHT }, (folder) => {
      const { status, stdout, stderr } = gouji(['fix', '.'], { cwd: folder });
      assert.deepEqual([status, stderr], [0, '']);
      const changed = stdout.split('\n').filter((line) => /^[-+]/.test(line));
      const row = (text: string) => text.split('\n').find((line) => line.startsWith('一、本年新收'));
      assert.deepEqual(changed, ['--- a.txt', '+++ a.txt', `-${row(FAULTY)}`, `+${row(RIGHT)}`]);
      assert.equal(readFileSync(path.join(folder, 'a.txt'), 'utf8'), FAULTY);
      assert.equal(gouji(['fix', '--diff', '.'], { cwd: folder }).stdout, stdout);
    }));

  it('writes the corrected files with --write, and says which', () =>
    inFolder({ 'a.txt': FAULTY, 'b.txt': RIGHT }, (folder) => {
      const untouched = statSync(path.join(folder, 'b.txt'));
      const { status, stdout, stderr } = gouji(['fix', '--write', '.'], { cwd: folder });
      assert.deepEqual([status, stdout, stderr], [0, '', 'a.txt: corrections: 1\n']);
      assert.equal(readFileSync(path.join(folder, 'a.txt'), 'utf8'), RIGHT);
      assert.equal(statSync(path.join(folder, 'b.txt')).ino, untouched.ino);
      assert.equal(gouji(['check', '.'], { cwd: folder }).status, 0);
    }));

  it('keeps encoding, byte-order mark, line ends and mode: no byte changes that no fix names', async () => {
    const windows = (text: string) => text.replaceAll('\n', '\r\n');
    const ways: ((text: string) => Buffer)[] = [
      (text) => Buffer.from(windows(text)),
      (text) => Buffer.from(`\ufeff${windows(text)}`),
      (text) => Buffer.from(`\ufeff${windows(text)}`, 'utf16le'),
      (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
      (text) => Buffer.from(windows(text), 'utf16le'),
      (text) => gb18030(windows(text)),
      (text) => Buffer.concat([gb18030(text), Buffer.from('9439da33', 'hex')]),
    ];
    for (const encoded of ways)
      await inFolder({ 'a.txt': encoded(FAULTY) }, (folder) => {
        const file = path.join(folder, 'a.txt');
        chmodSync(file, 0o640);
        const { mode } = statSync(file);
        assert.equal(gouji(['fix', '--only', 'totals', '--write', file]).status, 0);
        assert.deepEqual(readFileSync(file), encoded(RIGHT));
        assert.equal(statSync(file).mode, mode);
      });
  });

  it('corrects standard input to standard output, in its own encoding', () => {
    assert.deepEqual(gouji(['fix', '-'], { input: gb18030(FAULTY) }).bytes, gb18030(RIGHT));
    assert.equal(gouji(['fix', '-'], { input: 'no report\r\n' }).stdout, 'no report\r\n');
    assert.match(gouji(['fix', '--diff', '-'], { input: FAULTY }).stdout, /^--- -\n\+\+\+ -\n@@ /);
  });

  it('keeps to the rules that are asked for', () => {
    const onlyOf = (...only: string[]) => gouji(['fix', ...only, '-'], { input: FAULTY }).stdout;
    assert.equal(onlyOf('--only', 'row-total'), RIGHT);
    assert.equal(onlyOf('--only', 'totals'), RIGHT);
    assert.equal(onlyOf('--only', 'remedy-total,cell-blank'), FAULTY);
    const marked = RIGHT.replace('本年度，', '**本年度**，');
    const asked = gouji(['fix', '--only', 'markdown-left', '-'], { input: marked }).stdout;
    assert.equal(asked, RIGHT, 'words, too');
  });

  it('corrects the file that a link names, and leaves the link', () =>
    inFolder({ 'real/a.txt': FAULTY }, (folder) => {
      symlinkSync(path.join('real', 'a.txt'), path.join(folder, 'link.txt'));
      assert.equal(gouji(['fix', '--write', 'link.txt'], { cwd: folder }).status, 0);
      assert.equal(readFileSync(path.join(folder, 'real', 'a.txt'), 'utf8'), RIGHT);
    }));

  it('exits 2 where a file cannot be read, having corrected the others', () =>
    inFolder({ 'a.txt': FAULTY }, (folder) => {
      const { status, stderr } = gouji(['fix', '--write', 'none.txt', 'a.txt'], { cwd: folder });
      assert.equal(status, 2);
      assert.match(stderr, /^none\.txt: There is no such file or folder\.\na\.txt: corrections: 1\n$/);
      assert.equal(readFileSync(path.join(folder, 'a.txt'), 'utf8'), RIGHT);
    }));
});
