/**
 * What the preview's page and its host say to each other: two closed unions, each message checked where it arrives (readMessage.ts).
 * Both sides ship together; the version is there so that a page kept from an older build is not understood by half.
 */
import type { LspRange, Position, TablesResult } from '../../../server/src/protocol';

export const MESSAGES = 1;
type V = typeof MESSAGES;

/** The page's own words, in the language of the display. `{0}` stands for a number. */
export const WORDS = [
  'blank',
  'missing',
  'expected',
  'unrecognised',
  'closed',
  'openText',
  'views',
  'tables',
  'year',
  'recomputeAll',
  'recomputeTable',
  'recomputeRow',
  'repairs',
  'sum',
  'average',
  'count',
  'outdated',
  'tooLarge',
  'yearApplications',
  'yearRemedies',
  'noYear',
  'unknown',
  'numbers',
  'saveSvg',
  'savePng',
] as const;
export type Words = Record<(typeof WORDS)[number], string>;

/** From the host to the page. */
export type ToPage =
  /**
   * The answer to `ready`, and again when the page turns to another report or is locked to this one. The page keeps both,
   * so that a reload of the window finds them again.
   */
  | { v: V; type: 'start'; uri: string; locked: boolean; words: Words }
  | { v: V; type: 'tables'; result: TablesResult }
  /** Where the cursor stands in the text. */
  | { v: V; type: 'cursor'; position: Position }
  /** The lines of the text that are in view. */
  | { v: V; type: 'lines'; first: number; last: number }
  /** What was asked for is done, so that the text changes; or it is not, and why, where there is anything to say. */
  | { v: V; type: 'answer'; done: boolean; refused: string }
  /** The page has the focus again: back to the current cell. */
  | { v: V; type: 'focus' }
  /** The text is not open as a report any more; what is drawn stays. */
  | { v: V; type: 'closed' };

/** From the page to the host: about the report that the page draws, which may be another one by the time of arrival. */
export type ToHost = { v: V; uri: string } & (
  | { type: 'ready' }
  /** Select this range of the text, as it was in that version, and go there if `focus`. */
  | { type: 'reveal'; version: number; range: LspRange; focus: boolean }
  /** Go to the text where it was left; open it where it is closed. */
  | { type: 'showText' }
  /** Put what was typed into cells, by their ids; of several reports in the text, into those of the one at the position. */
  | { type: 'edit'; version: number; cells: { id: string; text: string }[]; position?: Position }
  /** Make a repair, by its place in the list of its table. */
  | { type: 'repair'; version: number; table: number; repair: number }
  | { type: 'recompute'; version: number; scope: 'row' | 'table' | 'report'; position?: Position }
  | { type: 'undo' }
  | { type: 'redo' }
  | { type: 'save' }
  /** Save the chart: an SVG as it is, a PNG in base64. */
  | { type: 'export'; kind: 'svg' | 'png'; data: string }
);

/** A message without what each has to carry, which the sender adds. */
export type Without<M, K extends string> = M extends unknown ? Omit<M, K> : never;

/** What is kept of a page that is thrown away: when its tab is hidden, and when the window is reloaded. */
export interface Kept {
  readonly uri: string;
  readonly locked: boolean;
  readonly left: number;
  readonly top: number;
  readonly view?: number;
  /** The id of the current cell. */
  readonly cell?: string | undefined;
}
