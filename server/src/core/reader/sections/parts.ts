/**
 * Finds where in a text a further report begins: behind a title of its own the sections start over. A title alone is
 * no beginning: it is repeated at the head of each page, on a cover, in lists. Neither are headings alone: a table of
 * contents has them, with nothing in between.
 */
import type { Range } from '../../model';
import { trimmed } from '../../numbers';
import { lineAt } from '../../text';
import { isTitle } from './facts';
import { type Marked, type Marker, markersOf, type Title } from './markers';
import type { Style } from './ordinals';

/** Between a table of contents' headings are fewer lines than between those of a report without prose. */
const LEAST_LINES = 40;
/** A further report has this many of the sections of the one before it. */
const LEAST_SHARED = 2;

/** A stretch of the text that may be a report: one run through the sections. */
interface Stretch {
  readonly start: number;
  readonly sections: Set<number>;
  /** In each numbering the last of the sections headed in it. */
  readonly last: Map<Style, number>;
  /** Something stands between its headings. */
  hasContent: boolean;
}

/** Where the reports stand, and by what that was told. */
export interface Parts {
  /** In order; one, the whole text, where it holds one report or none. */
  readonly parts: readonly Range[];
  readonly marked: Marked | null;
}

/** @param before by what it was told in an earlier text. */
export function partsOf(text: string, lineStarts: readonly number[], before?: Marked): Parts {
  const whole = [{ start: 0, end: text.length }];
  if (!mayHoldSeveral(text, lineStarts)) return { parts: whole, marked: null };
  const marked = markersOf(text, lineStarts, before);
  const own = apart(withContents(stretchesOf(marked.markers)));
  if (own.length < 2) return { parts: whole, marked };
  const parts = own.map(({ start }, at) => ({ start, end: own[at + 1]?.start ?? text.length }));
  return { parts, marked };
}

/** Most texts have one title, and are not looked at any further. Every title has 报 in it. */
function mayHoldSeveral(text: string, lineStarts: readonly number[]): boolean {
  let titles = 0;
  for (let at = text.indexOf('报'); at >= 0; ) {
    const index = lineAt(lineStarts, at);
    const next = lineStarts[index + 1] ?? text.length;
    if (isTitle(text, { index, ...trimmed(text, lineStarts[index], next), prose: false }) && ++titles > 1)
      return true;
    at = text.indexOf('报', next);
  }
  return false;
}

function stretchesOf(markers: readonly Marker[]): Stretch[] {
  const stretches: Stretch[] = [];
  let current: Stretch | undefined;
  let titles: Title[] = [];
  let lines = 0;
  let prose = false;
  for (const { heading, title, between } of markers) {
    lines += between.lines;
    prose ||= between.prose;
    if (title) titles.push(title);
    if (!heading) continue;
    if (!current || (titles.length > 0 && startsOver(current, heading))) {
      current = { start: startOf(titles), sections: new Set(), last: new Map(), hasContent: false };
      stretches.push(current);
    } else if (prose || lines >= LEAST_LINES) current.hasContent = true;
    current.sections.add(heading.section);
    current.last.set(heading.style, Math.max(current.last.get(heading.style) ?? 0, heading.section));
    titles = [];
    lines = 0;
    prose = false;
  }
  return stretches;
}

/** Of the titles before a heading the last one, with those before it that say the same: a cover's, a web page's 标题：…. */
function startOf(titles: readonly Title[]): number {
  const last = titles.length - 1;
  let first = last;
  while (first > 0 && titles[first - 1].key.endsWith(titles[last].key)) first--;
  return titles[first]?.start ?? 0;
}

/**
 * True for 一; and, since that may be missing, for 二 where it or a later one stands before in the same numbering: the
 * sub-headings of section 一 use the same words in another.
 */
const startsOver = ({ last }: Stretch, { section, style }: { section: number; style: Style }): boolean =>
  section === 0 || (section === 1 && (last.get(style) ?? 0) >= 1);

/** Each table of contents joined to the report behind it; one at the end, to the one before it. */
function withContents(stretches: readonly Stretch[]): Stretch[] {
  const joined: Stretch[] = [];
  let start = -1;
  for (const stretch of stretches) {
    if (start < 0) start = stretch.start;
    if (!stretch.hasContent) continue;
    joined.push({ ...stretch, start });
    start = -1;
  }
  return joined;
}

/** Without those that share too little with the report before them: sections of the same report, out of order. */
function apart(stretches: readonly Stretch[]): Stretch[] {
  const parts: Stretch[] = [];
  for (const stretch of stretches) {
    const before = parts.at(-1);
    const shared = [...stretch.sections].filter((section) => before?.sections.has(section));
    if (!before || shared.length >= LEAST_SHARED) parts.push(stretch);
    else for (const section of stretch.sections) before.sections.add(section);
  }
  return parts;
}
