/** Messages as they arrive: nothing of them is trusted before all of their parts are checked. */
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
import { MESSAGES, type ToHost, type ToPage, WORDS, type Words } from './messages';

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
