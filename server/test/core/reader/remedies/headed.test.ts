/** Table 四 with its rows below one another, each behind its label, below one line of headers. */
import assert from 'node:assert/strict';
import { FORM_2021 } from '../../../../src/core/form/form2021';
import { read } from '../../../../src/core/read';
import { writeReport } from '../../../support/generate';
import { VALUES } from '../../../support/values';

const HEADERS = '结果维持 结果纠正 其他结果 尚未审结 总计';

/** The numbers of each row below the line of headers, `?` where one was not read. */
const readIn = (...lines: string[]): string[] => readTable([HEADERS, ...lines]);

function readTable(lines: readonly string[]): string[] {
  const { cells } = read(
    writeReport({
      form: FORM_2021,
      layout: 'spaced',
      values: VALUES,
      reshape: (own, { id }) => (id === 'remedies' ? [...lines, ''] : own),
    }),
  );
  const numbers = cells.flatMap(({ place, digits }) => (place.table.id === 'remedies' ? digits || '?' : []));
  return [0, 5, 10].map((from) => numbers.slice(from, from + 5).join(' '));
}

const ROWS = ['1 2 0 0 3', '4 0 1 0 5', '2 0 0 1 3'];
const UNREAD = '? ? ? ? ?';
const labelled = ([first, second, third]: readonly string[]) => [
  `行政复议 ${first}`,
  `未经复议直接起诉 ${second}`,
  `复议后起诉 ${third}`,
];

describe('table 四 with each of its rows behind its label', () => {
  it('is read', () => {
    assert.deepEqual(readIn(...labelled(ROWS)), ROWS);
  });

  it('is read where tabs or pipes divide the cells, with 行政诉讼 in a column of its own, too', () => {
    const columns = HEADERS.split(' ');
    const [first, second, third] = ROWS.map((row) => row.split(' '));
    const plain = [
      ['类别', ...columns],
      ['行政复议', ...first],
      ['未经复议直接起诉', ...second],
      ['复议后起诉', ...third],
    ];
    const grouped = [
      ['类别', '', ...columns],
      ['行政复议', '', ...first],
      ['行政诉讼', '未经复议直接起诉', ...second],
      ['', '复议后起诉', ...third],
    ];
    for (const table of [plain, grouped]) {
      assert.deepEqual(readTable(table.map((cells) => cells.join('\t'))), ROWS);
      assert.deepEqual(readTable(table.map((cells) => `| ${cells.join(' | ')} |`)), ROWS);
    }
  });

  it('has each number in its place where a total is wrong', () => {
    const rows = ROWS.with(0, '1 2 0 0 4');
    assert.deepEqual(readIn(...labelled(rows)), rows);
  });

  it('has one row unread where a number of it is lost, and its sum does not tell which', () => {
    assert.deepEqual(readIn(...labelled(ROWS.with(0, '1 2 0 3'))), ROWS.with(0, UNREAD));
  });

  it('has a row’s page number set aside, and is not read where it may be the row’s', () => {
    const [first, second, third] = labelled(ROWS);
    assert.deepEqual(readIn(first, '- 5 -', `${second} 7`, third), ROWS.with(1, UNREAD));
  });

  it('is not read where the labels stand in another order', () => {
    const [first, second, third] = labelled(ROWS);
    for (const lines of [
      [second, first, third],
      [first, third, second],
      [third, second, first],
    ])
      assert.deepEqual(readIn(...lines), [UNREAD, UNREAD, UNREAD]);
  });

  it('is read in its order where a header names the rows, and labels stand behind their numbers', () => {
    assert.deepEqual(
      readIn(
        '行政复议 未经复议直接起诉 复议后起诉',
        ROWS[0],
        '行政复议',
        ROWS[1],
        '未经复议直接起诉',
        ROWS[2],
      ),
      ROWS,
    );
  });
});
