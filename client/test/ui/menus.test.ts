/** Where the commands stand in the workbench's menus. */
import * as assert from 'node:assert/strict';
import { LANGUAGES, manifestText } from '../harness/texts';
import { until } from '../harness/wait';
import { REPORT } from '../report';
import { Workbench } from './workbench';

const OTHER = '另一份2023年政府信息公开工作年度报告.txt';

for (const language of LANGUAGES)
  describe(`The menus (${language})`, () => {
    let workbench: Workbench;
    const title = (command: string) => manifestText(language, `command.${command}`);
    const entries = () => workbench.page.locator('.monaco-menu [role=menuitem] .action-label');

    before(async () => {
      workbench = await Workbench.open(language, REPORT, undefined, undefined, { [OTHER]: REPORT });
      await workbench.untilProblems((count) => count > 0);
    });
    after(() => workbench?.close());

    it('of the text has what is done to a report in one place', async () => {
      await workbench.page.locator('.view-line').nth(3).click({ button: 'right' });
      await entries()
        .filter({ hasText: title('checkReport') })
        .first()
        .waitFor();
      await workbench.picture('menu-text');
      const words = (await entries().allInnerTexts()).map((each) => each.trim());
      const first = words.indexOf(title('recomputeTotals'));
      const own = ['recomputeTotals', 'checkReport', 'convertTables'].map(title);
      assert.deepEqual(words.slice(first, first + own.length), own);
      await workbench.press('Escape');
    });

    it('of a report in the explorer opens its preview, and its text with it', async () => {
      const { page } = workbench;
      await workbench.press('Control+Shift+e');
      await page.locator('.explorer-viewlet .monaco-list-row', { hasText: OTHER }).click({ button: 'right' });
      const entry = entries().filter({ hasText: title('openPreviewToSide') });
      // A menu takes no click for a moment after it has opened.
      await until('the entry is taken', async () => {
        await entry.click({ timeout: 3_000 }).catch(() => undefined);
        return (await entry.count()) === 0;
      });
      const preview = await workbench.preview();
      await preview.waitForSelector('td[data-id="applications/1/total"].error');
      await page.locator(`.tab[data-resource-name="${OTHER}"]`).waitFor();
      // Its tab is told from that of the text.
      const icon = page.locator('.tab[data-resource-name^=webview] .monaco-icon-label-iconpath');
      assert.match((await icon.getAttribute('style')) ?? '', /tables-\w+\.svg/);
      await workbench.picture('menu-explorer');
    });
  });
