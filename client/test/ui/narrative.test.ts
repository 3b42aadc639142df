import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { LANGUAGES } from '../harness/texts';
import { Workbench } from './workbench';

const SAMPLE = path.resolve(__dirname, '../../../../test-fixtures/sample/政府信息公开工作年度报告.txt');

/** The sample, its text at odds with its table: 80 for the 90 applications received. */
const text = readFileSync(SAMPLE, 'utf8').replace('全年新收申请 90 件', '全年新收申请 80 件');

const lineOf = (start: string) => text.split('\n').findIndex((line) => line.startsWith(start)) + 1;

for (const language of LANGUAGES)
  describe(`A text that contradicts its table (${language})`, () => {
    let workbench: Workbench;
    before(async () => {
      workbench = await Workbench.open(language, text);
    });
    after(() => workbench?.close());

    it('has a squiggle under the number, which says what the table has', async () => {
      await workbench.untilProblems((count) => count > 0);
      await workbench.find('新收申请 80');
      await workbench.untilLine(lineOf('全年新收申请'));
      const said = await workbench.hover(workbench.page.locator('.squiggly-warning').first());
      assert.match(said, /80/);
      assert.match(said, /91/);
      await workbench.picture('narrative');
    });

    it('leads to the cell by F12', async () => {
      await workbench.press('Escape', 'F12');
      await workbench.untilLine(lineOf('一、本年新收'));
    });
  });
