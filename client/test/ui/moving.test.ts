import * as assert from 'node:assert/strict';
import { LANGUAGES, message } from '../harness/texts';
import { until } from '../harness/wait';
import { REPORT } from '../report';
import { textOf, Workbench } from './workbench';

/** Table 四 as some web pages leave it: one cell a line. */
const text = REPORT.replace(/(?<=四、[^\n]+\n)[\s\S]*?(?=\n五、)/, (table) =>
  table
    .split(/[\t\n]/)
    .filter((cell) => cell !== '')
    .join('\n')
    .concat('\n'),
);

for (const language of LANGUAGES)
  describe(`What is shown beside the numbers (${language})`, () => {
    let workbench: Workbench;
    before(async () => {
      workbench = await Workbench.open(language, text);
      await workbench.untilProblems((count) => count > 0);
      await workbench.find('95');
    });
    after(() => workbench?.close());

    it('is ✓ or the difference behind totals, and the state above the table', async () => {
      const { page } = workbench;
      await workbench.seeText('≠ 90 (+5)');
      await workbench.seeText('✓');
      const lens = page.locator('.codelens-decoration', { hasText: message(language, 'Recompute 1 total') });
      await lens.waitFor();
      assert.ok((await textOf(lens)).includes(message(language, '1 finding')));
      await workbench.picture('hints');
    });

    it('is a small table of the numbers around on hover', async () => {
      const number = workbench.page.locator('.view-line span span', { hasText: /^64$/ });
      assert.match(await workbench.hover(number.first()), /自然人/);
      const table = workbench.page.locator('.monaco-hover:not(.hidden) table');
      await table.first().waitFor();
      await workbench.picture('hover-table');
      await workbench.press('Escape');
    });

    it('explains the sum on hover, and leads to its parts by Ctrl+click', async () => {
      const { page } = workbench;
      const hint = page.locator('.view-line span', { hasText: /^≠\s90\s\(\+5\)$/ }).last();
      assert.match(await workbench.hover(hint), /86\+4\+0\+0\+0\+0≠95/);
      await workbench.picture('hint-hover');
      await workbench.press('Escape');
      // The words are drawn anew as a link while the key is down, so that there is no element to click on.
      const box = await workbench.box(hint);
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      const peek = page.locator('.peekview-widget');
      await page.keyboard.down('Control');
      await until('the parts are shown', async () => {
        await page.mouse.move(x + 1, y);
        await page.mouse.click(x, y);
        // A second click would go to what the parts have moved there.
        return peek.waitFor({ timeout: 5_000 }).then(
          () => true,
          () => false,
        );
      });
      await page.keyboard.up('Control');
      await workbench.picture('hint-click');
      await workbench.press('Escape');
      await peek.waitFor({ state: 'detached' });
    });

    it('is the column before each number where one cell stands a line', async () => {
      await workbench.find('五、');
      await workbench.seeText('行政复议 · 结果维持：');
      await workbench.picture('columns');
    });

    it('is put right by a click on what there is to recompute', async () => {
      await workbench.find('三、收到和处理');
      const { page } = workbench;
      const recompute = message(language, 'Recompute 1 total');
      const lens = page.locator('.codelens-decoration a', { hasText: recompute });
      // The editor still scrolls to what was found, and draws the line anew under the mouse.
      await until('the total is put right', async () => {
        await lens.click({ timeout: 3_000 }).catch(() => undefined);
        return lens.waitFor({ state: 'detached', timeout: 3_000 }).then(
          () => true,
          () => false,
        );
      });
      await workbench.untilProblems((count) => count === 0);
    });
  });
