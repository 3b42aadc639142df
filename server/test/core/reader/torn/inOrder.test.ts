/** Torn tables whose numbers all stand in the form’s order, labels anywhere, and such as stand in columns of small numbers. */
import assert from 'node:assert/strict';
import { FORM_2021 } from '../../../../src/core/form/form2021';
import { read } from '../../../../src/core/read';
import { consistentValues, type Draw, drawFrom, type Values, writeReport } from '../../../support/generate';

const PLACES = FORM_2021.places.filter(({ table }) => table.id === 'applications');
const COLUMNS = 7;
const SIZES = [1, 3, 400];

/** Numbers no larger than `size`, but for what they add up to. */
function valuesUpTo(size: number, seed: number): Values {
  const draw = drawFrom(seed);
  return consistentValues(FORM_2021, (limit) => draw(Math.min(limit, limit <= 400 ? size : limit)));
}

/** A report with table 三 written otherwise, from one cell a line. */
const withTable = (values: Values, change: (lines: string[]) => string[]): string =>
  writeReport({
    form: FORM_2021,
    layout: 'cell-line',
    values,
    reshape: (lines, { id }) => (id === 'applications' ? change([...lines]) : lines),
  });

const readIn = (text: string) =>
  read(text).cells.flatMap(({ place, digits }) => (place.table.id === 'applications' ? digits : []));

const own = (values: Values) => PLACES.map(({ id }) => values.get(id) ?? '');

/** The rows with their labels, broken over lines, each of them before its numbers or behind them. */
function withSomeBehind(lines: readonly string[], draw: Draw): string[] {
  const torn: string[] = [];
  let label: string[] = [];
  let numbers: string[] = [];
  for (const line of lines) {
    if (!/^\d+$/.test(line)) label.push(...(line.match(/.{1,7}/g) ?? []));
    else if (numbers.push(line) === COLUMNS) {
      torn.push(...(draw(1) === 0 ? [...label, ...numbers] : [...numbers, ...label]));
      [label, numbers] = [[], []];
    }
  }
  return torn;
}

function assertNoneWrong(text: string, values: Values): void {
  for (const [at, digits] of readIn(text).entries())
    if (digits !== '') assert.equal(digits, own(values)[at], PLACES[at].id);
}

describe('a torn table of which all numbers stand in their order', () => {
  it('is read where some of its labels stand behind their numbers, and others before them', () => {
    for (let seed = 1; seed < 30; seed++) {
      const values = valuesUpTo(SIZES[seed % SIZES.length], seed);
      const text = withTable(values, (lines) => withSomeBehind(lines, drawFrom(seed)));
      assert.deepEqual(readIn(text), own(values), `seed ${seed}`);
    }
  });

  it('is read with a page’s number between two rows, before a label or behind it', () => {
    for (let seed = 1; seed < 10; seed++) {
      const values = valuesUpTo(400, seed);
      const text = withTable(values, (lines) => {
        const torn = withSomeBehind(lines, drawFrom(seed));
        torn.splice(torn.findIndex((line) => line.includes('7.属于')) + 2 * (seed % 2), 0, '2');
        return torn;
      });
      assert.deepEqual(readIn(text), own(values), `seed ${seed}`);
    }
  });

  it('is read with the name of a group torn into pieces, of which 无 is one', () => {
    const values = valuesUpTo(3, 1);
    const text = withTable(values, (lines) =>
      withSomeBehind(lines, drawFrom(1)).flatMap((line) =>
        line === '（四）无法提供' ? ['（四', '）无', '法提', '供'] : line,
      ),
    );
    assert.deepEqual(readIn(text), own(values));
  });

  it('is read where one of its numbers is wrong', () => {
    for (let at = 0; at < PLACES.length; at += 5) {
      const values = new Map(valuesUpTo(3, at + 1));
      values.set(PLACES[at].id, String(Number(values.get(PLACES[at].id)) + 1));
      const text = withTable(values, (lines) => withSomeBehind(lines, drawFrom(at + 1)));
      assert.deepEqual(readIn(text), own(values), PLACES[at].id);
    }
  });
});

describe('a table of small numbers that was written in columns', () => {
  it('has no zeros read as a row that only happen to be as many', () => {
    for (let seed = 1; seed < 40; seed++) {
      const values = valuesUpTo(1, seed);
      const cells = own(values);
      const text = withTable(values, (lines) => {
        const labels = lines.filter((line) => !/^\d+$/.test(line));
        const columns = Array.from({ length: COLUMNS }, (_, column) =>
          cells.filter((_digits, at) => at % COLUMNS === column),
        );
        // The total of one column stands behind the next.
        const lost = columns[seed % COLUMNS].splice(20, 1 + (seed % 2));
        return [...labels.slice(0, -9), ...columns.flat(), ...labels.slice(-9), ...lost.slice(1)];
      });
      assertNoneWrong(text, values);
    }
  });
});
