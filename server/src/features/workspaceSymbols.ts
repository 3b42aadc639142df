/** Finding reports among many by what one types: the body, the year, words of the title. */
import type { Range } from '../core/model';
import type { LineCharacter } from '../core/text';
import type { Analyses } from './analysis';
import { titleOf } from './title';

export interface FoundReport {
  readonly name: string;
  /** Of its title; where there is none, of its beginning. */
  readonly range: Range;
}

/** A report in a file that is not open. */
export interface ReportFile {
  readonly uri: string;
  readonly name: string;
  /** Where its title stands. */
  readonly start: LineCharacter;
  readonly end: LineCharacter;
}

/** Finds those in the folders of these addresses and below them, until `isCancelled`. */
export interface ReportSource {
  find(folders: readonly string[], isCancelled: () => boolean): AsyncIterable<ReportFile>;
}

/** The reports of a text that has been read. */
export const reportsIn = (analyses: Analyses): FoundReport[] =>
  analyses
    .filter(({ report }) => report.recognised)
    .map(({ report }) => ({
      name: titleOf(report),
      range: report.title ?? { start: report.range.start, end: report.range.start },
    }))
    .filter(({ name }) => name !== '');

/** Whether a name has all the words of a query, the characters of each in order: 青禾 2023. */
export const isWanted = (name: string, query: string): boolean => {
  const folded = name.toLowerCase();
  return query
    .toLowerCase()
    .split(/\s/)
    .every((word) => hasInOrder(folded, word));
};

function hasInOrder(name: string, word: string): boolean {
  let at = -1;
  for (const character of word) {
    at = name.indexOf(character, at + 1);
    if (at < 0) return false;
  }
  return true;
}
