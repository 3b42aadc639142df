/** A file that holds several reports is one FILE for each, with its `part`. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { inFolder } from './support/folder';
import { gouji, goujiJson } from './support/gouji';
import { sample, WRONG_TOTAL } from './support/sample';

const OTHER = '月见区';
const second = (text: string) => text.replace('海棠区', OTHER);
const RIGHT = sample() + second(sample());
const FAULTY = sample() + second(sample(WRONG_TOTAL));
const LINES = sample().split('\n').length - 1;

interface File {
  path: string;
  part?: number;
  body: string;
  sections: { line: number }[];
  cells: { id: string; line: number }[];
  diagnostics: { code: string; line: number }[];
}

describe('a file with two reports', function () {
  this.timeout(30_000);

  const partsOf = (files: File[]) => files.map(({ path: file, part, body }) => [file, part, body]);

  it('is extracted as two, with the lines of the file', () =>
    inFolder({ 'both.txt': RIGHT, 'one.txt': sample() }, (folder) => {
      const { files, summary } = goujiJson(['extract', '.'], { cwd: folder });
      assert.deepEqual(partsOf(files), [
        ['both.txt', 1, '海棠区'],
        ['both.txt', 2, OTHER],
        ['one.txt', undefined, '海棠区'],
      ]);
      assert.deepEqual(summary, { files: 2, reports: 3, unreadable: 0 });
      const [first, other, alone]: File[] = files;
      assert.deepEqual(Object.keys(other).slice(0, 3), ['path', 'part', 'format']);
      assert.ok(!('part' in alone));
      for (const list of ['sections', 'cells'] as const)
        assert.deepEqual(
          other[list].map(({ line }) => line - LINES),
          first[list].map(({ line }) => line),
        );
    }));

  it('has a column for the part in CSV', () => {
    const { stdout } = gouji(['extract', '--format', 'csv', '-'], { input: RIGHT });
    const [head, ...lines] = stdout.trimEnd().split('\n');
    assert.ok(head.endsWith(',part'));
    assert.deepEqual([...new Set(lines.map((line) => line.split(',').at(-1)))], ['1', '2']);
  });

  it('is checked as two, each with its own findings', () => {
    const { stdout, status } = gouji(['check', '--format', 'ndjson', '-'], { input: FAULTY });
    const files: File[] = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    assert.equal(status, 1);
    assert.deepEqual(partsOf(files), [
      ['-', 1, '海棠区'],
      ['-', 2, OTHER],
    ]);
    assert.deepEqual(files[0].diagnostics, []);
    const [found] = files[1].diagnostics.filter(({ code }) => code === 'row-total');
    assert.ok(FAULTY.split('\n')[found.line - 1].startsWith('一、本年新收') && found.line > LINES);
    const text = gouji(['check', '-'], { input: FAULTY });
    assert.match(text.stdout, new RegExp(`^-:${found.line}:\\d+: error: .*\\[row-total\\]$`, 'm'));
    assert.match(text.stderr, /^files: 1, reports: 2, errors: /);
  });

  it('is corrected as a whole', () =>
    inFolder({ 'both.txt': FAULTY }, (folder) => {
      for (const only of [[], ['--only', 'totals']]) {
        assert.match(gouji(['fix', ...only, '.'], { cwd: folder }).stdout, /^-一、本年新收.*\t10$/m);
        assert.equal(gouji(['fix', ...only, '-'], { input: FAULTY }).stdout, RIGHT);
      }
      assert.equal(gouji(['fix', '--write', '.'], { cwd: folder }).status, 0);
      assert.equal(readFileSync(path.join(folder, 'both.txt'), 'utf8'), RIGHT);
    }));
});
