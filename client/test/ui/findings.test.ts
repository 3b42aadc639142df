import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { LANGUAGES, message } from '../harness/texts';
import { until } from '../harness/wait';
import { Workbench } from './workbench';

const SAMPLE = path.resolve(__dirname, '../../../../test-fixtures/sample/政府信息公开工作年度报告.txt');

for (const language of LANGUAGES)
  describe(`A wrong total in the sample report (${language})`, () => {
    let workbench: Workbench;
    before(async () => {
      workbench = await Workbench.open(language, readFileSync(SAMPLE, 'utf8'));
    });
    after(() => workbench?.close());

    it('has a squiggle', async () => {
      await workbench.nextFinding();
      await workbench.picture('squiggle', workbench.squiggles.first());
    });

    it('tells on hover which sum does not hold', async () => {
      const text = await workbench.hover(workbench.squiggles.first());
      assert.match(text, /\d\+\d.*=\d/);
      assert.equal(text.includes('should be'), language === 'en', text);
      const hover = workbench.page.locator('.monaco-hover:not(.hidden)').first();
      // Each time that it is not takes some seconds.
      const isInPicture = async () => {
        await workbench.picture('hover', workbench.squiggles.first(), hover);
        if (await hover.isVisible()) return true;
        await workbench.page.mouse.move(5, 5);
        await workbench.hover(workbench.squiggles.first());
        return false;
      };
      await until('it is still there when its picture is taken', isInPicture, 45);
    });

    it('offers the fix on Ctrl+., and to recompute the totals', async () => {
      await workbench.press('Escape');
      const entries = await workbench.quickFixMenu();
      const wished = message(language, 'Recompute the totals of this table');
      assert.ok(entries.includes(wished), entries.join('\n'));
      const menu = workbench.page.locator('.action-widget').first();
      await workbench.picture('quick-fix', workbench.squiggles.first(), menu);
    });

    it('is put right by Enter, and the squiggle goes', async () => {
      const before = await workbench.problems();
      await workbench.press('Enter');
      await workbench.untilProblems((now) => now < before);
    });

    it('another one is accepted by a reason that is asked for, and the squiggle goes', async () => {
      const before = await workbench.problems();
      await workbench.nextFinding();
      await workbench.quickFixMenu();
      const [words] = message(language, 'Accept with a reason… ({0})').split('{0}');
      const { page } = workbench;
      await page.locator('.action-widget .monaco-list-row.action', { hasText: words }).first().click();
      await page.locator('.quick-input-widget input[type=text]').fill('总计含补录的一件');
      await workbench.press('Enter');
      await workbench.seeText('总计含补录的一件');
      await workbench.untilProblems((now) => now < before);
    });

    it('none is left once all totals are recomputed', async () => {
      await workbench.run('recomputeTotals');
      await workbench.untilProblems((now) => now === 0);
      await workbench.squiggles.first().waitFor({ state: 'detached' });
    });
  });
