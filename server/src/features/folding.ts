/**
 * What can be folded: sections, tables, and rows that a layout spreads over several lines; whole reports where there
 * are several.
 */
import type { Range } from '../core/model';
import type { Analyses } from './analysis';
import { type OutlineNode, outline, wholeOf } from './outline';

/** Level by level, outer ranges before inner ones, so that an editor with a limit keeps what matters. */
export function folding(analyses: Analyses): Range[] {
  const ranges: Range[] = [];
  let level: readonly OutlineNode[] = analyses.flatMap(({ report }) => outline(report));
  if (analyses.length > 1) ranges.push(...analyses.map(({ report }) => wholeOf(report)));
  while (level.length > 0) {
    ranges.push(...level.map((node) => node.range));
    level = level.flatMap((node) => node.children);
  }
  return ranges;
}
