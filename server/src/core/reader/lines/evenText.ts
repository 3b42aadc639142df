/**
 * The text as every program writes it: white space of one kind, the line ends and cell ends that Word and others have of their
 * own, pipes where a table is drawn, nothing in front of the lines of a text that a mail or Markdown quotes, and no tab at the end
 * of each. Every offset stays.
 */
import { withoutEndTabs } from './endTabs';

/** As Word has it. */
const CELL_END = '\x07';
/** That no editor takes for one. */
const LINE_ENDS = '\\v\\x85\\u2028\\u2029';
/** Of any width. */
const BLANKS = '\\xa0\\u2000-\\u200a\\u202f\\u205f';

/** What stands between the cells of a table that is drawn or has full-width pipes, and the lines of its frame; ── alone is a dash. */
const ANY_DRAWN = /[│┃┆┇┊┋║｜]|[─━┄┅┈┉┌-═╒-╿]{3,}/g;
const ANY_LINE_END = new RegExp(`[${LINE_ENDS}]`, 'g');
const ANY_BLANK = new RegExp(`[${BLANKS}]`, 'g');
/** All of these and the characters that nobody sees, with some others between them: fewer stretches are searched for faster. */
const ANY_ODD = new RegExp(`[${CELL_END}\\v\\x85-\\xad\\u2000-\\u200d\\u2028-\\u2060\\ufeff─-╿｜]`);

/** Whether there may be any: nearly no text has one, and one search tells. */
export const isOdd = (text: string): boolean => ANY_ODD.test(text);

export function evenText(text: string, odd = isOdd(text)): string {
  const own = isQuoted(text) ? withoutQuotes(text) : text;
  return withoutEndTabs(odd ? withUsualSigns(own) : own);
}

const withUsualSigns = (text: string): string =>
  text
    .replaceAll(CELL_END, '\t')
    .replace(ANY_LINE_END, '\n')
    .replace(ANY_BLANK, ' ')
    .replace(ANY_DRAWN, (signs) => (signs.length > 1 ? ' '.repeat(signs.length) : '|'));

/** Nearly every line begins with what quotes it. */
function isQuoted(text: string): boolean {
  if (!/^\s*>/.test(text)) return false;
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.filter((line) => line.trimStart().startsWith('>')).length >= lines.length * NEARLY_ALL;
}

const NEARLY_ALL = 0.9;

const withoutQuotes = (text: string): string =>
  text.replace(/^[ \t]*>[> \t]*/gm, (signs) => signs.replaceAll('>', ' '));
