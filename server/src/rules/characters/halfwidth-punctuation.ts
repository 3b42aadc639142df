/**
 * 半角标点: half-width commas, colons and semicolons in a text whose others are full-width.
 *
 * Why: it shows where pieces were put together, and looks torn in print.
 * Not reported: texts that are half-width throughout or in large part (a conversion made them so), marks between numbers,
 * within addresses and the form's own notes, brackets.
 * Source: GB/T 15834—2011 on punctuation.
 */
import { nextSeen } from '../../core/fold';
import type { Range, Report } from '../../core/model';
import type { Rule } from '../rule';
import { alsoHere, type Grouped, grouped } from './grouped';
import { isHan, isOwnText, KINDS, paragraphsWith, placesOf } from './scan';

const FULL = { ',': '，', ';': '；', ':': '：' } as const;
type Half = keyof typeof FULL;
const FULL_WIDTH = '，；：';
/** At least so many full-width marks for each half-width one: else it is how the text is written. */
const OTHERS = 2;

export const halfwidthPunctuation: Rule<Grouped> = {
  code: 'halfwidth-punctuation',
  severity: 'hint',
  since: '0.2.0',
  *find(report) {
    const { text } = report;
    if (!placesOf(report, KINDS.comma).some((at) => text.charCodeAt(at) < 0x80)) return;
    const places: Range[] = [];
    for (const [paragraph, commas] of paragraphsWith(report, KINDS.comma)) {
      if (!isOwnText(paragraph)) continue;
      for (const start of commas)
        if (text.charCodeAt(start) < 0x80 && isBetweenWords(text, start))
          places.push({ start, end: start + 1 });
    }
    if (places.length > 0 && fullWidthOf(report) >= OTHERS * places.length) yield grouped(places);
  },
  say: ({ range, places }, { text }, t) =>
    t(
      'A half-width “{0}” among full-width punctuation (places: {1}). Write “{2}”.',
      text[range.start],
      places.length,
      FULL[text[range.start] as Half],
    ),
  related: alsoHere,
  fix: ({ places }, { text }, t, { fixAll }) =>
    fixAll('halfwidth', places, t, ({ start }) => FULL[text[start] as Half]),
};

/** How many full-width marks there are of the same kinds. */
function fullWidthOf({ text, prose }: Report): number {
  let marks = 0;
  for (const paragraph of prose.paragraphs) {
    if (!isOwnText(paragraph)) continue;
    const { start, end } = paragraph.source;
    for (let at = start; at < end; at++) if (FULL_WIDTH.includes(text[at])) marks++;
  }
  return marks;
}

function isBetweenWords(text: string, at: number): boolean {
  if (!(text[at] in FULL)) return false;
  const [before, behind] = [nextSeen(text, at, -1), nextSeen(text, at)];
  return (
    (isHan(text, before) || /[\d%》”）)〕]/.test(text[before] ?? '')) &&
    (isHan(text, behind) || /[《“（]/.test(text[behind] ?? ''))
  );
}
