import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Hover } from 'vscode-languageserver-protocol';
import { unmark } from '../features/marks';
import { reportText } from '../features/report';
import { Client, MODERN } from './client';
import { positionAt } from './positions';

const CHINESE: Record<string, string> = JSON.parse(readFileSync('l10n/bundle.l10n.zh-cn.json', 'utf8'));
const { text, marks } = unmark(reportText({ 'applications/1/natural-person': '⟦86⟧' }));

/** The line of the hover that names the value, as an editor in the locale shows it. */
async function valueLine(locale: string | undefined, system = 'C'): Promise<string> {
  const { hover: _, ...plain } = MODERN.textDocument ?? {};
  const client = Client.launch([], { LC_ALL: system });
  await client.initialize({ textDocument: plain }, locale ? { locale } : {});
  const uri = await client.open(text);
  const { contents } = await client.request<Hover>('textDocument/hover', {
    textDocument: { uri },
    position: positionAt(text, marks[0].start),
  });
  await client.stop();
  return (contents as { value: string }).value.split('\n\n')[2];
}

describe('the language of the messages', () => {
  it('is Chinese in a Chinese editor', async () => {
    for (const locale of ['zh-cn', 'zh-CN', 'zh'])
      assert.equal(await valueLine(locale), CHINESE['Value: {0}'].replace('{0}', '86'));
  });

  it('is English in all others', async () => {
    for (const locale of ['en', 'de']) assert.equal(await valueLine(locale, 'zh_CN.UTF-8'), 'Value: 86');
  });

  it('is the system’s where the editor names none', async () => {
    assert.equal(await valueLine(undefined, 'en_US.UTF-8'), 'Value: 86');
    const chinese = CHINESE['Value: {0}'].replace('{0}', '86');
    assert.equal(await valueLine(undefined, 'zh_CN.UTF-8'), chinese);
  });
});
