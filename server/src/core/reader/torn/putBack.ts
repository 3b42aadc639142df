/**
 * Gives the rows of a torn table the numbers that stand apart from them (complete.ts), and drops what is not sure:
 * where not all of the table comes out right, only rows stay that stand clearly in their place.
 */
import type { Form } from '../../form/form';
import { addsUp } from '../columns/place';
import { amountOf, type Token } from '../lines/tokens';
import type { RowText } from '../rows/rowText';
import { relationsIn, Sums } from '../rows/sums';
import type { AlignedRow, Alignment, Piece } from './align';
import { brokenRuns } from './brokenRuns';
import { complete, type Way } from './complete';
import { exchangeable, isAlone, isRotated, type Reading } from './doubtful';
import { movedRows } from './moved';

export interface Completed {
  /** For each row what stands for it; null where that cannot be told. */
  readonly texts: readonly (RowText | null)[];
  /** Numbers that stand for none, together as they stand in the text. */
  readonly left: readonly (readonly Token[])[];
}

/** Of a table's numbers so many may have been printed behind it. */
const MOST_BEYOND = 4;
/** From what the words tell to less and less of it. */
const PASSES = 3;

/**
 * @param beyond numbers behind the table: a few of its own may have been printed among them.
 */
export function putBack(form: Form, aligned: Alignment, beyond: readonly Token[]): Completed {
  const { rows, named: firstNamed } = aligned;
  const { columns, table } = rows[0].ref;
  const relations = relationsIn(form, table);
  const fixed = withoutShared(
    rows.filter(
      (row) => row.isWhole && !isContradicted(row) && !(isScattered(row) && (isAlone(row) || isZero(row))),
    ),
  );
  const open = rows.filter((row) => !fixed.includes(row));
  const values: number[] = new Array(form.places.length).fill(Number.NaN);
  for (const { ref, pieces } of fixed)
    pieces[0].items.forEach((item, column) => {
      values[ref.first + column] = amountOf(item);
    });
  const used = new Set(fixed.flatMap(({ pieces }) => pieces[0].items));
  const isUntold =
    brokenRuns(
      aligned.runs.map((run) => run.map(amountOf)),
      columns,
    ).length > 0;
  const own = aligned.runs.flat().filter((cell) => cell.kind === 'number' && !used.has(cell));
  const lacking = open.length * columns - own.length;
  const others = form.places.length - Math.max(...rows.map(({ ref }) => ref.first)) - columns;
  const areBeyond = lacking > 0 && beyond.length >= lacking + others;
  const pool = areBeyond && lacking <= MOST_BEYOND ? [...own, ...beyond] : own;
  const solve = (pass: number) =>
    complete({
      columns,
      values,
      open: open.map((row) => ({ first: row.ref.first, known: knownOf(row, pass), alone: isAlone(row) })),
      pool: pool.map(amountOf),
      relations,
    });
  // An error of the source is not to be read away: not even the sums can tell such rows from others’ pieces.
  let solved = isUntold ? open.map(() => null) : solve(0);
  for (let pass = isUntold ? PASSES : 1; pass < PASSES && !solved.some((way) => way); pass++)
    solved = solve(pass);
  const areHeadsLost = rows.some(({ isParted, pieces }) => isParted || (pieces[0]?.offset ?? 0) > 0);
  const isClear = (row: AlignedRow) => fixed.includes(row) && isInOrder(row, areHeadsLost);
  // Small numbers, and zeros, add up by chance.
  const isTold = (row: AlignedRow) => isClear(row) && (isInLine(row) || isAnchor(row) || isCounted(row));
  const inOpen = new Set(open.flatMap(({ pieces }) => pieces[0]?.items ?? []));
  if (!solved.some((way) => way) && !areBeyond && own.every((cell) => inOpen.has(cell)))
    return unlessUntrue(withoutLost(rows, isTold, columns));
  const holds = (open.length === 0 && !isUntold) || solved.some((way) => way);
  const left = new Set(pool);
  const doubtful = holds ? exchangeable(rows.map(readingOf)) : new Set();
  const standing = new Map<AlignedRow, Piece>();
  for (const [at, row] of open.entries()) {
    const way = solved[at];
    const piece = holds && way && !doubtful.has(row) && standingOf(row, way, left);
    if (!piece) continue;
    standing.set(row, piece);
    for (const item of piece.items) left.delete(item);
  }
  const texts = rows.map((row) => {
    if (doubtful.has(row)) {
      if (fixed.includes(row)) for (const item of row.pieces[0].items) left.add(item);
      return null;
    }
    if (fixed.includes(row)) {
      if (holds || (isClear(row) && (isAnchor(row) || isCounted(row))))
        return textOf(row, row.pieces[0].items);
      for (const item of row.pieces[0].items) left.add(item);
      return null;
    }
    const way = solved[open.indexOf(row)];
    return holds && way ? completed(row, way, standing.get(row), left) : null;
  });
  const runs = aligned.runs.map((run) => run.filter((cell) => left.has(cell)));
  return unlessUntrue({ texts, left: runs.filter((run) => run.length > 0) });

  function readingOf(row: AlignedRow): Reading | null {
    const isFixed = fixed.includes(row);
    const numbers = isFixed ? row.pieces[0].items.map(amountOf) : [];
    const way = isFixed ? { values: numbers, known: numbers } : solved[open.indexOf(row)];
    return way && { ...way, row, isFixed, isNamed: isNamed(row), isAnchor: isAnchor(row) };
  }

  function unlessUntrue(result: Completed): Completed {
    if (isUntrue(result.texts)) return { texts: rows.map(() => null), left: aligned.runs };
    const read = result.texts.flatMap((text, at) => (text?.items.length === columns ? at : []));
    const inOrder = read.map((at) => {
      const items = result.texts[at]?.items ?? [];
      const isInLine = items.every(({ line }) => line === items[0].line);
      return { first: rows[at].ref.first, values: items.map(amountOf), isInLine };
    });
    const moved = new Set([...movedRows(inOrder, relations)].map((at) => read[at]));
    if (moved.size === 0) return result;
    const items = [...moved].map((at) => result.texts[at]?.items ?? []);
    return {
      texts: result.texts.map((text, at) => (moved.has(at) ? null : text)),
      left: [...result.left, ...items],
    };
  }

  /** Labels may stand behind their numbers, and the sums do not say that they are before them. */
  function isUntrue(read: readonly (RowText | null)[]): boolean {
    if (!aligned.endsNamed) return false;
    const sums = new Sums(relations, []);
    read.forEach((row, at) => {
      if (row?.items.length !== columns) return;
      row.items.forEach((item, column) => {
        sums.set(rows[at].ref.first + column, amountOf(item), 1);
      });
    });
    return sums.isBroken() || (aligned.isDoubtful && !sums.isClosed());
  }

  /** The words right before its numbers name the row. */
  function isNamed(row: AlignedRow): boolean {
    return row.pieces.length > 0 && firstNamed[rows.indexOf(row)] === row.pieces[0].items[0];
  }

  /** Words name the row before other numbers, or another row before one of these. */
  function isContradicted(row: AlignedRow): boolean {
    const own = firstNamed[rows.indexOf(row)];
    const { items } = row.pieces[0];
    return (
      (own !== undefined && own !== items[0]) ||
      items.some((item) => item !== own && firstNamed.includes(item))
    );
  }

  /** What can stand in a row's columns. A row that the sums tell is sought anywhere unless words name it. */
  function knownOf(row: AlignedRow, pass: number): number[][] {
    const columnsOf = Array.from({ length: columns });
    const own = firstNamed[rows.indexOf(row)];
    const pieces = row.pieces.filter(({ items }) =>
      own ? items[0] === own : !firstNamed.includes(items[0]),
    );
    const known = pieces.map(({ items, offset }) =>
      columnsOf.map((_, column) => amountOf(items[column - offset])),
    );
    if (own && pass > 1 && !isAlone(row))
      known.push(columnsOf.map((_, column) => (column === 0 ? amountOf(own) : Number.NaN)));
    const isSought = known.length === 0 || row.isParted || (isAlone(row) && (pass > 0 || !isNamed(row)));
    return isSought ? [...known, columnsOf.map(() => Number.NaN)] : known;
  }

  function isAnchor(row: AlignedRow): boolean {
    return fixed.includes(row) && isNamed(row) && !isScattered(row) && row.isAllOfRun;
  }

  /** Between rows that words name, in a stretch of which every number is told. */
  function isCounted(row: AlignedRow): boolean {
    const at = rows.indexOf(row);
    const before = rows.slice(0, at).findLastIndex(isAnchor);
    const after = rows.findIndex((other, index) => index > at && isAnchor(other));
    const gap = rows.slice(before + 1, after < 0 ? rows.length : after);
    if (gap.some((other) => !fixed.includes(other))) return false;
    const start = rows[before]?.pieces[0].items[0].start ?? -1;
    const end = rows[after]?.pieces[0].items[0].start ?? Infinity;
    return !own.some((token) => token.start > start && token.start < end);
  }
}

