/** Whatever lines a text has, in whatever order: reading ends, and gives each number one place. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FORMS } from '../../../src/core/form/forms';
import { LAYOUTS } from '../../../src/core/layouts/layout';
import { read } from '../../../src/core/read';
import { consistentValues, type Draw, drawFrom, writeReport } from '../../support/generate';

/** Lines are cut out, doubled, moved to another place, and torn in two. */
function shuffled(lines: readonly string[], draw: Draw): string[] {
  const all = [...lines];
  for (let times = 1 + draw(6); times > 0; times--) {
    const at = draw(all.length - 1);
    const part = all.slice(at, at + 1 + draw(30));
    const half = draw(part[0].length);
    const change = draw(3);
    if (change === 0) all.splice(at, 0, ...part);
    else if (change === 1) all.splice(at, 1, part[0].slice(0, half), part[0].slice(half));
    else all.splice(at, part.length);
    if (change === 2) all.splice(draw(all.length), 0, ...part);
  }
  return all;
}

describe('a report with its lines cut, doubled and moved', () => {
  it('is read, each number in one cell and all of them in the text', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...FORMS),
        fc.constantFrom(...LAYOUTS),
        fc.boolean(),
        fc.integer({ min: 1, max: 1 << 30 }),
        (form, layout, isTorn, seed) => {
          const draw = drawFrom(seed);
          const whole = writeReport({ form, layout, values: consistentValues(form, draw) });
          const lines = (isTorn ? whole.replace(/[ \t]/g, '\n') : whole).split('\n');
          const text = shuffled(lines, draw).join('\n');
          const given = read(text).cells.filter(({ status }) => status === 'given');
          for (const { start, end, place } of given) assert.match(text.slice(start, end), /\d/, place.id);
          assert.equal(new Set(given.map(({ start }) => start)).size, given.length);
        },
      ),
      { numRuns: 400, seed: 3 },
    );
  });
});
