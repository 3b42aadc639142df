import * as assert from 'node:assert/strict';
import { extensions, window, workspace } from 'vscode';
import { closeAll, findings, open, writeFile } from '../suite/editor';

/** The folder of this run holds the sample, which nobody has opened. */
describe('Before a report is opened', () => {
  const isActive = () => extensions.getExtension('gouji.gouji')?.isActive;
  const reports = () => workspace.findFiles('*政府信息公开工作年度报告*');
  after(closeAll);

  it('nothing runs, though the folder holds one, nor for the texts and tables beside it', async () => {
    assert.ok((await reports()).length > 0);
    assert.equal(isActive(), false);
    for (const name of ['通知.txt', 'README.md', '申请.csv'])
      await open(await writeFile(name, '收到申请,90\n办结,90\n'));
    assert.equal(window.activeTextEditor?.document.lineCount, 3);
    assert.equal(isActive(), false);
  });

  it('it runs from then on', async () => {
    const [report] = await reports();
    const document = await open(report);
    await findings(document, 'the wrong total is found', ({ length }) => length > 0);
    assert.equal(isActive(), true);
  });
});
