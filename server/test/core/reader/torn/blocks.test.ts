/**
 * What the text of a PDF does to a table with wide numbers in narrow columns: it comes out block by block, each some columns of
 * some rows. Rows are put together from such pieces where the sums leave one way, and nothing else is read.
 */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Form } from '../../../../src/core/form/form';
import { FORM_2021 } from '../../../../src/core/form/form2021';
import { FORMS } from '../../../../src/core/form/forms';
import { read } from '../../../../src/core/read';
import { check } from '../../../../src/rules/check';
import { consistentValues, type Draw, drawFrom, type Values, writeReport } from '../../../support/generate';
import { VALUES } from '../../../support/values';

/** A row's label and its numbers by their columns’ letters: `a` is 自然人, `g` 总计. */
interface Line {
  readonly label: string;
  readonly numbers: ReadonlyMap<string, string>;
}

/** A report whose applications table comes out piece by piece, as `order` says: `0ab 1abcdefg 0cdefg`. */
function inPieces(form: Form, values: Values, order: (rows: number) => readonly string[]): string {
  return writeReport({
    form,
    layout: 'spaced',
    values,
    reshape: (lines, table) => {
      if (table.id !== 'applications') return lines;
      const rows = lines.flatMap((line): Line[] => {
        const words = line.split(' ');
        const first = words.findIndex((word) => /^\d+$/.test(word));
        const cells = words.slice(first).map((word, at): [string, string] => ['abcdefg'[at], word]);
        return first < 0 ? [] : [{ label: words.slice(0, first).join('\n'), numbers: new Map(cells) }];
      });
      const head = lines.filter((line) => !/\d$/.test(line));
      const named = new Set<Line>();
      return [
        ...head,
        ...order(rows.length).flatMap((piece) => {
          const row = rows[Number.parseInt(piece, 10)];
          const columns = piece.replace(/^\d+/, '') || 'abcdefg';
          const label = named.has(row) ? [] : row.label.split('\n');
          named.add(row);
          return [...label, ...[...columns].map((column) => row.numbers.get(column) ?? '')];
        }),
      ];
    },
  });
}

/** Rows one after another, those that are given as pieces in their place. */
const withPieces =
  (pieces: Readonly<Record<number, string>>) =>
  (rows: number): string[] =>
    Array.from({ length: rows }, (_, row) => (pieces[row] ?? `${row}`).split(' ')).flat();

const applications = (text: string) =>
  read(text).cells.filter(({ place }) => place.table.id === 'applications');

/** Nothing is read that the table does not have. */
function assertTrue(text: string, values: Values): void {
  for (const { place, digits } of applications(text))
    if (digits !== '') assert.equal(`${place.id} ${digits}`, `${place.id} ${values.get(place.id)}`);
}

function assertRead(text: string, values: Values): void {
  for (const { place, digits } of applications(text))
    assert.equal(`${place.id} ${digits}`, `${place.id} ${values.get(place.id)}`);
  assert.deepEqual(check(read(text)), []);
}

