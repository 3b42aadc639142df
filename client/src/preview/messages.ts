/**
 * What the preview's page and its host say to each other: two closed unions, each message checked where it arrives.
 * Both sides ship together; the version is there so that a page kept from an older build is not understood by half.
 */
import type {
  Amount,
  LspRange,
  Position,
  Repair,
  TablesResult,
  TableView,
  TextChange,
  ViewCell,
  YearFlow,
} from '../../../server/src/protocol';
import {
  type Check,
  isCount,
  isFlag,
  isText,
  listOf,
  object,
  oneOf,
  optional,
} from '../../../server/src/shape';

export const MESSAGES = 1;
type V = typeof MESSAGES;

/** The page's own words, in the language of the display. `{0}` stands for a number. */
const WORDS = [
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

const v = oneOf(MESSAGES);

/** No chart is nearly as large. */
const LARGEST_PICTURE = 20_000_000;

/** An SVG or the base64 of a PNG: what the page draws, and nothing else is written to a file. */
const isPicture: Check<string> = (value): value is string =>
  isText(value) &&
  value.length <= LARGEST_PICTURE &&
  (value.startsWith('<svg ') || value.startsWith('iVBORw0KGgo'));

const isPosition = object<Position>({ line: isCount, character: isCount });

const isRange = object<LspRange>({ start: isPosition, end: isPosition });

/** The checks of optional properties let `undefined` through, which TypeScript holds apart from absent. */
const maybe = <T>(check: Check<T>): Check<T> => optional(check) as Check<T>;

const isCell = object<Required<ViewCell>>({
  kind: oneOf('header', 'label', 'cell'),
  colSpan: isCount,
  rowSpan: isCount,
  text: isText,
  id: maybe(isText),
  status: maybe(oneOf('given', 'blank', 'missing', 'invalid')),
  inferred: maybe(isFlag),
  mark: maybe(oneOf('error', 'warning', 'suspect', 'involved')),
  expected: maybe(isText),
  description: maybe(isText),
  range: maybe(isRange),
  own: maybe(isText),
  digits: maybe(isText),
  partOf: maybe(listOf(isCount)),
  totalOf: maybe(listOf(isCount)),
}) as Check<ViewCell>;

const isRepair = object<Required<Repair>>({
  title: isText,
  preferred: maybe(oneOf(true)),
  cells: listOf(isText),
  edits: listOf(object<TextChange>({ range: isRange, newText: isText })),
}) as Check<Repair>;

const isTable = object<Required<TableView>>({
  id: isText,
  title: isText,
  range: maybe(isRange),
  state: isText,
  repairs: listOf(isRepair),
  rows: listOf(listOf(isCell)),
}) as Check<TableView>;

const isAmount = object<Required<Amount>>({
  id: isText,
  label: isText,
  value: maybe(isText),
}) as Check<Amount>;

const isYear = object<Required<YearFlow>>({
  applications: maybe(object({ in: listOf(isAmount), out: listOf(isAmount), handled: isAmount })),
  remedies: listOf(object({ label: isText, results: listOf(isAmount) })),
  notes: listOf(isText),
}) as Check<YearFlow>;

const isResult = object<Required<TablesResult>>({
  version: isCount,
  recognised: isFlag,
  title: isText,
  part: maybe(object({ first: isCount, last: isCount })),
  tables: listOf(isTable),
  year: maybe(isYear),
}) as Check<TablesResult>;

const isWords = object(Object.fromEntries(WORDS.map((word) => [word, isText]))) as Check<Words>;

const isTyped = listOf(object({ id: isText, text: isText }));

type Checks<M extends { type: string }> = { [T in M['type']]: Check<Extract<M, { type: T }>> };

const toPage: Checks<ToPage> = {
  start: object({ v, type: oneOf('start'), uri: isText, locked: isFlag, words: isWords }),
  tables: object({ v, type: oneOf('tables'), result: isResult }),
  cursor: object({ v, type: oneOf('cursor'), position: isPosition }),
  lines: object({ v, type: oneOf('lines'), first: isCount, last: isCount }),
  answer: object({ v, type: oneOf('answer'), done: isFlag, refused: isText }),
  focus: object({ v, type: oneOf('focus') }),
  closed: object({ v, type: oneOf('closed') }),
};

const sent = { v, uri: isText };

const toHost: Checks<ToHost> = {
  ready: object({ ...sent, type: oneOf('ready') }),
  reveal: object({ ...sent, type: oneOf('reveal'), version: isCount, range: isRange, focus: isFlag }),
  showText: object({ ...sent, type: oneOf('showText') }),
  edit: object({
    ...sent,
    type: oneOf('edit'),
    version: isCount,
    cells: isTyped,
    position: maybe(isPosition),
  }),
  repair: object({ ...sent, type: oneOf('repair'), version: isCount, table: isCount, repair: isCount }),
  recompute: object({
    ...sent,
    type: oneOf('recompute'),
    version: isCount,
    scope: oneOf('row', 'table', 'report'),
    position: maybe(isPosition),
  }),
  undo: object({ ...sent, type: oneOf('undo') }),
  redo: object({ ...sent, type: oneOf('redo') }),
  save: object({ ...sent, type: oneOf('save') }),
  export: object({ ...sent, type: oneOf('export'), kind: oneOf('svg', 'png'), data: isPicture }),
};

/** The value as a message of that union; undefined for what is none. */
function read<M extends { type: string }>(checks: Checks<M>, value: unknown): M | undefined {
  return Object.values<(value: unknown) => value is M>(checks).find((check) => check(value)) && (value as M);
}

export const readToPage = (value: unknown): ToPage | undefined => read<ToPage>(toPage, value);
export const readToHost = (value: unknown): ToHost | undefined => read<ToHost>(toHost, value);
