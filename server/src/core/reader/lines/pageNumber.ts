/** 页码: the numbers of pages that a conversion leaves between the lines of a text. */
import { unitsOf } from '../../fold';
import type { Range } from '../../model';
import { textIn } from '../../text';

const FIRST = unitsOf('-—–－·第共Pp0123456789');
const LONGEST = 16;
const MARKED =
  /^(?:[-—–－·]{1,2}\s*\d{1,4}\s*[-—–－·]{1,2}|第\s*\d{1,4}\s*页(?:[\s,，/]*共\s*\d{1,4}\s*页)?|共\s*\d{1,4}\s*页[\s,，/]*第\s*\d{1,4}\s*页|\d{1,4}\s*\/\s*\d{1,4}|[Pp]age\s*\d{1,4})$/;
const BARE = /^\d{1,3}$/;

/** `- 5 -`, `— 5 —`, `第 5 页 共 9 页`, `5 / 9`, `Page 5`. A number alone may as well be a cell. */
export function isPageNumber(text: string, { start, end }: Range): boolean {
  const length = end - start;
  if (length < 3 || length > LONGEST || !FIRST.has(text.charCodeAt(start))) return false;
  return MARKED.test(text.slice(start, end));
}

/** The same between lines of words, where a number alone is one as well. */
export const isPage = (text: string, line: Range): boolean =>
  isPageNumber(text, line) || (line.end - line.start <= 3 && BARE.test(textIn(text, line)));
