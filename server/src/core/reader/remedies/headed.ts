/** Reads table 四 where its headers are there. */
import { fold } from '../../fold';
import type { Block } from '../../form/form';
import { withoutEnds } from '../columns/grid';
import type { Token } from '../lines/token';
import { type AcrossReading, labelsIn, reading } from './acrossReading';
import { addsUpInGroups } from './groups';
import { headersOf } from './headersAcross';
import { placeStretch, type Run, runsOf } from './stretches';

/** Behind the headers, whole or broken over lines. */
export function readHeaded(block: Block, tokens: readonly Token[]): AcrossReading | null {
  const headers = headersOf(block);
  const from = firstLeaf(tokens, headers.leaves);
  if (from < 0) return null;
  const runs = runsOf(tokens, from, headers);
  const all = runs.flatMap((run) => run.items);
  if (all.length === 0) return null;
  // Empty cells in front of all lines are none of the table's.
  const { field, fields } = tokens[from];
  const behind = all.filter((item) => item.fields !== fields || item.field >= field);
  const length = block.columns.length * block.rows.length;
  const items = behind.length >= length ? behind : all;
  const cells = placeRuns(block, runs, items) ?? new Array(length).fill(null);
  const inner = withoutEnds(items);
  return reading(cells, inner.length > 0 ? inner : items, labelsIn(tokens, block));
}

/** The numbers by their places; null where these cannot be told. */
function placeRuns(
  { columns, rows }: Block,
  runs: readonly Run[],
  items: readonly Token[],
): AcrossReading['cells'] | null {
  const width = columns.length;
  const isEach = runs.length === rows.length;
  const inOrder = (by: number) => isEach && runs.every(({ row }, at) => (row + by) % rows.length === at);
  const isGrouped = inOrder(0);
  // Each behind a label, but not in the form's order; where labels stand behind their numbers, a header's last one may be before them.
  if (isEach && !isGrouped && !inOrder(1) && new Set(runs.map(({ row }) => row)).size === rows.length)
    return null;
  const isFull = (cells: readonly Token[]) => cells.length === width;
  // Beside a merged label stand empty cells.
  const isWhole = isGrouped && runs.every((run) => isFull(run.items) || isFull(withoutEnds(run.items)));
  const placed =
    isGrouped && !runs.every((run) => isFull(run.items))
      ? runs.flatMap((run) => placeStretch(run.items, width, width) ?? new Array(width).fill(null))
      : placeStretch(items, width * rows.length, width);
  if (!placed || isWhole || runs.length === 1) return placed;
  // Numbers that words part may have changed places: their sums tell.
  const isFirst = runs.some((run) => run.items[0] === placed.find((cell) => cell));
  const isOpen = placed.some((cell) => !cell?.number);
  return isFirst && (isOpen || addsUpInGroups(placed, width)) ? placed : null;
}

/** A header is broken over no more lines than this. */
const MOST_PIECES = 3;

/** Where the first column's label ends, whole or broken over lines; -1 where there is none. */
function firstLeaf(tokens: readonly Token[], leaves: ReadonlySet<string>): number {
  const total = fold('总计');
  for (let from = 0; from < tokens.length; from++) {
    let key = '';
    for (let at = from; at < from + MOST_PIECES && tokens[at]?.kind === 'text'; at++) {
      key += tokens[at].key;
      if (leaves.has(key) && key !== total) return at;
    }
  }
  return -1;
}
