/** Table 四 of which cells at the ends are empty, or hold a word. */
import assert from 'node:assert/strict';
import { FORM_2021 } from '../../../../src/core/form/form2021';
import { read } from '../../../../src/core/read';
import { writeReport } from '../../../support/generate';
import { VALUES } from '../../../support/values';

const HEADERS = [
  '行政复议 | 行政诉讼 |||',
  '结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 | 复议后起诉 |||',
  '结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |',
];

const readIn = (lines: readonly string[]) =>
  read(
    writeReport({
      form: FORM_2021,
      layout: 'cell-line',
      values: VALUES,
      reshape: (own, { id }) => (id === 'remedies' ? [...HEADERS, ...lines] : own),
    }),
  )
    .cells.filter(({ place }) => place.table.id === 'remedies')
    .map(({ status, digits }) => (status === 'invalid' ? '?' : digits || '·'))
    .join(' ');

const CELLS = '· 1 · 2 3 2 · · · 2 1 · 3 · 4';

describe('table 四 with empty cells at its ends', () => {
  it('has an empty cell before the pipe that its line begins with, where others begin with words', () => {
    assert.equal(readIn([' | 1 |  | 2 | 3 | 2 |  |  |  | 2 | 1 |  | 3 |  | 4 |']), CELLS);
  });

  it('has none of those that merged cells left behind it', () => {
    assert.equal(readIn([' | 1 |  | 2 | 3 | 2 |  |  |  | 2 | 1 |  | 3 |  | 4 |||']), CELLS);
  });

  const aLine = (numbers: string) =>
    numbers.split(' ').map((digits) => (digits === '·' ? '|' : `${digits} |`));

  it('is told by its sums where each cell has a line of its own', () => {
    assert.equal(readIn(['||', ...aLine('1 · 2 3 2 · · · 2 1 · 3 · 4')]), CELLS);
    assert.equal(readIn(aLine('· · 1 · 2 3 2 · · · 2 1 · 3 · 4')), CELLS);
  });

  it('is not read where a number is wrong, and no sum tells its place', () => {
    assert.equal(readIn(aLine('· · 1 · 2 3 2 · · · 2 1 · 3 · 5')), CELLS.replace(/\d/g, '·'));
  });

  it('has 无 in the place of a number', () => {
    const own = '1 无 2 0 3 2 0 0 0 2 1 0 3 无 4';
    assert.equal(readIn([`${own.replaceAll(' ', ' | ')} |||`]), own.replaceAll('无', '?'));
    assert.equal(readIn(own.split(' ').map((cell) => `${cell} |`)), own.replaceAll('无', '?'));
  });

  it('has _ for nothing', () => {
    assert.equal(readIn(aLine('_ 1 _ 2 3 2 _ _ _ 2 1 _ 3 _ 4')), CELLS);
  });
});
