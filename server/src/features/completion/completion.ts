/**
 * What can be put in at a place of a report: headings, rows and tables that are not there yet, standard sentences with the
 * tables' own numbers. Nothing of what is offered is there already, so nothing can be put in twice.
 */
import { headings } from './headings';
import { answersTo, typedLine } from './line';
import { filterText } from './names';
import { placeOf } from './place';
import { sentences } from './sentences';
import type { Suggestion } from './suggestion';
import { rows, tables } from './tables';

export interface Completion {
  /** The likeliest first. */
  readonly items: readonly (Suggestion & { readonly filterText: string; readonly isNext: boolean })[];
  /** To be asked again once something is typed: an item is found by other letters then. */
  readonly isIncomplete: boolean;
}

/** `trigger`: the mark that was typed, where the editor asks by itself; null where a person did. */
export function completion(text: string, offset: number, trigger: string | null): Completion | null {
  const line = typedLine(text, offset);
  if (!line || (trigger !== null && !answersTo(trigger, line))) return null;
  const place = placeOf(line);
  const next = [rows(place), tables(place), headings(place)];
  const own = next.find((each) => each.length > 0) ?? [];
  const suggestions = [...own, ...sentences(place), ...next.filter((each) => each !== own).flat()];
  if (suggestions.length === 0) return null;
  return {
    items: suggestions.map((each, at) => ({
      ...each,
      filterText: skipped(each, line.text, line.typed.start) + filterText(each.names, line.isLatin),
      isNext: at === 0 && own.length > 0,
    })),
    isIncomplete: line.typed.start === line.typed.end,
  };
}

/** What an item replaces in front of the words that are typed: an editor compares it, too. */
const skipped = ({ range }: Suggestion, text: string, typed: number): string =>
  text.slice(range.start, typed).trimStart();
