/** Numbers that stand between those of a table and are none of them: a page’s (页码), in a line of its own. */
import { lastOf } from '../../mapped';
import { amountOf, type Token } from '../lines/token';

/** Fewer cells in a line beside a number alone in its own do not tell that it is a stray. */
const FEWEST = 4;

/** A number as small may be a page’s. */
export const MOST_PAGE = 99;

export const mayBePage = (value: number) => value > 0 && value <= MOST_PAGE;

/** The cells without a stray at either end, unless they add up with it. */
export function withoutStray(
  cells: readonly Token[],
  addUp: (cells: readonly Token[]) => boolean,
): readonly Token[] {
  const own = withoutAlone(cells);
  return own !== cells && addUp(cells) ? cells : own;
}

/** Of cells that no sum tells: without one at either end that may be a page’s. */
export function withoutPage(cells: readonly Token[]): readonly Token[] {
  const own = withoutAlone(cells, 2);
  const [alone] = cells.filter((cell) => !own.includes(cell));
  return alone && mayBePage(amountOf(alone)) ? own : cells;
}

/** Without the one that stands alone in its line, where the others stand together in another; all of them where none does. */
function withoutAlone(cells: readonly Token[], fewest = FEWEST): readonly Token[] {
  if (cells.length <= fewest) return cells;
  const [first, second, last] = [cells[0].line, cells[1].line, lastOf(cells).line];
  if (first !== second) return second === last ? cells.slice(1) : cells;
  return first !== last && cells[cells.length - 2].line === first ? cells.slice(0, -1) : cells;
}

/** The cells of the one divided line that has as many of them; null where no line does. */
export const wholeLine = (cells: readonly Token[], count: number): readonly Token[] | null =>
  linesIn(cells).find((line) => line.length === count && line[0].fields > 1) ?? null;

/** The cells line by line. */
export function linesIn(cells: readonly Token[]): Token[][] {
  const lines: Token[][] = [];
  for (const cell of cells) {
    const last = lines.at(-1);
    if (last?.[0].line === cell.line) last.push(cell);
    else lines.push([cell]);
  }
  return lines;
}

/**
 * The cells without a number that lacks the tab or pipe which the others have, one in each line, where there are more of them
 * than a row has: where there are not, it is a cell that lost its divider.
 */
export function withoutBare(
  cells: readonly Token[],
  count: number,
  addUp: (cells: readonly Token[]) => boolean,
): readonly Token[] {
  if (cells.length <= count) return cells;
  const own = cells.filter(({ fields }) => fields === 1);
  if (own.length !== cells.length - 1) return cells;
  const written = cells.filter(isWritten);
  return written.length === count && addUp(written) ? cells : own;
}

/** Something stands in the cell. */
export const isWritten = ({ start, end }: Token): boolean => end > start;
