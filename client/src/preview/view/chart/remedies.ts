/** Reviews and lawsuits, a bar each, divided by their results. Behind each bar stands in words what it is made of. */
import type { Amount, YearFlow } from '../../../../../server/src/protocol';
import type { Hue, Pen } from './svg';

const HUES: Readonly<Record<string, Hue>> = {
  upheld: 'green',
  corrected: 'red',
  other: 'blue',
  pending: 'grey',
};
const ORDER = Object.keys(HUES);

/** As long as the bar with the most is. */
const LONGEST = 420;
const LEFT = 16;
const THICK = 16;
const ROW = 58;

const numberOf = ({ value }: Amount) => Number(value ?? 0);
const totalOf = (results: readonly Amount[]) => results.reduce((sum, result) => sum + numberOf(result), 0);

/** Draws them from the top on; gives the height that they take. `prefix` keeps the patterns of two drawings apart. */
export function drawRemedies(
  pen: Pen,
  rows: YearFlow['remedies'],
  top: number,
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
      const width = (numberOf(result) / most) * LONGEST;
      if (width <= 0) continue;
      pen.patterned(x, y + 19, width, THICK, prefix + result.id, HUES[result.id] ?? 'grey');
      x += width;
    }
    let word = x > LEFT ? x + 10 : LEFT;
    for (const result of results) {
      const text = `${result.label} ${result.value ?? unknown}`;
      const isDrawn = numberOf(result) > 0;
      if (isDrawn) pen.patterned(word, y + 22, 10, 10, prefix + result.id, HUES[result.id] ?? 'grey');
      pen.words(text, word + (isDrawn ? 14 : 0), y + 31, { 'font-size': 12 }, isDrawn ? 'text' : 'quiet');
      word += widthOf(text) + (isDrawn ? 14 : 0) + 12;
    }
  });
  return rows.length * ROW;
}

/** About as wide as the words are set: a Chinese character takes a whole square. */
const widthOf = (text: string) =>
  [...text].reduce((width, character) => width + (character > '\u2e7f' ? 12 : 6.8), 0);
