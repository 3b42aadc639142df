/** A report whose tables stand in HTML, in the built server: what it offers replaces numbers, and never a tag. */
import assert from 'node:assert/strict';
import type { ApplyWorkspaceEditParams, CodeAction, TextEdit } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { FORM_2021 } from '../../src/core/form/form2021';
import {
  CONVERT_COMMAND,
  EDIT_CELLS_REQUEST,
  type EditCellsResult,
  RECOMPUTE_COMMAND,
  TABLES_REQUEST,
  type TablesResult,
} from '../../src/protocol';
import { consistentValues, drawFrom, writeReport } from '../support/generate';
import { Client, MODERN } from './client';

const CELL = 'applications/1/total';
const values = consistentValues(FORM_2021, drawFrom(7));
const write = (total: string) =>
  writeReport({
    form: FORM_2021,
    layout: 'html',
    values: new Map(values).set(CELL, total),
    eol: '\r\n',
    reshape: (lines) => ['<table>', ...lines.map(row), '</table>'],
  });
const row = (line: string) =>
  `<tr>${line
    .split('\t')
    .map((cell) => `<td class="x"><p>${cell}</p></td>`)
    .join('')}</tr>`;
const RIGHT = write(values.get(CELL) ?? '');
const WRONG = write('987654');

describe('a report in HTML over the protocol', () => {
  let client: Client;
  let uri: string;
  let applied: TextEdit[];
  beforeEach(async () => {
    client = Client.launch();
    applied = [];
    client.connection.onRequest('workspace/applyEdit', ({ edit }: ApplyWorkspaceEditParams) => {
      for (const change of edit.documentChanges ?? [])
        if ('edits' in change) applied.push(...(change.edits as TextEdit[]));
      return { applied: true };
    });
    await client.initialize(MODERN);
    uri = await client.open(WRONG);
  });
  afterEach(() => client.stop());

  const edited = (edits: readonly TextEdit[]) =>
    TextDocument.applyEdits(TextDocument.create(uri, '', 0, WRONG), [...edits]);
  const actions = async (kind: string) => {
    const [{ range }] = await client.diagnostics(uri);
    return client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range,
      context: { diagnostics: [], only: [kind] },
    });
  };
  const editsOf = ({ edit }: CodeAction) =>
    (edit?.documentChanges ?? []).flatMap((change) =>
      'edits' in change ? (change.edits as TextEdit[]) : [],
    );

  it('has its quick fix write the number alone, after which nothing is found', async () => {
    const [fix] = await actions('quickfix');
    assert.equal(fix.isPreferred, true);
    assert.equal(edited(editsOf(fix)), RIGHT);
    for (const { range, newText } of editsOf(fix)) await client.change(uri, { range, text: newText });
    assert.deepEqual(await client.diagnostics(uri), []);
  });

  it('has the same of “fix all” and of the command that recomputes', async () => {
    const [all] = await actions('source.fixAll');
    assert.equal(edited(editsOf(all)), RIGHT);
    const args = [{ uri, scope: 'report' }];
    const request = { command: RECOMPUTE_COMMAND, arguments: args };
    assert.equal(await client.request('workspace/executeCommand', request), 1);
    assert.equal(edited(applied), RIGHT);
  });

  it('is said to keep a total in whose number tags stand', async () => {
    const told: string[] = [];
    client.connection.onNotification('window/showMessage', ({ message }) => {
      told.push(message);
    });
    const tagged = await client.open(WRONG.replace('987654', '987<b>654</b>'), 'file:///tagged.txt');
    const request = { command: RECOMPUTE_COMMAND, arguments: [{ uri: tagged, scope: 'report' }] };
    assert.equal(await client.request('workspace/executeCommand', request), null);
    assert.deepEqual(applied, []);
    assert.deepEqual(told, [
      `“一、本年新收政府信息公开申请数量”, 总计: tags of the page are in the way, and ${values.get(CELL)} was not written. Write it in the text.`,
    ]);
  });

  it('takes a number that is typed into the preview, and what it repairs', async () => {
    const cells = [{ id: CELL, text: values.get(CELL) ?? '' }];
    const typed = await client.request<EditCellsResult>(EDIT_CELLS_REQUEST, { uri, version: 1, cells });
    assert.ok('edits' in typed);
    assert.equal(edited(typed.edits), RIGHT);
    const { tables } = await client.request<TablesResult>(TABLES_REQUEST, { uri });
    const [repair] = tables.flatMap(({ repairs }) => repairs);
    assert.deepEqual([repair.preferred, edited(repair.edits)], [true, RIGHT]);
  });

  it('stays in its layout, and is said to', async () => {
    const told: string[] = [];
    client.connection.onNotification('window/showMessage', ({ message }) => {
      told.push(message);
    });
    const textDocument = { uri };
    const options = { tabSize: 2, insertSpaces: true };
    assert.deepEqual(await client.request('textDocument/formatting', { textDocument, options }), []);
    const request = { command: CONVERT_COMMAND, arguments: [{ uri, to: 'markdown' }] };
    assert.deepEqual(await client.request('workspace/executeCommand', request), { written: 0, refused: 3 });
    assert.deepEqual(applied, []);
    assert.match(
      told.join(),
      /^The table of “二、主动公开政府信息情况” stays as it is: it stands in HTML\.\n/,
    );
  });

  it('has no edit offered that takes or adds a tag, and no other layout', async () => {
    const [{ range }] = await client.diagnostics(uri);
    const context = { diagnostics: [] };
    const asked = { textDocument: { uri }, range, context };
    const tags = (text: string) => text.match(/<\/?\w[^<>]*>/g);
    for (const action of await client.request<CodeAction[]>('textDocument/codeAction', asked)) {
      assert.deepEqual(tags(edited(editsOf(action))), tags(WRONG), action.title);
      assert.ok(action.edit, action.title);
    }
  });
});
