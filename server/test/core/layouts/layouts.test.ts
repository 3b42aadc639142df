/** Any layout, any numbers: what was written is read back, each number in its place. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Place } from '../../../src/core/form/form';
import { FORMS } from '../../../src/core/form/forms';
import { LAYOUTS } from '../../../src/core/layouts/layout';
import { read } from '../../../src/core/read';
import { judge, relationsOf } from '../../../src/core/relations';
import { check } from '../../../src/rules/check';
import { consistentValues, drawFrom, type Values, writeReport } from '../../support/generate';

const anyForm = fc.constantFrom(...FORMS);
const anySeed = fc.integer({ min: 1, max: 1 << 30 });

/** Every cell that was read differently from what was written. */
function misread(text: string, values: Values): string[] {
  const report = read(text);
  return report.cells.flatMap((cell) => {
    const written = values.get(cell.place.id) ?? '';
    const stands = text.slice(Math.max(cell.start, 0), Math.max(cell.end, 0));
    if (
      cell.status === 'given' &&
      cell.digits === written &&
      Number(stands.replace(/[,，]/g, '')) === Number(written)
    )
      return [];
    return [`${cell.place.id}: wrote ${written}, read ${cell.status} ${cell.digits} “${stands}”`];
  });
}

describe('reading a whole report', () => {
  for (const layout of LAYOUTS)
    it(`reads every cell back from ${layout}`, () => {
      fc.assert(
        fc.property(anyForm, anySeed, fc.constantFrom('\n', '\r\n'), (form, seed, eol) => {
          const values = consistentValues(form, drawFrom(seed));
          const text = writeReport({ form, layout, values, eol });
          assert.deepEqual(misread(text, values), []);
          assert.deepEqual(check(read(text)), []);
        }),
        { numRuns: 60 },
      );
    });

  for (const layout of LAYOUTS)
    it(`reads numbers that do not add up from ${layout}, too`, () => {
      fc.assert(
        fc.property(anyForm, anySeed, (form, seed) => {
          const draw = drawFrom(seed);
          // In a line of its own one of table 四 that is as small as a page's, and without which a sum holds, may be a page's.
          const isBare = layout === 'cell-line' || layout === 'cell-blank';
          const least = ({ table }: Place) => (isBare && table.id === 'remedies' ? 1000 : 0);
          const numberOf = (place: Place) => least(place) + (draw(1) ? draw(9) : draw(99999));
          const values = new Map(form.places.map((place) => [place.id, String(numberOf(place))]));
          assert.deepEqual(misread(writeReport({ form, layout, values }), values), []);
        }),
        { numRuns: 30 },
      );
    });

  it('finds the places in the text’s order', () => {
    for (const form of FORMS)
      for (const layout of LAYOUTS) {
        const { cells } = read(writeReport({ form, layout, values: consistentValues(form, drawFrom(7)) }));
        const starts = cells.map(({ start }) => start);
        assert.deepEqual(
          starts,
          [...starts].sort((a, b) => a - b),
          layout,
        );
      }
  });

  it('draws numbers for which every relation holds', () => {
    for (const form of FORMS) {
      const report = read(writeReport({ form, layout: 'tsv', values: consistentValues(form, drawFrom(3)) }));
      const states = relationsOf(form).map((relation) => judge(relation, report.cells).state);
      assert.deepEqual([...new Set(states)], ['holds']);
    }
  });
});

describe('cells that are empty', () => {
  const withPlaces = ['tsv', 'markdown', 'csv', 'cell-pipe', 'cell-tab'] as const;
  for (const layout of withPlaces)
    it(`are blank in ${layout}, and the other cells stay in their places`, () => {
      fc.assert(
        fc.property(anyForm, anySeed, fc.integer({ min: 1, max: 12 }), (form, seed, holes) => {
          const draw = drawFrom(seed);
          const values = consistentValues(form, draw);
          const blanks = new Set(
            Array.from({ length: holes }, () => form.places[draw(form.places.length - 1)])
              .filter(({ column, table }) => !column.total && table.id !== 'proactive')
              .map(({ id }) => id),
          );
          for (const id of blanks) values.set(id, '');
          const report = read(writeReport({ form, layout, values }));
          for (const cell of report.cells) {
            const expected = blanks.has(cell.place.id) ? 'blank' : 'given';
            assert.equal(`${cell.place.id} ${cell.status}`, `${cell.place.id} ${expected}`);
            if (expected === 'given') assert.equal(cell.digits, values.get(cell.place.id), cell.place.id);
          }
          assert.deepEqual(
            check(report).filter(({ severity }) => severity === 'error'),
            [],
          );
        }),
        { numRuns: 60 },
      );
    });
});
