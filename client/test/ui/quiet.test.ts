import * as assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { LANGUAGES, message } from '../harness/texts';
import { until } from '../harness/wait';
import { REPORT, SOUND_REPORT } from '../report';
import { textOf, Workbench } from './workbench';

const OTHER = '白鹭镇';

for (const language of LANGUAGES)
  describe(`The preview that turns to a new report (${language})`, () => {
    let workbench: Workbench;
    let preview: Frame;
    before(async () => {
      workbench = await Workbench.open(language, REPORT, undefined, undefined, {
        'draft.txt': SOUND_REPORT.replaceAll('某区统计局', OTHER),
      });
      preview = await workbench.openPreview();
      // Whatever its notice says from now on, however short.
      await preview.evaluate(`
        globalThis.said = [];
        const notice = document.querySelector('p[role=status]');
        new MutationObserver(() => {
          if (!notice.hidden) said.push(notice.textContent);
        }).observe(notice, { attributes: true, childList: true, subtree: true });
      `);
    });
    after(() => workbench?.close());

    const draws = (body: string) => preview.locator('h1', { hasText: body }).waitFor();
    const said = () => preview.evaluate<string[]>('said');

    it('says nothing while a plain text becomes a report', async () => {
      const { page } = workbench;
      await workbench.focusText();
      await workbench.press('Control+p');
      await page.locator('.quick-input-widget input[type=text]').fill('draft.txt');
      await page.locator('.quick-input-widget .monaco-list-row', { hasText: 'draft.txt' }).waitFor();
      await workbench.press('Enter');
      await page.locator('.editor-group-container.active .tab.active', { hasText: 'draft.txt' }).waitFor();
      await workbench.run('treatAsReport');
      await draws(OTHER);
      assert.deepEqual(await said(), []);
    });

    it('says nothing while a draft is opened', async () => {
      await workbench.run('newReport');
      const title = workbench.page.locator('.quick-input-title');
      for (const step of [1, 2, 3]) {
        await until(`question ${step}`, async () => (await textOf(title)).includes(`(${step}/3)`));
        if (step === 1) await workbench.page.keyboard.type('青禾县财政局');
        await workbench.press('Enter');
      }
      await draws('青禾县财政局');
      assert.deepEqual(await said(), []);
    });

    it('says in one sentence that there is nothing to draw of the year in a draft, and what to do', async () => {
      await preview.getByRole('tab').nth(1).click();
      const panel = preview.locator('.year');
      await panel.waitFor();
      const nothing =
        'There is nothing to draw yet. Fill in the table of applications (section 三) or that of reconsiderations and lawsuits (section 四), and the year is drawn here.';
      await until(
        'that is said',
        async () => (await textOf(panel.locator(':scope > :not([hidden])'))) === message(language, nothing),
      );
      await workbench.picture('preview-year-draft');
    });
  });
