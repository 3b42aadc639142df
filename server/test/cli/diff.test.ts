import assert from 'node:assert/strict';
import fc from 'fast-check';
import { unifiedDiff } from '../../src/cli/diff';
import { applyEdits, type TextEdit } from '../../src/core/text';

/** The edit that puts `newText` in the place of the one `old` in the text. */
function replace(text: string, old: string, newText: string): TextEdit {
  const start = text.indexOf(old);
  assert(start >= 0);
  return { start, end: start + old.length, newText };
}

const numbered = (count: number) => Array.from({ length: count }, (_, at) => `line${at + 1}.\n`).join('');

describe('a unified diff', () => {
  it('is empty where nothing changes', () => {
    assert.equal(unifiedDiff('a.txt', 'text\n', []), '');
  });

  it('shows the changed line between three unchanged ones', () => {
    const text = numbered(9);
    assert.equal(
      unifiedDiff('a.txt', text, [replace(text, 'line5.', '55')]),
      [
        '--- a.txt',
        '+++ a.txt',
        '@@ -2,7 +2,7 @@',
        ' line2.',
        ' line3.',
        ' line4.',
        '-line5.',
        '+55',
        ' line6.',
        ' line7.',
        ' line8.',
        '',
      ].join('\n'),
    );
  });

  it('shows edits of one line as one change, and near ones in one hunk', () => {
    const text = numbered(40);
    const fifth = replace(text, 'line5', 'fifth');
    const dot = { start: fifth.end, end: fifth.end + 1, newText: '!' };
    const edits = [fifth, dot, replace(text, 'line12.', '12'), replace(text, 'line30.', '30')];
    const diff = unifiedDiff('a.txt', text, edits);
    assert.match(diff, /\n line4\.\n-line5\.\n\+fifth!\n line6\.\n/);
    assert.deepEqual(diff.match(/@@.*@@/g), ['@@ -2,14 +2,14 @@', '@@ -27,7 +27,7 @@']);
  });

  it('says where the last line has no end', () => {
    assert.equal(
      unifiedDiff('a.txt', '1\n2', [{ start: 2, end: 3, newText: '3' }]),
      '--- a.txt\n+++ a.txt\n@@ -1,2 +1,2 @@\n 1\n-2\n\\ No newline at end of file\n+3\n\\ No newline at end of file\n',
    );
  });

  it('turns the old text into the new one when it is applied', () => {
    const line = fc.constantFrom('', '总计\t36', '1\r', 'a', '-- b', '+c', '😀');
    const text = fc
      .tuple(fc.array(line, { maxLength: 40 }), fc.constantFrom('', '\n'))
      .map(([lines, end]) => lines.join('\n') + end);
    const cut = fc.tuple(fc.nat(), fc.nat(3), fc.constantFrom('', '7', 'x\ny', '\n'));
    fc.assert(
      fc.property(text, fc.array(cut, { maxLength: 4 }), (old, cuts) => {
        const edits: TextEdit[] = [];
        for (const [at, length, newText] of cuts) {
          const start = at % (old.length + 1);
          const end = Math.min(start + length, old.length);
          if (edits.every((edit) => end < edit.start || start > edit.end))
            edits.push({ start, end, newText });
        }
        assert.equal(patched(old, unifiedDiff('a.txt', old, edits)), applyEdits(old, edits));
      }),
    );
  });
});

/** Applies a diff as `patch` does, without any leeway. */
function patched(old: string, diff: string): string {
  const lines = old.split(/(?<=\n)/).filter(Boolean);
  const result: string[] = [];
  let at = 0;
  for (const hunk of diff.split(/^@@ /m).slice(1)) {
    const [head, ...rest] = hunk.split(/(?<=\n)/);
    const body = rest.map((line, i) => (rest[i + 1]?.startsWith('\\') ? line.slice(0, -1) : line));
    const [from, count, to, now] = numbersOf(head);
    result.push(...lines.slice(at, count === 0 ? from : from - 1));
    at = count === 0 ? from : from - 1;
    assert.equal(now === 0 ? to : to - 1, result.length);
    const [before, after] = [at, result.length];
    for (const line of body) {
      if (line[0] === '\\') continue;
      if (line[0] !== '+') assert.equal(line.slice(1), lines[at++]);
      if (line[0] !== '-') result.push(line.slice(1));
    }
    assert.deepEqual([at - before, result.length - after], [count, now]);
  }
  return [...result, ...lines.slice(at)].join('');
}

/** `-2,7 +2 @@` as 2, 7, 2, 1. */
const numbersOf = (head: string): number[] =>
  [...head.matchAll(/[-+](\d+)(?:,(\d+))?/g)].flatMap(([, from, count]) => [
    Number(from),
    Number(count ?? 1),
  ]);
