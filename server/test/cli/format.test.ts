import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { applyEdits } from '../../src/core/text';
import { analyse } from '../../src/features/analysis';
import { format } from '../../src/features/format';
import { inFolder } from './support/folder';
import { gb18030 } from './support/gb18030';
import { gouji } from './support/gouji';
import { sample } from './support/sample';

const TIDY = sample();
/** A blank that nobody wants in front of a number. */
const UNTIDY = TIDY.replace('二、上年结转政府信息公开申请数量\t\t', (row) => `${row} `);

/** As the editor's Format Document writes it. */
function asInEditor(text: string, layout: 'markdown' | 'lines'): string {
  const reports = analyse(text, () => assert.fail()).map(({ report }) => report);
  return applyEdits(text, format(reports, layout).edits);
}

describe('gouji format', function () {
  this.timeout(30_000);

  before(() => assert.notEqual(TIDY, UNTIDY));

  it('shows what it would change and changes nothing', () =>
    inFolder({ 'a.txt': UNTIDY, 'b.txt': TIDY }, (folder) => {
      const { status, stdout, stderr } = gouji(['format', '.'], { cwd: folder });
      assert.deepEqual([status, stderr], [0, '']);
      const changed = stdout.split('\n').filter((line) => /^[-+]/.test(line));
      const row = (text: string) => text.split('\n').find((line) => line.startsWith('二、上年结转'));
      assert.deepEqual(changed, ['--- a.txt', '+++ a.txt', `-${row(UNTIDY)}`, `+${row(TIDY)}`]);
      assert.equal(readFileSync(path.join(folder, 'a.txt'), 'utf8'), UNTIDY);
      assert.equal(gouji(['format', '--diff', '.'], { cwd: folder }).stdout, stdout);
    }));

  it('writes the files with --write, and says which', () =>
    inFolder({ 'a.txt': UNTIDY, 'b.txt': TIDY }, (folder) => {
      const { status, stdout, stderr } = gouji(['format', '--write', '.'], { cwd: folder });
      assert.deepEqual([status, stdout, stderr], [0, '', 'a.txt: formatted\n']);
      assert.equal(readFileSync(path.join(folder, 'a.txt'), 'utf8'), TIDY);
    }));

  it('names the files that are to be formatted with --check, and says so by its status', () =>
    inFolder({ 'a.txt': UNTIDY, 'b.txt': TIDY }, (folder) => {
      const found = gouji(['format', '--check', '.'], { cwd: folder });
      assert.deepEqual([found.status, found.stdout, found.stderr], [1, 'a.txt\n', '']);
      assert.equal(gouji(['format', '--check', 'b.txt'], { cwd: folder }).status, 0);
      assert.equal(readFileSync(path.join(folder, 'a.txt'), 'utf8'), UNTIDY);
    }));

  it('writes the tables in the layout that is asked for, as the editor does', () => {
    for (const layout of ['markdown', 'lines'] as const) {
      const { status, stdout } = gouji(['format', '--layout', layout, '-'], { input: TIDY });
      assert.equal(status, 0);
      assert.equal(stdout, asInEditor(TIDY, layout));
      assert.notEqual(stdout, TIDY);
    }
  });

  it('keeps the encoding, the byte-order mark and the line ends', async () => {
    const windows = (text: string) => text.replaceAll('\n', '\r\n');
    const ways: ((text: string) => Buffer)[] = [
      (text) => Buffer.from(`\ufeff${windows(text)}`),
      (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
      (text) => gb18030(windows(text)),
      // A character of four bytes, which the report itself has.
      (text) => Buffer.concat([gb18030(text), Buffer.from('9439da33', 'hex')]),
    ];
    for (const encoded of ways)
      await inFolder({ 'a.txt': encoded(UNTIDY) }, (folder) => {
        const file = path.join(folder, 'a.txt');
        assert.equal(gouji(['format', '--layout', 'markdown', '--write', file]).status, 0);
        assert.deepEqual(readFileSync(file), encoded(asInEditor(UNTIDY, 'markdown')));
        assert.equal(gouji(['format', '--check', '--layout', 'markdown', file]).status, 0);
      });
  });

  it('lets each line end as it does, and ends a new line as most of the file’s do', () => {
    const format = (input: string, layout: string) => {
      const { status, stdout } = gouji(['format', '--layout', layout, '-'], { input });
      assert.equal(status, 0);
      return stdout;
    };
    for (const layout of ['keep', 'markdown', 'lines']) {
      const tidied = format(UNTIDY, layout);
      for (const end of ['\r', '\r\n'])
        assert.equal(format(UNTIDY.replaceAll('\n', end), layout), tidied.replaceAll('\n', end), layout);
    }
    // A few lines of another program.
    const mixed = UNTIDY.replace('\n', '\r\n').replace(/\n(二、上年结转[^\n]*)\n/, '\r$1\r\n');
    const keptBy = (text: string) => text.match(/\r\n|\r|\n/g);
    assert.deepEqual(keptBy(format(mixed, 'keep')), keptBy(mixed));
    assert.equal(format(mixed, 'lines'), format(UNTIDY, 'lines').replace('\n', '\r\n'));
  });

  it('says which table it cannot write in another layout, and why', () => {
    const torn = TIDY.replace(/^(二、上年结转政府信息公开申请数量\t\t).*$/m, '$13\t待定');
    const { status, stderr } = gouji(['format', '--layout', 'markdown', '--diff', '-'], { input: torn });
    assert.equal(status, 0);
    assert.match(stderr, /^-: The table of “三、收到和处理政府信息公开申请情况” stays as it is: /);
  });

  it('leaves alone what is no report', () => {
    const text = '| a | b |\n|-|-|\n| 1 | 2 |\n';
    assert.equal(gouji(['format', '--layout', 'tsv', '-'], { input: text }).stdout, text);
  });

  it('is told how it is called where it is called wrongly', () => {
    for (const args of [
      ['--check', '--write'],
      ['--layout', 'html'],
      ['--write', '-'],
      ['--only', 'totals'],
    ])
      assert.equal(gouji(['format', ...args, 'a.txt']).status, 2, args.join(' '));
  });
});
