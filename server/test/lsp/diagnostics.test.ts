import assert from 'node:assert/strict';
import type { DocumentDiagnosticReport } from 'vscode-languageserver-protocol';
import { reportText } from '../features/report';
import { Client, MODERN } from './client';
import { rangeAt } from './positions';
import { WRONG } from './wrong';

const WRONG_RANGE = rangeAt(WRONG.text, WRONG.marks[0]);
const URI = 'file:///report.txt';

describe('diagnostics for a client that pulls', () => {
  let client: Client;
  beforeEach(async () => {
    client = await Client.start();
  });
  afterEach(() => client.stop());

  it('stand on the number, point at the addends and link to the page of their rule', async () => {
    await client.open(WRONG.text);
    const [diagnostic, ...others] = await client.diagnostics(URI);
    assert.deepEqual(others, []);
    assert.deepEqual(diagnostic.range, WRONG_RANGE);
    assert.equal(diagnostic.severity, 1);
    assert.equal(diagnostic.source, 'gouji');
    assert.equal(diagnostic.code, 'row-total');
    assert.match(diagnostic.codeDescription?.href ?? '', /^file:\/\/\/.+\/dist\/rules\/row-total\.md$/);
    assert.deepEqual(
      diagnostic.relatedInformation?.slice(0, 3).map(({ location, message }) => [location.uri, message]),
      [
        [URI, 'the total of “一、本年新收政府信息公开申请数量”: 86+4+0+0+0+0=90≠91'],
        [URI, '一+二=三（七）+四 of column 总计: 91+6=97≠94+2=96'],
        [URI, '“一、本年新收政府信息公开申请数量”, 自然人: 86'],
      ],
    );
  });

  it('are gone with the change that puts the number right', async () => {
    await client.open(WRONG.text);
    assert.equal((await client.diagnostics(URI)).length, 1);
    await client.change(URI, { range: WRONG_RANGE, text: '90' });
    assert.deepEqual(await client.diagnostics(URI), []);
  });

  it('are called unchanged while the text is', async () => {
    await client.open(WRONG.text);
    const first = await client.pull(URI);
    const again = await client.pull(URI, first.resultId);
    assert.deepEqual(again, { kind: 'unchanged', resultId: first.resultId } as DocumentDiagnosticReport);
    await client.change(URI, { range: WRONG_RANGE, text: '3' });
    assert.equal((await client.pull(URI, first.resultId)).kind, 'full');
  });

  it('are new for a document that is opened again with the same version', async () => {
    await client.open(WRONG.text);
    const first = await client.pull(URI);
    await client.close(URI);
    await client.open(reportText());
    const second = await client.pull(URI, first.resultId);
    assert.deepEqual(second.kind === 'full' && second.items, []);
  });

  it('are on the newest text where a change follows on the request', async () => {
    await client.open(WRONG.text);
    const pulled = client.diagnostics(URI);
    await client.change(URI, { range: WRONG_RANGE, text: '90' });
    const items = await pulled;
    assert.ok(items.length === 0 || items[0].range, 'answered for one text or the other, never with a fault');
    assert.deepEqual(await client.diagnostics(URI), []);
  });

  it('are never pushed to it', async () => {
    await client.open(WRONG.text);
    await client.diagnostics(URI);
    assert.deepEqual(client.published, []);
  });
});

describe('diagnostics for a client that does not pull', () => {
  let client: Client;
  beforeEach(async () => {
    client = await Client.start({});
  });
  afterEach(() => client.stop());

  it('are published with the version that they are for', async () => {
    await client.open(WRONG.text, URI, 7);
    const { version, diagnostics } = await client.publishedWhere(({ uri }) => uri === URI);
    assert.equal(version, 7);
    assert.deepEqual(diagnostics[0].range, WRONG_RANGE);
    assert.equal(diagnostics[0].relatedInformation, undefined, 'a client that cannot show them gets none');
  });

  it('are published once for a burst of changes, and never for an older version than before', async () => {
    await client.open(WRONG.text);
    const changes = Array.from({ length: 200 }, (_, at) => ({
      range: WRONG_RANGE,
      text: String(at % 10),
    }));
    await Promise.all(changes.map((change) => client.change(URI, change)));
    const last = await client.publishedWhere(({ version }) => version === 201);
    assert.match(String(last.diagnostics[0].message), /9/);
    const versions = client.published.map(({ version }) => version ?? 0);
    assert.deepEqual(
      versions,
      [...new Set(versions)].sort((a, b) => a - b),
    );
    assert.ok(versions.length < 100, `${versions.length} of 201 versions were published`);
  });

  it('are withdrawn when the document is closed', async () => {
    await client.open(WRONG.text);
    await client.publishedWhere(({ diagnostics }) => diagnostics.length > 0);
    await client.close(URI);
    await client.publishedWhere(({ diagnostics }) => diagnostics.length === 0);
  });
});

describe('the setting gouji.maxNumberOfProblems', () => {
  const text = reportText({ 'applications/1/total': '91', 'applications/3.4.1/total': '7' });

  /** A client that has the setting, and answers when it is asked. */
  async function clientWith(answer: () => unknown): Promise<Client> {
    const client = Client.launch();
    client.connection.onRequest('workspace/configuration', answer);
    const refreshed = new Promise((resolve) => {
      client.connection.onRequest('workspace/diagnostic/refresh', () => {
        resolve(undefined);
        return null;
      });
    });
    await client.initialize({
      ...MODERN,
      workspace: { configuration: true, diagnostics: { refreshSupport: true } },
    });
    if (answer() !== undefined) await refreshed;
    return client;
  }

  it('caps the diagnostics and says that there are more', async () => {
    const client = await clientWith(() => [{ maxNumberOfProblems: 1 }]);
    const items = await client.diagnostics(await client.open(text));
    assert.deepEqual(
      items.map(({ severity, code }) => [severity, code]),
      [
        [1, 'row-total'],
        [4, undefined],
      ],
    );
    await client.stop();
  });

  it('has its default where the client refuses to tell', async () => {
    const client = Client.launch();
    client.connection.onRequest('workspace/configuration', () => {
      throw new Error('refused');
    });
    await client.initialize({ ...MODERN, workspace: { configuration: true } });
    assert.equal((await client.diagnostics(await client.open(text))).length, 2);
    await client.stop();
  });

  it('is taken from the notification by a client that cannot be asked', async () => {
    const client = await Client.start();
    await client.open(text);
    await client.notify('workspace/didChangeConfiguration', {
      settings: { gouji: { maxNumberOfProblems: 1 } },
    });
    assert.equal((await client.diagnostics(URI))[1].severity, 4);
    await client.notify('workspace/didChangeConfiguration', {
      settings: { gouji: { maxNumberOfProblems: 'x' } },
    });
    assert.equal((await client.diagnostics(URI))[1].severity, 1);
    await client.stop();
  });
});
