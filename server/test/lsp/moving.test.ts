/** Marking, selecting, and what is shown in and above the text, over the protocol. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type {
  ApplyWorkspaceEditParams,
  CodeLens,
  DocumentHighlight,
  DocumentLink,
  InlayHint,
  SelectionRange,
  SemanticTokens,
  SemanticTokensDelta,
  SymbolInformation,
} from 'vscode-languageserver-protocol';
import { CHECK_COMMAND, PREVIEW_COMMAND, RECOMPUTE_COMMAND } from '../../src/protocol';
import { unmark } from '../features/marks';
import { reportText } from '../features/report';
import { Client, MODERN } from './client';
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

describe('code lenses over the protocol', () => {
  const wrong = reportText({ 'applications/1/total': '91' });
  const lensesOf = async (initializationOptions: object) => {
    const client = await Client.start(MODERN, { initializationOptions });
    await client.open(wrong);
    const lenses = await client.request<CodeLens[]>('textDocument/codeLens', { textDocument });
    return { client, lenses, commands: lenses.map(({ command }) => [command?.title, command?.command]) };
  };

  it('are words and the server’s own command for any client', async () => {
    const { client, lenses, commands } = await lensesOf({});
    assert.deepEqual(commands, [
      ['No findings', ''],
      ['1 finding', ''],
      ['Recompute 1 total', RECOMPUTE_COMMAND],
      ['Adds up', ''],
    ]);
    const applied: ApplyWorkspaceEditParams[] = [];
    client.connection.onRequest('workspace/applyEdit', (params: ApplyWorkspaceEditParams) => {
      applied.push(params);
      return { applied: true };
    });
    const { command } = lenses[2];
    assert.equal(await client.request('workspace/executeCommand', { ...command }), 1);
    assert.equal(applied.length, 1);
    await client.stop();
  });

  it('are the client’s commands as well where it has them', async () => {
    const { client, commands } = await lensesOf({ opensPreview: true, showsFindings: true });
    assert.deepEqual(commands.slice(0, 4), [
      ['No findings', ''],
      ['Preview', PREVIEW_COMMAND],
      ['1 finding', CHECK_COMMAND],
      ['Recompute 1 total', RECOMPUTE_COMMAND],
    ]);
    await client.stop();
  });
});

describe('semantic tokens over the protocol', () => {
  it('are the whole text’s, a range’s, and after a change only what has become different', async () => {
    const client = await Client.start();
    const uri = await client.open(text);
    const full = await client.request<SemanticTokens>('textDocument/semanticTokens/full', { textDocument });
    assert.ok(full.resultId && full.data.length > 5 * 40);
    const range = { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } };
    const { data } = await client.request<SemanticTokens>('textDocument/semanticTokens/range', {
      textDocument,
      range,
    });
    assert.equal(data.length, 5, 'the title');
    assert.deepEqual(data, full.data.slice(0, 5));

    await client.change(uri, { range: total, text: '7' });
    const delta = await client.request<SemanticTokensDelta>('textDocument/semanticTokens/full/delta', {
      textDocument,
      previousResultId: full.resultId,
    });
    const changed = [...full.data];
    for (const { start, deleteCount, data: added = [] } of [...delta.edits].reverse())
      changed.splice(start, deleteCount, ...added);
    const again = await client.request<SemanticTokens>('textDocument/semanticTokens/full', { textDocument });
    assert.deepEqual(changed, again.data);
    assert.notDeepEqual(changed, full.data);
    await client.stop();
  });

  it('are all of them for a client whose last result is not known', async () => {
    const client = await Client.start();
    await client.open(text);
    const answer = await client.request<SemanticTokens>('textDocument/semanticTokens/full/delta', {
      textDocument,
      previousResultId: 'another',
    });
    assert.ok(answer.data.length > 5 * 40);
    await client.stop();
  });
});

describe('inlay hints over the protocol', () => {
  const whole = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };
  const hintsOf = (client: Client) =>
    client.request<InlayHint[]>('textDocument/inlayHint', { textDocument, range: whole });

  it('stand behind the totals, and lead to them', async () => {
    const client = await Client.start();
    await client.open(text);
    const hint = (await hintsOf(client)).find(({ position }) => position.line === total.end.line);
    assert.deepEqual(hint?.position, total.end);
    assert.deepEqual(hint?.label, [{ value: '✓', location: { uri: textDocument.uri, range: total } }]);
    assert.equal(hint?.tooltip, 'Sum of the results: 1+0+0+0=1 (holds)');
    await client.stop();
  });

  it('go, as the lenses do, when a setting says so, and the client is told to ask again', async () => {
    const client = Client.launch();
    const asked: string[] = [];
    const told = new Promise<void>((resolve) => {
      for (const what of ['semanticTokens', 'inlayHint', 'codeLens'])
        client.connection.onRequest(`workspace/${what}/refresh`, () => {
          asked.push(what);
          if (asked.length === 3) resolve();
          return null;
        });
    });
    const refreshSupport = true;
    await client.initialize({
      ...MODERN,
      workspace: {
        ...MODERN.workspace,
        semanticTokens: { refreshSupport },
        inlayHint: { refreshSupport },
        codeLens: { refreshSupport },
      },
    });
    await client.open(text);
    assert.ok((await hintsOf(client)).length > 0);
    await client.notify('workspace/didChangeConfiguration', {
      settings: { gouji: { inlayHints: { totals: false }, codeLens: false } },
    });
    await told;
    assert.deepEqual(await hintsOf(client), []);
    assert.deepEqual(await client.request('textDocument/codeLens', { textDocument }), []);
    await client.stop();
  });
});

describe('links over the protocol', () => {
  it('lead to the law, with words on what is opened', async () => {
    const client = await Client.start();
    const cited = unmark(
      reportText().replace('同步更新。', '同步更新。依据⟦《政府信息公开条例》第五十条⟧。'),
    );
    await client.open(cited.text);
    const [link] = await client.request<DocumentLink[]>('textDocument/documentLink', { textDocument });
    assert.deepEqual(link.range, rangeAt(cited.text, cited.marks[0]));
    assert.match(link.target ?? '', /^https:/);
    assert.match(link.tooltip ?? '', /第五十条$/);
    await client.stop();
  });
});

describe('workspace symbols over the protocol', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'gouji-symbols-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(path.join(folder, '白鹭镇'));
  const file = path.join(folder, '白鹭镇', '2022年政府信息公开工作年度报告.txt');
  writeFileSync(file, reportText().replaceAll('青禾镇', '白鹭镇').replaceAll('2023年', '2022年'));
  const find = (client: Client, query: string) =>
    client.request<SymbolInformation[]>('workspace/symbol', { query });

  it('find open reports by body and year, and those in the folder that is open', async () => {
    const client = await Client.start(MODERN, { rootUri: pathToFileURL(folder).href });
    await client.open(text);
    assert.deepEqual(
      (await find(client, '')).map(({ name }) => name),
      ['青禾镇人民政府2023年政府信息公开工作年度报告', '白鹭镇人民政府2022年政府信息公开工作年度报告'],
    );
    const [found, ...others] = await find(client, '2022 白鹭');
    assert.equal(others.length, 0);
    assert.equal(found.location.uri, pathToFileURL(file).href);
    assert.deepEqual(found.location.range.end, { line: 0, character: found.name.length });
    assert.deepEqual(await find(client, '白鹭 2023'), []);
    await client.stop();
  });

  it('ask a client that knows its folders, and name a report that is open once', async () => {
    const client = Client.launch();
    const uri = pathToFileURL(folder).href;
    client.connection.onRequest('workspace/workspaceFolders', () => [{ uri, name: 'reports' }]);
    await client.initialize({ ...MODERN, workspace: { ...MODERN.workspace, workspaceFolders: true } });
    const open = await client.open(text, pathToFileURL(file).href.replace('2022%E5', '2022%e5'));
    const found = await find(client, '');
    assert.deepEqual(
      found.map(({ location }) => location.uri),
      [open],
    );
    await client.stop();
  });

  it('are those of open reports alone where no folder is open', async () => {
    const client = await Client.start();
    await client.open(text);
    assert.equal((await find(client, '')).length, 1);
    await client.stop();
  });
});
