import * as assert from 'node:assert/strict';
import { LANGUAGES, message } from '../harness/texts';
import { REPORT } from '../report';
import { Workbench } from './workbench';

for (const language of LANGUAGES)
  describe(`A report pasted into an untitled text (${language})`, () => {
    let workbench: Workbench;
    before(async () => {
      workbench = await Workbench.open(language, REPORT);
      await workbench.untilProblems((count) => count > 0);
    });
    after(() => workbench?.close());

    it('is checked, and nobody is asked whether it is to be', async () => {
      const { page } = workbench;
      const before = await workbench.problems();
      await workbench.runTitled('File: New Untitled Text File');
      await page.locator('.tab.active', { hasText: 'Untitled-1' }).waitFor();
      await workbench.focusText();
      await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(REPORT)})`);
      await workbench.press('Control+v');
      await workbench.untilProblems((count) => count > before);
      // Who asks does so by then.
      await page.waitForTimeout(3_000);
      const question =
        'This text looks like a disclosure report (政府信息公开工作年度报告). Check it as one?';
      assert.ok(!(await workbench.seen()).includes(message(language, question)));
      await workbench.picture('offer-not');
    });
  });
