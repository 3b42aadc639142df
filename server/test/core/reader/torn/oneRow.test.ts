/** （六）其他处理 as one row in a table of the form with three, where pdftotext wrote close rows in blocks. */
import assert from 'node:assert/strict';
import { FORM_2021 } from '../../../../src/core/form/form2021';
import { read } from '../../../../src/core/read';
import { codesOf, otherIn } from '../../../support/asRead';
import { consistentValues, drawFrom, type Values } from '../../../support/generate';
import { type Row, withRows } from '../../../support/rowsIn';

const DRAWN = consistentValues(FORM_2021, drawFrom(7));

/** What the text has is read as the last of the three; the first two have nothing. */
const VALUES: Values = new Map(
  [...DRAWN].map(([id, digits]): [string, string] => {
    const sum = (rows: readonly string[]) =>
      rows.reduce((all, row) => all + Number(DRAWN.get(id.replace('3.6.3', row))), 0);
    if (/\/3\.6\.[12]\//.test(id)) return [id, ''];
    return [id, /\/3\.6\.3\//.test(id) ? String(sum(['3.6.1', '3.6.2', '3.6.3'])) : digits];
  }),
);

/** A cell in a line of its own, with an empty line behind it, where rows have room; else columns of so many rows. */
const rowsDown = (rows: readonly Row[]) =>
  rows[0].numbers.flatMap((_, at) => [...rows.map(({ numbers }) => numbers[at]), '']);

/** @param one the label of the row. @param values those of the table. */
const write = ({ one = '（六）其他处理', values = VALUES } = {}) =>
  withRows(new Map([...values].map(([id, digits]): [string, string] => [id, digits || '0'])), (all) => {
    const rows = all.flatMap((row, at) =>
      at === 20 || at === 21 ? [] : at === 22 ? [{ ...row, label: one }] : [row],
    );
    const labels = (from: number, to: number) => rows.slice(from, to).flatMap(({ label }) => [label, '']);
    return [
      '总计',
      '',
      ...rowsDown(rows.slice(0, 1)),
      ...rows.slice(1, 4).flatMap((row) => [row.label, '', ...rowsDown([row])]),
      ...rowsDown(rows.slice(4, 14)),
      ...labels(0, 1),
      ...labels(4, 14),
      '-3-',
      '',
      ...labels(14, 18),
      ...rowsDown(rows.slice(14, 18)),
      ...labels(18, 19),
      ...rows.slice(18, 20).flatMap((row) => rowsDown([row])),
      '（七）总计',
      '',
      ...rowsDown(rows.slice(20, 22)),
      ...labels(22, 23),
      ...rowsDown(rows.slice(22, 23)),
      ...labels(19, 21),
    ];
  });

const cellsOf = (text: string) => read(text).cells.filter(({ place }) => place.table.id === 'applications');

describe('a table in blocks with one row for （六）其他处理', () => {
  it('is read: the last of the form’s three rows has its numbers', () => {
    assert.deepEqual(otherIn(write(), 'applications', VALUES), []);
  });

  it('is said to have the row of the other format, and nothing else', () => {
    assert.deepEqual(codesOf(write()), ['format-mismatch']);
  });

  it('is not read without that label, nor where another sum fails', () => {
    for (const text of [
      write({ one: '' }),
      write({ values: new Map(VALUES).set('applications/3.7/business', '98765') }),
      write({ values: new Map(VALUES).set('applications/3.6.3/other', '98765') }),
    ]) {
      assert.deepEqual(
        cellsOf(text).filter(({ digits }) => digits !== ''),
        [],
      );
      assert.deepEqual(codesOf(text), ['row-unclear']);
    }
  });

  it('is not read where words of the form’s own rows stand in it', () => {
    const text = write({ one: '（六）其他处理\n申请人无正当理由逾期不补正' });
    assert.deepEqual(
      cellsOf(text).filter(({ digits }) => digits !== ''),
      [],
    );
  });
});
