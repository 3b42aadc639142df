/**
 * Folds text for comparing labels: white space, punctuation and width set aside, compatibility characters brought
 * back to the ones that were meant, traditional characters to simplified ones. Only ever used to compare; what stands in
 * a report is never rewritten.
 */
import { simplifiedUnits } from './simplified';

/**
 * The CJK Radicals Supplement that real PDF texts hold in place of the characters: NFKC maps the Kangxi radicals
 * (U+2F00) but leaves this block (U+2E80).
 */
const RADICALS: Readonly<Record<string, string>> = Object.fromEntries(
  '⺠民 ⻔门 ⻓长 ⻅见 ⻚页 ⻛风 ⻜飞 ⻢马 ⻥鱼 ⻦鸟 ⻩黄 ⻋车 ⻉贝 ⻘青 ⻝食 ⻆角 ⻄西 ⻰龙 ⻳龟 ⻬齐 ⻮齿 ⻨麦 ⻙韦 ⻤鬼 ⻣骨 ⻁虎 ⺟母 ⺒巳 ⺝月 ⺫目 ⺮竹 ⺼月'
    .split(' ')
    .map(([radical, character]) => [radical, character]),
);

/** Right in a simplified text as a name, and in a traditional one the character of 属于 and 关于. */
const ALSO = '於'.charCodeAt(0);
const MEANT_BY_IT = '于'.charCodeAt(0);

/** The simplified character of a traditional one; any other as it is. */
function simplifiedUnit(unit: number): number {
  if (unit < FIRST_HAN) return unit;
  return unit === ALSO ? MEANT_BY_IT : (simplifiedUnits().get(unit) ?? unit);
}

const FIRST_HAN = 0x4e00;

/** What folding does to a code unit, filled as they are met: a table of all of them would cost a slow start. */
const ways = new Uint8Array(0x10000);
const SAME = 1;
const DROPPED = 2;
const CHANGED = 3;

/** The folded forms of those that are changed. */
const folded = new Map<number, string>();

function learn(unit: number): number {
  const character = String.fromCharCode(simplifiedUnit(unit));
  const plain = (RADICALS[character] ?? character).normalize('NFKC');
  const kept = [...plain].filter((part) => /[\p{L}\p{N}]/u.test(part)).join('');
  ways[unit] = kept === '' ? DROPPED : kept.length === 1 && kept.charCodeAt(0) === unit ? SAME : CHANGED;
  if (ways[unit] === CHANGED) folded.set(unit, kept);
  return ways[unit];
}

const { charCodeAt } = String.prototype;
/** V8 looks a method up anew for each kind of string that it is asked of, and parts of texts and labels are of many. */
const unitAt = (text: string, at: number): number => charCodeAt.call(text, at);

/** The folded form of the text from `start` to `end`, put together from the stretches that stay as they are. */
export function fold(text: string, start = 0, end = text.length): string {
  let result = '';
  let from = start;
  for (let at = start; at < end; at++) {
    const unit = unitAt(text, at);
    const way = ways[unit] || learn(unit);
    if (way === SAME) continue;
    if (at > from) result += text.slice(from, at);
    if (way === CHANGED) result += folded.get(unit);
    else if (unit === OPEN || unit === FULL_OPEN) at = behindReading(text, at, end);
    from = at + 1;
  }
  return from < end ? result + text.slice(from, end) : result;
}

const OPEN = 40;
const FULL_OPEN = 0xff08;
/** A reading in pinyin that a web page put behind its character: 規(guī)章. */
const READING = /^[(（][a-z]{0,3}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-z]{0,3}[)）]/;
const LONGEST_READING = 9;

/** The last unit of the reading that opens at a bracket; the bracket where none does. */
function behindReading(text: string, at: number, end: number): number {
  const letter = text.charCodeAt(at + 1);
  if (letter < 97 || (letter > 122 && letter < 0xe0) || letter > 0x1dc) return at;
  const reading = READING.exec(text.slice(at, Math.min(end, at + LONGEST_READING)));
  return reading ? at + reading[0].length - 1 : at;
}

/** Plain units by code unit, filled as they are met; 0 where not yet. */
const plain = new Uint16Array(0x10000);

