/** What a cell's content is read as: one number with its marks, or none. */
import assert from 'node:assert/strict';
import type { CellMark } from '../../src/core/model';
import { readNumber } from '../../src/core/numbers';

const UNITS = '元 万元 亿元 件 项 条 个 次 份 篇 宗 部 人 例 起 批 批次 件次 人次'.split(' ');

const NUMBERS: readonly [cell: string, digits: string, mark?: CellMark][] = [
  ['0', '0'],
  ['００７', '7'],
  ['1,234', '1234'],
  ['１，２３４，５６７', '1234567'],
  ['12.50', '12.5'],
  ['12.00', '12'],
  ['+5', '5'],
  ['- 5', '-5'],
  ['－5', '-5'],
  ['−5', '-5'],
  ['–5', '-5'],
  ['-0', '0'],
  // More, less, or new
  ['9623(增)', '9623', 'increase'],
  ['9623（增加）', '9623', 'increase'],
  ['增5', '5', 'increase'],
  ['新增5', '5', 'increase'],
  ['5↑', '5', 'increase'],
  ['361(减)', '-361', 'decrease'],
  ['-361(减)', '-361', 'decrease'],
  ['减少4', '-4', 'decrease'],
  ['4件（减少）', '-4', 'decrease'],
  ['减0', '0', 'decrease'],
  // With a note
  ['22（其中修订16件）', '22', 'note'],
  ['22件（修订）', '22', 'note'],
  ['5*', '5', 'note'],
  ['5※', '5', 'note'],
  ['5注', '5', 'note'],
  // Neither more nor less
  ['0/0', '0'],
  ['+(0) -(0)', '0'],
  ['增0减0', '0'],
  ['+0/-0', '0'],
];

const NONE: readonly string[] = [
  '',
  '无',
  '件',
  '5天',
  '5件册',
  '1,23',
  '1234,567',
  ',5',
  '1.',
  '-361(增)',
  '增减5',
  '新5',
  '增5(减)',
  '1/0',
  '增1减0',
  '5(',
];

describe('a cell', () => {
  const read = (cell: string) => readNumber(cell, 0, cell.length);
  for (const [cell, digits, mark = 'none'] of NUMBERS)
    it(`has a number: ${cell}`, () => {
      const number = read(cell);
      assert.deepEqual([number?.digits, number?.value, number?.mark], [digits, Number(digits), mark]);
    });

  for (const unit of UNITS)
    it(`has a number with its unit: ${unit}`, () => {
      assert.deepEqual([read(`12${unit}`)?.digits, read(`12${unit}`)?.mark], ['12', 'unit']);
    });

  for (const cell of NONE) it(`has none: ${cell || 'nothing'}`, () => assert.equal(read(cell), null));

  it('has a number whose own characters are without what stands around them', () => {
    const cell = '新增 1,234件（增）';
    for (const [text, own] of [
      ['1,234件', '1,234'],
      ['增加12', '12'],
      ['-5(减)', '-5'],
      ['3（其中修订1件）', '3'],
    ]) {
      const number = readNumber(text, 0, text.length);
      assert.equal(text.slice(number?.start, number?.end), own);
    }
    assert.equal(read(cell), null);
  });
});
