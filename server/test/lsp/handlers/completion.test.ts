import assert from 'node:assert/strict';
import type {
  ClientCapabilities,
  CompletionItem,
  CompletionList,
  InitializeResult,
} from 'vscode-languageserver-protocol';
import { unmark } from '../../features/marks';
import { reportText } from '../../features/report';
import { Client } from '../client';
import { positionAt } from '../positions';

const SNIPPETS: ClientCapabilities = {
  textDocument: {
    completion: {
      completionItem: {
        snippetSupport: true,
        labelDetailsSupport: true,
        documentationFormat: ['markdown', 'plaintext'],
        insertTextModeSupport: { valueSet: [1, 2] },
      },
    },
  },
};

const ROW = '2.重复申请';
const LINE = `\t\t${ROW}${'\t0'.repeat(7)}`;
const uri = 'file:///report.txt';

/** What is offered at the mark, and the server that offers it. */
async function offered(
  marked: string,
  capabilities: ClientCapabilities,
  context: object = { triggerKind: 1 },
): Promise<{ client: Client; list: CompletionList | null }> {
  const { text, marks } = unmark(marked);
  const client = await Client.start(capabilities);
  await client.open(text, uri);
  const position = positionAt(text, marks[0].start);
  const list = await client.request<CompletionList | null>('textDocument/completion', {
    textDocument: { uri },
    position,
    context,
  });
  return { client, list };
}

const lacking = (typed: string, text = reportText()) => text.replace(LINE, `${typed}⟦⟧`);

describe('completion over the protocol', () => {
  it('is a snippet that takes the place of what was typed, where the client takes snippets', async () => {
    const { client, list } = await offered(lacking('cfsq'), SNIPPETS);
    const [item] = list?.items ?? [];
    assert.equal(item.label, ROW);
    assert.deepEqual(item.labelDetails, { description: '（五）不予处理' });
    assert.deepEqual([item.insertTextFormat, item.insertTextMode, item.preselect], [2, 1, true]);
    assert.deepEqual(item.commitCharacters, []);
    const { newText, range } = item.textEdit as { newText: string; range: { start: object; end: object } };
    assert.equal(newText, `\t\t${ROW}${[1, 2, 3, 4, 5, 6, 7].map((stop) => `\t\${${stop}}`).join('')}`);
    const { text, marks } = unmark(lacking('cfsq'));
    assert.deepEqual(range, {
      start: positionAt(text, marks[0].start - 'cfsq'.length),
      end: positionAt(text, marks[0].start),
    });
    assert.match(item.filterText ?? '', /^cfsq chongfushenqing /);
    await client.stop();
  });

  it('is plain text for a client that takes none', async () => {
    const { client, list } = await offered(lacking('重复'), {});
    const [item] = list?.items ?? [];
    assert.deepEqual(
      [item.insertTextFormat, item.insertTextMode, item.labelDetails],
      [1, undefined, undefined],
    );
    assert.equal(item.detail, '（五）不予处理');
    assert.equal((item.textEdit as { newText: string }).newText, `\t\t${ROW}${'\t'.repeat(7)}`);
    await client.stop();
  });

  it('keeps the document’s line ends', async () => {
    const { client, list } = await offered('一、总体情况\r\n一切正常。\r\n⟦⟧\r\n', SNIPPETS);
    const table = list?.items.find(({ label }) => label.endsWith('（表）'));
    assert.ok(table);
    const { newText } = table.textEdit as { newText: string };
    assert.match(newText, /\r\n/);
    assert.doesNotMatch(newText, /[^\r]\n/);
    await client.stop();
  });

  it('is explained when it is asked for, in Markdown or in plain text', async () => {
    for (const [capabilities, expected] of [
      [SNIPPETS, /^\*\*三、本年度办理结果 › （五）不予处理 › 2\\\.重复申请\*\*/],
      [{}, /^三、本年度办理结果 › （五）不予处理 › 2\.重复申请\n/],
    ] as const) {
      const { client, list } = await offered(lacking(''), capabilities);
      const item = await client.request<CompletionItem>('completionItem/resolve', list?.items[0]);
      const { value } = item.documentation as { value: string };
      assert.match(value, expected);
      assert.match(value, /To be counted here\\?: not handled\\?: repeated applications/);
      assert.match(value, /第五十条/);
      assert.deepEqual(
        { ...item, documentation: undefined },
        { ...list?.items[0], documentation: undefined },
      );
      await client.stop();
    }
  });

  it('explains nothing that it did not offer', async () => {
    const client = await Client.start(SNIPPETS);
    for (const data of [undefined, null, 'row', { kind: 'row', id: 'a/b', form: '2018' }])
      assert.deepEqual(await client.request('completionItem/resolve', { label: 'a', data }), {
        label: 'a',
        ...(data === undefined ? {} : { data }),
      });
    await client.stop();
  });

  it('is asked for because of a mark only where that begins something', async () => {
    const at = (typed: string) =>
      offered(lacking(typed), SNIPPETS, { triggerKind: 2, triggerCharacter: typed.at(-1) });
    for (const [typed, isAnswered] of [
      ['2.', true],
      ['共12.', false],
    ] as const) {
      const { client, list } = await at(typed);
      assert.equal(list !== null, isAnswered, typed);
      await client.stop();
    }
  });

  it('is announced with its marks', async () => {
    const client = Client.launch();
    const { capabilities }: InitializeResult = await client.initialize(SNIPPETS);
    const { triggerCharacters, resolveProvider } = capabilities.completionProvider ?? {};
    assert.equal(resolveProvider, true);
    for (const mark of ['、', '.', '#']) assert.ok(triggerCharacters?.includes(mark), mark);
    for (const mark of ['，', '。', ' ', '0', 'a']) assert.ok(!triggerCharacters?.includes(mark), mark);
    await client.stop();
  });
});
