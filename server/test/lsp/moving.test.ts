/** Marking and selecting over the protocol. */
import assert from 'node:assert/strict';
import type { DocumentHighlight, SelectionRange } from 'vscode-languageserver-protocol';
import { unmark } from '../features/marks';
import { reportText } from '../features/report';
import { Client } from './client';
import { rangeAt } from './positions';

const { text, marks } = unmark(
  reportText({ 'remedies/reconsideration/upheld': '⟦1⟧', 'remedies/reconsideration/total': '⟦1⟧' }),
);
const [part, total] = marks.map((mark) => rangeAt(text, mark));
const textDocument = { uri: 'file:///report.txt' };

describe('highlights over the protocol', () => {
  it('are a sum’s parts as read, its total as written', async () => {
    const client = await Client.start();
    await client.open(text);
    const found = await client.request<DocumentHighlight[]>('textDocument/documentHighlight', {
      textDocument,
      position: part.end,
    });
    assert.equal(found.length, 5);
    assert.deepEqual(found[0], { range: part, kind: 2 });
    assert.deepEqual(found[4], { range: total, kind: 3 });
    await client.stop();
  });

  it('are null elsewhere, so that the editor marks what it likes', async () => {
    const client = await Client.start();
    await client.open(text);
    const position = { line: 4, character: 1 };
    assert.equal(await client.request('textDocument/documentHighlight', { textDocument, position }), null);
    await client.stop();
  });
});

describe('selection ranges over the protocol', () => {
  it('are a chain for each position, from the number outwards', async () => {
    const client = await Client.start();
    await client.open(text);
    const positions = [part.start, { line: 0, character: 3 }];
    const [number, title] = await client.request<SelectionRange[]>('textDocument/selectionRange', {
      textDocument,
      positions,
    });
    assert.deepEqual(number.range, part);
    const chain = (at: SelectionRange | undefined): number => (at ? 1 + chain(at.parent) : 0);
    assert.equal(chain(number), 6, 'number, row, table, section, report, text');
    assert.ok(chain(title) >= 1);
    await client.stop();
  });
});
