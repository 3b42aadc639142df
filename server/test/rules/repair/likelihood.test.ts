/** How a wrong number came about, and what it takes to explain several at once. */
import * as assert from 'node:assert/strict';
import { rankRepairs, type Surroundings } from '../../../src/rules/repair/likelihood';
import { BITS, PART_BITS, slipOf } from '../../../src/rules/repair/slips';

describe('how a wrong number came about', () => {
  for (const [stands, right, slip] of [
    ['-8', '8', 'sign'],
    ['21', '12', 'swapped-digits'],
    ['15', '12', 'mistyped-digit'],
    ['1', '12', 'lost-digit'],
    ['122', '12', 'doubled-digit'],
    ['132', '12', 'extra-digit'],
    ['512', '12', 'extra-digit'],
    ['740', '12', 'other'],
  ] as const)
    it(`${stands} for ${right}: ${slip}`, () => assert.equal(slipOf(stands, right), slip));
});

/** A table of parts: what stands in its cells, which are counted row by row, and what belongs into those of a repair. */
function table(...lines: readonly string[]) {
  const rows = lines.map((line) => line.split(' '));
  const [width, cells] = [rows[0].length, rows.flat()];
  const around: Surroundings = {
    actual: (cell) => cells[cell] ?? '',
    isTotal: () => false,
    beside(cell, right, down) {
      const [row, column] = [Math.floor(cell / width) + down, (cell % width) + right];
      return rows[row]?.[column] === undefined ? -1 : row * width + column;
    },
  };
  const repair = (suggested: Record<number, string>) =>
    Object.entries(suggested).map(([cell, digits]) => ({
      cell: Number(cell),
      actual: cells[Number(cell)],
      suggested: digits,
    }));
  return {
    /** The repairs in the order in which they are listed, with their bits. */
    ranked: (...repairs: Record<number, string>[]) => rankRepairs(repairs.map(repair), around),
    bits: (suggested: Record<number, string>) => rankRepairs([repair(suggested)], around)[0].bits,
    repair,
  };
}

describe('what it takes to explain several wrong numbers', () => {
  it('is one slip for two neighbours that changed places, in a row or in a column', () => {
    assert.equal(table('5 740').bits({ 0: '740', 1: '5' }), BITS['swapped-cells']);
    assert.equal(table('5', '740').bits({ 0: '740', 1: '5' }), BITS['swapped-cells']);
  });

  it('is two for numbers that do not stand beside one another', () => {
    const apart = table('5 0 740').bits({ 0: '740', 2: '5' });
    assert.equal(apart, 2 * (BITS.other + PART_BITS));
    assert.equal(
      table('0 5', '740 0').bits({ 1: '740', 2: '5' }),
      apart,
      'at a row’s end and at the next one’s beginning',
    );
  });

  it('is one slip for a number whose end stands in the next cell of its row', () => {
    assert.equal(table('7 40').bits({ 0: '740', 1: '3' }), BITS['split-number']);
  });

  it('is not for one whose end stands before it or below', () => {
    for (const [lines, suggested] of [
      [['40 7'], { 0: '3', 1: '740' }],
      [['7', '40'], { 0: '740', 1: '3' }],
    ] as const)
      assert.equal(table(...lines).bits(suggested), 2 * (BITS.other + PART_BITS));
  });

  it('is one slip for a line that moved by one, in either direction', () => {
    assert.equal(table('0 5 7 9 4').bits({ 0: '5', 1: '7', 2: '9' }), BITS['shifted-cells']);
    assert.equal(table('0 5 7 9 4').bits({ 1: '0', 2: '5', 3: '7' }), BITS['shifted-cells']);
    assert.equal(table('0', '5', '7', '9').bits({ 1: '0', 2: '5', 3: '7' }), BITS['shifted-cells']);
  });

  it('is half of a slip more where what belongs into the line’s last cell is lost', () => {
    const lost = BITS['shifted-cells'] + (BITS.other + PART_BITS) / 2;
    assert.equal(table('0 5 7 9').bits({ 0: '5', 1: '7', 2: '9', 3: '740' }), lost);
  });

  it('is not where the stranger stands in another line', () => {
    const elsewhere = table('0 5 7 9', '1 1 1 8').bits({ 0: '5', 1: '7', 7: '740' });
    assert.ok(elsewhere > BITS['shifted-cells'] + BITS.other, `${elsewhere}`);
  });

  it('is that of the pair and of the number that stands alone', () => {
    const both = BITS['swapped-cells'] + BITS.other + PART_BITS;
    assert.equal(table('5 740 0 1').bits({ 0: '740', 1: '5', 3: '999' }), both);
  });
});

describe('of several repairs', () => {
  it('a line shifted by one comes before as many slips', () => {
    const { ranked, repair } = table('0 5 7 9');
    const [slips, shifted] = [
      { 0: '1', 1: '6', 2: '8' },
      { 0: '5', 1: '7', 2: '9' },
    ];
    assert.deepEqual(ranked(slips, shifted)[0].repair, repair(shifted));
  });

  it('of equally likely ones the smaller change comes first', () => {
    const { ranked, repair } = table('12 12');
    const [large, small] = [{ 0: '92' }, { 1: '13' }];
    assert.deepEqual(ranked(large, small)[0].repair, repair(small));
  });
});
