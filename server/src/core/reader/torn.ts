/** Finds the tables that a conversion tore apart, and has their rows aligned anew (align.ts). */
import type { Table } from '../form/form';
import { alignRows } from './align';
import type { Assignment } from './assign';
import type { Labels, RowRef } from './labels';
import type { RowText } from './rows';
import type { Token } from './tokens';

/** @param tokensOf the tokens of a table's section; none where the section was not found. */
export function alignTorn(
  assignment: Assignment,
  labels: Labels,
  tokensOf: (table: Table) => readonly Token[],
): Assignment {
  const texts = [...assignment.texts];
  let { rest } = assignment;
  for (const table of labels.form.tables) {
    const refs = labels.rows.filter((ref) => ref.table === table);
    if (!canAlign(table, refs) || !isTorn(refs, assignment)) continue;
    const tokens = tokensOf(table);
    if (tokens.some((token) => token.fields > 1)) continue;
    const aligned = alignRows(tokens, refs);
    if (!aligned) continue;
    const [first, last] = [tokens[0].start, tokens[tokens.length - 1].end];
    refs.forEach((ref, at) => {
      texts[ref.order] = labelled(aligned.texts[at], assignment.texts[ref.order]);
    });
    rest = [...rest.filter(({ items }) => items[0].start < first || items[0].start >= last), ...aligned.rest];
  }
  return { texts, rest };
}

/** Only rows that add up tell where they begin, and only many of them tell one another. */
const canAlign = ({ blocks }: Table, refs: readonly RowRef[]): boolean =>
  blocks.length === 1 &&
  blocks[0].axis === 'down' &&
  blocks[0].columns.some(({ total }) => total) &&
  refs.length > 1;

/**
 * True where some rows were found and the labels alone do not tell all of them: a row is not found or only one like
 * it is, has too many numbers, or numbers stand between that belong to none.
 */
function isTorn(refs: readonly RowRef[], { texts, rest }: Assignment): boolean {
  const found = refs.flatMap((ref) => texts[ref.order] ?? []);
  if (found.length === 0 || found.some(({ items }) => items.some(isOfLayout))) return false;
  const first = found.reduce((min, { items }) => Math.min(min, items[0].start), Infinity);
  const last = found.reduce((max, { items }) => Math.max(max, items[0].start), 0);
  return (
    found.length < refs.length ||
    found.some(({ isLike, items }) => isLike || items.length > refs[0].columns) ||
    rest.some(({ items }) => items[0].start > first && items[0].start < last)
  );
}

/** Words in a cell, and a cell with nothing in it, are seen only where the layout divides cells from one another. */
const isOfLayout = ({ kind, start, end }: Token) => kind === 'text' || start === end;

/** The row with the label that the words named exactly, where they did for the same numbers. */
function labelled(aligned: RowText | null, named: RowText | null): RowText | null {
  return aligned && named && aligned.items[0] === named.items[0]
    ? { ...aligned, label: named.label }
    : aligned;
}
