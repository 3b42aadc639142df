/**
 * What the preview's page and its host say to each other: two closed unions, each message checked where it arrives.
 * Both sides ship together; the version is there so that a page kept from an older build is not understood by half.
 */
import type {
  LspRange,
  Position,
  Repair,
  TablesResult,
  TableView,
  TextChange,
  ViewCell,
} from '../../../server/src/protocol';
import { type Check, isCount, isFlag, isText, listOf, object, oneOf, optional } from './shape';

export const MESSAGES = 1;
type V = typeof MESSAGES;

/** The page's own words, in the language of the display. `{0}` in `expected` stands for the value. */
export interface Words {
  blank: string;
  missing: string;
  expected: string;
  unrecognised: string;
  closed: string;
  openText: string;
}

/** From the host to the page. */
export type ToPage =
  /** The answer to `ready`. The page keeps the address, so that a reload of the window finds the report again. */
  | { v: V; type: 'start'; uri: string; words: Words }
  | { v: V; type: 'tables'; result: TablesResult }
  /** Where the cursor stands in the text. */
  | { v: V; type: 'cursor'; position: Position }
  /** The lines of the text that are in view. */
  | { v: V; type: 'lines'; first: number; last: number }
  /** The text is not open as a report any more; what is drawn stays. */
  | { v: V; type: 'closed' };

/** From the page to the host. */
export type ToHost =
  | { v: V; type: 'ready' }
  /** Select this range of the text, as it was in that version, and go there if `focus`. */
  | { v: V; type: 'reveal'; version: number; range: LspRange; focus: boolean }
  /** Go to the text where it was left; open it where it is closed. */
  | { v: V; type: 'showText' };

const v = oneOf(MESSAGES);

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

const isResult = object<Required<TablesResult>>({
  version: isCount,
  recognised: isFlag,
  title: isText,
  part: maybe(object({ first: isCount, last: isCount })),
  tables: listOf(isTable),
}) as Check<TablesResult>;

const isWords = object<Words>({
  blank: isText,
  missing: isText,
  expected: isText,
  unrecognised: isText,
  closed: isText,
  openText: isText,
});

type Checks<M extends { type: string }> = { [T in M['type']]: Check<Extract<M, { type: T }>> };

const toPage: Checks<ToPage> = {
  start: object({ v, type: oneOf('start'), uri: isText, words: isWords }),
  tables: object({ v, type: oneOf('tables'), result: isResult }),
  cursor: object({ v, type: oneOf('cursor'), position: isPosition }),
  lines: object({ v, type: oneOf('lines'), first: isCount, last: isCount }),
  closed: object({ v, type: oneOf('closed') }),
};

const toHost: Checks<ToHost> = {
  ready: object({ v, type: oneOf('ready') }),
  reveal: object({ v, type: oneOf('reveal'), version: isCount, range: isRange, focus: isFlag }),
  showText: object({ v, type: oneOf('showText') }),
};

/** The value as a message of that union; undefined for what is none. */
function read<M extends { type: string }>(checks: Checks<M>, value: unknown): M | undefined {
  return Object.values<(value: unknown) => value is M>(checks).find((check) => check(value)) && (value as M);
}

export const readToPage = (value: unknown): ToPage | undefined => read<ToPage>(toPage, value);
export const readToHost = (value: unknown): ToHost | undefined => read<ToHost>(toHost, value);