describe('a table that comes out in blocks', () => {
  const table = (pieces: Readonly<Record<number, string>>) => inPieces(FORM_2021, VALUES, withPieces(pieces));

  it('is read where first columns of some rows come out before the others', () => {
    assertRead(table({ 2: '2a 3a 2bcdefg', 3: '3bcdefg' }), VALUES);
  });

  it('is read where last columns of several rows come out rows later, one below the other', () => {
    assertRead(table({ 1: '1abcde', 4: '4abcde', 9: '9 1fg 4fg' }), VALUES);
  });

  it('is read where rows come out in more than two pieces', () => {
    assertRead(table({ 0: '0ab', 4: '4ab 4efg', 6: '6 0cd 4cd 0efg' }), VALUES);
  });

  it('is read where its last rows come out column by column', () => {
    assertRead(table({ 22: '22ab', 23: '23ab 24ab 22cdefg 23cde', 24: '24c 24e 24d 23fg 24fg' }), VALUES);
  });

  it('counts what was in pieces as placed, not as known', () => {
    const cells = applications(table({ 2: '2a 3a 2bcdefg', 3: '3bcdefg' }));
    const placed = new Set(cells.filter(({ inferred }) => inferred).map(({ place }) => place.row.id));
    assert.deepEqual([...placed], ['3.1', '3.2']);
  });

  it('has a row missing whose last columns could be another’s', () => {
    const [none, some] = [consistentValues(FORM_2021, () => 0), consistentValues(FORM_2021, () => 0)];
    for (const row of ['1', '3.5.2', '3.7'])
      for (const column of ['other', 'total']) some.set(`applications/${row}/${column}`, '7');
    assert.equal(some.size, none.size);
    for (const order of [
      { 16: '16abcde', 17: '17abcde 16fg 17fg' },
      { 16: '16abcde', 17: '17 16fg' },
    ])
      assertTrue(inPieces(FORM_2021, some, withPieces(order)), some);
  });

  it('keeps the errors of its source', () => {
    for (const cell of ['3.1/natural-person', '3.7/total', '1/business', '4/other', '3.5.5/total']) {
      const wrong = new Map([...VALUES]);
      wrong.set(`applications/${cell}`, String(Number(VALUES.get(`applications/${cell}`)) + 10));
      const pieces = { 0: '0ab', 4: '4ab 4efg', 6: '6 0cd 4cd 0efg', 22: '22abcde', 24: '24 22fg' };
      assertTrue(inPieces(FORM_2021, wrong, withPieces(pieces)), wrong);
    }
  });

  it('keeps a row whose numbers its source put in each other’s place', () => {
    const swapped = new Map([...VALUES]);
    const [one, other] = ['applications/3.3.8/business', 'applications/3.3.8/total'];
    swapped.set(one, VALUES.get(other) ?? '').set(other, VALUES.get(one) ?? '');
    const pieces = withPieces({ 0: '0ab', 4: '4ab 4efg', 6: '6 0cd 4cd 0efg' });
    assertTrue(inPieces(FORM_2021, swapped, pieces), swapped);
  });

  it('is read by no label where words name another row', () => {
    const order = (rows: number) => withPieces({ 1: '1abcde', 4: '4 1fg', 9: '10', 10: '9' })(rows);
    assertTrue(inPieces(FORM_2021, VALUES, order), VALUES);
  });
});

describe('a table in blocks at random', () => {
  /** Some rows in two or three pieces, the last ones, or the very first number, behind one or more of the next rows. */
  const cutAtRandom =
    (draw: Draw) =>
    (rows: number): string[] => {
      const hardly = 1 + draw(8);
      const pieces: string[] = [];
      const later: string[] = [];
      for (let row = 0; row < rows; row++) {
        const waiting = later.splice(0);
        const [from, to] = [1 + draw(4), 5 + draw(2)];
        const parts = ['abcdefg'.slice(0, from), 'abcdefg'.slice(from, to), 'abcdefg'.slice(to)];
        const own = parts.filter((part) => part !== '').map((part) => `${row}${part}`);
        const kind = draw(hardly);
        if (kind === 0) pieces.push(own[0]);
        else if (kind === 1) pieces.push(`${row}bcdefg`);
        else pieces.push(`${row}`);
        if (draw(3) === 0) pieces.push(...waiting.splice(0));
        later.push(...waiting, ...(kind === 0 ? own.slice(1) : kind === 1 ? [`${row}a`] : []));
      }
      return [...pieces, ...later];
    };

  function assertNothingWrong(form: Form, seed: number, size: number): void {
    const draw = drawFrom(seed);
    const drawn = consistentValues(form, (limit) => draw(limit === 400 ? size : Math.min(limit, size)));
    const text = inPieces(form, drawn, cutAtRandom(draw));
    assertTrue(text, drawn);
    assert.deepEqual(
      check(read(text)).filter(({ severity }) => severity !== 'hint'),
      [],
    );
  }

  it('has no cell that is wrong and nothing said of it but that it is unclear', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...FORMS),
        fc.integer({ min: 1, max: 1 << 30 }),
        fc.constantFrom(3, 400, 3000),
        assertNothingWrong,
      ),
      { numRuns: 30, seed: 11 },
    );
  });

  it('is not read where its numbers add up by chance', () => {
    const seeds = { zeros: [13_196_254, 13_929_357], large: [4_611_076, 9_323_881, 9_742_797] };
    for (const seed of seeds.zeros) for (const form of FORMS) assertNothingWrong(form, seed, 400);
    for (const seed of seeds.large) for (const form of FORMS) assertNothingWrong(form, seed, 3000);
  });
});
