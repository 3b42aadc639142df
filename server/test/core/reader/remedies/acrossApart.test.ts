/** Table 四 of which pdftotext wrote the columns under the widest headers apart from the others. */
import assert from 'node:assert/strict';
import { FORM_2021 } from '../../../../src/core/form/form2021';
import { read } from '../../../../src/core/read';
import { type Values, writeReport } from '../../../support/generate';
import { VALUES } from '../../../support/values';

const PLACES = FORM_2021.places.filter(({ table }) => table.id === 'remedies');
/** By place, in which order the numbers come out: each total but the last with the number behind it. */
const APART = [0, 1, 2, 3, 6, 7, 8, 11, 12, 4, 5, 9, 10, 13, 14];
const HEADERS =
  '行政复议\n行政诉讼\n未经复议直接起诉\n结果 结果 其他\n维持 纠正 结果\n尚未 总计\n审结\n复议后起诉';

const torn = (values: Values, order: readonly number[], before: readonly string[] = []): string =>
  writeReport({
    form: FORM_2021,
    layout: 'spaced',
    values,
    reshape: (lines, { id }) =>
      id === 'remedies'
        ? [...before, HEADERS, ...order.map((at) => `\n${values.get(PLACES[at].id)}`), '']
        : lines,
  });

const readIn = (text: string) =>
  read(text).cells.flatMap(({ place, digits }) => (place.table.id === 'remedies' ? digits : []));

const own = (values: Values) => PLACES.map(({ id }) => values.get(id));

/** With what one number becomes. */
const withOther = (change: (value: number, at: number) => number): Values =>
  new Map([
    ...VALUES,
    ...PLACES.map(({ id }, at): [string, string] => [id, String(change(Number(VALUES.get(id)), at))]),
  ]);

describe('table 四 of which the columns under the widest headers come out apart', () => {
  it('is read', () => {
    assert.deepEqual(readIn(torn(VALUES, APART)), own(VALUES));
  });

  it('is read behind numbers of the table before', () => {
    assert.deepEqual(readIn(torn(VALUES, APART, ['12', '', '99', ''])), own(VALUES));
  });

  it('is not read where a number is wrong', () => {
    for (const wrong of PLACES.keys()) {
      const values = withOther((value, at) => (at === wrong ? value + 1 : value));
      assert.deepEqual(new Set(readIn(torn(values, APART))), new Set(['']), PLACES[wrong].id);
    }
  });

  it('is not read where its groups add up in several ways', () => {
    const values = withOther((_, at) => ((at % 5) + 1 < 5 ? 1 + (at % 5) : 10));
    const order = [0, 1, 2, 3, 6, 7, 8, 4, 5, 11, 12, 9, 10, 13, 14];
    const read = readIn(torn(values, order));
    assert.ok(read.every((digits, at) => digits === '' || digits === own(values)[at]));
  });
});
