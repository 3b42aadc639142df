/**
 * Text that a copy laid into one line, its words a blank apart: headings, labels and numbers of whole tables. Parted again
 * into what can be lines: headings, words of tables, sentences.
 */
import { isSpace } from '../fold';
import { FORMS } from '../form/forms';
import type { Line } from './lines';

/** No row of a table is written in one line with so little. */
const SHORTEST = 60;
/** Numbers that stand one behind another are cells where there are so many … */
const RUN = 3;
/** … and so many of them, and words of a table’s head, tell that one was laid into the line: more than a row’s. */
const ENOUGH = 6;
const ENOUGH_HEADS = 2;
const HEADS: ReadonlySet<string> = new Set(
  FORMS.flatMap(({ places }) => places.flatMap(({ block, column }) => [column.label, block.corner ?? ''])),
);
/** A longer word is a sentence. */
const LONGEST_LABEL = 60;

const SENTENCE = /[。；，！？]/;
const NUMBERED = /^[一二三四五六]、/;
const NUMBER = /^\d[\d.]*$/;

/** The parts of a line without tabs and pipes; null where it is none of a table laid into one line. */
export function partsOfFlat(text: string, line: Line): Line[] | null {
  if (line.end - line.start < SHORTEST || !hasRuns(text, line)) return null;
  const parts: Line[] = [];
  let goesOn = false;
  for (const [start, end] of wordsOf(text, line)) {
    const word = text.slice(start, Math.min(end, start + LONGEST_LABEL + 1));
    const prose = word.length > LONGEST_LABEL || SENTENCE.test(word);
    const isHeading = !prose && NUMBERED.test(word);
    const last = parts.at(-1);
    if (last && goesOn && !isHeading && last.prose === prose) parts[parts.length - 1] = { ...last, end };
    else parts.push({ index: line.index, start, end, prose, isPart: true });
    goesOn = !isHeading;
  }
  return parts;
}

/** Whether enough numbers stand one behind another, and words of a table’s head with them. */
function hasRuns(text: string, line: Line): boolean {
  let [run, sum, heads] = [0, 0, 0];
  for (const [start, end] of wordsOf(text, line)) {
    if (NUMBER.test(text.slice(start, Math.min(end, start + 12)))) {
      run++;
      if (run >= RUN) sum += run === RUN ? RUN : 1;
    } else {
      run = 0;
      if (HEADS.has(text.slice(start, Math.min(end, start + LONGEST_LABEL)))) heads++;
    }
    if (sum >= ENOUGH && heads >= ENOUGH_HEADS) return true;
  }
  return false;
}

function* wordsOf(text: string, line: Line): Generator<[number, number]> {
  for (let at = line.start; at < line.end; ) {
    while (at < line.end && isSpace(text.charCodeAt(at))) at++;
    const start = at;
    while (at < line.end && !isSpace(text.charCodeAt(at))) at++;
    if (at > start) yield [start, at];
  }
}
