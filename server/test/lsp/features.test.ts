import assert from 'node:assert/strict';
import type {
  ApplyWorkspaceEditParams,
  CodeAction,
  DocumentSymbol,
  FoldingRange,
  Hover,
  Location,
  LocationLink,
  Position,
  SymbolInformation,
  TextDocumentEdit,
} from 'vscode-languageserver-protocol';
import { RECOMPUTE_COMMAND, TABLES_REQUEST, type TablesResult } from '../../src/protocol';
import { unmark } from '../features/marks';
import { reportText } from '../features/report';
import { Client, MODERN } from './client';
import { rangeAt } from './positions';
import { RANGE, WRONG } from './wrong';

const textDocument = { uri: 'file:///report.txt' };

async function opened(capabilities = MODERN, more: object = {}): Promise<Client> {
  const client = await Client.start(capabilities, more);
  await client.open(WRONG.text);
  return client;
}

describe('hover over the protocol', () => {
  const hover = (client: Client) =>
    client.request<Hover>('textDocument/hover', { textDocument, position: RANGE.start });

  it('is Markdown where the client takes it', async () => {
    const client = await opened();
    const { contents, range } = await hover(client);
    assert.deepEqual(range, RANGE);
    assert.deepEqual((contents as { kind: string }).kind, 'markdown');
    assert.match((contents as { value: string }).value, /^\*\*一、本年新收政府信息公开申请数量 · 总计\*\*/);
    await client.stop();
  });

  it('is plain text where it does not', async () => {
    const client = await opened({});
    const { contents } = await hover(client);
    assert.equal((contents as { kind: string }).kind, 'plaintext');
    assert.match((contents as { value: string }).value, /86\+4\+0\+0\+0\+0≠91/);
    await client.stop();
  });
});

describe('definition and references over the protocol', () => {
  const stated = unmark(
    reportText({ 'applications/1/total': '⟦90⟧' }).replace(
      '同步更新。',
      '同步更新。收到信息公开申请⟦90⟧件。',
    ),
  );
  const [number, cell] = stated.marks.map((mark) => rangeAt(stated.text, mark));
  const uri = 'file:///stated.txt';

  it('lead from a number of the text to its cell, and back', async () => {
    const client = await Client.start();
    await client.open(stated.text, uri);
    const at = (position: Position) => ({ textDocument: { uri }, position });
    assert.deepEqual(await client.request<Location[]>('textDocument/definition', at(number.start)), [
      { uri, range: cell },
    ]);
    const context = { includeDeclaration: false };
    const [first] = await client.request<Location[]>('textDocument/references', {
      ...at(cell.start),
      context,
    });
    assert.deepEqual(first, { uri, range: number });
    await client.stop();
  });

  it('name the number that one came from for a client that takes links', async () => {
    const client = await Client.start({ textDocument: { definition: { linkSupport: true } } });
    await client.open(stated.text, uri);
    const params = { textDocument: { uri }, position: number.end };
    assert.deepEqual(await client.request<LocationLink[]>('textDocument/definition', params), [
      { originSelectionRange: number, targetUri: uri, targetRange: cell, targetSelectionRange: cell },
    ]);
    await client.stop();
  });

  it('are nothing elsewhere', async () => {
    const client = await Client.start();
    await client.open(stated.text, uri);
    const position = { line: 0, character: 0 };
    assert.equal(await client.request('textDocument/definition', { textDocument: { uri }, position }), null);
    await client.stop();
  });
});

describe('code actions over the protocol', () => {
  const actions = (client: Client, only?: string[]) =>
    client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument,
      range: { start: RANGE.start, end: RANGE.start },
      context: { diagnostics: [], ...(only ? { only } : {}) },
    });

  it('carry the finding that they put right and edits for this version', async () => {
    const client = await opened();
    const [fix] = await actions(client, ['quickfix']);
    assert.equal(fix.isPreferred, true);
    assert.deepEqual(
      fix.diagnostics,
      (await client.diagnostics(textDocument.uri)).filter(({ code }) => code === 'row-total'),
    );
    assert.deepEqual(fix.edit, {
      documentChanges: [
        { textDocument: { ...textDocument, version: 1 }, edits: [{ range: RANGE, newText: '90' }] },
      ],
    });
    await client.stop();
  });

  it('carry plain changes for a client that knows no versions', async () => {
    const client = await opened({});
    const [fix] = await actions(client, ['quickfix']);
    assert.deepEqual(fix.edit, { changes: { [textDocument.uri]: [{ range: RANGE, newText: '90' }] } });
    await client.stop();
  });

  it('are all offered to a person who asks for anything', async () => {
    const client = await opened();
    assert.deepEqual(
      (await actions(client)).map(({ kind }) => kind),
      [
        'quickfix',
        'quickfix',
        'refactor.rewrite.gouji.recompute.row',
        'refactor.rewrite.gouji.recompute.table',
        'refactor.rewrite.gouji.recompute.report',
        'refactor.rewrite.gouji.convert.markdown',
        'refactor.rewrite.gouji.convert.lines',
        'source.fixAll.gouji',
      ],
    );
    await client.stop();
  });
});

