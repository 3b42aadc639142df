/**
 * Finds the headings of the six sections among the lines that may be (heading.ts). Reports repeat their words in lists, tables of
 * contents and the text of section one: the numbering that most of them share decides.
 */
import type { SectionId } from '../../form/form';
import { hasTable, SECTIONS } from '../../form/sections';
import { mapped } from '../../mapped';
import type { Range, Section } from '../../model';
import { textIn } from '../../text';
import type { Line } from '../lines/line';
import { type Candidate, candidateOf } from './heading';
import type { Style } from './ordinals';

/** Between a heading that is numbered another way and its table there is at most so much prose: a template's hint. */
const HINT = 40;

/**
 * @param isLabel whether a folded line is a row's or header's label.
 * @param tableLine for a section with a table, the line where its first row stands; -1 where there is none.
 */
export function sectionsOf(
  text: string,
  lines: readonly Line[],
  isLabel: (key: string) => boolean,
  tableLine: (section: SectionId) => number,
): Section[] {
  const candidates: Candidate[] = [];
  const loose: Candidate[] = [];
  for (const line of lines) {
    const candidate = candidateOf(text, line, isLabel);
    if (candidate) (candidate.isLoose ? loose : candidates).push(candidate);
  }
  const style = sharedStyle(candidates);
  const own = candidates.filter((candidate) => candidate.style === style);
  const chosen = choose(withoutOutline(withoutSubheadings(own.filter(({ section }) => section >= 0)), lines));
  for (const pass of [
    isRenamed(own),
    isNumberedAnotherWay(candidates, lines, tableLine),
    (section: number) => loose.filter((candidate) => candidate.section === section),
  ])
    for (let section = 0; section < SECTIONS.length; section++)
      if (!chosen[section]) {
        const [from, to] = gapOf(chosen, section);
        chosen[section] = pass(section).find(({ range }) => range.start > from && range.start < to);
      }
  return toSections(text, chosen);
}

/** The numbering under which the most different sections are named. */
function sharedStyle(candidates: readonly Candidate[]): Style {
  let best: Style = 'numeral';
  let most = 0;
  for (const style of ['numeral', 'bracket', 'digit', 'none'] as const) {
    const named = new Set(
      candidates
        .filter((candidate) => candidate.style === style && candidate.section >= 0)
        .filter(({ ordinal, section }) => style === 'none' || ordinal === section)
        .map(({ section }) => section),
    );
    if (named.size > most) {
      most = named.size;
      best = style;
    }
  }
  return best;
}

/** 五、存在的主要问题及改进情况, and right below it 一、存在的主要问题: numbered anew within its section. */
const withoutSubheadings = (named: readonly Candidate[]): Candidate[] => {
  const kept: Candidate[] = [];
  for (const candidate of named) {
    const above = kept.at(-1);
    const isWithin = above?.section === candidate.section && above.ordinal === above.section;
    if (!isWithin || candidate.ordinal === candidate.section) kept.push(candidate);
  }
  return kept;
};

/** The list of its headings that a converter wrote behind the text: they stand right below one another, each for the second time. */
function withoutOutline(named: readonly Candidate[], lines: readonly Line[]): readonly Candidate[] {
  if (named.length <= SECTIONS.length) return named;
  let from = named.length - 1;
  let at = lines.findLastIndex(({ index }) => index === named[from].line);
  while (from > 0 && lines[at - 1]?.index === named[from - 1].line) {
    from--;
    at--;
  }
  const seen = new Set(named.slice(0, from).map(({ section }) => section));
  const isListed = named.length - from > 2 && named.slice(from).every(({ section }) => seen.has(section));
  return isListed ? named.slice(0, from) : named;
}

/**
 * One candidate for each section: those of the longest stretch in the official order, late ones before early ones
 * (a table of contents names them too), then whatever stands out of order.
 */
function choose(named: readonly Candidate[]): (Candidate | undefined)[] {
  /** From each candidate on, the longest stretch in order; and the longest that begins with each section. */
  const lengths = named.map(() => 0);
  const longest: number[] = SECTIONS.map(() => 0);
  for (let at = named.length - 1; at >= 0; at--) {
    const { section } = named[at];
    lengths[at] = 1 + Math.max(0, ...longest.slice(section + 1));
    longest[section] = Math.max(longest[section], lengths[at]);
  }
  const chosen = mapped(SECTIONS, (): Candidate | undefined => undefined);
  let last = -1;
  for (let length = Math.max(...longest); length > 0; length--) {
    let next = -1;
    for (let at = last + 1; at < named.length; at++)
      if (lengths[at] === length && (last < 0 || named[at].section > named[last].section)) next = at;
    if (next < 0) break;
    chosen[named[next].section] = named[next];
    last = next;
  }
  for (const candidate of named)
    if (!chosen[candidate.section] && candidate.ordinal !== -1) chosen[candidate.section] = candidate;
  return chosen;
}

/** The offsets between which a section should stand. */
function gapOf(chosen: readonly (Candidate | undefined)[], section: number): [number, number] {
  const before = chosen.slice(0, section).findLast((candidate) => candidate);
  const after = chosen.slice(section + 1).find((candidate) => candidate);
  return [before?.range.start ?? -1, after?.range.start ?? Infinity];
}

/** A heading with the section's number and words of its own: `五、下一步工作打算`. */
const isRenamed = (own: readonly Candidate[]) => (section: number) =>
  own.filter((candidate) => candidate.section < 0 && candidate.ordinal === section);

/**
 * A heading numbered in another way than the rest: right before its table; of a section without a table, with the
 * official words; or these words alone.
 */
const isNumberedAnotherWay =
  (candidates: readonly Candidate[], lines: readonly Line[], tableLine: (section: SectionId) => number) =>
  (section: number) => {
    const { id } = SECTIONS[section];
    const above = hasTable(id) ? lastAbove(candidates, lines, tableLine(id)) : -1;
    return candidates.filter((candidate) => {
      if (candidate.section !== section) return false;
      if (candidate.style === 'none') return candidate.exact;
      return candidate.ordinal === section && (hasTable(id) ? candidate.line === above : candidate.exact);
    });
  };

/** The line of the last candidate above a table’s; -1 where there is none, or prose stands between the two. */
function lastAbove(candidates: readonly Candidate[], lines: readonly Line[], table: number): number {
  const above = candidates.findLast(({ line }) => line < table)?.line ?? -1;
  const isProse = ({ index, prose, start, end }: Line) =>
    prose && index > above && index < table && end - start > HINT;
  return lines.some(isProse) ? -1 : above;
}

function toSections(text: string, chosen: readonly (Candidate | undefined)[]): Section[] {
  const found: { id: SectionId; range: Range }[] = [];
  for (let at = 0; at < SECTIONS.length; at++) {
    const range = chosen[at]?.range;
    if (range) found.push({ id: SECTIONS[at].id, range });
  }
  found.sort((a, b) => a.range.start - b.range.start);
  return mapped(found, ({ id, range }, at) => ({
    id,
    title: textIn(text, range),
    heading: range,
    range: { start: range.start, end: found[at + 1]?.range.start ?? text.length },
  }));
}
