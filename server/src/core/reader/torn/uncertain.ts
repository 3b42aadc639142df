/**
 * Rows of a torn text that words name and that have as many numbers as they should, and yet may have another row’s: what
 * stands elsewhere in the table tells.
 */
import { fold } from '../../fold';
import { amountOf, type Token } from '../lines/tokens';
import { hasCut, isOfCut } from '../rows/cutNumbers';
import type { RowRef } from '../rows/labels';
import type { RowText } from '../rows/rowText';
import { linesIn, mayBePage } from '../rows/stray';
import { isSum } from '../rows/sums';

/**
 * @param own the tokens of the table’s section. @param texts what stands for the form’s rows.
 * @param isTorn other tables have numbers of which the row is not told.
 */
export function uncertainRows(
  text: string,
  refs: readonly RowRef[],
  texts: readonly (RowText | null)[],
  own: readonly Token[],
  isTorn: boolean,
): RowRef[] {
  const rows = refs.map(({ order }) => texts[order]);
  const hasTotal = refs[0].table.blocks[0].columns.some(({ total }) => total);
  const isBroken = (row: RowText | null | undefined) =>
    hasTotal && !!row?.items.every(({ number }) => number) && !isSum(row.items.map(amountOf));
  if (rows.some((row) => row?.items.some(({ fields }) => fields > 0))) return [];
  const left = isEachTaken(own, rows) ? [] : leftOf(own, rows);
  const isAll = rows.every(
    (row, at) => row?.items.length === refs[at].columns && (hasTotal || isInLine(row)),
  );
  const isTold = left.length === 0 && !rows.some((row) => row?.standing);
  const cut = isTold ? [] : [...rows.keys()].filter((at) => isCutOff(rows[at]));
  if (isAll && !rows.some(isBroken)) return refs.filter((_, at) => cut.includes(at));
  const lacks = rows.map((row, at) => (row?.items.length ?? 0) < refs[at].columns);
  const behind = [...rows.keys()].filter((at) => isLabelBehind(rows[at]) || hasPage(at) || endsInPage(at));
  const all = new Set([
    ...cut,
    ...shifted(),
    ...behind,
    ...(hasTotal ? displaced() : [...inColumns(), ...before()]),
  ]);
  return refs.filter((_, at) => rows[at] && all.has(at));

  /**
   * Where numbers stand before their label, each label has the next row’s behind it: from a row’s numbers that no words name
   * up to a row that has none.
   */
  function shifted(): number[] {
    const found: number[] = [];
    const surplus = rows.flatMap((row, at) => [
      row?.items.slice(refs[at].columns).filter(({ number }) => number) ?? [],
    ]);
    const runs = [...left, ...surplus].filter(({ length }) => length > 0);
    // What stands in front of all rows may be of the table before.
    const isOfTable = !hasTotal || runs.some(hasRow);
    let from = 0;
    for (const run of runs.sort(([a], [b]) => a.start - b.start)) {
      const before = rows.findLastIndex((row) => row && row.items[0].start < run[0].start);
      const { columns } = refs[Math.min(before + 1, refs.length - 1)];
      if (run.length < enough(columns) || !(before >= 0 || isOfTable)) continue;
      from = Math.max(from, before + 1);
      const lines = linesIn(run).filter(({ length }) => length > 2).length;
      for (let times = Math.max(1, lines, Math.round(run.length / columns)); times > 0; times--) {
        const end = rows.findIndex((row, at) => at >= from && (lacks[at] || mayBePages(row)));
        if (end < 0) break;
        for (let at = before + 1; at <= end; at++) found.push(at);
        from = end + 1;
      }
    }
    // Of labels that stand behind their numbers there may be more, and no sum tells.
    if (found.length > 0 && !hasTotal) found.push(...[...rows.keys()].filter((at) => lacks[at + 1]));
    return found.filter((at) => !rows[at]?.standing && !isInLine(rows[at]));
  }

  function hasRow(run: readonly Token[]): boolean {
    const { columns } = refs[0];
    const numbers = run.map(amountOf);
    return numbers.some((_, at) => at + columns <= run.length && isSum(numbers.slice(at, at + columns)));
  }

  /** Rows that have too many numbers, and those beside them that have too few: of both the labels stand first, then the numbers. */
  function inColumns(): number[] {
    const isFull = (at: number) => (rows[at]?.items.length ?? 0) > refs[at].columns && !isInLine(rows[at]);
    return [...rows.keys()].flatMap((at) => {
      const beside = [at - 1, at + 1].filter((other) => lacks[other] && !isInLine(rows[other]));
      return isFull(at) && beside.length > 0 ? [at, ...beside] : [];
    });
  }

  /** In a torn text a row’s numbers may be those of the next one below the same header, which has none behind its label. */
  function before(): number[] {
    const { blocks } = refs[0].table;
    const areBeside = (at: number) =>
      blocks.some((block) => [at, at + 1].every((own) => block.rows.includes(refs[own].row)));
    return [...rows.keys()].filter(
      (at) => isTorn && rows[at + 1] === null && areBeside(at) && !isInLine(rows[at]),
    );
  }

  /** A number that another row lacks stands behind its own, or one that was cut in two is beside the total that it lost. */
  function displaced(): number[] {
    const [{ columns }] = refs;
    const lost = [...rows.map((row) => row?.items ?? []), ...left].filter(
      ({ length }) => length === columns - 1,
    );
    const others = rows.filter((row, at) => row?.items.length !== refs[at].columns);
    const alone = left.flatMap((run) => (run.length === 1 ? run : []));
    const elsewhere = [...left.flat(), ...others.flatMap((row) => row?.items ?? [])];
    return [...rows.keys()].filter((at) => {
      const row = rows[at];
      if (!row || row.standing || row.items.length !== columns) return false;
      const numbers = row.items.map(amountOf);
      const tail = row.items.findIndex(({ line }) => line !== row.items[0].line);
      const isForeign = (item: Token, nth: number) =>
        item.line !== row.items[nth - 1]?.line &&
        lost.some((items) => {
          const own = items.map(amountOf);
          // What adds up as it stands has lost a 0, rather, unless the number stands apart.
          const isLost = tail > 1 || !isSum(own) || sumOf(own) === 0;
          return isLost && items[0].start < row.items[0].start && sumOf(own) === numbers[nth];
        });
      if (isOfCut(text, row.items, elsewhere, alone)) return true;
      if (tail > 1) return row.items.some((item, nth) => nth >= tail && isForeign(item, nth));
      const last = columns - 1;
      return (numbers[last] > 0 || isBroken(row)) && isForeign(row.items[last], last);
    });
  }

  /** All that it has is a number that may be a page’s. */
  function mayBePages(row: RowText | null | undefined): boolean {
    return row?.items.length === 1 && !isInLine(row) && mayBePage(amountOf(row.items[0]));
  }

  /** At one of its ends it has what may be a page’s number, and beside that, behind words, stands a number that is no row’s. */
  function hasPage(at: number): boolean {
    const row = rows[at];
    if (left.length === 0 || !row || isInLine(row) || (hasTotal && !isBroken(row))) return false;
    const [first, last] = [row.items[0], row.items[row.items.length - 1]];
    const beside = (token: Token, step: 1 | -1) => {
      let to = own.indexOf(token) + step;
      while (own[to]?.kind === 'text') to += step;
      const isLeft = left.some((run) => run.includes(own[to]));
      // No page's number stands between a repeated header and the row below it.
      const isPage = mayBePage(amountOf(own[to])) && !isColumn(own[to - 1], refs);
      const isCut = step > 0 && !hasTotal && !isPage;
      return isLeft && (isCut || mayBePage(amountOf(token)));
    };
    return beside(last, 1) || beside(first, -1);
  }

  /**
   * The line of its numbers goes on with others that are not its own and no whole row: one was cut in two, or they are not the
   * first. Numbers that are not in the text’s order may be others of those that stand together, and add up in another.
   */
  function isCutOff(row: RowText | null | undefined): boolean {
    if (!row) return false;
    const { items } = row;
    const [{ columns }] = refs;
    const isMoved = !isAll && items.some(({ start }, at) => start < items[Math.max(0, at - 1)].start);
    if (isMoved && hasTotal && own[own.indexOf(items[0]) + 1] !== items[1] && isTurned(items.map(amountOf)))
      return true;
    const [next] = left.filter((run) => run[0] === own[own.indexOf(items[items.length - 1]) + 1]);
    if (hasTotal && next && hasCut(text, [...items, next[0]], columns)) return true;
    return items.some((item) => {
      const at = own.indexOf(item);
      const isOther = (beside: Token | undefined) =>
        beside?.kind === 'number' && beside.line === item.line && !items.includes(beside);
      const isLeft = (beside: Token | undefined) =>
        left.some((run) => run.length === 1 && run[0] === beside) && mayBePage(amountOf(beside));
      if (isMoved && (isLeft(own[at - 1]) || isLeft(own[at + 1]))) return true;
      if (!isOther(own[at - 1]) && !isOther(own[at + 1])) return false;
      const line = own.filter((other) => other.kind === 'number' && other.line === item.line);
      // Behind a whole row may be the mark of a note.
      const isFirst = items.every((cell, nth) => cell === line[nth]);
      return line.length % columns > 0 && (!isFirst || hasCut(text, line, columns));
    });
  }

  /** Behind a line of its numbers stand others each in its own: another’s total, or a page’s number, for one that was lost. */
  function endsInPage(at: number): boolean {
    const row = rows[at];
    const [line, end, ...more] = linesIn(row?.items ?? []);
    if (!row?.label || !end || end.length > 1) return false;
    if (more.length > 0) return hasTotal && line.length > 1 && more.every(({ length }) => length === 1);
    if (!mayBePage(amountOf(end[0]))) return false;
    return hasTotal ? line.length > 1 : !text.slice(row.label.end, line[0].start).includes('\n');
  }

  /** The line of its label begins with a number that is not its own, or that of its numbers ends in another’s label. */
  function isLabelBehind(row: RowText | null | undefined): boolean {
    if (!row) return false;
    const { label, items } = row;
    const item = items[items.length - 1];
    const next = own[own.indexOf(item) + 1];
    if (next?.kind === 'text' && next.line === item.line && next.end > (label?.end ?? 0)) return true;
    const last = own.findIndex(({ end }) => end === label?.end);
    for (let at = last - 1; at >= 0 && own[at].line === own[last].line; at--)
      if (own[at].kind === 'number' && !items.includes(own[at])) return !isInLine(row);
    return false;
  }

  /** Its numbers stand behind its label in the same line: they are its own. */
  function isInLine(row: RowText | null | undefined): boolean {
    if (!row?.label || row.label.end > row.items[0].start) return false;
    const end = text.indexOf('\n', row.label.end);
    return end < 0 || end >= row.items[row.items.length - 1].end;
  }
}

