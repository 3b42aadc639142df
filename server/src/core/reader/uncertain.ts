/**
 * Rows of a torn text that words name and that have as many numbers as they should, and yet may have another row’s: what
 * stands elsewhere in the table tells.
 */
import type { RowRef } from './labels';
import type { RowText } from './rows';
import { mayBePage } from './stray';
import { isSum } from './sums';
import { amountOf, type Token } from './tokens';

/** @param own the tokens of the table’s section. @param texts what stands for the form’s rows. */
export function uncertainRows(
  text: string,
  refs: readonly RowRef[],
  texts: readonly (RowText | null)[],
  own: readonly Token[],
): RowRef[] {
  const rows = refs.map(({ order }) => texts[order]);
  const hasTotal = refs[0].table.blocks[0].columns.some(({ total }) => total);
  const isBroken = (row: RowText | null | undefined) =>
    hasTotal && !!row?.items.every(({ number }) => number) && !isSum(row.items.map(amountOf));
  if (rows.some((row) => row?.items.some(({ fields }) => fields > 0))) return [];
  if (
    rows.every((row, at) => row?.items.length === refs[at].columns && (hasTotal || isInLine(row))) &&
    !rows.some(isBroken)
  )
    return [];
  const lacks = rows.map((row, at) => (row?.items.length ?? 0) < refs[at].columns);
  const taken = new Set(rows.flatMap((row) => row?.items ?? []));
  const left = runsOf(own.map((token) => (token.kind === 'number' && !taken.has(token) ? token : null)));
  const behind = [...rows.keys()].filter((at) => isLabelBehind(rows[at]) || hasPage(at));
  const all = new Set([...shifted(), ...behind, ...(hasTotal ? displaced() : inColumns())]);
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
    let from = 0;
    for (const run of runs.sort(([a], [b]) => a.start - b.start)) {
      const before = rows.findLastIndex((row) => row && row.items[0].start < run[0].start);
      const { columns } = refs[Math.min(before + 1, refs.length - 1)];
      // What stands in front of all rows may be of the table before.
      const isRow = before >= 0 || !hasTotal || (run.length === columns && isSum(run.map(amountOf)));
      if (run.length < enough(columns) || !isRow) continue;
      from = Math.max(from, before + 1);
      for (let times = Math.max(1, Math.round(run.length / columns)); times > 0; times--) {
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

  /** Rows that have too many numbers, and those beside them that have too few: of both the labels stand first, then the numbers. */
  function inColumns(): number[] {
    const isFull = (at: number) => (rows[at]?.items.length ?? 0) > refs[at].columns && !isInLine(rows[at]);
    return [...rows.keys()].flatMap((at) => {
      const beside = [at - 1, at + 1].filter((other) => lacks[other] && !isInLine(rows[other]));
      return isFull(at) && beside.length > 0 ? [at, ...beside] : [];
    });
  }

  /** A number that another row lacks stands behind its own, or one that was cut in two is beside the total that it lost. */
  function displaced(): number[] {
    const [{ columns }] = refs;
    const lost = [...rows.map((row) => row?.items ?? []), ...left].filter(
      ({ length }) => length === columns - 1,
    );
    const totals = [...new Set(left.flat().map(amountOf))];
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
      if (isBroken(row) && isCut(numbers, totals)) return true;
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
    if (!row || isInLine(row) || (hasTotal && !isBroken(row))) return false;
    const [first, last] = [row.items[0], row.items[row.items.length - 1]];
    const beside = (token: Token, step: 1 | -1) => {
      let to = own.indexOf(token) + step;
      while (own[to]?.kind === 'text') to += step;
      const isLeft = left.some((run) => run.includes(own[to]));
      const isCut = step > 0 && !hasTotal && !mayBePage(amountOf(own[to]));
      return isLeft && (isCut || mayBePage(amountOf(token)));
    };
    return beside(last, 1) || beside(first, -1);
  }

  /** The line of its label begins with a number that is no row’s. */
  function isLabelBehind(row: RowText | null | undefined): boolean {
    const last = own.find(({ end }) => end === row?.label?.end);
    return (
      !!last &&
      !isInLine(row) &&
      left.some((run) => run.some(({ line, end }) => line === last.line && end < last.start))
    );
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

/** What stands together, with nothing between. */
function runsOf(tokens: readonly (Token | null)[]): Token[][] {
  const runs: Token[][] = [];
  for (const [at, token] of tokens.entries()) {
    if (token && tokens[at - 1]) runs[runs.length - 1].push(token);
    else if (token) runs.push([token]);
  }
  return runs;
}

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);

/** The numbers add up where one of them is two that were cut, the total or its end standing elsewhere. */
function isCut(numbers: readonly number[], elsewhere: readonly number[]): boolean {
  const sum = sumOf(numbers);
  const last = numbers[numbers.length - 1];
  const joined = numbers
    .slice(1)
    .map((right, at) => sum - numbers[at] - right + Number(`${numbers[at]}${right}`));
  return elsewhere.some((end) => joined.includes(end) || Number(`${last}${end}`) === sum - last);
}