describe('the command that recomputes totals', () => {
  const recompute = (client: Client, args: unknown) =>
    client.request<number | null>('workspace/executeCommand', {
      command: RECOMPUTE_COMMAND,
      arguments: [args],
    });

  it('lets the client apply the edits and says how many numbers changed', async () => {
    const client = await opened();
    const applied: ApplyWorkspaceEditParams[] = [];
    client.connection.onRequest('workspace/applyEdit', (params: ApplyWorkspaceEditParams) => {
      applied.push(params);
      return { applied: true };
    });
    assert.equal(await recompute(client, { ...textDocument, scope: 'report' }), 1);
    const [change] = applied[0].edit.documentChanges as TextDocumentEdit[];
    assert.equal(change.textDocument.version, 1);
    assert.deepEqual(change.edits, [{ range: RANGE, newText: '90' }]);
    assert.equal(await recompute(client, { ...textDocument, scope: 'row', position: RANGE.start }), 1);
    await client.stop();
  });

  it('changes nothing where the client refuses, or where there is nothing to change', async () => {
    const client = await opened();
    client.connection.onRequest('workspace/applyEdit', () => ({ applied: false }));
    assert.equal(await recompute(client, { ...textDocument, scope: 'report' }), 0);
    assert.equal(
      await recompute(client, { ...textDocument, scope: 'row', position: { line: 0, character: 0 } }),
      0,
    );
    assert.equal(await recompute(client, { uri: 'file:///closed.txt', scope: 'report' }), 0);
    await client.stop();
  });

  it('is refused with arguments that make no sense', async () => {
    const client = await opened();
    for (const args of [null, 'report', {}, { uri: 1, scope: 'row' }, { ...textDocument, scope: 'all' }])
      await assert.rejects(recompute(client, args), { code: -32602 });
    await client.stop();
  });
});

/** The lines of a table's header, which the preview draws itself. */
const HEADER = 1;

describe('symbols, folding and tables over the protocol', () => {
  it('come from the same text', async () => {
    const client = await opened();
    const symbols = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument });
    const folds = await client.request<FoldingRange[]>('textDocument/foldingRange', { textDocument });
    const tables = await client.request<TablesResult>(TABLES_REQUEST, textDocument);
    assert.equal(symbols.length, 6);
    const table = symbols[2].children?.[0].range.start.line;
    assert.ok(folds.some(({ startLine }) => startLine === table));
    assert.equal(tables.version, 1);
    assert.equal(tables.tables[1].range?.start.line, (table ?? 0) + HEADER);
    await client.stop();
  });

  it('are a flat list for a client that knows no trees', async () => {
    const client = await opened({});
    const symbols = await client.request<SymbolInformation[]>('textDocument/documentSymbol', {
      textDocument,
    });
    // Sections, blocks of table 二 and the other tables, rows.
    assert.equal(symbols.length, 6 + 4 + 2 + 6 + 25 + 3);
    assert.ok(symbols.every(({ location }) => location.uri === textDocument.uri));
    await client.stop();
  });

  it('keep to the number of folds that a client takes', async () => {
    const client = await opened({ textDocument: { foldingRange: { rangeLimit: 2 } } });
    const folds = await client.request<FoldingRange[]>('textDocument/foldingRange', { textDocument });
    assert.equal(folds.length, 2);
    await client.stop();
  });
});

describe('the initialization options', () => {
  const href = async (rulePages: unknown) => {
    const client = await opened(MODERN, { initializationOptions: { rulePages } });
    const [diagnostic] = await client.diagnostics(textDocument.uri);
    await client.stop();
    return diagnostic.codeDescription?.href;
  };

  it('name the folder of the rule pages', async () => {
    assert.equal(await href('https://rules.example/gouji/'), 'https://rules.example/gouji/row-total.md');
  });

  it('are ignored where they make no sense', async () => {
    assert.match((await href(42)) ?? '', /^file:.+row-total\.md$/);
    assert.match((await href('no address')) ?? '', /^file:.+row-total\.md$/);
  });
});
