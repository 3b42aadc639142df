/**
 * One pass over a text's characters for all rules that look for rare ones: each kind's places, in order. Most
 * characters are of no kind, and a rule whose kind does not occur is done.
 */
import { hasTable } from '../../core/form/sections';
import { mapped } from '../../core/mapped';
import type { Paragraph, Report } from '../../core/model';
import { once } from '../../core/once';
import { simplifiedUnits } from '../../core/simplified';
import { LOOKALIKES } from './lookalikes';
import { PAIRS } from './marks';
import { SPAM } from './spamWords';

/** `comma`: the punctuation (标点) that ends a clause or a sentence, where it is half-width or follows another or a blank. */
export const KINDS = { mark: 1, comma: 2, lookalike: 3, traditional: 4, spam: 5, star: 6 } as const;
export type Kind = (typeof KINDS)[keyof typeof KINDS];

const HALF_COMMAS = ',;:';
const FULL_COMMAS = '，。、；：！？';
/** A full-width comma, of which a text has too many to keep the places of all. */
const FULL_COMMA = 7;

let kinds: Uint8Array | null = null;

/** The kind of each code unit; 0 for none. Made where it is first needed, to start quickly. */
function kindsOfUnits(): Uint8Array {
  const table = new Uint8Array(0x10000);
  const set = (units: Iterable<string>, kind: Kind) => {
    for (const unit of units) table[unit.charCodeAt(0)] = kind;
  };
  for (const unit of simplifiedUnits().keys()) table[unit] = KINDS.traditional;
  for (const [first, last] of LOOKALIKES) table.fill(KINDS.lookalike, first, last + 1);
  set(Object.keys(SPAM), KINDS.spam);
  for (const pair of PAIRS) set(pair, KINDS.mark);
  set(HALF_COMMAS, KINDS.comma);
  for (const comma of FULL_COMMAS) table[comma.charCodeAt(0)] = FULL_COMMA;
  set('*＊', KINDS.star);
  return table;
}

/** Where in the text the characters of a kind stand. */
export const placesOf = (report: Report, kind: Kind): readonly number[] => placesByKind(report)[kind];

type PlacesByKind = readonly (readonly number[])[];

/** Of an edited text only what the edit changed is looked through, and the unit behind it: a comma asks for the one before. */
const placesByKind = once<PlacesByKind>(({ text, range }, earlier) => {
  if (!earlier) return placesBetween(text, range.start, range.end);
  const { was, front, back, by } = earlier;
  const end = Math.min(range.end, range.end - back + 1);
  const changed = placesBetween(text, front, end);
  return mapped(was, (places, kind) => [
    ...places.filter((at) => at < front),
    ...changed[kind],
    ...places.filter((at) => at + by >= end).map((at) => at + by),
  ]);
});

function placesBetween(text: string, start: number, end: number): PlacesByKind {
  kinds ??= kindsOfUnits();
  const table = kinds;
  const places: number[][] = [[], [], [], [], [], [], []];
  for (let at = start; at < end; at++) {
    const kind = table[text.charCodeAt(at)];
    if (kind === 0) continue;
    if (kind !== FULL_COMMA) places[kind].push(at);
    else if (isBlank(text.charCodeAt(at - 1)) || isComma(text, at - 1)) places[KINDS.comma].push(at);
  }
  return places;
}

/** Whether one of the marks of {@link KINDS.comma} stands at a place. */
export function isComma(text: string, at: number): boolean {
  kinds ??= kindsOfUnits();
  const kind = kinds[text.charCodeAt(at)];
  return kind === KINDS.comma || kind === FULL_COMMA;
}

export const isBlank = (unit: number): boolean => unit === 0x20 || unit === 0x3000;

/** The paragraphs of the words outside of the tables that have characters of a kind, where these stand, and its index. */
export function* paragraphsWith(
  report: Report,
  kind: Kind,
): Generator<[Paragraph, readonly number[], number]> {
  const places = placesOf(report, kind);
  const { paragraphs } = report.prose;
  let index = 0;
  for (let first = 0; first < places.length; ) {
    const at = places[first];
    while (index < paragraphs.length && paragraphs[index].source.end <= at) index++;
    if (index === paragraphs.length) return;
    const { source } = paragraphs[index];
    let end = first + 1;
    if (at >= source.start) {
      while (end < places.length && places[end] < source.end) end++;
      yield [paragraphs[index], places.slice(first, end), index];
    }
    first = end;
  }
}

/** The sections of tables hold the form's words, which are printed in either width and broken anywhere. */
export const isOwnText = ({ section }: Paragraph): boolean => section === null || !hasTable(section);

/** A Chinese character (汉字), radicals and compatibility characters included. */
export function isHan(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return (
    (unit >= 0x3400 && unit <= 0x9fff) ||
    (unit >= 0x2e80 && unit <= 0x2fdf) ||
    (unit >= 0xf900 && unit <= 0xfaff)
  );
}
