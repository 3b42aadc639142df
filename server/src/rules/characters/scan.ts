/**
 * One pass over a text's characters for all rules that look for rare ones: each kind's places, in order. Most
 * characters are of no kind, and a rule whose kind does not occur is done.
 */
import { plainUnit } from '../../core/fold';
import type { Paragraph, Report } from '../../core/model';
import { TRADITIONAL } from '../../core/traditional';
import { LOOKALIKES } from './lookalikes';
import { PAIRS } from './marks';
import { SPAM } from './spamWords';

export const KINDS = { mark: 1, comma: 2, lookalike: 3, traditional: 4, spam: 5, star: 6 } as const;
export type Kind = (typeof KINDS)[keyof typeof KINDS];

/** The punctuation (标点) that ends a clause or a sentence, of either width. */
const COMMAS = '，。、；：！？,;:';

let kinds: Uint8Array | null = null;

/** The kind of each code unit; 0 for none. Made where it is first needed, to start quickly. */
function kindsOfUnits(): Uint8Array {
  const table = new Uint8Array(0x10000);
  const set = (units: Iterable<string>, kind: Kind) => {
    for (const unit of units) table[unit.charCodeAt(0)] = kind;
  };
  for (let at = 0; at < TRADITIONAL.length; at += 2) table[TRADITIONAL.charCodeAt(at)] = KINDS.traditional;
  for (const [first, last] of LOOKALIKES) table.fill(KINDS.lookalike, first, last + 1);
  set(Object.keys(SPAM), KINDS.spam);
  for (const pair of PAIRS) set(pair, KINDS.mark);
  set(COMMAS, KINDS.comma);
  set('*＊', KINDS.star);
  return table;
}

const scanned = new WeakMap<Report, readonly (readonly number[])[]>();

/** Where in the text the characters of a kind stand. */
export function placesOf(report: Report, kind: Kind): readonly number[] {
  let places = scanned.get(report);
  if (!places) {
    places = scan(report);
    scanned.set(report, places);
  }
  return places[kind];
}

function scan({ text, range }: Report): readonly (readonly number[])[] {
  kinds ??= kindsOfUnits();
  const places: number[][] = [[], [], [], [], [], [], []];
  for (let at = range.start; at < range.end; at++) {
    const kind = kinds[text.charCodeAt(at)];
    if (kind !== 0) places[kind].push(at);
  }
  return places;
}

/** Where in the report a word stands. */
export function* placesOfWord({ text, range }: Report, word: string): Generator<number> {
  for (let at = text.indexOf(word, range.start); at >= 0 && at < range.end; at = text.indexOf(word, at + 1))
    yield at;
}

/** The paragraphs of the words outside of the tables that have characters of a kind, where these stand, and its index. */
export function* paragraphsWith(
  report: Report,
  kind: Kind,
): Generator<[Paragraph, readonly number[], number]> {
  const places = placesOf(report, kind);
  if (places.length === 0) return;
  let next = 0;
  for (const [index, paragraph] of report.prose.paragraphs.entries()) {
    while (next < places.length && places[next] < paragraph.source.start) next++;
    const first = next;
    while (next < places.length && places[next] < paragraph.source.end) next++;
    if (next > first) yield [paragraph, places.slice(first, next), index];
  }
}

/** The sections of tables hold the form's words, which are printed in either width and broken anywhere. */
export const isOwnText = ({ section }: Paragraph): boolean =>
  section === null || section === 'overview' || section === 'problems' || section === 'other';

/** The character at a place with its width set aside; empty beyond the text. */
export const plainAt = (text: string, at: number): string =>
  at >= 0 && at < text.length ? String.fromCharCode(plainUnit(text.charCodeAt(at))) : '';

/** A Chinese character (汉字), radicals and compatibility characters included. */
export function isHan(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return (
    (unit >= 0x3400 && unit <= 0x9fff) ||
    (unit >= 0x2e80 && unit <= 0x2fdf) ||
    (unit >= 0xf900 && unit <= 0xfaff)
  );
}
