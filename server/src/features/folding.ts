/** What can be folded: sections, tables, and rows that a layout spreads over several lines. */
import type { Range, Report } from '../core/model';
import { type OutlineNode, outline } from './outline';

/** Level by level, outer ranges before inner ones, so that an editor with a limit keeps what matters. */
export function folding(report: Report): Range[] {
  const ranges: Range[] = [];
  let level: readonly OutlineNode[] = outline(report);
  while (level.length > 0) {
    ranges.push(...level.map((node) => node.range));
    level = level.flatMap((node) => node.children);
  }
  return ranges;
}
