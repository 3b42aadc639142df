/** Arbitrary messages: what a client may send, with anything in it, and what none should. */
import fc from 'fast-check';
import {
  ACCEPT_COMMAND,
  CHECK_FOLDERS_COMMAND,
  CONVERT_COMMAND,
  DRAFT_REQUEST,
  EDIT_CELLS_REQUEST,
  PASTE_REQUEST,
  RECOMPUTE_COMMAND,
  SUMMARY_REQUEST,
  TABLES_REQUEST,
} from '../../src/protocol';
import { reportText } from '../features/report';

export const WRONG = reportText({ 'applications/1/total': '91', 'applications/2/total': '7' });
const HTML = WRONG.replace(
  /^二、上年结转.*$/m,
  (row) => `<table><tr><td>${row.replaceAll('\t', '</td><td>')}</td></tr></table>`,
);

export interface Message {
  readonly kind: 'request' | 'cancelled' | 'notification';
  readonly method: string;
  readonly params: unknown;
}

const anyUri = fc.constantFrom(
  'file:///report.txt',
  'file:///report.txt',
  'untitled:Untitled-1',
  'memfs:/%E5%B9%B4%E6%8A%A5.txt',
  'file:///%E0%A4%A',
  'nothing',
  '',
);
const anyPlace = fc.oneof(fc.nat(60), fc.constantFrom(0, 1, 23, -1, 2 ** 31 - 1));
const anyPosition = fc.record({ line: anyPlace, character: anyPlace });
const anyRange = fc.record({ start: anyPosition, end: anyPosition });
const anyWords = fc.constantFrom(
  '',
  '0',
  '91',
  '\t',
  '\n',
  '\r',
  '\r\n',
  '总计',
  '\ud83d',
  '\udc04',
  '\u0000',
  '<td>',
  '<!-- gouji-accept row-total',
  '二、主动公开政府信息情况\n',
);
const anyText = fc.oneof(
  anyWords,
  fc.constantFrom(
    WRONG,
    HTML,
    `${WRONG}\n${WRONG}`,
    WRONG.replaceAll('\n', '\r'),
    `\ufeff${WRONG}`.replaceAll('\t', ' | '),
    '0\t'.repeat(50_000),
    '\n'.repeat(50_000),
    '政府信息公开'.repeat(9000),
  ),
);
const anyVersion = fc.integer({ min: -3, max: 9 });
const anyCell = fc.record({
  id: fc.constantFrom('applications/1/total', 'remedies/none', ''),
  text: fc.oneof(anyWords, fc.constantFrom('１２', '-3', '1e9', '9'.repeat(400))),
});

const textDocument = fc.record({ uri: anyUri });
const at = { textDocument, position: anyPosition };
const within = { textDocument, range: anyRange };
const options = fc.record({ tabSize: fc.nat(8), insertSpaces: fc.boolean() });
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
/** Of a client that sends null for what is absent. */
const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });

const REQUESTS: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  'textDocument/hover': fc.record(at),
  'textDocument/definition': fc.record(at),
  'textDocument/references': fc.record({
    ...at,
    context: orNull(fc.record({ includeDeclaration: fc.boolean() })),
  }),
  'textDocument/documentHighlight': fc.record(at),
  'textDocument/completion': fc.record({
    ...at,
    context: orNull(
      fc.record({
        triggerKind: fc.constantFrom(1, 2, 3),
        triggerCharacter: orNull(fc.constantFrom('一', '|')),
      }),
    ),
  }),
  'textDocument/documentSymbol': fc.record({ textDocument }),
  'textDocument/foldingRange': fc.record({ textDocument }),
  'textDocument/documentLink': fc.record({ textDocument }),
  'textDocument/codeLens': fc.record({ textDocument }),
  'textDocument/selectionRange': fc.record({
    textDocument,
    positions: fc.array(anyPosition, { maxLength: 3 }),
  }),
  'textDocument/semanticTokens/full': fc.record({ textDocument }),
  'textDocument/semanticTokens/full/delta': fc.record({ textDocument, previousResultId: anyWords }),
  'textDocument/semanticTokens/range': fc.record(within),
  'textDocument/inlayHint': fc.record(within),
  'textDocument/formatting': fc.record({ textDocument, options }),
  'textDocument/rangeFormatting': fc.record({ ...within, options }),
  'textDocument/codeAction': fc.record({
    ...within,
    context: orNull(
      fc.record({
        diagnostics: fc.constant([]),
        only: orNull(fc.subarray(['quickfix', 'source', 'refactor', ''])),
      }),
    ),
  }),
  'textDocument/diagnostic': fc.record({ textDocument, previousResultId: orNull(anyWords) }),
  'completionItem/resolve': fc.record({ label: anyWords, data: orNull(fc.object()) }),
  'workspace/symbol': fc.record({ query: anyWords }),
  [TABLES_REQUEST]: fc.record({ uri: anyUri, position: orNull(anyPosition) }),
  [SUMMARY_REQUEST]: fc.record({ uri: anyUri }),
  [DRAFT_REQUEST]: fc.record({
    year: fc.oneof(fc.integer(), fc.constantFrom(2020, 2024, 0.5)),
    body: orNull(anyWords),
    layout: orNull(fc.constantFrom('tsv', 'markdown', 'toString')),
  }),
  [PASTE_REQUEST]: fc.record({
    uri: anyUri,
    range: anyRange,
    html: orNull(fc.constantFrom('<table><tr><td>1<td>2</table>', '<table>', HTML)),
    text: orNull(anyText),
  }),
  [EDIT_CELLS_REQUEST]: fc.record({
    uri: anyUri,
    version: fc.nat(9),
    position: orNull(anyPosition),
    cells: fc.array(anyCell, { maxLength: 4 }),
  }),
  'workspace/executeCommand': fc.oneof(
    command(RECOMPUTE_COMMAND, {
      uri: anyUri,
      scope: fc.constantFrom('row', 'table', 'report'),
      position: orNull(anyPosition),
    }),
    command(CONVERT_COMMAND, {
      uri: anyUri,
      to: fc.constantFrom('markdown', 'tsv', 'lines'),
      position: orNull(anyPosition),
    }),
    command(ACCEPT_COMMAND, {
      uri: anyUri,
      code: fc.constantFrom('row-total', 'none', '__proto__'),
      position: anyPosition,
      reason: anyText,
    }),
    fc.constantFrom(
      {
        command: CHECK_FOLDERS_COMMAND,
        arguments: [{ folders: ['file:///no/such/folder', 'memfs:/a', ''] }],
      },
      { command: CHECK_FOLDERS_COMMAND, arguments: [null] },
      { command: CHECK_FOLDERS_COMMAND, arguments: null },
      { command: 'unheard.of' },
    ),
  ),
};

