/** The line in front of the caret, as far as completion asks: which words are being typed, and whether they begin it. */
import type { Range } from '../../core/model';
import { textIn } from '../../core/text';

export interface TypedLine {
  readonly text: string;
  readonly offset: number;
  readonly start: number;
  /** White space, the marks of Markdown's headings and tables in front of the first words. */
  readonly lead: string;
  /** The words that are being typed; may be empty. */
  readonly typed: Range;
  /** They are all of the line: a heading, a row, a table may stand here. */
  readonly isBeginning: boolean;
  /** They begin a clause. */
  readonly isClause: boolean;
  /** They are written in Latin letters: pinyin. */
  readonly isLatin: boolean;
}

const LEAD = /^[\s\u3000]*#{0,6}[ \t|]*/;
/** The beginning of a label or a heading: no mark that ends a clause, no further cell. */
const BEGINNING = /^[^\t|，。；：！？,;:!?]{0,60}$/;
const LATIN = /[A-Za-z]{1,60}$/;
const WORDS = /[\u4e00-\u9fff0-9、（）().“”]{1,60}$/;
const BEHIND_A_CLAUSE = /[\s，。；：、！？）]$/;

/** A longer line holds nothing to complete: the work on a line is linear in it. */
const LONGEST = 5_000;

export function typedLine(text: string, offset: number): TypedLine | null {
  // In front of the text there is nothing to look for, and a place below 0 would be taken for 0.
  const from = Math.max(0, offset - LONGEST);
  const near = text.slice(from, offset + LONGEST);
  const at = offset - from;
  const start =
    at === 0 ? from : from + Math.max(near.lastIndexOf('\n', at - 1), near.lastIndexOf('\r', at - 1)) + 1;
  const end = offset + near.slice(at).search(/[\r\n]|$/);
  if (end - start >= LONGEST) return null;
  const before = text.slice(start, offset);
  const lead = LEAD.exec(before)?.[0] ?? '';
  const rest = before.slice(lead.length);
  const isBeginning = BEGINNING.test(rest) && text.slice(offset, end).trim() === '';
  const latin = LATIN.exec(rest)?.[0] ?? '';
  const words = latin || (isBeginning ? rest : (WORDS.exec(rest)?.[0] ?? ''));
  const typed = { start: offset - words.length, end: offset };
  return {
    text,
    offset,
    start,
    lead,
    typed,
    isBeginning: isBeginning && words === rest,
    isClause: words === rest || BEHIND_A_CLAUSE.test(rest.slice(0, rest.length - words.length)),
    isLatin: latin !== '',
  };
}

const ORDINAL = /^[一二三四五六]、$/;
const NUMBER = /^[1-8]\.$/;

/** Whether a mark that was typed begins something: `三、` a heading, `1.` a row, `#` a heading of Markdown. */
export function answersTo(trigger: string, { text, typed, lead, isBeginning }: TypedLine): boolean {
  if (!isBeginning) return false;
  const words = textIn(text, typed);
  if (trigger === '、') return ORDINAL.test(words);
  return trigger === '.' ? NUMBER.test(words) : trigger === '#' && words === '' && lead.includes('#');
}
