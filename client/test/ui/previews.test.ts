import * as assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { LANGUAGES, manifestText, message } from '../harness/texts';
import { until } from '../harness/wait';
import { REPORT, SOUND_REPORT } from '../report';
import { textOf, Workbench } from './workbench';

const OWN = '某区统计局';
const OTHER = '白鹭镇';
const TOTAL = 'td[data-id="applications/1/total"]';
const PARTS = 'td[data-id="applications/1/natural-person"]';

for (const language of LANGUAGES)
  describe(`The table preview with several reports (${language})`, () => {
    let workbench: Workbench;
    let preview: Frame;
    const tab = (name: string) => workbench.page.locator('.tab', { hasText: name });
    const button = (command: string) =>
      workbench.page.locator('.editor-actions').getByRole('button', {
        name: manifestText(language, `command.${command}`),
      });
    // Only the group with the focus shows its buttons.
    const press = async (command: string) => {
      await preview.locator('h1').click();
      await button(command).click();
    };
    /** Goes to a report by its tab. */
    const goTo = async (body: string) => {
      await tab(body).first().click();
      await textHasFocus(body);
    };
    const textHasFocus = async (body: string) => {
      const { page } = workbench;
      await page.locator('.editor-group-container.active .tab.active', { hasText: body }).waitFor();
      await page.locator('.editor-instance .monaco-editor.focused').first().waitFor();
    };
    const draws = (body: string) => preview.locator('h1', { hasText: body }).waitFor();

    before(async () => {
      workbench = await Workbench.open(
        language,
        REPORT,
        `${OWN}2023年政府信息公开工作年度报告.txt`,
        undefined,
        { [`${OTHER}2023年政府信息公开工作年度报告.txt`]: SOUND_REPORT.replaceAll(OWN, OTHER) },
      );
      preview = await workbench.openPreview();
    });
    after(() => workbench?.close());

    it('turns to the report that is opened beside it, from its beginning', async () => {
      await preview.locator(`${TOTAL}.error`).scrollIntoViewIfNeeded();
      await workbench.press('Control+1', 'Control+p');
      await workbench.page.locator('.quick-input-widget input[type=text]').fill(OTHER);
      await workbench.page.locator('.quick-input-widget .monaco-list-row', { hasText: OTHER }).waitFor();
      await workbench.press('Enter');
      await textHasFocus(OTHER);
      await draws(OTHER);
      await preview.locator(`${TOTAL}:not(.error)`).waitFor();
      assert.equal(await preview.evaluate('scrollY'), 0);
    });

    it('writes what is still being typed into the report that it is typed for', async () => {
      // The workbench may give the text the focus once more when all of it is there: that is over when the page keeps it.
      await until('the number is being edited', async () => {
        await preview.locator(PARTS).dblclick();
        await workbench.page.waitForTimeout(1_000);
        return preview.evaluate('document.hasFocus() && document.activeElement.localName === "input"');
      });
      await preview.locator(`${PARTS} input`).fill('88');
      await goTo(OWN);
      await draws(OWN);
      assert.equal((await textOf(preview.locator(PARTS))).trim(), '86');
      await goTo(OTHER);
      await draws(OTHER);
      await preview.locator(PARTS, { hasText: '88' }).waitFor();
      await workbench.press('Control+1', 'Control+z', 'Control+s');
      await preview.locator(PARTS, { hasText: '86' }).waitFor();
    });

    it('shows nothing of a report for another one that cannot be read', async () => {
      await goTo(OTHER);
      await draws(OTHER);
      await workbench.press('Control+1', 'Control+a', 'Delete');
      await goTo(OWN);
      await draws(OWN);
      await tab(OTHER).first().click();
      await preview
        .getByText(message(language, 'This text is not recognised as a disclosure report.'))
        .waitFor();
      assert.equal(await preview.locator('td[data-id]').count(), 0);
      await workbench.press('Control+1', 'Control+z');
      await draws(OTHER);
    });

    it('stays where a click on the lock above it keeps it', async () => {
      await preview.locator('h1').click();
      await button('lockPreview').waitFor();
      await workbench.picture('preview-follows');
      await press('lockPreview');
      await button('unlockPreview').waitFor();
      await goTo(OWN);
      await draws(OTHER);
      await workbench.picture('preview-locked');
    });

    it('is locked after a reload of the window, too', async () => {
      // So that its text is there at once, which is else read when all the rest is.
      await goTo(OTHER);
      await workbench.reload();
      preview = await workbench.preview();
      await draws(OTHER);
      await press('unlockPreview');
      await button('lockPreview').waitFor();
      await goTo(OWN);
      await draws(OWN);
    });
  });
