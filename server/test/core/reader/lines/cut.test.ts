/** What an edit left of a text's lines and tokens is not cut again, and nobody can tell. */
import assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { type Cut, cellsOf, cutOf } from '../../../../src/core/reader/lines/cut';
import { unchangedBetween } from '../../../../src/core/reader/lines/unchanged';
import { applyEdits, lineStartsOf } from '../../../../src/core/text';

const cut = (text: string, was?: Cut) =>
  cutOf(
    text,
    lineStartsOf(text),
    was && { ...unchangedBetween(was.text, text), was, by: text.length - was.text.length },
  );

/** Rows in all ways of dividing them, lines that rest on the next one, dividers alone, blank lines, prose. */
const LINES = [
  ...['规章\t1\t2\t3', '| 规章 | 1 | 2 | 3 |', '规章 | 1 | 2 | 3', '规章,1,2,3,4,5,6,7,8', '规章  1  2  3'],
  ...[
    '1',
    '．本年新收',
    '、',
    '其他\t',
    '\t12 (减)',
    '|',
    '\t',
    '- 3 -',
    '第 3 页',
    '',
    '  ',
    '全年公开信息 12 条。',
  ],
];
const anyText = fc
  .tuple(fc.array(fc.constantFrom(...LINES), { maxLength: 16 }), fc.constantFrom('\n', '\r\n', '\r'))
  .map(([lines, end]) => lines.join(end));
const anyEdit = fc.tuple(
  fc.nat(),
  fc.constantFrom(0, 0, 1, 2, 12),
  fc.constantFrom('', '1', '.', '|', ',', '\t', '\n', '\r', '。', ' ', '\n1\n', '规章,1,2,3,4,5,6,7,8\n'),
);

describe('an edited text cut into lines and tokens', () => {
  it('is cut as a new one would be', () => {
    fc.assert(
      fc.property(anyText, fc.array(anyEdit, { minLength: 1, maxLength: 4 }), (first, edits) => {
        let text = first;
        let last = cut(first);
        for (const [place, length, newText] of edits) {
          const start = place % (text.length + 1);
          text = applyEdits(text, [{ start, end: Math.min(text.length, start + length), newText }]);
          last = cut(text, last);
          assert.deepEqual(last, cut(text));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('keeps the tokens that stand where they stood, and moves those behind', () => {
    const text = '规章\t1\t2\n其他\t3\t4\n合计\t5\t6\n总计\t7\t8';
    const before = cut(text);
    const same = cut(text.replace('5', '0'), before);
    assert.equal(same.tokens[0], before.tokens[0]);
    assert.equal(same.tokens.at(-1), before.tokens.at(-1));
    const longer = cut(text.replace('5', '50'), before);
    assert.equal(longer.tokens[0], before.tokens[0]);
    assert.equal(longer.tokens.at(-1)?.start, text.length);
  });

  it('has the digit of a torn label cut again where the point that follows it went', () => {
    const before = cut('1\n\n  ．本年新收\t3');
    const kinds = (of: typeof before) => of.tokens.map(({ kind }) => kind);
    assert.deepEqual(kinds(before), ['text', 'number']);
    assert.deepEqual(kinds(cut('1\n\n  本年新收\t3', before)), ['number', 'text', 'number']);
  });

  it('tells the empty cells between lines of dividers as a new one does', () => {
    const rows = Array.from({ length: 10 }, (_, at) => `规章\n\t\n${at}\n\t\n\t\n`).join('');
    const before = cut(rows);
    const edited = rows.replace('9', '10');
    assert.deepEqual(cellsOf(cut(edited, before)), cellsOf(cut(edited)));
    assert.ok(cellsOf(before).some(({ isBetween }) => isBetween));
  });

  it('keeps none of the earlier texts in memory', () => {
    const [rows, units] = [40, 1e6];
    let text = [
      '公开'.repeat(units / 2),
      ...Array.from({ length: rows }, () => '属于三类内部事务信息的申请\t1'),
    ].join('\n');
    let last = cut(text);
    const before = heapUsed();
    for (let row = 0; row < rows; row++) {
      const place = text.length - 1 - row * '\n属于三类内部事务信息的申请\t1'.length;
      text = Buffer.from(applyEdits(text, [{ start: place, end: place + 1, newText: '2' }])).toString();
      last = cut(text, last);
    }
    assert.equal(last.tokens.length, 2 * rows);
    // One of them has two bytes for each unit.
    assert.ok(heapUsed() - before < 10 * units, 'forty would be 80 MB');
  });
});

/** Of what is still in use. */
function heapUsed(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  return process.memoryUsage().heapUsed;
}
