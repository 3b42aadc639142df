/** What a person does in each step of the tour. The page says what is typed there, and what is then to be seen. */
import { message } from '../../harness/texts';
import { until } from '../../harness/wait';
import { cell } from '../cells';
import { textOf, type Workbench } from '../workbench';
import type { Step } from './page';

type Deed = (workbench: Workbench, step: Step) => Promise<unknown>;

const type = (workbench: Workbench, text: string) => workbench.page.keyboard.insertText(text);

/** By the name of the step's picture, in the tour's order. */
export const STEPS: Readonly<Record<string, Deed>> = {
  async open(workbench) {
    await workbench.untilProblems((count) => count > 0);
    await workbench.press('F8');
    await workbench.page.locator('.marker-widget').waitFor();
  },

  async hover(workbench) {
    await workbench.press('Escape');
    await workbench.hover(workbench.squiggles.first());
  },

  async fix(workbench) {
    await workbench.press('Escape');
    await workbench.quickFixMenu();
  },

  async text(workbench, { typed }) {
    await workbench.press('Enter');
    await workbench.seeText('✓');
    await workbench.find('新收申请 90');
    await type(workbench, typed[0]);
    await workbench.hover(workbench.page.locator('.squiggly-warning').first());
  },

  async cell(workbench) {
    await workbench.press('Escape', 'F12');
    await workbench.untilLine(37);
  },

  async hints(workbench) {
    await workbench.find('新收申请 80');
    await type(workbench, '新收申请 90');
    await workbench.find('四、政府信息公开行政复议、行政诉讼情况');
  },

  async preview(workbench) {
    await workbench.press('Control+k', 'v');
    const preview = await workbench.preview();
    await preview.locator('#title-remedies').evaluate((heading) => heading.scrollIntoView());
  },

  async edit(workbench, { typed }) {
    const preview = await workbench.preview();
    const line = workbench.page.locator('.active-line-number').first();
    const before = await textOf(line);
    await preview.locator(cell('remedies/litigation-direct/total')).click();
    await until('the text follows', async () => (await textOf(line)) !== before);
    await workbench.page.keyboard.type(typed[0]);
  },

  async sum(workbench) {
    await workbench.press('Enter');
    const recompute = message(workbench.language, 'Recompute 1 total');
    await workbench.page
      .locator('.codelens-decoration', { hasText: recompute })
      .waitFor({ state: 'detached' });
    const preview = await workbench.preview();
    await preview.locator(cell('remedies/litigation-direct/upheld')).click();
    await workbench.press('Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight');
  },

  async year(workbench) {
    const preview = await workbench.preview();
    await preview.getByRole('tab', { name: message(workbench.language, 'The year') }).click();
    await preview.locator('.chart svg').waitFor();
  },

  async completion(workbench, { typed }) {
    await workbench.find('行政诉讼的情况见第四部分。');
    await workbench.press('End', 'Enter');
    await workbench.page.keyboard.type(typed[0], { delay: 50 });
    await workbench.page.locator('.suggest-widget.visible .monaco-list-row').first().waitFor();
  },

  async convert(workbench) {
    await workbench.press('Enter');
    await workbench.page.locator('.suggest-widget').waitFor({ state: 'hidden' });
    await workbench.run('convertTables');
    const title = message(workbench.language, 'Convert the tables to …');
    await workbench.page.locator('.quick-input-title', { hasText: title }).waitFor();
    await workbench.page.locator('.quick-input-widget .monaco-list-row', { hasText: 'Markdown' }).click();
    await workbench.find('二、主动公开政府信息情况');
  },

  async new(workbench, { typed }) {
    await workbench.run('newReport');
    const title = workbench.page.locator('.quick-input-title');
    for (const step of [1, 2, 3]) {
      await until(`question ${step}`, async () => (await textOf(title)).includes(`(${step}/3)`));
      if (step === 1) await workbench.page.keyboard.type(typed[0]);
      await workbench.press('Enter');
    }
    await workbench.seeText(typed[0]);
    const preview = await workbench.preview();
    await preview.locator('h1', { hasText: typed[0] }).waitFor();
  },

  async folder(workbench) {
    await workbench.run('checkFolder');
    const list = message(workbench.language, 'Show List');
    const toast = workbench.page.locator('.notification-toast');
    await toast.filter({ hasText: list }).waitFor();
    // That of the progress goes a moment later.
    await toast.filter({ hasText: 'Cancel' }).waitFor({ state: 'detached' });
  },
};
