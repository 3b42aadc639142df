/** Reviews and lawsuits, a bar each, divided by their results. Behind each bar stands in words what it is made of. */
import type { YearFlow } from '../../../../../server/src/protocol';
import { numberOf, totalOf, wordsOf } from './amounts';
import { type Hue, type Pen, widthOf } from './svg';

const HUES: Readonly<Record<string, Hue>> = {
  upheld: 'green',
  corrected: 'red',
  other: 'blue',
  pending: 'grey',
};
const ORDER = Object.keys(HUES);

/** What is left of the width for the words behind the longest bar. */
const WORDS = 440;
const LEFT = 16;
const THICK = 16;
const ROW = 58;

/** Draws them from the top on; gives the height that they take. `prefix` keeps the patterns of two drawings apart. */
export function drawRemedies(
  pen: Pen,
  rows: YearFlow['remedies'],
  top: number,
  width: number,
  unknown: string,
  prefix: string,
): number {
  for (const [kind, id] of ORDER.entries()) pen.pattern(prefix + id, kind, HUES[id]);
  const most = Math.max(...rows.map(({ results }) => totalOf(results)), 1);
  rows.forEach(({ label, results }, at) => {
    const y = top + at * ROW;
    pen.words(label, LEFT, y + 12, { 'font-weight': 600 });
    let x = LEFT;
    for (const result of results) {
      const length = (numberOf(result) / most) * (width - WORDS);
      if (length <= 0) continue;
      pen.patterned(x, y + 19, length, THICK, prefix + result.id, HUES[result.id] ?? 'grey');
      x += length;
    }
    let word = x > LEFT ? x + 10 : LEFT;
    for (const result of results) {
      const text = wordsOf(result, unknown);
      const isDrawn = numberOf(result) > 0;
      if (isDrawn) pen.patterned(word, y + 22, 10, 10, prefix + result.id, HUES[result.id] ?? 'grey');
      pen.words(text, word + (isDrawn ? 14 : 0), y + 31, { 'font-size': 12 }, isDrawn ? 'text' : 'quiet');
      word += widthOf(text, 12) + (isDrawn ? 14 : 0) + 12;
    }
  });
  return rows.length * ROW;
}
