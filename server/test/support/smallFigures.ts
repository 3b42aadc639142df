/**
 * Numbers as most bodies have them: nearly all 0, the others small, most applications by natural persons. Large numbers, of
 * which hardly two are the same, tell by their sums where they stand; zeros fit everywhere.
 */
import type { Place } from '../../src/core/form/form';
import type { Draw, Figure } from './generate';

/** By column what is never less than its neighbours of the row. */
const LEAST: Readonly<Record<string, number>> = {
  'in-force': 10,
  'total-disclosed': 10,
  'last-year-items': 3,
  items: 1,
  amount: 1,
};

/** What a body of such a size has at most: of outcomes, requests carried over, results of lawsuits, decisions. */
const SIZES = [
  { outcome: 3, carried: 1, result: 1, decisions: 9 },
  { outcome: 9, carried: 2, result: 2, decisions: 60 },
  { outcome: 60, carried: 9, result: 4, decisions: 900 },
  { outcome: 400, carried: 40, result: 14, decisions: 9000 },
];

/** A body of some size; how large its numbers are is drawn once. */
export function smallFigures(draw: Draw): Figure {
  const size = SIZES[draw(3)];
  const often = () => draw(2) > 0;
  const seldom = () => draw(8) === 0;
  return (place, _draw, most = Infinity) => {
    const { table, row, column } = place;
    if (table.id === 'remedies') return seldom() ? draw(size.result) : 0;
    if (table.id === 'proactive') return figureOfDisclosure(place);
    const isNatural = column.id === 'natural-person';
    if (!(isNatural ? often() : seldom())) return 0;
    const limit = row.role === 'outcome' ? size.outcome : size.carried;
    return draw(Math.min(isNatural ? limit : Math.ceil(limit / 10), most));
  };

  /** A bureau makes no 规章, and mostly takes no fees. */
  function figureOfDisclosure({ row, column }: Place): number {
    if (row.id === 'regulations') return 0;
    if (column.signed) return draw(6) - 3;
    if (column.id === 'amount' && row.id !== 'procurement') return seldom() ? draw(size.decisions) : 0;
    return (LEAST[column.id] ?? 0) + (often() ? draw(column.id === 'decisions' ? size.decisions : 9) : 0);
  }
}
