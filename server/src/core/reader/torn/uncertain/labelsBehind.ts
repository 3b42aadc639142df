/** Rows whose label may stand behind their numbers, or beside those of another: then each label has its neighbour’s numbers behind it. */
import { lastOf } from '../../../mapped';
import { amountOf, type Token } from '../../lines/token';
import { linesIn } from '../../rows/stray';
import { isSum } from '../../rows/sums';
import type { AsRead, Row } from './asRead';
import { mayBePages } from './pages';

/** The line of its label begins with a number that is not its own, or that of its numbers ends in another’s label. */
export function isLabelBehind(table: AsRead, row: Row): boolean {
  if (!row) return false;
  const { own } = table;
  const { label, items } = row;
  const item = lastOf(items);
  const next = table.beside(item, 1);
  if (next?.kind === 'text' && next.line === item.line && next.end > (label?.end ?? 0)) return true;
  const last = own.findIndex(({ end }) => end === label?.end);
  for (let at = last - 1; at >= 0 && own[at].line === own[last].line; at--)
    if (own[at].kind === 'number' && !items.includes(own[at])) return !table.isInLine(row);
  return false;
}

/**
 * Where numbers stand before their label, each label has the next row’s behind it: from a row’s numbers that no words name
 * up to a row that has none.
 */
export function shifted(table: AsRead): number[] {
  const { rows, refs, hasTotal } = table;
  const found: number[] = [];
  const surplus = rows.map(
    (row, at) => row?.items.slice(refs[at].columns).filter(({ number }) => number) ?? [],
  );
  const runs = [...table.left, ...surplus].filter(({ length }) => length > 0);
  // What stands in front of all rows may be of the table before.
  const isOfTable = !hasTotal || runs.some((run) => hasRow(run, table.columns));
  let from = 0;
  for (const run of runs.sort(([a], [b]) => a.start - b.start)) {
    const before = rows.findLastIndex((row) => row && row.items[0].start < run[0].start);
    const { columns } = refs[Math.min(before + 1, refs.length - 1)];
    if (run.length < enough(columns) || !(before >= 0 || isOfTable)) continue;
    from = Math.max(from, before + 1);
    const lines = linesIn(run).filter(({ length }) => length > 2).length;
    for (let times = Math.max(1, lines, Math.round(run.length / columns)); times > 0; times--) {
      const end = rows.findIndex((row, at) => at >= from && (table.lacks(at) || mayBePages(table, row)));
      if (end < 0) break;
      for (let at = before + 1; at <= end; at++) found.push(at);
      from = end + 1;
    }
  }
  // Of labels that stand behind their numbers there may be more, and no sum tells.
  if (found.length > 0 && !hasTotal) found.push(...table.at((at) => table.lacks(at + 1)));
  return found.filter((at) => !rows[at]?.standing && !table.isInLine(rows[at]));
}

/** So many numbers together are a row’s, and no page’s. */
const enough = (columns: number) => (columns === 1 ? 1 : Math.max(2, columns - 2));

/** Some of the numbers are a whole row. */
function hasRow(run: readonly Token[], columns: number): boolean {
  const numbers = run.map(amountOf);
  return numbers.some((_, at) => at + columns <= run.length && isSum(numbers.slice(at, at + columns)));
}

/** Rows that have too many numbers, and those beside them that have too few: of both the labels stand first, then the numbers. */
export function inColumns(table: AsRead): number[] {
  const { rows, refs } = table;
  return [...rows.keys()].flatMap((at) => {
    const isFull = (rows[at]?.items.length ?? 0) > refs[at].columns && !table.isInLine(rows[at]);
    const beside = [at - 1, at + 1].filter((other) => table.lacks(other) && !table.isInLine(rows[other]));
    return isFull && beside.length > 0 ? [at, ...beside] : [];
  });
}

/** In a torn text a row’s numbers may be those of the next one below the same header, which has none behind its label. */
export function ofNextRow(table: AsRead): number[] {
  const { rows, refs } = table;
  const { blocks } = refs[0].table;
  const areBeside = (at: number) =>
    blocks.some((block) => [at, at + 1].every((own) => block.rows.includes(refs[own].row)));
  return table.at((at) => rows[at + 1] === null && areBeside(at) && !table.isInLine(rows[at]));
}
