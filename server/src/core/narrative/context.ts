/** Where in a text a number or a denial stands, and what was said before it: whose, of which time, of what. */
import type { SubjectId } from './subjects';
import { SINCE_THEN, WHOLE_YEAR } from './times';

/** What the sentences before have spoken of: a number without a noun goes on with it. */
export type Topic = 'applications' | 'documents' | 'remedies' | 'decisions' | 'other' | null;

export interface Context {
  readonly plain: string;
  readonly year: number | null;
  readonly body: string | null;
  /** Where the sentence begins and ends. */
  readonly start: number;
  readonly end: number;
  readonly topic: Topic;
  /** The remedy that was counted last, whose results may follow. */
  readonly remedy: SubjectId | null;
  /** Whether the applications that were refused were counted last, and their reasons may follow. */
  readonly refused: boolean;
  /** Whether the sentence is about disclosure as such, up to the number. */
  readonly ofDisclosure: boolean;
  /** Whether only applications that came by one way or another were counted so far. */
  readonly ofWays: boolean;
  /** Whether the sentence has turned to what somebody else received or was sued for. */
  readonly ofOthers: boolean;
  /** What this number and those behind it count, if they directly follow the one before. */
  readonly next: readonly SubjectId[];
}

const BOUNDARIES: ReadonlySet<string> = new Set(',;:。、()!?');

export const isBoundary = (unit: string | undefined, at: number, end: number): boolean =>
  at >= end || unit === undefined || BOUNDARIES.has(unit);

/** A year that was said further back than this has been forgotten. */
const FARTHEST_YEAR = 60;
const FIRST_YEAR = 2000;

/** The last year (2023年) that is named before a place of the sentence. */
export function yearBefore(plain: string, start: number, end: number): number | null {
  const least = Math.max(start + 4, end - FARTHEST_YEAR);
  for (let at = end - 1; at >= least; at--) {
    if (plain.charCodeAt(at) !== YEAR) continue;
    const year = Number(plain.slice(at - 4, at));
    if (year >= FIRST_YEAR && !isOfCarry(plain, at) && !COMPARES.has(plain[at - 5])) return year;
  }
  return null;
}

/** 比2022年下降: what is said goes on about the year itself. */
const COMPARES: ReadonlySet<string> = new Set(['比', '较']);

/** 2022年结转3件, 2022年转至今年的3件, 结转至2024年办理: says from where or where to, and not of which year the sentence is. */
const isOfCarry = (plain: string, at: number): boolean =>
  /^年度?(?:结转|顺延|转[至到入])/.test(plain.slice(at, at + 4)) ||
  /转[至到入]?$/.test(plain.slice(Math.max(0, at - 6), at - 4));

/** What a sentence says before a place of it, as far back as a year is remembered. */
export const saidBefore = ({ plain, start }: Context, at: number): string =>
  plain.slice(Math.max(start, at - FARTHEST_YEAR), at);

/** What it says behind a place of it, as far. */
export const saidBehind = ({ plain, end }: Context, at: number): string =>
  plain.slice(at, Math.min(end, at + FARTHEST_YEAR));

/** Whether the sentence has turned to another time before a place of it. */
export function saysSinceThen({ plain, start, year }: Context, end: number): boolean {
  const from = Math.max(start, end - FARTHEST_YEAR);
  // 自2019年条例施行以来不断规范，2023年收到
  const own = plain.slice(from, end + YEAR_LENGTH).lastIndexOf(`,${year}年`) + 1;
  return SINCE_THEN.test(plain.slice(from + own, end).replace(WHOLE_YEAR, ''));
}

const YEAR = '年'.charCodeAt(0);
const YEAR_LENGTH = 5;

/** The longest stretch of a clause that is looked at. */
const LONGEST_REST = 60;

export function restOf(plain: string, from: number, edge: number): string {
  const least = Math.max(from, edge - LONGEST_REST);
  let at = edge;
  while (at > least && !CLAUSE_ENDS.has(plain[at - 1])) at--;
  return plain.slice(at, edge);
}

const CLAUSE_ENDS: ReadonlySet<string> = new Set(',;:。(!?');
