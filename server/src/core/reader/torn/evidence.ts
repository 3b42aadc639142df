/** What sums say of cells that may be a table's row, or some of its numbers: their scores for an alignment (align.ts). */
import { addsUp } from '../columns/place';
import { amountOf, type Token } from '../lines/token';
import { SCORING } from './scoring';

const isZeros = (cells: readonly Token[]) => cells.every(({ number }) => (number?.digits ?? '0') === '0');

export const addUp = (cells: readonly Token[]): boolean => isZeros(cells) || addsUp(cells);

/** What as many cells as a row has score as one. */
export function scoreOfSum(cells: readonly Token[], columns: number): number {
  if (cells.length < columns) return SCORING.broken;
  if (isZeros(cells)) return SCORING.zeros;
  return addsUp(cells) ? SCORING.addsUp : SCORING.broken;
}

/** What cells score as a row's first numbers, and as its last. */
export interface PieceScore {
  readonly asFirst: number;
  readonly asLast: number;
}

/** More numbers of a row than these are hardly ever found elsewhere. */
const MOST_LACKING = 2;

/**
 * By the first cell and how many there are. Where one or two of the row are lacking, these have to stand elsewhere among the
 * cells.
 */
export function scoresOfPieces(cells: readonly Token[], columns: number): PieceScore[][] {
  const numbers = cells.map(amountOf);
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  const differences = new Map<number, boolean>();
  const isDifference = (difference: number) => {
    let is = differences.get(difference);
    if (is === undefined) {
      is = difference >= 0 && numbers.some((number) => counts.has(number + difference));
      differences.set(difference, is);
    }
    return is;
  };
  const isElsewhere = (number: number, from: number, count: number) => {
    let own = 0;
    for (let at = from; at < from + count; at++) if (numbers[at] === number) own++;
    return (counts.get(number) ?? 0) > own;
  };
  return numbers.map((_, start) => {
    const scores: PieceScore[] = [];
    let before = 0;
    for (let count = 1; count < columns && start + count <= numbers.length; count++) {
      const value = numbers[start + count - 1];
      const sum = before + value;
      const lacking = columns - count;
      // As the first: the total is lacking, or a number and the total. As the last: what the total has more than the parts.
      const canBeFirst = lacking === 1 ? isElsewhere(sum, start, count) : isDifference(sum);
      const canBeLast = value >= before && (lacking !== 1 || isElsewhere(value - before, start, count));
      scores[count] = {
        asFirst: scoreOfPiece(lacking, canBeFirst, sum),
        asLast: scoreOfPiece(lacking, canBeLast, sum),
      };
      before = sum;
    }
    return scores;
  });
}

/** @param can what is lacking may stand elsewhere. */
function scoreOfPiece(lacking: number, can: boolean, sum: number): number {
  if (lacking > MOST_LACKING) return SCORING.piece;
  if (!can) return SCORING.broken;
  return sum === 0 ? SCORING.zeroPiece : SCORING.goodPiece - lacking;
}
