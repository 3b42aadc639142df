import * as assert from 'node:assert/strict';
import { LANGUAGES, message } from '../harness/texts';
import { REPORT, WRONG } from '../report';
import { textOf, Workbench } from './workbench';

const TOTAL = 'td[data-id="applications/1/total"]';
const REFUSAL = 'This text is read-only, so nothing was changed.';

for (const language of LANGUAGES)
  describe(`A read-only report (${language})`, () => {
    let workbench: Workbench;
    before(async () => {
      workbench = await Workbench.open(language, REPORT, undefined, undefined, {
        '.vscode/settings.json': JSON.stringify({ 'files.readonlyInclude': { '**/*.txt': true } }),
      });
      await workbench.untilProblems((count) => count > 0);
    });
    after(() => workbench?.close());

    it('is not changed from the preview, which says why', async () => {
      const preview = await workbench.openPreview();
      await preview.locator(TOTAL).click();
      await workbench.press('1', 'Enter');
      await preview.locator('.bar [role=alert]', { hasText: message(language, REFUSAL) }).waitFor();
      assert.ok((await textOf(preview.locator(TOTAL))).includes(WRONG));
      await preview.locator('.repairs button').first().click();
      await preview.locator('.bar [role=alert]', { hasText: message(language, REFUSAL) }).waitFor();
      await workbench.picture('read-only');
    });

    it('is not changed by a command, which says why', async () => {
      const { page } = workbench;
      await workbench.focusText();
      await workbench.run('recomputeTotals');
      await page.locator('.notification-toast', { hasText: message(language, REFUSAL) }).waitFor();
      await workbench.seeText('≠');
    });
  });
