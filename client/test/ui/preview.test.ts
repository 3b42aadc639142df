import * as assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { LANGUAGES, message } from '../harness/texts';
import { REPORT, RIGHT, WRONG } from '../report';
import { focused } from './cells';
import { textOf, Workbench } from './workbench';

const WRONG_CELL = 'td[data-id="applications/1/total"]';

for (const language of LANGUAGES)
  describe(`The table preview (${language})`, () => {
    let workbench: Workbench;
    let preview: Frame;
    before(async () => {
      workbench = await Workbench.open(language, REPORT);
      await workbench.nextFinding();
      preview = await workbench.openPreview();
    });
    after(() => workbench?.close());

    it('draws the three tables as the form does, with merged headers', async () => {
      assert.equal(await preview.locator('[role=grid]').count(), 3);
      assert.equal(await preview.locator('[role=grid]').nth(1).locator('td').count(), 25 * 7);
      assert.equal(await preview.getByText('法人或其他组织', { exact: true }).getAttribute('colspan'), '5');
    });

    it('marks the broken sum and says what it should be', async () => {
      const cell = preview.locator(WRONG_CELL);
      assert.match((await cell.getAttribute('class')) ?? '', /error/);
      assert.ok((await textOf(cell)).includes(WRONG));
      assert.ok((await textOf(cell)).includes(message(language, 'should be {0}', RIGHT)));
      await preview.locator('#title-applications').evaluate((heading) => heading.scrollIntoView());
      await workbench.picture('preview');
    });

    it('has the table of fifteen columns in view as a whole beside the text', async () => {
      const grid = preview.locator('[role=grid]').nth(2);
      await grid.scrollIntoViewIfNeeded();
      const panel = await workbench.box(workbench.page.locator('iframe.webview.ready'));
      const { x, width } = await workbench.box(grid);
      assert.ok(x + width <= panel.x + panel.width, `${x + width} in a panel to ${panel.x + panel.width}`);
      await workbench.picture('preview-remedies');
    });

    it('has its largest table in view as a whole beside the text on a small screen', async () => {
      const { page } = workbench;
      await page.setViewportSize({ width: 960, height: 800 });
      const grid = preview.locator('[role=grid]').nth(1);
      const panel = await workbench.box(page.locator('iframe.webview.ready'));
      const { x, width } = await workbench.box(grid);
      assert.ok(x + width <= panel.x + panel.width, `${x + width} in a panel to ${panel.x + panel.width}`);
      await workbench.picture('preview-small');
    });

    it('keeps the name of the row in view beside the last number, in a panel that is too narrow', async () => {
      const { page } = workbench;
      await page.setViewportSize({ width: 700, height: 800 });
      const label = preview.locator('th.label', { hasText: '本年新收政府信息公开申请数量' });
      const total = preview.locator(WRONG_CELL);
      await total.evaluate((cell) => cell.scrollIntoView({ block: 'center', inline: 'end' }));
      const panel = await workbench.box(page.locator('iframe.webview.ready'));
      const [left, right] = [await workbench.box(label), await workbench.box(total)];
      assert.ok(left.x >= panel.x, `${left.x} in a panel from ${panel.x}`);
      assert.ok(left.x + left.width <= right.x, 'the label is not over the number');
      await workbench.picture('preview-narrow');
      await page.setViewportSize({ width: 1280, height: 800 });
      await preview.evaluate('scrollTo(0, 0)');
    });

    it('a click on a cell shows its number, with Ctrl it goes there', async () => {
      const cell = preview.locator('td[data-id="applications/3.1/natural-person"]');
      await cell.click();
      assert.equal(await focused(preview), 'applications/3.1/natural-person');
      await cell.click({ modifiers: ['Control'] });
      await workbench.untilSelected('60', lineOf('60'));
    });

    it('the cursor in the text marks the cell', async () => {
      await workbench.find('128');
      await preview.waitForSelector('td[data-id="proactive/licensing/decisions"][aria-selected="true"]');
    });

    it('the cursor on the name of a row marks that, and a click on it goes to the text', async () => {
      const label = preview.locator('th.label', { hasText: '予以公开' }).first();
      await workbench.find('予以公开');
      await preview.waitForSelector('th.label[data-cursor]');
      assert.notEqual(await label.getAttribute('data-cursor'), null);
      await workbench.picture('preview-label');
      await workbench.goToLine(1);
      await label.click();
      await workbench.untilLine(lineOf('（一）予以公开'));
    });

    it('the keyboard alone goes from cell to cell, and to the number', async () => {
      const start = preview.locator('td[data-id="applications/3.1/natural-person"]');
      await start.focus();
      await workbench.press('ArrowRight');
      assert.equal(await focused(preview), 'applications/3.1/business');
      await workbench.press('ArrowUp');
      assert.equal(await focused(preview), 'applications/2/business');
      await workbench.press('End');
      assert.equal(await focused(preview), 'applications/2/total');
      await workbench.press('ArrowUp', 'Control+Enter');
      await workbench.untilSelected(WRONG, lineOf('86'));
    });

    it('follows the text as it is typed', async () => {
      await workbench.find(WRONG);
      await workbench.page.keyboard.type(RIGHT);
      await preview.waitForSelector(`${WRONG_CELL}:not(.error)`);
      assert.equal((await textOf(preview.locator(WRONG_CELL))).trim(), RIGHT);
    });

    it('shows a blank cell as such', async () => {
      await workbench.find('128');
      await workbench.press('Delete');
      const cell = preview.locator('td[data-id="proactive/licensing/decisions"]');
      await cell.filter({ hasText: message(language, 'blank') }).waitFor();
    });

    it('breaks the lines of labels between words', async () => {
      const label = preview.locator('th.header', { hasText: '法律服务机构' });
      assert.equal(await label.first().evaluate((element) => element.innerHTML), '法律<wbr>服务<wbr>机构');
    });

    it('is there again after a reload of the window', async () => {
      await workbench.reload();
      preview = await workbench.preview();
      assert.equal(await preview.locator('[role=grid]').count(), 3);
    });
  });

/** The line of the report that a number stands in, as the status bar counts. */
const lineOf = (number: string) => REPORT.slice(0, REPORT.indexOf(`${number}\t`)).split('\n').length;
