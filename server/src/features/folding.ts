/**
 * What can be folded: sections, tables, their blocks and groups, and rows that a layout spreads over several lines; whole
 * reports where there are several.
 */
import type { Range } from '../core/model';
import type { Analyses } from './analysis';
import { blocksOf } from './blocks';
import { type OutlineNode, outline, wholeOf } from './outline';

/** Level by level, outer ranges before inner ones, so that an editor with a limit keeps what matters. */
export function folding(analyses: Analyses): Range[] {
  const nodes = analyses.flatMap(({ report }) => outline(report));
  const below = (level: readonly OutlineNode[]) => level.flatMap((node) => node.children);
  const loose = nodes.filter(({ kind }) => kind === 'table');
  const tables = below(nodes.filter(({ kind }) => kind === 'section'));
  const blocks = analyses.flatMap(({ report }) => report.tables.flatMap((table) => blocksOf(report, table)));
  const rangesOf = (level: readonly OutlineNode[]) => level.map((node) => node.range);
  return [
    ...(analyses.length > 1 ? analyses.map(({ report }) => wholeOf(report)) : []),
    ...rangesOf(nodes),
    ...rangesOf(tables),
    ...blocks,
    ...rangesOf(below([...loose, ...tables])),
  ];
}
