import assert from 'node:assert/strict';
import type { CodeAction, DocumentSymbol, Hover, TextDocumentEdit } from 'vscode-languageserver-protocol';
import { TABLES_REQUEST, type TablesResult } from '../../src/protocol';
import { unmark } from '../features/marks';
import { reportText } from '../features/report';
import { Client } from './client';
import { rangeAt } from './positions';

const OTHER = reportText({ 'applications/1/total': '⟦91⟧' }).replace('青禾镇', '白鹭镇');
const { text, marks } = unmark(reportText() + OTHER);
const RANGE = rangeAt(text, marks[0]);
const textDocument = { uri: 'file:///report.txt' };

describe('the second of two reports in a document', () => {
  let client: Client;
  before(async () => {
    client = await Client.start();
    await client.open(text);
  });
  after(() => client.stop());

  it('has its diagnostics where it stands, with its own places beside them', async () => {
    const diagnostics = await client.diagnostics(textDocument.uri);
    assert.deepEqual(
      diagnostics.map(({ code, range }) => [code, range]),
      [['row-total', RANGE]],
    );
    const start = rangeAt(text, { start: reportText().length, end: text.length }).start.line;
    assert.ok(diagnostics[0].relatedInformation?.every(({ location }) => location.range.start.line > start));
  });

  it('has its hover, its fix and its tables', async () => {
    const at = { textDocument, position: RANGE.start };
    const { range } = await client.request<Hover>('textDocument/hover', at);
    assert.deepEqual(range, RANGE);
    const [fix] = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument,
      range: RANGE,
      context: { diagnostics: [], only: ['quickfix'] },
    });
    const changes = fix.edit?.documentChanges as TextDocumentEdit[] | undefined;
    assert.deepEqual(changes?.[0].edits, [{ range: RANGE, newText: '90' }]);
    const tables = await client.request<TablesResult>(TABLES_REQUEST, {
      ...textDocument,
      position: RANGE.start,
    });
    assert.match(tables.title, /^白鹭镇/);
    const first = await client.request<TablesResult>(TABLES_REQUEST, textDocument);
    assert.match(first.title, /^青禾镇/);
    assert.equal(tables.part?.first, (first.part?.last ?? 0) + 1);
  });

  it('has its part of the outline', async () => {
    const symbols = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument });
    assert.deepEqual(
      symbols.map(({ name, children }) => [name.slice(0, 3), children?.length]),
      [
        ['青禾镇', 6],
        ['白鹭镇', 6],
      ],
    );
  });
});
