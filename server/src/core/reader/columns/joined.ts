/**
 * Rows in which a conversion joined some numbers, where a column was narrower than what stood in it. Each is cut in every way
 * in which it adds up; the columns' sums, each of them closed, leave one way for all of them together. A row for which they do
 * not is marked, so that nobody takes its numbers for what they are not.
 */
import { hasTotal, isAcross, type Table } from '../../form/form';
import { foundIn } from '../../mapped';
import type { Relation } from '../../relations';
import { amountOf, isPlain, type Token } from '../lines/token';
import type { Assignment } from '../rows/assign';
import { agreedBy, joinedAs, joinedWays } from '../rows/joinedWays';
import type { Labels, RowRef } from '../rows/labels';
import type { Cells, RowText } from '../rows/rowText';
import { withoutStray } from '../rows/stray';
import { isSum, relationsIn, Sums } from '../rows/sums';
import { addsUp } from './place';

interface Joined {
  readonly ref: RowRef;
  readonly row: RowText;
  /** null where there are too many. */
  readonly ways: readonly (readonly Token[])[] | null;
}

/** What is read anew of a text: the rows, and in the place of tokens the numbers that they were cut into. */
export interface Cut {
  readonly assignment: Assignment;
  readonly tokens: readonly Token[];
  /** Of rows that cannot be cut in one way, by their order, the cells that all ways have. */
  readonly agreed: ReadonlyMap<number, Cells>;
}

export function cutJoined(
  text: string,
  assignment: Assignment,
  tokens: readonly Token[],
  labels: Labels,
): Cut {
  const texts = [...assignment.texts];
  const agreed = new Map<number, Cells>();
  const parts = new Map<Token, readonly Token[]>();
  for (const table of labels.form.tables)
    for (const { ref, row, cells } of cutRows(text, table, assignment.texts, labels)) {
      const isCut = cells.every((cell) => cell !== null);
      if (!isCut) agreed.set(ref.order, cells);
      const items = isCut ? cells : row.items.map((item): Token => ({ ...item, glued: 'whole' }));
      texts[ref.order] = { ...row, items };
      addParts(row.items, items);
    }
  const rest = assignment.rest.map((row) => {
    const cut = cutAlone(text, row, labels);
    if (cut) addParts(row.items, cut.items);
    return cut ?? row;
  });
  if (parts.size === 0) return { assignment, tokens, agreed };
  const cut = tokens.flatMap((token) => parts.get(token) ?? token);
  return { assignment: { texts, rest }, tokens: cut, agreed };

  function addParts(items: readonly Token[], cut: readonly Token[]): void {
    for (const item of items)
      parts.set(
        item,
        cut.filter(({ start, end }) => start >= item.start && end <= item.end),
      );
  }
}

/** The rows of a table in which numbers are joined, each with the cells that all ways to cut it have. */
function cutRows(text: string, table: Table, texts: Assignment['texts'], labels: Labels) {
  const refs = labels.byTable.get(table) ?? [];
  const joined = hasTotal(table.blocks[0])
    ? foundIn(refs, (ref) => joinedOf(text, ref, texts[ref.order]))
    : [];
  if (joined.length === 0) return [];
  const values = valuesOf(refs, texts, labels);
  const cuts = new Joining(text, joined, values, relationsIn(labels.form, table)).run();
  return joined.map(({ ref, row }, at) => ({ ref, row, cells: cuts[at] ?? [null] }));
}

/** Numbers of which the words tell no row: cut where there is one way for as many as a table has columns. */
function cutAlone(text: string, row: RowText, { form }: Labels): RowText | null {
  if (row.fields > 0 || !row.items.some(isLong)) return null;
  for (const table of form.tables) {
    const [block] = table.blocks;
    if (isAcross(table) || !hasTotal(block)) continue;
    const { length } = block.columns;
    const items = joinable(row, length);
    const ways = items && joinedWays(text, items, length);
    if (ways?.length === 1) return { ...row, items: ways[0] };
  }
  return null;
}

function joinedOf(text: string, ref: RowRef, found: RowText | null): Joined | null {
  const items = found && joinable(found, ref.columns);
  const ways = items && joinedWays(text, items, ref.columns);
  return !items || ways?.length === 0 ? null : { ref, row: { ...found, items }, ways };
}

