import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { LANGUAGES, message } from '../harness/texts';
import { Workbench } from './workbench';

const SAMPLE = path.resolve(__dirname, '../../../../test-fixtures/sample/政府信息公开工作年度报告.txt');

for (const language of LANGUAGES)
  describe(`A finding that is right as it is (${language})`, () => {
    let workbench: Workbench;
    before(async () => {
      workbench = await Workbench.open(language, readFileSync(SAMPLE, 'utf8'));
    });
    after(() => workbench?.close());

    it('is accepted from the menu of quick fixes, by a reason that is asked for', async () => {
      await workbench.nextFinding();
      const before = await workbench.problems();
      await workbench.quickFixMenu();
      const [words] = message(language, 'Accept with a reason… ({0})').split('{0}');
      await workbench.page
        .locator('.action-widget .monaco-list-row.action', { hasText: words })
        .first()
        .click();
      await workbench.page.locator('.quick-input-widget input[type=text]').fill('总计含补录');
      await workbench.press('Enter');
      await workbench.seeText('总计含补录');
      await workbench.untilProblems((now) => now < before);
    });
  });
