import * as assert from 'node:assert/strict';
import { commands, type TextEditor, window } from 'vscode';
import { until } from '../harness/wait';
import { closeAll, codeOf, findings, LANGUAGE } from './editor';

const TITLE = /^（请在此填写机关名称）\d{4}年政府信息公开工作年度报告\n/;

/** Takes every question's answer as it is offered, until the draft is open. */
async function drafted(): Promise<TextEditor> {
  const done = commands.executeCommand('gouji.newReport');
  const editor = await until('the draft is open', async () => {
    await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    const active = window.activeTextEditor;
    return active?.document.isUntitled && active.document.getText().length > 0 ? active : undefined;
  });
  await done;
  return editor;
}

describe('A new report', () => {
  afterEach(closeAll);

  it('opens as a whole draft on last year, and what is still to be filled in is found', async () => {
    const { document } = await drafted();
    assert.equal(document.languageId, LANGUAGE);
    const text = document.getText().replaceAll('\r\n', '\n');
    assert.match(text, TITLE);
    assert.ok(text.includes(`${new Date().getFullYear() - 1}年`));
    assert.ok(text.includes('\t\t自然人\t法人或其他组织'), 'the tabs of merged cells are kept');
    await findings(document, 'the places to fill in are found', (found) =>
      found.some((each) => codeOf(each) === 'template-left'),
    );
  });

  it('is gone through from place to place', async () => {
    const editor = await drafted();
    const selected = () => editor.document.getText(editor.selection);
    assert.equal(selected(), '（请在此填写机关名称）');
    await commands.executeCommand('type', { text: '青禾县财政局' });
    await commands.executeCommand('jumpToNextSnippetPlaceholder');
    await until('the next place is selected', () => selected() === '（请在此填写联系单位、地址和电话）');
    await commands.executeCommand('jumpToNextSnippetPlaceholder');
    await until('the one after it', () => selected() === '（请在此填写公开的渠道、数量和重点内容）');
    await commands.executeCommand('jumpToNextSnippetPlaceholder');
    await until('a number', () => selected() === '____');
    assert.ok(editor.document.getText().startsWith('青禾县财政局'));
  });
});
