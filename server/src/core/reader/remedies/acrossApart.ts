/**
 * Table 四 where pdftotext wrote its numbers in two strands, those under the widest headers apart from the others. Three things
 * hold then: the columns between a group’s first and its total come in order, as all of the first group’s do; a total comes behind
 * them; and the first column of the next group comes right behind it.
 */
import type { Block } from '../../form/form';
import { amountOf, areSame, type Token } from '../lines/token';
import { isSum } from '../rows/sums';

/** @returns the numbers by their places, where there is one way in which each group adds up; else null. */
export function putInGroups({ columns, rows }: Block, items: readonly Token[]): readonly Token[] | null {
  const width = columns.length;
  const end = width * rows.length;
  if (items.length !== end) return null;
  const totals = rows.map((_, row) => row * width + width - 1);
  const isInOrder = (place: number) => !totals.includes(place) && (place < width || place % width > 0);
  const inOrder = Array.from({ length: end }, (_, place) => place).filter(isInOrder);
  const cells = new Array<Token | null>(end).fill(null);
  let found: readonly Token[] | null = null;
  let isOne = true;
  goOn(0);
  return isOne ? found : null;

  /** @param at the number that is to be put next. */
  function goOn(at: number): void {
    if (!isOne) return;
    if (at === end) {
      const own = [...(cells as Token[])];
      isOne = !found || areSame(found, own);
      found ??= own;
      return;
    }
    const next = inOrder.find((place) => !cells[place]) ?? end;
    const total = totals.find((place) => !cells[place]) ?? end;
    if (next < end) put(at, [next]);
    if (total < Math.min(next, end - 1)) put(at, [total, total + 1]);
    if (next === end && !cells[end - 1]) put(at, [end - 1]);
  }

  function put(at: number, places: readonly number[]): void {
    for (const [nth, place] of places.entries()) cells[place] = items[at + nth] ?? null;
    const fits = places.every((place) => canBe(cells, place - (place % width), width));
    if (at + places.length <= end && fits) goOn(at + places.length);
    for (const place of places) cells[place] = null;
  }
}

/** The group that begins there adds up, if all of it is there. */
function canBe(cells: readonly (Token | null)[], from: number, width: number): boolean {
  const group = cells.slice(from, from + width).filter((cell) => cell !== null);
  return group.length < width || isSum(group.map(amountOf));
}
