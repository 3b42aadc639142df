/** Of a text that a conversion cut into pieces: which of them may begin in the middle of a sentence. */
import type { Paragraph, Prose } from '../model';

/** What ends a sentence, a remark, or an item of a list that counts something. */
const ENDS: ReadonlySet<string> = new Set('。!?;:.)”件份条次项人元');
/** （二）依申请公开情况, 2.办理 */
const ORDINAL = /^\(?[一二三四五六七八九十\d]{1,2}[)、.]/;
/** Shorter ones are headings as often as pieces. */
const LONG = 12;
/** Fewer pieces may be items that only lack their full stop. */
const LEAST_PIECES = 4;

type Words = Pick<Prose, 'plain' | 'paragraphs'>;

/**
 * True where more of the longer paragraphs stop anywhere than at an end, though full stops stand within them: items
 * may lack theirs.
 */
export function isInPieces({ plain, paragraphs }: Words): boolean {
  let [long, pieces, stopped] = [0, 0, 0];
  for (const { start, end, section } of paragraphs) {
    if (section !== 'overview' || end - start < LONG) continue;
    long++;
    if (ENDS.has(plain[end - 1])) continue;
    pieces++;
    if (plain.slice(start, end).includes('。')) stopped++;
  }
  return pieces >= LEAST_PIECES && pieces * 2 > long && stopped * 4 >= pieces;
}

/** Its verb may stand in the piece before: 信息公开申请 17 件. */
const WITHOUT_VERB = /^(?:政府)?(?:信息)?(?:公开)?申请\d/;
const LONGEST_NOUN = 10;

/** Whether a paragraph may go on with the sentence of the one before: then nobody knows who is meant. */
export function mayGoOn({ plain, paragraphs }: Words, paragraph: number, inPieces: () => boolean): boolean {
  const { start, section } = paragraphs[paragraph];
  const before: Paragraph | undefined = paragraphs[paragraph - 1];
  if (before?.section !== section || ENDS.has(plain[before.end - 1])) return false;
  if (!WITHOUT_VERB.test(plain.slice(start, start + LONGEST_NOUN)) && !inPieces()) return false;
  return !ORDINAL.test(plain.slice(before.start, before.start + 4));
}
