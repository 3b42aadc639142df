/**
 * Tables torn harder than any one conversion does: labels in single characters or behind their numbers, numbers lost or cut in two,
 * totals lines away, pages’ numbers and headers anywhere. What is read is right; the rest is missing.
 */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FORMS } from '../../../src/core/form/forms';
import { read } from '../../../src/core/read';
import { consistentValues, drawFrom, writeReport } from '../../support/generate';
import { smallFigures } from '../../support/smallFigures';
import { drawDamage, tear } from '../../support/tear';

/** GOUJI_RUNS asks for more. */
const RUNS = Number(process.env.GOUJI_RUNS ?? 150);
/** How large a report’s numbers are: small ones are like one another. Behind these come such as most bodies have. */
const SIZES = [1, 3, 40, 400, 3000];

describe('a report with its tables torn', () => {
  it('is read with no number in the place of another', function () {
    this.timeout(RUNS * 1000);
    fc.assert(
      fc.property(fc.nat(FORMS.length - 1), fc.integer({ min: 1, max: 1 << 30 }), (at, seed) => {
        const draw = drawFrom(seed);
        const size = SIZES[draw(SIZES.length)];
        const values = size
          ? consistentValues(FORMS[at], (limit) => draw(limit <= 400 ? Math.min(limit, size) : limit))
          : consistentValues(FORMS[at], draw, smallFigures(draw));
        const damage = drawDamage(draw);
        const text = writeReport({
          form: FORMS[at],
          layout: 'spaced',
          values,
          // No sum tells a number that stands in another row of table 二.
          reshape: (lines, { id }) =>
            tear(lines, id === 'proactive' ? { ...damage, totalsAway: 0 } : damage, draw),
        });
        for (const { place, digits } of read(text).cells)
          if (digits !== '') assert.equal(`${place.id} ${digits}`, `${place.id} ${values.get(place.id)}`);
      }),
      { numRuns: RUNS, seed: 22 },
    );
  });
});