/** Each row is aligned for itself: where two of them have a number in common, neither is sure. */
function withoutShared(rows: readonly AlignedRow[]): readonly AlignedRow[] {
  const uses = new Map<Token, number>();
  for (const { pieces } of rows)
    for (const item of pieces[0].items) uses.set(item, (uses.get(item) ?? 0) + 1);
  return rows.filter(({ pieces }) => pieces[0].items.every((item) => uses.get(item) === 1));
}

/** Every number has its row: what rows lack was lost. Numbers that do not add up may have changed places. */
function withoutLost(
  rows: readonly AlignedRow[],
  isClear: (row: AlignedRow) => boolean,
  columns: number,
): Completed {
  const found = rows.filter(({ pieces }) => pieces.length > 0);
  const read = new Set(
    withoutShared(found.filter((row) => isClear(row) || row.pieces[0].items.length < columns)),
  );
  return {
    texts: rows.map((row) => (read.has(row) ? textOf(row, row.pieces[0].items) : null)),
    left: found.filter((row) => !read.has(row)).map(({ pieces }) => pieces[0].items),
  };
}

/** Numbers that words part, or that do not add up, may have changed places. */
const isScattered = ({ isParted, pieces }: AlignedRow) => isParted || !addsUp(pieces[0].items);

/** Its numbers stand in one line, or in an order that no other could be. */
function isInOrder(row: AlignedRow, areHeadsLost: boolean): boolean {
  if (isZero(row) || isInLine(row)) return true;
  return !row.isParted && !(areHeadsLost && isRotated(row.pieces[0].items.map(amountOf)));
}

