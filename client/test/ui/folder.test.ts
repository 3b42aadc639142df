import * as assert from 'node:assert/strict';
import { LANGUAGES, manifestText, message } from '../harness/texts';
import { until } from '../harness/wait';
import { REPORT, ROW_LABEL, SOUND_REPORT } from '../report';
import { Workbench } from './workbench';

const TITLE = '2023年政府信息公开工作年度报告';
const pathOf = (body: string) => `报送/${body}${TITLE}.txt`;

/** Each wrong in its own way; their names are not in the order of their characters. */
const REPORTS: Readonly<Record<string, string>> = {
  北湖镇: SOUND_REPORT,
  白鹭镇: REPORT.replace('上年结转3件', '上年结转4件'),
  南湖镇: REPORT,
  第10号: REPORT.replace(ROW_LABEL, `<!-- 勾稽接受 row-total、balance：含补录的 -->\n${ROW_LABEL}`),
  第2号: SOUND_REPORT,
};

/** The number of the line that begins so, as an editor counts them. */
const lineOf = (body: string, beginning: string) =>
  REPORTS[body].split('\n').findIndex((line) => line.startsWith(beginning)) + 1;

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
      const files = Object.entries(REPORTS).map(([body, report]): [string, string] => [
        pathOf(body),
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
      await summary(5).waitFor();
      await toast().getByText(say('Show Problems')).click();
      const panel = workbench.page.locator('.part.panel');
      // A file’s findings hide the files below.
      await panel.locator('.codicon-collapse-all').first().click();
      const rows = panel.locator('.markers-panel .monaco-list-row');
      for (const body of ['白鹭镇', '南湖镇']) await rows.filter({ hasText: body }).first().waitFor();
      assert.equal(await rows.count(), 2);
      await workbench.picture('folder-problems');
    });

    it('lists all of them with their findings, in the order in which people count', async () => {
      await workbench.runTitled(
        `${manifestText(language, 'command.category')}: ${manifestText(language, 'command.checkFolder')}`,
      );
      await summary(6).waitFor();
      await toast().filter({ hasText: 'Cancel' }).waitFor({ state: 'detached' });
      await workbench.picture('folder');
      await toast().getByText(say('Show List')).click();
      await workbench.seeText(say('Without findings'));
      await workbench.picture('folder-list');
      await workbench.press('Control+a', 'Control+c');
      const list = await workbench.page.evaluate<string>('navigator.clipboard.readText()');
      // Of a finding, all but its message, which the rules' own tests have.
      const told = list.split('\n').map((line) => line.replace(/((error|warning): |(错误|警告)：).*/, '$1'));
      const line = (number: number, words: string) => `      ${say('line {0}', String(number))}  ${words}`;
      const [error, warning] = [say('error: {0}', ''), say('warning: {0}', '')];
      const [row, text] = [(body: string) => lineOf(body, ROW_LABEL), lineOf('白鹭镇', '本机关')];
      const counts = (...words: string[]) => words.join(say(', '));
      assert.deepEqual(told.slice(3), [
        '',
        say('{0} ({1})', say('With errors'), '2'),
        `  ${counts(say('errors: {0}', '1'), say('warnings: {0}', '1'))}  ${pathOf('白鹭镇')}`,
        line(text, warning),
        line(row('白鹭镇'), error),
        `  ${say('errors: {0}', '1')}  ${pathOf('南湖镇')}`,
        line(row('南湖镇'), error),
        '',
        say('{0} ({1})', say('Without findings'), '4'),
        `  ${pathOf('北湖镇')}`,
        `  ${pathOf('第2号')}`,
        `  ${pathOf('第10号')}`,
        line(row('第10号'), say('accepted ({0}): {1}', 'row-total, balance', '含补录的')),
        `  政府信息公开工作年度报告.txt  某区统计局${TITLE}`,
      ]);
    });

    it('leads to each report, and to each finding', async () => {
      const { page } = workbench;
      const follow = async (words: string, body: string) => {
        // What leads somewhere is marked when the list has been asked.
        const link = await workbench.box(page.locator('.detected-link', { hasText: words }).first());
        const [x, y] = [link.x + link.width / 2, link.y + link.height / 2];
        // The editor draws a link anew under the mouse, so the mouse goes where it stands; it is marked once a click follows it.
        await page.mouse.move(x, y + link.height);
        await page.keyboard.down('Control');
        await page.mouse.move(x, y, { steps: 3 });
        await page.locator('.detected-link-active').waitFor();
        await page.mouse.click(x, y);
        await page.keyboard.up('Control');
        await page.locator('.tab.active', { hasText: body }).waitFor();
      };
      await follow(pathOf('第2号'), '第2号');
      await workbench.untilLine(1);
      await page.locator('.tab', { hasText: `${say('Reports checked')}.txt` }).click();
      const row = lineOf('白鹭镇', ROW_LABEL);
      await follow(say('line {0}', String(row)), '白鹭镇');
      await workbench.untilLine(row);
    });
  });
