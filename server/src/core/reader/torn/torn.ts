/** Finds the tables that a conversion tore apart, and has their rows aligned anew (align.ts, putBack.ts). */
import { type Form, hasTotal, isAcross, type Table } from '../../form/form';
import { lastOf } from '../../mapped';
import type { Range, Unplaced } from '../../model';
import { areSame, isNumber, rangeOf, type Token } from '../lines/token';
import type { Assignment } from '../rows/assign';
import { emptyRows } from '../rows/emptyRows';
import type { Labels, RowRef } from '../rows/labels';
import { type RowText, textsOf } from '../rows/rowText';
import { alignRows } from './align';
import type { Alignment } from './alignment';
import { readApart } from './apart';
import type { Completed } from './completed';
import { readInOrder } from './inOrder';
import { reassemble } from './jigsaw/reassemble';
import { putBack } from './putBack';

export interface TornAssignment extends Assignment {
  readonly torn: ReadonlySet<Table>;
  /** The numbers of torn tables of which the row cannot be told. */
  readonly unclear: readonly Unplaced[];
}

/** @param sectionOf where a table's section stands, if it was found. */
export function alignTorn(
  assignment: Assignment,
  labels: Labels,
  tokens: readonly Token[],
  sectionOf: (table: Table) => Range | undefined,
): TornAssignment {
  const texts = [...assignment.texts];
  const unclear = takeOutGlued(texts, assignment, labels);
  const torn = new Set(unclear.map(({ table }) => table));
  let { rest } = assignment;
  for (const table of labels.form.tables) {
    const refs = labels.byTable.get(table) ?? [];
    const range = sectionOf(table);
    if (torn.has(table) || !canAlign(table, refs) || !range || !isTorn(refs, assignment, range)) continue;
    const taken = new Set(
      labels.rows.flatMap((ref) => (ref.table === table ? [] : (texts[ref.order]?.items ?? []))),
    );
    const free = tokens.filter((token) => !taken.has(token));
    const own = free.filter(({ start, end }) => start >= range.start && end <= range.end);
    const behind = free.filter(({ start }) => start >= range.end);
    if (own.length === 0 || own.some((token) => token.fields > 1)) continue;
    if (emptyRows(own, refs, assignment.texts, labels)) continue;
    const firsts = refs.map((ref) => firstNamed(assignment.texts[ref.order]));
    const aligned = alignRows(own, refs, firsts);
    if (!aligned) continue;
    const completed = putTogether(labels.form, aligned, own, behind);
    torn.add(table);
    refs.forEach((ref, at) => {
      texts[ref.order] = labelled(completed.texts[at], assignment.texts[ref.order]);
    });
    const [first, last] = [own[0].start, lastOf(own).end];
    rest = rest.filter(({ items }) => items[0].start < first || items[0].start >= last);
    for (const cells of completed.left) unclear.push({ table, range: rangeOf(cells) });
  }
  return { texts, rest, torn, unclear };
}

/** Where numbers are glued together, fewer than there are columns are glued, too: such rows are not told. */
function takeOutGlued(texts: (RowText | null)[], assignment: Assignment, labels: Labels): Unplaced[] {
  if (!texts.some((row) => row?.items.some(({ glued }) => glued))) return [];
  const whole = texts.flatMap((row, order) => (row?.items.some(isWhole) ? labels.rows[order].table : []));
  const doubtful = new Set(whole.filter((table) => hasUntold(assignment, table, labels)));
  return labels.rows.flatMap(({ table, columns, order }) => {
    const row = texts[order];
    if (!row) return [];
    const isTold = row.items.length >= columns && !row.items.some(isWhole);
    if (isTold && !(row.isLike && doubtful.has(table))) return [];
    texts[order] = null;
    const range = rangeOf(row.items);
    return [row.items.some(isWhole) ? { table, range, isGlued: true } : { table, range }];
  });
}

/** What all of a table's numbers together tell goes before what was put back row by row. */
function putTogether(
  form: Form,
  aligned: Alignment,
  own: readonly Token[],
  behind: readonly Token[],
): Completed {
  const refs = aligned.rows.map(({ ref }) => ref);
  const read = readInOrder(form, aligned) ?? putBack(form, aligned, behind.filter(isNumber));
  const isShort = read.texts.some((row) => (row?.items.length ?? 0) < refs[0].columns);
  const together = read.texts.includes(null) ? reassemble(form, aligned) : null;
  const apart = isShort ? readApart(form, own, behind, refs, read.texts) : null;
  return together && apart ? agreed(together, apart) : (together ?? apart ?? read);
}

/** What two ways to put a table together have in common: the rows that one of them reads otherwise are of neither. */
function agreed({ texts, left }: Completed, other: Completed): Completed {
  const isSame = (row: RowText | null, at: number) => row && areSame(row.items, other.texts[at]?.items ?? []);
  const doubtful = texts.flatMap((row, at) => (row && !isSame(row, at) ? [row.items] : []));
  return { texts: texts.map((row, at) => (isSame(row, at) ? row : null)), left: [...left, ...doubtful] };
}

const isWhole = ({ glued }: Token) => glued === 'whole';

/** Between a table's rows stand numbers of none: words that are only like a row's may be another's. */
function hasUntold({ texts, rest }: Assignment, table: Table, labels: Labels): boolean {
  const found = textsOf(labels.byTable.get(table) ?? [], texts);
  return startsWithin(rest, spanOf(found));
}

/** Where the numbers of the first of the rows begin, and those of the last. */
function spanOf(rows: readonly RowText[]): Range {
  const starts = rows.map(({ items }) => items[0].start);
  return { start: Math.min(...starts), end: Math.max(...starts) };
}

const startsWithin = (rows: readonly RowText[], { start, end }: Range): boolean =>
  rows.some(({ items: [first] }) => first.start > start && first.start < end);

/** Only rows that add up tell where they begin, and only many of them tell one another. */
const canAlign = (table: Table, refs: readonly RowRef[]): boolean =>
  table.blocks.length === 1 && !isAcross(table) && hasTotal(table.blocks[0]) && refs.length > 1;

/**
 * True where some rows were found and the labels alone do not tell all of them: a row is not found or only one like
 * it is, has too many numbers, or numbers stand between that belong to none (where a row has too few, anywhere in the
 * section).
 */
function isTorn(refs: readonly RowRef[], { texts, rest }: Assignment, range: Range): boolean {
  const found = textsOf(refs, texts);
  if (found.length === 0 || found.some(({ items }) => items.some(isOfLayout))) return false;
  const isShort = found.some(({ items }) => items.length < refs[0].columns);
  return (
    found.length < refs.length ||
    found.some(({ isLike, items }) => isLike || items.length > refs[0].columns) ||
    startsWithin(rest, isShort ? range : spanOf(found))
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

/** The first cell of a row that words name exactly. */
const firstNamed = (text: RowText | null) => (text && !text.isLike ? text.items[0] : undefined);