const isInLine = ({ pieces: [{ items }] }: AlignedRow) => items[0].line === items[items.length - 1].line;

const isZero = ({ pieces }: AlignedRow) => pieces[0].items.every((item) => amountOf(item) === 0);

/** The cells of a row that stand in the place in which it is read. */
function standingOf({ pieces }: AlignedRow, { known }: Way, left: ReadonlySet<Token>): Piece | undefined {
  return pieces.find(({ items, offset }) =>
    known.every((value, column) => {
      const item: Token | undefined = items[column - offset];
      return item ? amountOf(item) === value && left.has(item) : Number.isNaN(value);
    }),
  );
}

/** The row's numbers by column: those that stand in their place, and others of the same value that are left. */
function completed(
  row: AlignedRow,
  { values }: Way,
  piece: Piece | undefined,
  left: Set<Token>,
): RowText | null {
  const standing = piece?.items ?? [];
  const items = values.flatMap((value, column) => {
    const item =
      standing[column - (piece?.offset ?? 0)] ?? [...left].find((other) => amountOf(other) === value);
    if (item) left.delete(item);
    return item ?? [];
  });
  if (items.length < values.length) return null;
  return standing.length < items.length ? { ...textOf(row, items), standing } : textOf(row, items);
}

const NO_ROW: RowText = { pieces: [], items: [], ref: null, label: null, labelField: -1, fields: 0 };

export const textOf = (
  { ref, label }: Pick<AlignedRow, 'ref' | 'label'>,
  items: readonly Token[],
): RowText => ({
  ...NO_ROW,
  items,
  ref,
  label,
});