/** The unit that was meant: full-width and compatibility characters and radicals brought back, where one stands for one. */
export function plainUnit(unit: number): number {
  if (unit < 0x80) return unit;
  if (plain[unit] === 0) {
    const character = String.fromCharCode(unit);
    const meant = (RADICALS[character] ?? character).normalize('NFKC');
    plain[unit] = meant.length === 1 ? meant.charCodeAt(0) : unit;
  }
  return plain[unit];
}

/** Readable units by code unit, filled as they are met; 0 where not yet. */
const simple = new Uint16Array(0x10000);

/** The unit that was meant, simplified: for reading a text, not for judging its characters. */
export function readableUnit(unit: number): number {
  if (unit < 0x80) return unit;
  if (simple[unit] === 0) simple[unit] = simplifiedUnit(plainUnit(unit));
  return simple[unit];
}

/** A stretch of the text as its readable units. */
export function readable(text: string, start: number, end: number): string {
  let result = '';
  for (let at = start; at < end; at++) result += String.fromCharCode(readableUnit(text.charCodeAt(at)));
  return result;
}

/** The code units of characters, to look one up. */
export const unitsOf = (characters: string): ReadonlySet<number> =>
  new Set(Array.from(characters, (character) => character.charCodeAt(0)));

/** True for an ASCII digit. */
export const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;

/** True for what stands between words: ASCII white space, no-break and ideographic spaces. */
export function isSpace(unit: number): boolean {
  if (unit < 0xa0) return unit === 32 || (unit >= 9 && unit <= 13);
  if (unit > 0x3000) return unit === 0xfeff;
  return unit === 0xa0 || unit === 0x3000 || (unit >= 0x2000 && unit <= 0x200b) || unit === 0x202f;
}

/** Those that take no place on a screen, as a pattern’s brackets have them. */
export const INVISIBLE = '\\xad\\u200b-\\u200d\\u2060\\ufeff';

/** A character that takes no place on a screen. */
export const isInvisible = (unit: number): boolean =>
  unit === 0xad || (unit >= 0x200b && unit <= 0x200d) || unit === 0x2060 || unit === 0xfeff;

/** Stands in a report’s text for what parts nothing, a tag within a word or the rest of an entity: a character that no text has. */
export const NOTHING = '\ufdd0';

/** A stretch of a report’s text as it is seen. */
export const seen = (text: string, start = 0, end = text.length): string =>
  text.slice(start, end).replaceAll(NOTHING, '');

/** Of one character as far as to the next there may be as much that is not seen. */
const LONGEST_NOTHING = 60;

/** The first so many units of a stretch as they are seen. */
export function firstSeen(text: string, start: number, end: number, most: number): string {
  const near = text.slice(start, Math.min(end, start + most));
  if (!near.includes(NOTHING)) return near;
  return seen(text, start, Math.min(end, start + most * LONGEST_NOTHING)).slice(0, most);
}

/** The last so many. */
export function lastSeen(text: string, start: number, end: number, most: number): string {
  const near = text.slice(Math.max(start, end - most), end);
  if (!near.includes(NOTHING)) return near;
  return seen(text, Math.max(start, end - most * LONGEST_NOTHING), end).slice(-most);
}

/** Where the unit stands that is seen behind one; -1 as the step for the one before it. */
export function nextSeen(text: string, at: number, step: 1 | -1 = 1): number {
  do at += step;
  while (text[at] === NOTHING);
  return at;
}

/** The columns that a character takes on a screen: two for CJK and full-width, none for marks that combine. */
export function displayWidth(unit: number): number {
  if (unit < 0x300) return 1;
  if (unit < 0x370) return 0;
  return (unit >= 0x1100 && unit <= 0x115f) ||
    (unit >= 0x2e80 && unit <= 0xd7a3) ||
    (unit >= 0xf900 && unit <= 0xfaff) ||
    (unit >= 0xfe30 && unit <= 0xfe6f) ||
    (unit >= 0xff00 && unit <= 0xff60) ||
    (unit >= 0xffe0 && unit <= 0xffe6) ||
    (unit >= 0xd800 && unit <= 0xdfff) ||
    unit === 0x201c ||
    unit === 0x201d
    ? 2
    : 1;
}

/** How many columns words take where every character is one or two of them wide. */
export function widthOf(words: string): number {
  let width = 0;
  for (let at = 0; at < words.length; at++) width += displayWidth(words.charCodeAt(at));
  return width;
}
