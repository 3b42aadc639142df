import * as assert from 'node:assert/strict';
import { LANGUAGES, manifestText, message } from '../harness/texts';
import { until } from '../harness/wait';
import { textOf, Workbench } from './workbench';

for (const language of LANGUAGES)
  describe(`A new report (${language})`, () => {
    let workbench: Workbench;
    before(async () => {
      workbench = await Workbench.open(language, '随手记下的几行字。\n', '笔记.txt');
    });
    after(() => workbench?.close());

    const title = () => workbench.page.locator('.quick-input-title');
    const question = async (step: number) =>
      until(`question ${step}`, async () => (await textOf(title())).includes(`(${step}/3)`));

    it('is among the new files that the workbench offers', async () => {
      const text = manifestText(language, 'command.newReport.short');
      const offered = workbench.page.locator('.quick-input-widget .monaco-list-row', { hasText: text });
      // What extensions add comes a moment after the window.
      await until('it is offered', async () => {
        await workbench.runTitled('Create: New File...');
        return offered.waitFor({ timeout: 2_000 }).then(
          () => true,
          () => false,
        );
      });
      await workbench.press('Escape');
    });

    it('is asked for in three steps, of which each can be taken back', async () => {
      const { page } = workbench;
      await workbench.run('newReport');
      await question(1);
      assert.ok((await textOf(title())).includes(message(language, 'New disclosure report')));
      await page.keyboard.type('青禾县财政局');
      await workbench.press('Enter');
      await question(2);
      await workbench.picture('new-report-year');
      await page.locator('.quick-input-titlebar .codicon-quick-input-back').click();
      await question(1);
      await workbench.press('Enter');
      await question(2);
      await workbench.press('Enter');
      await question(3);
      await workbench.picture('new-report-layout');
      await workbench.press('Enter');
    });

    it('opens as a draft, and Tab goes from place to place', async () => {
      await workbench.seeText(`青禾县财政局${new Date().getFullYear() - 1}年政府信息公开工作年度报告`);
      await workbench.untilSelectedLength('（请在此填写联系单位、地址和电话）'.length);
      await workbench.page.keyboard.type('青禾县财政局办公室');
      await workbench.press('Tab');
      await workbench.untilSelectedLength('（请在此填写公开的渠道、数量和重点内容）'.length);
      await workbench.picture('new-report');
    });
  });
