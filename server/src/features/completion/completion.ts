/**
 * What can be put in at a place of a report: headings, rows and tables that are not there yet, standard sentences with the
 * tables' own numbers. Nothing of what is offered is there already, so nothing can be put in twice.
 */
import type { Report } from '../../core/model';
import { headings } from './headings';
import { answersTo, typedLine } from './line';
import { filterText } from './names';
import { placeOf } from './place';
import { sentences } from './sentences';
import type { Suggestion } from './suggestion';
import { rows, tables } from './tables';
import { mayBegin } from './words';

export interface Completion {
  /** The likeliest first. */
  readonly items: readonly (Suggestion & { readonly filterText: string; readonly isNext: boolean })[];
  /** To be asked again with each character: Chinese words are compared here, and pinyin is another matter. */
  readonly isIncomplete: boolean;
}

/**
 * `trigger`: the mark that was typed, where the editor asks because of it; null where a person asked, or typed words: the two
 * cannot be told apart. So that Chinese prose is written undisturbed, Chinese words are answered only where all that
 * was typed of the clause is the beginning of something, and Latin letters only where they begin a clause.
 * @param before the reports of this text or of an earlier one: of several, those that stand as they stood are not read again.
 */
export function completion(
  text: string,
  offset: number,
  trigger: string | null,
  before: readonly Report[] = [],
): Completion | null {
  const line = typedLine(text, offset);
  if (!line || (trigger !== null && !answersTo(trigger, line)) || (line.isLatin && !line.isClause))
    return null;
  const typed = text.slice(line.typed.start, offset);
  if (!line.isLatin && !mayBegin(typed)) return null;
  const place = placeOf(line, before);
  const next = [rows(place), tables(place), headings(place)];
  const own = next.find((each) => each.length > 0) ?? [];
  const suggestions = [...own, ...sentences(place), ...next.filter((each) => each !== own).flat()];
  const fitting = line.isLatin ? suggestions : suggestions.filter(({ names }) => goesOn(names, typed));
  if (fitting.length === 0) return null;
  return {
    items: fitting.map((each) => ({
      ...each,
      filterText: skipped(each, text, line.typed.start) + filterText(each.names, line.isLatin ? null : typed),
      isNext: each === own[0],
    })),
    isIncomplete: !line.isLatin,
  };
}

/** Something that was typed to its end is no longer offered: Enter ends the line then. */
const goesOn = (names: readonly string[], typed: string): boolean =>
  names.some((name) => name.startsWith(typed)) && !names.includes(typed);

/** What an item replaces in front of the words that are typed: an editor compares it, too. */
const skipped = ({ range }: Suggestion, text: string, typed: number): string =>
  text.slice(range.start, typed).trimStart();