/** So many numbers together are a row’s, and no page’s. */
const enough = (columns: number) => (columns === 1 ? 1 : Math.max(2, columns - 2));

/** All numbers are the rows’, in the order of these: so it is where nothing is torn. */
function isEachTaken(own: readonly Token[], rows: readonly (RowText | null)[]): boolean {
  let at = 0;
  for (const row of rows)
    for (const item of row?.items ?? []) {
      while (at < own.length && own[at].kind !== 'number') at++;
      if (item.kind === 'number' && own[at++] !== item) return false;
    }
  while (at < own.length && own[at].kind !== 'number') at++;
  return at >= own.length;
}

/** The numbers that are no row’s, in runs. */
function leftOf(own: readonly Token[], rows: readonly (RowText | null)[]): Token[][] {
  const taken = new Set(rows.flatMap((row) => row?.items ?? []));
  return runsOf(own.map((token) => (token.kind === 'number' && !taken.has(token) ? token : null)));
}

/** What stands together, with nothing between. */
function runsOf(tokens: readonly (Token | null)[]): Token[][] {
  const runs: Token[][] = [];
  for (const [at, token] of tokens.entries()) {
    if (token && tokens[at - 1]) runs[runs.length - 1].push(token);
    else if (token) runs.push([token]);
  }
  return runs;
}

/** It adds up as well with the first number behind the others. */
const isTurned = ([first, ...others]: readonly number[]) => first !== others[0] && isSum([...others, first]);

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);

/** The last piece of a column’s header. */
export const isColumn = ({ kind, key }: Token, [{ table }]: readonly RowRef[]): boolean =>
  kind === 'text' &&
  table.blocks.some(({ columns }) => columns.some(({ label }) => fold(label).endsWith(key)));
