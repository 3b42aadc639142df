/**
 * Whether a line may be the heading of a section: numbered 一、 or （一） or 1、 or not at all, in the official words or others.
 * Lists, tables of contents and the text of section one have such lines, too: which are the headings is told by all of them (headings.ts).
 */
import { fold, isDigit, unitsOf } from '../../fold';
import { officialHeading, SECTIONS, sectionIn } from '../../form/sections';
import type { Range } from '../../model';
import { trimmed } from '../../numbers';
import type { Line } from '../lines/line';
import { DIGITS, ENCLOSED, NUMERALS, ordinalAt, type Style } from './ordinals';

/** A line that may be a heading. */
export interface Candidate {
  /** Which section its words name; -1 where they name none. */
  readonly section: number;
  readonly style: Style;
  /** The number that stands before it, from 0; -1 where none does. */
  readonly ordinal: number;
  readonly range: Range;
  readonly exact: boolean;
  /** Without a number and in words of its own: a heading only where one is missing. */
  readonly isLoose: boolean;
  readonly line: number;
}

/** A heading is no longer than this, without its number, folded. */
const LONGEST_TITLE = 34;
/** As much of a line as is looked at. */
const HEAD = 60;

const TITLES = SECTIONS.map((section) => fold(section.title));

/** What a heading can begin with, folded: a number, what encloses one, or an official title's first character. */
const FIRST: ReadonlySet<string> = new Set([
  ...NUMERALS,
  ...ENCLOSED,
  ...DIGITS,
  ...'（(第—－-',
  ...TITLES.map((title) => title[0]),
]);

/** By its unit, whether a heading can begin with it, filled as they are met: 0 where not yet. */
const first = new Uint8Array(0x10000);
const BEGINS = 1;
const NO_BEGINNING = 2;

function canBegin(unit: number): boolean {
  if (first[unit] === 0) {
    const character = String.fromCharCode(unit);
    first[unit] = FIRST.has(fold(character) || character) ? BEGINS : NO_BEGINNING;
  }
  return first[unit] === BEGINS;
}

/** The number of a heading has one digit. */
const isLongNumber = (text: string, at: number): boolean =>
  isDigit(text.charCodeAt(at)) && isDigit(text.charCodeAt(at + 1));

/** What stands between cells: a tab, a pipe. */
const isDivider = (unit: number): boolean => unit === 9 || unit === 124;
/** Where a heading ends in a line that goes on: at a full stop, too. */
const isEnd = (unit: number): boolean => unit === 0x3002 || isDivider(unit);
/** Markdown's signs in front of a heading, and blanks. */
const SIGNS = unitsOf('#*> \t\u3000');
const isSign = (unit: number): boolean => unit <= 0x3000 && SIGNS.has(unit);

/** @param isLabel whether a folded line is a row's or header's label. */
export function candidateOf(text: string, line: Line, isLabel: (key: string) => boolean): Candidate | null {
  let at = line.start;
  while (at < line.end && isSign(text.charCodeAt(at))) at++;
  if (line.end - at < 3 || !canBegin(text.charCodeAt(at)) || isLongNumber(text, at)) return null;
  const numbered = ordinalAt(text, at, line.end);
  let end = Math.min(line.end, numbered.end + HEAD);
  for (let stop = at; stop < end; stop++) if (isEnd(text.charCodeAt(stop))) end = stop;
  const cut = end < line.end && !isDivider(text.charCodeAt(end));
  const title = fold(text, numbered.end, end);
  if (!title || isLabel(numbered.style === 'none' ? title : fold(text, at, end))) return null;
  // A full stop may be all that stands behind the heading.
  const isWhole = title.length <= LONGEST_TITLE && (!cut || end + 1 === line.end);
  const section = sectionNamed(title, isWhole);
  if (section < 0 && (!isWhole || numbered.style === 'none')) return null;
  const range = trimmed(text, at, cut ? headingEnd(text, numbered.end, section, end) : end);
  const { style, ordinal } = numbered;
  const exact = section >= 0 && title === TITLES[section];
  const isLoose = style === 'none' && !exact && !(cut && title.startsWith(TITLES[section]));
  return { section, style, ordinal, range, exact, isLoose, line: line.index };
}

/** The section that a heading's words name. A line that goes on behind its heading must begin with the official one. */
function sectionNamed(title: string, isWhole: boolean): number {
  const begun = TITLES.findIndex((official) => title.startsWith(official));
  if (begun >= 0 || !isWhole) return begun;
  return sectionIn(title);
}

/** Where the official title ends in a line that goes on behind it. */
function headingEnd(text: string, start: number, section: number, end: number): number {
  for (let at = start + 1; at <= end; at++) if (fold(text, start, at) === TITLES[section]) return at;
  return end;
}

/** A line that is a section's heading by its own number and words, or by the official words alone. */
export function headingIn(text: string, line: Line): { section: number; style: Style } | null {
  const candidate = candidateOf(text, line, () => false);
  if (!candidate || candidate.section < 0) return null;
  const { section, ordinal, style, exact } = candidate;
  return ordinal === section || (style === 'none' && exact) ? { section, style } : null;
}

/** The folded official headings, with their numbers. */
export const HEADING_KEYS: ReadonlySet<string> = new Set(
  SECTIONS.flatMap((section) => [fold(section.title), fold(officialHeading(section))]),
);
