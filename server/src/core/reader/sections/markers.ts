/**
 * The lines of a text that tell where in it a report begins: the headings of sections, and titles. All that an edit left
 * is taken over: only what stands between two of them is looked at again.
 */
import { fold } from '../../fold';
import { lineAt, ownCopy } from '../../text';
import { type Line, movedLine } from '../lines/line';
import { linesOf } from '../lines/lines';
import { unchangedBetween } from '../lines/unchanged';
import { isTitle, titleStart } from './facts';
import { headingIn } from './heading';
import type { Style } from './ordinals';

/** A line that is a title. */
export interface Title {
  /** Where the line starts, or the one above it that names the body. */
  readonly start: number;
  readonly key: string;
}

/** Either a heading or a title. */
export interface Marker {
  readonly line: Line;
  readonly heading: { readonly section: number; readonly style: Style } | null;
  readonly title: Title | null;
  /** What stands between the marker before it and this one: so many lines, and whether one of them is prose. */
  readonly between: { readonly lines: number; readonly prose: boolean };
}

export interface Marked {
  readonly text: string;
  readonly lineStarts: readonly number[];
  readonly markers: readonly Marker[];
}

/** @param before those of an earlier text. */
export function markersOf(text: string, lineStarts: readonly number[], before?: Marked): Marked {
  const [front, back] = before ? unchangedMarkers(before, text, lineStarts) : [[], []];
  const above = front.at(-1)?.line ?? null;
  const lines = linesOf(text, lineStarts, above ? above.index + 1 : 0, back[0]?.line.index);
  const markers = [...front, ...markersAmong(text, lineStarts, lines, above), ...back];
  return { text, lineStarts, markers };
}

function markersAmong(
  text: string,
  lineStarts: readonly number[],
  lines: readonly Line[],
  last: Line | null,
): Marker[] {
  const markers: Marker[] = [];
  let above = last;
  let between = 0;
  let prose = false;
  for (const line of lines) {
    const heading = headingIn(text, line);
    const title = !heading && isTitle(text, line) ? titleOf(text, lineStarts, line, above) : null;
    if (heading || title) {
      markers.push({ line, heading, title, between: { lines: between, prose } });
      between = 0;
      prose = false;
    } else {
      between++;
      prose ||= line.prose;
    }
    above = line;
  }
  return markers;
}

function titleOf(text: string, lineStarts: readonly number[], line: Line, above: Line | null): Title {
  const start = above ? titleStart(text, line, above) : line.start;
  return {
    start: lineStarts[lineAt(lineStarts, start)],
    key: fold(ownCopy(text, start, line.end)),
  };
}

/**
 * Those whose lines end in front of an edit, and those whose lines begin behind it: without the first of these, since the
 * line above one counts, too.
 */
function unchangedMarkers(
  before: Marked,
  text: string,
  lineStarts: readonly number[],
): [readonly Marker[], readonly Marker[]] {
  const { front, back } = unchangedBetween(before.text, text);
  const edge = before.text.length - back;
  const startOf = (index: number) => before.lineStarts[index] ?? Infinity;
  const by = text.length - before.text.length;
  const lines = lineStarts.length - before.lineStarts.length;
  const behind = before.markers.filter(({ line }) => startOf(line.index) > edge).slice(1);
  return [
    before.markers.filter(({ line }) => startOf(line.index + 1) <= front),
    by === 0 && lines === 0 ? behind : behind.map((marker) => moved(marker, by, lines)),
  ];
}

const moved = ({ line, title, ...marker }: Marker, by: number, lines: number): Marker => ({
  ...marker,
  line: movedLine(line, by, lines),
  title: title && { ...title, start: title.start + by },
});
