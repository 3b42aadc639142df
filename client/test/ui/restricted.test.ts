import * as assert from 'node:assert/strict';
import { LANGUAGES } from '../harness/texts';
import { until } from '../harness/wait';
import { REPORT } from '../report';
import { Workbench } from './workbench';

for (const language of LANGUAGES)
  describe(`A folder that is not trusted (${language})`, () => {
    let workbench: Workbench;
    before(async () => {
      workbench = await Workbench.open(language, REPORT, undefined, process.env.GOUJI_RESTRICTED);
    });
    after(() => workbench?.close());

    it('is in Restricted Mode, and its report is checked all the same', async () => {
      await workbench.page.locator('#status\\.workspaceTrust').waitFor();
      await workbench.nextFinding();
      await workbench.picture('restricted');
    });

    it('has no boxes around its Chinese, which VS Code draws around what is no ASCII in such a folder', async () => {
      // They are there until VS Code knows that the text is a report.
      const boxes = workbench.page.locator('.monaco-editor .unicode-highlight');
      await until('no boxes are left', async () => (await boxes.count()) === 0);
    });

    it('has its fixes and its commands', async () => {
      assert.ok((await workbench.quickFixMenu()).length > 1);
      await workbench.press('Escape');
      await workbench.run('recomputeTotals');
      await workbench.untilProblems((count) => count === 0);
    });
  });
