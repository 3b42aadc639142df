/** Puts digits in the place of Chinese numerals (八十六), and 0 in that of 无. */
import type { Report } from '../../core/model';
import { numeralValue } from '../../core/narrative/numerals';
import { textIn } from '../../core/text';
import { breaksNothing } from '../changes';
import type { Fix, Found, Translate } from '../finding';
import { writeNumbers } from '../writeWords';

export function writeNumerals(found: Found, report: Report, t: Translate): readonly Fix[] {
  const { text } = report;
  const cells = (found.cells ?? []).map((index) => {
    const cell = report.cells[index];
    return { ...cell, digits: digitsOf(textIn(text, cell)) };
  });
  const changes = cells.map(({ place, digits }) => ({ index: place.index, digits }));
  const areTold = changes.every(({ digits }) => digits !== '') && breaksNothing(report, changes);
  return areTold ? writeNumbers(cells, text, t) : [];
}

const NOTHING = '无';

/** Empty for other words. */
const digitsOf = (words: string): string => String((words === NOTHING ? 0 : numeralValue(words)) ?? '');
