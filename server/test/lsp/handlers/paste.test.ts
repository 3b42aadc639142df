import assert from 'node:assert/strict';
import { FORMS } from '../../../src/core/form/forms';
import { PASTE_REQUEST, type PasteParams, type PasteResult } from '../../../src/protocol';
import { reportText } from '../../features/report';
import { copied } from '../../support/clipboards';
import { consistentValues, drawFrom } from '../../support/generate';
import { Client } from '../client';
import { positionAt } from '../positions';

const TEXT = reportText();
const uri = 'file:///report.txt';
const place = positionAt(TEXT, TEXT.indexOf('目录更新'));
const range = { start: place, end: place };

describe('a paste over the protocol', () => {
  let client: Client;
  before(async () => {
    client = await Client.start();
    await client.open(TEXT, uri);
  });
  after(() => client.stop());

  const paste = (params: Partial<PasteParams>) =>
    client.request<PasteResult | null>(PASTE_REQUEST, { uri, range, ...params });

  it('of an official table as HTML is laid to the form, in the report’s layout', async () => {
    const [, form] = FORMS;
    const html = copied('word', form.tables[1], form, consistentValues(form, drawFrom(6)));
    const result = await paste({ html, text: 'what Word has as plain text' });
    const lines = result && 'text' in result ? result.text.split('\n') : [];
    assert.equal(lines.length, 3 + 25 + 1);
    assert.match(lines[0], /^（本列数据的勾稽关系为：.*）\t\t\t申请人情况/);
    assert.match(lines[3], /^一、本年新收政府信息公开申请数量\t\t\t\d+\t/);
    assert.match(lines[7], /^\t（三）不予公开\t1\.属于国家秘密\t/);
  });

  it('of another table is divided by tabs', async () => {
    const html = '<table><tr><td>栏目<td>条数<tr><td rowspan=2>要闻<td>12<tr><td>9</table>';
    assert.deepEqual(await paste({ html }), { text: '栏目\t条数\n要闻\t12\n\t9\n' });
  });

  it('of numbers over those of a table is edits of its cells', async () => {
    const row = TEXT.indexOf('一、本年新收');
    const start = positionAt(TEXT, row + TEXT.slice(row).search(/\d/));
    const result = await paste({ text: '87\t4\r\n', range: { start, end: start } });
    const end = { line: start.line, character: start.character + 2 };
    assert.deepEqual(result, { edits: [{ range: { start, end }, newText: '87' }] });
  });

  it('is left to the editor where there is no table, or only one cell, or it is what it would be', async () => {
    for (const params of [
      {},
      { html: '<p>一段话</p>', text: '一段话' },
      { html: '<table><tr><td>12</td></tr></table>', text: '12' },
      { text: '一行\t两格' },
      { uri: 'file:///closed.txt', text: 'a\tb\nc\td' },
    ])
      assert.equal(await paste(params), null);
    const end = positionAt(TEXT, TEXT.length);
    assert.equal(await paste({ text: '栏目\t条数\n要闻\t12', range: { start: end, end } }), null);
  });

  it('of HTML that no program writes neither fails nor takes long', async () => {
    const deep = '<table><tr><td>'.repeat(20_000);
    const wide = `<table>${'<tr><td colspan=999999999 rowspan=999999999>1'.repeat(3_000)}</table>`;
    const open = `<table><tr><td>${'<p '.repeat(200_000)}`;
    const hidden = `${'<p style="display:none">'.repeat(50_000)}<table><tr><td>1<td>2</table>`;
    const unclosed = `<table><tr><td>1<td>2${'<a>'.repeat(300_000)}${'</b>'.repeat(300_000)}`;
    const odd = '<table></td></tr></table></table><tr><td>1<table><td colspan=x rowspan=-3>&#0;&bogus;</td>';
    for (const html of [deep, wide, open, hidden, unclosed, odd, 'x'.repeat(5_000_000)]) {
      const began = performance.now();
      await paste({ html, text: 'x' });
      assert.ok(performance.now() - began < 5_000, html.slice(0, 40));
    }
  });
});
