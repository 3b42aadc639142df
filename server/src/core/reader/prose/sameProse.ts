/** The prose of an edited text, put together from what the edit left of the earlier one's and from what it changed. */
import type { SectionId } from '../../form/form';
import { mapped } from '../../mapped';
import type { Paragraph, Prose, Report } from '../../model';
import { movedBy, placesBetween, placesJoined } from '../../places';
import type { Unchanged } from '../lines/unchanged';

/** A paragraph before its words are made plain. */
export interface Span {
  /** Its lines, by their indexes among those of the prose. */
  readonly first: number;
  readonly last: number;
  /** Where it stands in the text. */
  readonly start: number;
  readonly end: number;
  readonly section: SectionId | null;
}

/** So many paragraphs that an edit left at the front and at the back, and how much further on the latter stand. */
export interface Same {
  readonly front: number;
  readonly back: number;
  readonly by: number;
}

/**
 * A paragraph’s words rest on its own characters alone: where the same ones stand between the same places, its plain words
 * are the same.
 */
export function sameSpans(before: Report, text: string, spans: readonly Span[], unchanged: Unchanged): Same {
  const { paragraphs } = before.prose;
  const by = text.length - before.text.length;
  const most = Math.min(paragraphs.length, spans.length);
  const isSame = ({ source }: Paragraph, { start, end }: Span, moved: number) =>
    source.start + moved === start && source.end + moved === end;
  let front = 0;
  while (front < most && spans[front].end <= unchanged.front && isSame(paragraphs[front], spans[front], 0))
    front++;
  let back = 0;
  for (; back < most - front; back++) {
    const span = spans[spans.length - 1 - back];
    if (span.start < text.length - unchanged.back) break;
    if (!isSame(paragraphs[paragraphs.length - 1 - back], span, by)) break;
  }
  return { front, back, by };
}

/** @param changed the prose of the paragraphs in between. */
export function putTogether(
  before: Prose,
  changed: Prose,
  spans: readonly Span[],
  { front, back, by }: Same,
): Prose {
  const old = before.paragraphs;
  const head = front > 0 ? old[front - 1].end + 1 : 0;
  const tail = back > 0 ? old[old.length - back].start : before.plain.length;
  const length = head + changed.plain.length;
  const words = length - tail;
  const isSame = length === tail && changed.plain === '';
  return {
    plain: isSame ? before.plain : before.plain.slice(0, head) + changed.plain + before.plain.slice(tail),
    places: placesJoined([
      placesBetween(before.places, 0, head),
      movedBy(changed.places, { text: 0, words: head }),
      movedBy(placesBetween(before.places, tail, before.plain.length), { text: by, words }),
    ]),
    paragraphs: mapped(spans, (span, at) => {
      if (at < front) return placed(old[at], span, 0);
      if (at < spans.length - back) return placed(changed.paragraphs[at - front], span, head);
      return placed(old[old.length - spans.length + at], span, words);
    }),
  };
}

function placed(paragraph: Paragraph, { start, end, section }: Span, words: number): Paragraph {
  if (words === 0 && paragraph.source.start === start && paragraph.section === section) return paragraph;
  return {
    start: paragraph.start + words,
    end: paragraph.end + words,
    section,
    source: { start, end },
  };
}
