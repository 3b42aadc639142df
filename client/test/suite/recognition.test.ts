import * as assert from 'node:assert/strict';
import { ConfigurationTarget, commands, type TextDocument, workspace } from 'vscode';
import { until } from '../harness/wait';
import { REPORT } from '../report';
import { closeAll, freshName, LANGUAGE, open, openReport, writeFile } from './editor';

/** A report that neither its name nor its first line tells. */
const BEGINS_OTHERWISE = `索引号：20240101\n\n${REPORT}`;

const offer = (setting: string | undefined) =>
  workspace.getConfiguration('gouji').update('offerLanguage', setting, ConfigurationTarget.Global);

const becomesReport = ({ uri }: TextDocument) =>
  until('the language is set', () =>
    workspace.textDocuments.some(
      (document) => document.uri.toString() === uri.toString() && document.languageId === LANGUAGE,
    ),
  );

describe('Which files are reports', () => {
  afterEach(async () => {
    await closeAll();
    await offer(undefined);
  });

  it('a text file that is named like one', async () => {
    assert.equal((await openReport('')).languageId, LANGUAGE);
  });

  it('a Markdown file that is named like one', async () => {
    const uri = await writeFile(freshName('2023年政府信息公开年报.md'), '');
    assert.equal((await open(uri)).languageId, LANGUAGE);
  });

  it('a file that begins like one, whatever its name', async () => {
    const uri = await writeFile(freshName('无题'), REPORT);
    assert.equal((await open(uri)).languageId, LANGUAGE);
  });

  it('a file that begins like one with a radical for 工, as a copy from a PDF has it', async () => {
    const uri = await writeFile(freshName('复制'), REPORT.replace('信息公开工作', '信息公开⼯作'));
    assert.equal((await open(uri)).languageId, LANGUAGE);
  });

  it('a plain text that turns out to be one, where the setting says always', async () => {
    await offer('always');
    const document = await open(await writeFile(freshName('下载.txt'), BEGINS_OTHERWISE));
    await becomesReport(document);
  });

  it('the plain text that is in view when the setting comes to say always, whether or not it was asked about', async () => {
    for (const before of ['never', 'ask']) {
      await offer(before);
      const document = await open(await writeFile(freshName('下载.txt'), BEGINS_OTHERWISE));
      await commands.executeCommand('workbench.action.focusActiveEditorGroup');
      assert.equal(document.languageId, 'plaintext');
      await offer('always');
      await becomesReport(document);
    }
  });

  it('no plain text where the setting says never', async () => {
    await offer('never');
    const document = await open(await writeFile(freshName('下载.txt'), BEGINS_OTHERWISE));
    // The command is answered after the change of the active editor, which is when an offer would come.
    await commands.executeCommand('workbench.action.focusActiveEditorGroup');
    assert.equal(document.languageId, 'plaintext');
  });

  it('no README, and no source code', async () => {
    await offer('always');
    const readme = await open(
      await writeFile(freshName('README.md'), '# 年度报告工具\n\n检查政府信息公开年报。\n'),
    );
    const source = await open(await writeFile(freshName('sum.js'), 'const total = 86 + 4;\n'));
    // Once a report that was opened after them is known as one, they have been looked at.
    await becomesReport(await open(await writeFile(freshName('下载.txt'), BEGINS_OTHERWISE)));
    assert.equal(readme.languageId, 'markdown');
    assert.equal(source.languageId, 'javascript');
  });
});
