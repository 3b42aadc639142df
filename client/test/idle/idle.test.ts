import * as assert from 'node:assert/strict';
import { extensions, window, workspace } from 'vscode';
import { REPORT } from '../report';
import { closeAll, findings, open, openReport, writeFile } from '../suite/editor';

/** The folder of this run has no report in it. */
describe('A folder without reports', () => {
  const isActive = () => extensions.getExtension('gouji.gouji')?.isActive;
  after(closeAll);

  it('does not run the extension, nor do texts and tables in it', async () => {
    assert.equal((await workspace.findFiles('**/*')).length, 1);
    assert.equal(isActive(), false);
    for (const name of ['通知.txt', 'README.md', '申请.csv'])
      await open(await writeFile(name, '收到申请,90\n办结,90\n'));
    assert.equal(window.activeTextEditor?.document.lineCount, 3);
    assert.equal(isActive(), false);
  });

  it('runs it once a report is opened', async () => {
    const document = await openReport(REPORT);
    await findings(document, 'the wrong total is found', ({ length }) => length > 0);
    assert.equal(isActive(), true);
  });
});
