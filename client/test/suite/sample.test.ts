import * as assert from 'node:assert/strict';
import { commands, Uri } from 'vscode';
import { closeAll, codeOf, findings, folder, open } from './editor';

describe('The sample report', () => {
  after(closeAll);

  it('shows wrong totals, and none once all totals are recomputed', async () => {
    const document = await open(Uri.joinPath(folder(), '政府信息公开工作年度报告.txt'));
    const found = await findings(document, 'findings on the sample', ({ length }) => length > 0);
    assert.ok(found.some((finding) => codeOf(finding) === 'row-total'));

    await commands.executeCommand('gouji.recomputeTotals');
    await findings(document, 'no finding is left', ({ length }) => length === 0);
  });
});