function command(name: string, args: Record<string, fc.Arbitrary<unknown>>) {
  return fc.record(args).map((arg) => ({ command: name, arguments: [arg] }));
}

const NOTIFICATIONS: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  'textDocument/didOpen': fc.record({
    textDocument: fc.record({
      uri: anyUri,
      languageId: fc.constant('disclosure-report'),
      version: anyVersion,
      text: anyText,
    }),
  }),
  'textDocument/didChange': fc.record({
    textDocument: fc.record({ uri: anyUri, version: anyVersion }),
    contentChanges: fc.array(
      fc.oneof(fc.record({ range: anyRange, text: anyWords }), fc.record({ text: anyText })),
      { maxLength: 5 },
    ),
  }),
  'textDocument/didClose': fc.record({ textDocument }),
  'textDocument/didSave': fc.record({ textDocument, text: maybe(anyText) }),
  'workspace/didChangeConfiguration': fc.record({
    settings: orNull(fc.record({ gouji: fc.oneof(fc.object(), fc.constant(null)) })),
  }),
  'workspace/didChangeWatchedFiles': fc.record({
    changes: fc.array(fc.record({ uri: anyUri, type: fc.constantFrom(1, 2, 3) }), { maxLength: 3 }),
  }),
};

const anyOf = (kind: Message['kind'], all: Readonly<Record<string, fc.Arbitrary<unknown>>>) =>
  fc.oneof(
    ...Object.entries(all).map(([method, params]) =>
      fc.record({ kind: fc.constant(kind), method: fc.constant(method), params }),
    ),
  );
export const anyMessage: fc.Arbitrary<Message> = fc.oneof(
  { arbitrary: anyOf('request', REQUESTS), weight: 6 },
  { arbitrary: anyOf('cancelled', REQUESTS), weight: 1 },
  { arbitrary: anyOf('notification', NOTIFICATIONS), weight: 4 },
);
/** Each of the documents is open at first, and mostly stays so. */
const OPENED: readonly Message[] = [
  'file:///report.txt',
  'untitled:Untitled-1',
  'memfs:/%E5%B9%B4%E6%8A%A5.txt',
  'nothing',
].map((uri, version) => ({
  kind: 'notification',
  method: 'textDocument/didOpen',
  params: {
    textDocument: { uri, version, languageId: 'disclosure-report', text: version % 2 ? HTML : WRONG },
  },
}));
export const opened = (messages: readonly Message[]) => [...OPENED, ...messages];
export const anyMessages = fc.array(anyMessage, { minLength: 1, maxLength: 25 }).map(opened);

/** The message with one of its values replaced by what nobody sends. */
export const anyBroken: fc.Arbitrary<Message> = fc
  .tuple(
    anyMessage,
    fc.nat(30),
    fc.constantFrom<unknown>(null, undefined, -1, 0.5, 1e99, '', 'x', true, [], {}, [null], { uri: null }),
  )
  .map(([message, at, by]) => {
    let left = at;
    const broken = (value: unknown): unknown => {
      if (left-- === 0) return by;
      if (Array.isArray(value)) return value.map(broken);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, broken(each)]));
    };
    return { ...message, params: broken(message.params) };
  });
