import assert from 'node:assert/strict';
import {
  type ApplyWorkspaceEditParams,
  CancellationTokenSource,
  type CodeAction,
  type ExecuteCommandParams,
  type ShowMessageParams,
  type TextDocumentEdit,
  type TextEdit,
} from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { CONVERT_COMMAND, type ConvertArgs, type ConvertResult } from '../../src/protocol';
import { reportText } from '../features/report';
import { Client, MODERN } from './client';
import { positionAt } from './positions';

const TEXT = reportText();
const uri = 'file:///report.txt';
const textDocument = { uri };
const options = { tabSize: 4, insertSpaces: true };

const applied = (text: string, edits: TextEdit[]) =>
  TextDocument.applyEdits(TextDocument.create(uri, 'disclosure-report', 1, text), edits);

const placeOf = (text: string) => positionAt(TEXT, TEXT.indexOf(text));

const setLayout = (client: Client, layout: unknown) =>
  client.notify('workspace/didChangeConfiguration', { settings: { gouji: { format: { layout } } } });

async function opened(text = TEXT): Promise<Client> {
  const client = await Client.start();
  await client.open(text, uri);
  return client;
}

describe('formatting over the protocol', () => {
  const format = (client: Client) =>
    client.request<TextEdit[]>('textDocument/formatting', { textDocument, options });

  it('tidies each table in its own layout, line by line', async () => {
    const untidy = TEXT.replace('行政许可\t120', '行政许可 \t 120');
    const client = await opened(untidy);
    const edits = await format(client);
    assert.equal(edits.length, 1);
    assert.equal(edits[0].range.start.line, edits[0].range.end.line);
    assert.equal(applied(untidy, edits), TEXT);
    await client.stop();
  });

  it('lays the tables out as the setting wishes, and back', async () => {
    const client = await opened();
    await setLayout(client, 'markdown');
    const markdown = applied(TEXT, await format(client));
    assert.match(markdown, /\n\| 信息内容 {7}\| 本年制发件数 \|/);
    await client.change(uri, { text: markdown });
    assert.deepEqual(await format(client), []);
    await setLayout(client, 'tsv');
    assert.match(applied(markdown, await format(client)), /\n行政规范性文件\t3\t1\t12\n/);
    await client.stop();
  });

  it('takes a setting that makes no sense as “keep”', async () => {
    const client = await opened();
    for (const layout of ['columns', 7, null, undefined]) {
      await setLayout(client, layout);
      assert.deepEqual(await format(client), []);
    }
    await client.stop();
  });

  it('waits for the layout that the client is about to tell, or to be stopped', async () => {
    let tell = (_: unknown[]) => {};
    const client = Client.launch();
    client.connection.onRequest('workspace/configuration', () => new Promise((resolve) => (tell = resolve)));
    await client.initialize({ ...MODERN, workspace: { ...MODERN.workspace, configuration: true } });
    await client.open(TEXT, uri);
    await client.diagnostics(uri);
    const stop = new CancellationTokenSource();
    const stopped = client.connection.sendRequest(
      'textDocument/formatting',
      { textDocument, options },
      stop.token,
    );
    stop.cancel();
    assert.deepEqual(await stopped.catch(() => []), []);
    const edits = format(client);
    await client.request('textDocument/foldingRange', { textDocument });
    tell([{ format: { layout: 'markdown' } }]);
    assert.match(applied(TEXT, await edits), /\n\| 信息内容 {7}\| 本年制发件数 \|/);
    await client.stop();
  });

  it('of a selection writes the tables that it touches, and no other', async () => {
    const client = await opened();
    await setLayout(client, 'markdown');
    const range = { start: placeOf('行政许可'), end: placeOf('行政处罚') };
    const edits = await client.request<TextEdit[]>('textDocument/rangeFormatting', {
      textDocument,
      range,
      options,
    });
    const text = applied(TEXT, edits);
    assert.ok(text.includes('| 行政许可 |'));
    assert.ok(text.includes('二、上年结转政府信息公开申请数量\t'));
    const prose = { start: { line: 0, character: 0 }, end: { line: 3, character: 0 } };
    assert.deepEqual(
      await client.request('textDocument/rangeFormatting', { textDocument, range: prose, options }),
      [],
    );
    await client.stop();
  });

  it('is nothing for a document that is not open', async () => {
    const client = await Client.start();
    assert.deepEqual(await format(client), []);
    await client.stop();
  });
});

