import * as assert from 'node:assert/strict';
import { LANGUAGES, manifestText, message } from '../harness/texts';
import { until } from '../harness/wait';
import { REPORT, SOUND_REPORT } from '../report';
import { Workbench } from './workbench';

for (const language of LANGUAGES)
  describe(`Checking the reports in a folder (${language})`, () => {
    let workbench: Workbench;
    const say = (english: string, ...args: string[]) => message(language, english, ...args);
    const toast = () => workbench.page.locator('.notification-toast');
    const summary = (count: number) => {
      const [words] = message(language, 'Reports checked: {0} ({1}).').split('{1}');
      return toast().filter({ hasText: words.replace('{0}', `${count}`) });
    };

    before(async () => {
      const reports = [
        ['白鹭镇', REPORT],
        ['北湖镇', SOUND_REPORT],
        ['南湖镇', REPORT.replace('\n六、其他', '\n其他')],
      ];
      const files = reports.map(([body, report]): [string, string] => [
        `报送/${body}2023年政府信息公开工作年度报告.txt`,
        report.replaceAll('某区统计局', body),
      ]);
      workbench = await Workbench.open(
        language,
        SOUND_REPORT,
        undefined,
        undefined,
        Object.fromEntries(files),
      );
    });
    after(() => workbench?.close());

    it('is offered on a folder in the explorer', async () => {
      const { page } = workbench;
      await workbench.press('Control+Shift+e');
      const folder = page.locator('.explorer-folders-view .monaco-list-row', { hasText: '报送' });
      const entry = page.locator('.monaco-menu').getByText(manifestText(language, 'command.checkFolder'));
      // The menu lists what is there when it opens; an extension's commands come a moment after the window.
      await until('the command is in the menu', async () => {
        await workbench.press('Escape');
        await folder.click({ button: 'right' });
        return entry.waitFor({ timeout: 2_000 }).then(
          () => true,
          () => false,
        );
      });
      await workbench.picture('folder-menu');
      await entry.click();
    });

    it('says at the end how many reports are in order, and which is the worst', async () => {
      await summary(3).waitFor();
      await toast().getByText(say('Show Problems')).click();
      const panel = workbench.page.locator('.part.panel');
      // A file’s findings hide the files below.
      await panel.locator('.codicon-collapse-all').first().click();
      const rows = panel.locator('.markers-panel .monaco-list-row');
      for (const body of ['白鹭镇', '南湖镇']) await rows.filter({ hasText: body }).first().waitFor();
      assert.equal(await rows.count(), 2);
      await workbench.picture('folder-problems');
    });

    it('lists all of them, with a link to each', async () => {
      const { page } = workbench;
      await workbench.runTitled(
        `${manifestText(language, 'command.category')}: ${manifestText(language, 'command.checkFolder')}`,
      );
      await summary(4).waitFor();
      await toast().filter({ hasText: 'Cancel' }).waitFor({ state: 'detached' });
      await workbench.picture('folder');
      await toast().getByText(say('Show List')).click();
      await workbench.seeText(say('Without findings'));
      await workbench.seeText('北湖镇');
      await workbench.picture('folder-list');
      const link = page.locator('.view-line span', { hasText: /^[^ ]*报送\// }).last();
      await until('the report is open', async () => {
        await link.click({ modifiers: ['Control'], timeout: 3_000 }).catch(() => undefined);
        return page.locator('.tab.active', { hasText: '镇2023年' }).isVisible();
      });
    });
  });