/** Too few numbers for a row, in one line, which do not add up as they stand. A page's number may stand in the next line. */
function joinable(row: RowText, columns: number): readonly Token[] | null {
  const { length, 0: first, [length - 1]: last } = row.items;
  if (row.fields > 0 || length > columns || (length === columns && first.line === last.line)) return null;
  const items = row.items.filter(({ line }) => line === first.line);
  if (length - items.length > 1) return null;
  if (length === columns && addsUp(row.items)) return null;
  if (items.some(({ kind, glued }) => kind !== 'number' || glued === 'cut')) return null;
  return items.every(isPlain) && items.length > 1 && addsUp(items) ? null : items;
}

/** What stands in the rows that have all their numbers, by place. */
function valuesOf(
  refs: readonly RowRef[],
  texts: readonly (RowText | null)[],
  { form }: Labels,
): readonly number[] {
  const values = new Array<number>(form.places.length).fill(Number.NaN);
  for (const { first, order, columns } of refs) {
    const items = withoutStray(texts[order]?.items ?? [], addsUp);
    if (items.length === columns)
      items.forEach((item, column) => {
        values[first + column] = amountOf(item);
      });
  }
  return values;
}

/** A row, by its index, and the ways that are left for it. */
interface Choice {
  readonly at: number;
  readonly ways: readonly (readonly Token[])[];
}

/** Fewer digits may be one number. */
const LONG = 7;
/** More ways to read the rows than this are not gone through. */
const MOST_STEPS = 60_000;

/** Goes through all ways to cut the rows so that every sum holds, or gives up. */
class Joining {
  readonly #sums: Sums;
  readonly #chosen: (readonly Token[] | null)[];
  /** For each row the cells that are the same in all ways that were found. */
  #told: (Cells | null)[] | null = null;
  #steps = 0;
  readonly #text: string;
  readonly #joined: readonly Joined[];

  constructor(
    text: string,
    joined: readonly Joined[],
    values: readonly number[],
    relations: readonly Relation[],
  ) {
    this.#text = text;
    this.#joined = joined;
    this.#sums = new Sums(relations, values);
    this.#chosen = joined.map(() => null);
  }

  run(): readonly (Cells | null)[] {
    if (!this.#sums.isBroken()) this.#search();
    return this.#steps <= MOST_STEPS && this.#told ? this.#told : this.#joined.map(() => null);
  }

  #search(): void {
    if (++this.#steps > MOST_STEPS || this.#told?.every((cells) => !cells?.some((cell) => cell))) return;
    const next = this.#nextRow();
    if (!next) {
      this.#addSolution();
      return;
    }
    for (const way of next.ways) {
      this.#put(next.at, way, 1);
      if (!this.#sums.isBroken()) this.#search();
      this.#put(next.at, way, -1);
    }
  }

  /** The row that the sums tell, or else the one that has the fewest ways. */
  #nextRow(): Choice | null {
    let next: Choice | null = null;
    /** What the sums will tell once the others are read. */
    let last: Choice | null = null;
    for (const [at, { ref, row, ways }] of this.#joined.entries()) {
      if (this.#chosen[at]) continue;
      const told = Array.from({ length: ref.columns }, (_, column) => this.#sums.told(ref.first + column));
      if (!told.some(Number.isNaN)) {
        const way = isSum(told) && joinedAs(this.#text, row.items, told);
        return { at, ways: way ? [way] : [] };
      }
      if (ways && ref.row.role === 'outcome' && (!next || ways.length < next.ways.length))
        next = { at, ways };
      else if (ways) last ??= { at, ways };
    }
    return next ?? last;
  }

  #put(at: number, way: readonly Token[], change: 1 | -1): void {
    const { first } = this.#joined[at].ref;
    way.forEach((token, column) => {
      this.#sums.set(first + column, amountOf(token), change);
    });
    this.#chosen[at] = change > 0 ? way : null;
  }

  /** Of columns with a sum that stays open, only what could be no number as it stands and is cut in one way is told. */
  #addSolution(): void {
    const own = this.#chosen.map((way, at): Cells | null => {
      const { ref, row, ways } = this.#joined[at];
      if (ways?.length === 1 && row.items.some(isLong)) return way;
      return way?.map((token, column) => (this.#sums.isTold(ref.first + column) ? token : null)) ?? null;
    });
    this.#told = this.#told?.map((cells, at) => cells && agreedBy(cells, own[at] ?? [])) ?? own;
  }
}

const isLong = ({ start, end }: Token) => end - start >= LONG;
