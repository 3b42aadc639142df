import assert from 'node:assert/strict';
import type { Range } from '../../src/core/model';
import type { ReportSymbol } from '../../src/features/symbols';

const inside = (inner: Range, outer: Range) => outer.start <= inner.start && inner.end <= outer.end;

/** Fails where a part leaves its whole, or two parts of it overlap. */
export function assertNested(all: readonly ReportSymbol[], whole: Range): void {
  for (const [index, symbol] of all.entries()) {
    assert.ok(inside(symbol.range, whole), `${symbol.name} lies in its whole`);
    assert.ok(inside(symbol.selection, symbol.range), `${symbol.name} is named within its range`);
    if (index > 0) assert.ok(all[index - 1].range.end <= symbol.range.start, `${symbol.name} stands apart`);
    assertNested(symbol.children, symbol.range);
  }
}
