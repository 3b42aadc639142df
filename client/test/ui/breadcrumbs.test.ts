import * as assert from 'node:assert/strict';
import { LANGUAGES, message } from '../harness/texts';
import { until } from '../harness/wait';
import { REPORT } from '../report';
import { Workbench } from './workbench';

for (const language of LANGUAGES)
  describe(`Breadcrumbs (${language})`, () => {
    let workbench: Workbench;
    before(async () => {
      workbench = await Workbench.open(language, REPORT);
      await workbench.untilProblems((count) => count > 0);
      await workbench.runTitled('View: Toggle Breadcrumbs');
    });
    after(async () => {
      // The setting is the person’s, and stays.
      await workbench?.runTitled('View: Toggle Breadcrumbs');
      await crumbs().first().waitFor({ state: 'hidden' });
      await workbench?.close();
    });
    const crumbs = () => workbench.page.locator('.breadcrumbs-control .monaco-breadcrumb-item');
    /** What leads to a text, once the last of it is there. */
    const untilLed = async (text: string, last: string) => {
      await workbench.find(text);
      return until(`${last} is told`, async () => {
        const all = (await crumbs().allInnerTexts()).map((words) => words.trim());
        return all.at(-1)?.includes(last) ? all.slice(-3) : null;
      });
    };

    it('lead from the section over its table to the row of the number', async () => {
      assert.deepEqual(await untilLed('64', '予以公开'), [
        '三、收到和处理政府信息公开申请情况',
        message(language, 'Table'),
        '（一）予以公开',
      ]);
      await workbench.picture('breadcrumbs');
    });

    it('lead over the block of table 二, whose caption stays in sight', async () => {
      assert.deepEqual(await untilLed('128', '行政许可'), [
        '二、主动公开政府信息情况',
        '第二十条第（五）项',
        '行政许可',
      ]);
    });
  });
