import * as assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Frame } from 'playwright-core';
import { LANGUAGES, message } from '../harness/texts';
import { until } from '../harness/wait';
import { REPORT, RIGHT, WRONG } from '../report';
import { cell, focused } from './cells';
import { textOf, Workbench } from './workbench';

const WRONG_CELL = 'applications/1/total';
const FIRST = 'applications/1/natural-person';

for (const language of LANGUAGES)
  describe(`Editing in the table preview (${language})`, () => {
    let workbench: Workbench;
    let preview: Frame;
    before(async () => {
      workbench = await Workbench.open(language, REPORT);
      await workbench.nextFinding();
      preview = await workbench.openPreview();
    });
    after(() => workbench?.close());

    const focus = (id: string) => preview.locator(cell(id)).click();
    const shows = (id: string, text: string) =>
      until(`${id} shows ${text}`, async () => (await ownText(preview, id)) === text);
    const clipboard = () => workbench.page.evaluate<string>('navigator.clipboard.readText()');

    it('a number that is typed stands in the text, and one undo takes it out again', async () => {
      await focus(WRONG_CELL);
      await workbench.press('9', '0');
      await preview.waitForSelector('td input');
      await workbench.picture('preview-editing');
      await workbench.press('Enter');
      await shows(WRONG_CELL, RIGHT);
      assert.equal(await focused(preview), 'applications/2/total');
      await workbench.press('Control+s');
      const sound = REPORT.replace(WRONG, RIGHT);
      await until('the text is saved', async () => readFileSync(workbench.file, 'utf8') === sound);
      await workbench.press('Control+z');
      await shows(WRONG_CELL, WRONG);
      await until('the page has the focus again', async () => (await focused(preview)) !== undefined);
      await workbench.press('Control+y');
      await shows(WRONG_CELL, RIGHT);
      await workbench.press('Control+z');
      await shows(WRONG_CELL, WRONG);
    });

    it('Delete empties a cell', async () => {
      await focus('proactive/licensing/decisions');
      await workbench.press('Delete');
      await preview
        .locator(cell('proactive/licensing/decisions'))
        .filter({ hasText: message(language, 'blank') })
        .waitFor();
      await workbench.press('Control+z');
      await shows('proactive/licensing/decisions', '128');
    });

    it('Escape leaves the number as it was; what is no number is refused with the reason', async () => {
      await focus(FIRST);
      await workbench.press('F2', '1', 'Escape');
      assert.equal(await preview.locator('td input').count(), 0);
      assert.equal(await ownText(preview, FIRST), '86');
      await workbench.press('7', 'Backspace', 'Tab');
      assert.equal(await focused(preview), 'applications/1/business');
      assert.equal(await ownText(preview, FIRST), '86');
      await preview.locator(cell(FIRST)).dblclick();
      await workbench.page.keyboard.type('8x');
      await workbench.press('Tab');
      const alert = preview.locator('.bar [role=alert]');
      await alert
        .filter({
          hasText: message(
            language,
            '{0}: “{1}” is not a number.',
            '一、本年新收政府信息公开申请数量 · 自然人',
            '8x',
          ),
        })
        .waitFor();
      assert.equal(await focused(preview), 'applications/1/business');
      assert.equal(await ownText(preview, FIRST), '86');
    });

    it('a fast hand loses nothing: each number waits for the one before it', async () => {
      await focus('remedies/reconsideration/upheld');
      await workbench.press('2', 'Tab', '3', 'Tab', '4', 'Tab');
      await shows('remedies/reconsideration/upheld', '2');
      await shows('remedies/reconsideration/corrected', '3');
      await shows('remedies/reconsideration/other', '4');
      for (const column of ['other', 'corrected']) {
        await workbench.press('Control+z');
        await shows(`remedies/reconsideration/${column}`, '0');
      }
      await workbench.press('Control+z');
      await shows('remedies/reconsideration/upheld', '1');
    });

    it('several numbers come to a sum, and go to the clipboard as a table', async () => {
      await preview.locator(cell(FIRST)).hover();
      await workbench.page.mouse.down();
      await preview.locator(cell('applications/2/natural-person')).hover();
      await workbench.page.mouse.up();
      await workbench.press('Shift+ArrowRight');
      const status = preview.locator('.bar [role=status]');
      await status.filter({ hasText: message(language, 'Sum {0}', '93') }).waitFor();
      assert.ok((await textOf(status)).includes(message(language, 'Average {0}', '23.25')));
      assert.ok((await textOf(status)).includes(message(language, 'Count {0}', '4')));
      assert.equal(await preview.locator('[aria-selected="true"]:is(td)').count(), 4);
      await workbench.picture('preview-selection');
      await workbench.press('Control+c');
      await until('the numbers are copied', async () => (await clipboard()) === '86\t4\n3\t0');
      const html = await workbench.page.evaluate<string>(
        `navigator.clipboard.read().then(([item]) => item.getType('text/html')).then((blob) => blob.text())`,
      );
      assert.match(html, /<table[^>]*>.*<td>86<\/td><td>4<\/td>.*<td>3<\/td><td>0<\/td>/s);
    });

    it('a block of numbers is pasted at once, and undone at once', async () => {
      await workbench.page.evaluate(`navigator.clipboard.writeText('1\\t2\\n3\\t4\\n')`);
      await focus('applications/3.3.1/research');
      await workbench.press('Control+v');
      await shows('applications/3.3.2/social-welfare', '4');
      await shows('applications/3.3.1/research', '1');
      await workbench.press('Control+z');
      await shows('applications/3.3.2/social-welfare', '0');
      await shows('applications/3.3.1/research', '0');
    });

    it('all numbers of a table are copied with its headers', async () => {
      await focus('remedies/reconsideration/upheld');
      await workbench.press('Control+a', 'Control+c');
      await until('the table is copied', async () => (await clipboard()).includes('未经复议直接起诉'));
      assert.equal((await clipboard()).split('\n').length, 4);
    });

    it('the numbers of the sums that a number stands in are marked', async () => {
      await focus('remedies/reconsideration/total');
      assert.equal(await preview.locator('[data-sum="total"]').count(), 1);
      assert.equal(await preview.locator('[data-sum="part"]').count(), 4);
      await workbench.find('128');
      await preview.waitForSelector(`${cell('proactive/licensing/decisions')}[aria-selected="true"]`);
      assert.equal(await preview.locator('[data-sum]').count(), 0);
      await workbench.find('86\t4');
      await preview.waitForSelector(`${cell(WRONG_CELL)}[data-sum="total"]`);
    });

    it('a cell that the text changes meanwhile is not overwritten', async () => {
      await workbench.press('Control+1', 'Control+s');
      await workbench.page.locator('.tab.dirty').waitFor({ state: 'detached' });
      await focus('proactive/licensing/decisions');
      await workbench.press('5');
      await preview.waitForSelector('td input');
      const text = readFileSync(workbench.file, 'utf8');
      writeFileSync(workbench.file, text.replace('行政许可\t128', '行政许可\t129'));
      await shows('proactive/licensing/decisions', '129');
      const told = message(language, 'The text has changed meanwhile. Look at the number again.');
      await preview.locator('.bar [role=alert]', { hasText: told }).waitFor();
      assert.equal(await preview.locator('td input').count(), 0);
    });

    it('a repair is made by its button, in one step', async () => {
      const repair = preview.locator('.repairs button.preferred').first();
      assert.match(await textOf(repair), new RegExp(`${WRONG}.*${RIGHT}`));
      await repair.click();
      await shows(WRONG_CELL, RIGHT);
      await repair.waitFor({ state: 'detached' });
      await focus(WRONG_CELL);
      await workbench.press('Control+z');
      await shows(WRONG_CELL, WRONG);
    });

    it('the totals of a table are worked out anew by a button', async () => {
      const name = message(language, 'Recompute this table');
      await preview.locator('#panel-0 section').nth(1).getByRole('button', { name }).click();
      await shows(WRONG_CELL, RIGHT);
    });

    it('shows how the year went, and saves it as a picture', async () => {
      await preview.getByRole('tab', { name: message(language, 'Tables') }).focus();
      await workbench.press('ArrowRight');
      const chart = preview.locator('.chart svg');
      await chart.waitFor();
      const words = await textOf(chart);
      for (const [label, value] of [
        ['Received this year', '90'],
        ['Disclosed', '64'],
        ['Carried over to next year', '2'],
        ['Upheld', '1'],
      ])
        assert.ok(words.includes(`${message(language, label)} ${value}`), label);
      await workbench.picture('preview-year');
      for (const [button, kind] of [
        ['Save as SVG', 'svg'],
        ['Save as PNG', 'png'],
      ]) {
        await preview.getByRole('button', { name: message(language, button) }).click();
        const box = workbench.page.locator('.quick-input-widget input[type=text]');
        await box.waitFor();
        await until('a name is offered', async () => (await box.inputValue()).endsWith(`.${kind}`));
        await workbench.press('Enter');
        const file = workbench.file.replace(/txt$/, kind);
        await until(`${kind} is saved`, async () => existsSync(file) && readFileSync(file).length > 0);
        const bytes = readFileSync(file);
        if (kind === 'png') assert.equal(bytes.subarray(1, 4).toString(), 'PNG');
        else assert.match(bytes.toString(), /^<svg [^>]*>(?!.*(?:var\(|class=))/s);
        writeFileSync(workbench.screenshot(`chart.${kind}`), bytes);
      }
    });
  });

describe('Editing in the table preview in the text’s own place', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await Workbench.open('en', REPORT);
    await workbench.untilProblems((count) => count > 0);
    await workbench.run('openPreview');
  });
  after(() => workbench?.close());

  it('undo brings the preview back, with the focus where it was', async () => {
    const preview = await workbench.preview();
    await preview.locator(cell(FIRST)).click();
    await workbench.press('F2', '7', 'Tab');
    await until('the number is typed', async () => (await ownText(preview, FIRST)) === '7');
    await workbench.press('Control+z');
    await until('the preview is back as it was', async () => {
      // For a moment the text stands in its place.
      const again = await workbench.preview().catch(() => undefined);
      const state = again && Promise.all([ownText(again, FIRST), focused(again)]);
      const [number, current] = (await state?.catch(() => undefined)) ?? [];
      return number === '86' && current === 'applications/1/business';
    });
  });
});

/** What a cell shows, without what it should be. */
const ownText = (frame: Frame, id: string) => textOf(frame.locator(`${cell(id)} .value`));