describe('the command that converts tables', () => {
  /** What the server has applied, shown and answered. */
  async function converted(text: string, args: Partial<ConvertArgs>) {
    const client = await opened(text);
    const edits: TextDocumentEdit[] = [];
    const shown: string[] = [];
    client.connection.onRequest('workspace/applyEdit', ({ edit }: ApplyWorkspaceEditParams) => {
      edits.push(...((edit.documentChanges ?? []) as TextDocumentEdit[]));
      return { applied: true };
    });
    client.connection.onNotification('window/showMessage', ({ message }: ShowMessageParams) => {
      shown.push(message);
    });
    const params: ExecuteCommandParams = { command: CONVERT_COMMAND, arguments: [{ uri, ...args }] };
    const result = await client.request<ConvertResult | null>('workspace/executeCommand', params);
    await client.stop();
    const after = edits.length > 0 ? applied(text, edits[0].edits as TextEdit[]) : text;
    return { result, after, shown, changes: edits.length };
  }

  it('writes all tables in one edit', async () => {
    const { result, after, shown, changes } = await converted(TEXT, { to: 'lines' });
    assert.deepEqual(result, { written: 3, refused: 0 });
    assert.deepEqual([changes, shown], [1, []]);
    assert.match(after, /\n行政许可\n120\n/);
    assert.match(after, /\n二、上年结转政府信息公开申请数量\n6\n0\n/);
  });

  it('writes only the table at a place', async () => {
    const { result, after } = await converted(TEXT, { to: 'markdown', position: placeOf('行政许可') });
    assert.deepEqual(result, { written: 1, refused: 0 });
    assert.ok(after.includes('| 行政许可 | 120'));
    assert.ok(after.includes('二、上年结转政府信息公开申请数量\t'));
  });

  it('refuses a table that is not clear, says why, and writes the others', async () => {
    const text = TEXT.replace('行政强制\t0\n', '');
    const { result, after, shown } = await converted(text, { to: 'markdown' });
    assert.deepEqual(result, { written: 2, refused: 1 });
    assert.deepEqual(shown, [
      'The table of “二、主动公开政府信息情况” stays as it is: the number of “行政强制” under “本年处理决定数量” is missing, or its place cannot be told.',
    ]);
    assert.ok(after.includes('行政处罚\t35'));
  });

  it('names a few of many tables that stay, and counts the others', async () => {
    const text = `${TEXT.replace('行政强制\t0\n', '')}\n`.repeat(9);
    const { result, shown } = await converted(text, { to: 'markdown' });
    assert.deepEqual(result, { written: 18, refused: 9 });
    const lines = shown.join('\n').split('\n');
    assert.deepEqual([lines.length, lines.at(-1)], [7, 'Other tables that stay as they are: 3.']);
  });

  it('does nothing where all tables stand so, and says so where no table stands', async () => {
    assert.deepEqual((await converted(TEXT, { to: 'tsv' })).result, { written: 0, refused: 0 });
    const { result, shown, after } = await converted(TEXT, { to: 'markdown', position: placeOf('本镇全年') });
    assert.deepEqual(result, { written: 0, refused: 1 });
    assert.deepEqual(shown, ['No table stands here. Put the cursor into a table.']);
    assert.equal(after, TEXT);
  });

  it('is refused with arguments that make no sense', async () => {
    for (const args of [{}, { to: 'columns' as 'tsv' }, { to: 'tsv' as const, position: 'top' as never }])
      await assert.rejects(converted(TEXT, args), { code: -32602 });
  });

  it('is offered as a rewriting of the table at a place, in the layouts that it does not stand in', async () => {
    const client = await opened();
    const position = placeOf('上年结转');
    const range = { start: position, end: position };
    const context = { diagnostics: [], only: ['refactor.rewrite.gouji.convert'] };
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument,
      range,
      context,
    });
    assert.deepEqual(
      actions.map(({ title, kind, command }) => [title, kind, command?.command, command?.arguments]),
      [
        ['Write this table as Markdown', 'markdown'],
        ['Write this table as one cell a line', 'lines'],
      ].map(([title, to]) => [
        title,
        `refactor.rewrite.gouji.convert.${to}`,
        CONVERT_COMMAND,
        [{ uri, to, position }],
      ]),
    );
    await client.stop();
  });
});
