/** Rows of a torn table in two pieces that surely belong together, before the others are sought. */
import assert from 'node:assert/strict';
import type { Torn } from '../../../../../src/core/reader/torn/jigsaw/puzzle';
import { withSurePairs } from '../../../../../src/core/reader/torn/jigsaw/surePairs';

/** The stretches between words; a number alone in its line, but for those that are written with a blank between them. */
function tornOf(stretches: readonly string[]): Torn {
  const cells = stretches.flatMap((stretch, words) =>
    stretch.split('|').flatMap((line, at) =>
      line
        .trim()
        .split(' ')
        .map((digits, nth) => ({
          value: Number(digits),
          across: at + nth === 0 ? 2 : 0,
          inLine: nth > 0,
          words,
        })),
    ),
  );
  return {
    columns: 7,
    values: cells.map(({ value }) => value),
    across: cells.map(({ across }) => across),
    inLine: cells.map(({ inLine }) => inLine),
    words: cells.map(({ words }) => words),
    named: cells.map(() => -1),
    firsts: [],
    alone: [],
    relations: [],
  };
}

const orderOf = (stretches: readonly string[]) => {
  const paired = withSurePairs(tornOf(stretches));
  return paired?.torn.values.join(' ') ?? null;
};

describe('the pieces of a torn table’s rows', () => {
  it('are put together where the last numbers of a row are what no other row lacks', () => {
    assert.equal(
      orderOf(['2730|0|0|1492|0', '0|2539|0|2729|0', '1286 5508|2165 7433']),
      '2730 0 0 1492 0 1286 5508 0 2539 0 2729 0 2165 7433',
    );
  });

  it('are left where they stand in another order, or lack too little', () => {
    assert.equal(orderOf(['1286 5508', '2730|0|0|1492|0']), null);
    assert.equal(orderOf(['3|0|0|12|0', '6 21']), null);
    assert.equal(orderOf(['0|0|0|0|0', '1286 1286']), null);
  });

  it('are left where two rows could have the same numbers', () => {
    assert.equal(orderOf(['2730|0|0|1492|0', '0|0|0|4222|0', '1286 5508']), null);
    assert.equal(orderOf(['2730|0|0|1492|0', '1286 5508', '286 4508']), null);
  });

  it('take the zeros behind a row’s first numbers rather than those before its last ones', () => {
    assert.equal(orderOf(['1197|0|0|0|0', '0|0|2294 3491']), '1197 0 0 0 0 2294 3491 0 0');
  });
});
