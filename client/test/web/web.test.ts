import * as assert from 'node:assert/strict';
import { env, extensions, UIKind, workspace } from 'vscode';
import { REPORT } from '../report';
import { closeAll, codeOf, findings, folder, open, openReport, writeFile } from '../suite/editor';

describe('In a browser without a machine behind it', () => {
  afterEach(closeAll);

  it('the folder is a virtual one, and the extension runs beside it', () => {
    assert.equal(env.uiKind, UIKind.Web);
    assert.equal(env.remoteName, undefined);
    assert.equal(folder().scheme, 'memfs');
    assert.ok(extensions.getExtension('gouji.gouji'));
  });

  it('the page of a rule opens as a text of the workbench, not as one of the browser', async () => {
    const document = await openReport(REPORT);
    const found = await findings(document, 'the wrong total is found', ({ length }) => length > 0);
    const [{ code }] = found.filter((finding) => codeOf(finding) === 'row-total');
    assert.ok(typeof code === 'object');
    assert.equal(code.target.scheme, 'gouji-rules');
    const page = await workspace.openTextDocument(code.target);
    assert.equal(page.languageId, 'markdown');
    assert.ok(page.getText().startsWith('# row-total'));
  });

  it('gouji.json above a report accepts its findings from the first look on', async () => {
    const accept = ['row-total', 'balance'].map((code) => ({ file: '甲县/*.txt', code, reason: '含补录' }));
    await writeFile('区县/gouji.json', JSON.stringify({ accept }));
    const accepted = await writeFile('区县/甲县/政府信息公开工作年度报告.txt', REPORT);
    const other = await writeFile('区县/乙县/政府信息公开工作年度报告.txt', REPORT);
    const document = await open(accepted);
    await findings(await open(other), 'the other one has its findings', ({ length }) => length > 0);
    await findings(document, 'the accepted one has none', ({ length }) => length === 0);
  });
});
