import { LANGUAGES, manifestText } from '../harness/texts';
import { until } from '../harness/wait';
import { REPORT } from '../report';
import { Workbench } from './workbench';

/** The colour of a picture's ground; black is what is left of one that is not let in. */
const FILL = `(() => {
  const ground = document.querySelector('svg[viewBox^="0 0 480"] > rect');
  return ground ? getComputedStyle(ground).fill : '';
})()`;
const BLACK = 'rgb(0, 0, 0)';

const STEPS = ['new', 'paste', 'fix', 'preview', 'folder'];

for (const language of LANGUAGES)
  describe(`The walkthrough (${language})`, () => {
    let workbench: Workbench;
    before(async () => {
      workbench = await Workbench.open(language, REPORT);
      await workbench.untilProblems((count) => count > 0);
    });
    after(() => workbench?.close());

    const say = (key: string) => manifestText(language, `walkthrough.${key}`);
    const step = (id: string) =>
      workbench.page.locator('.getting-started-step', { hasText: say(`${id}.title`) }).first();

    it('opens with all of its steps', async () => {
      const { page } = workbench;
      await workbench.runTitled('Welcome: Open Walkthrough...');
      await page
        .locator('.quick-input-widget .monaco-list-row', { hasText: say('title') })
        .first()
        .click();
      for (const id of STEPS) await step(id).waitFor();
      await workbench.picture('walkthrough');
    });

    it('shows a picture in the colours of the theme for each', async () => {
      const { page } = workbench;
      for (const id of STEPS) {
        await step(id).click();
        await until(`the picture of ${id}`, async () => {
          for (const frame of page.frames()) {
            // A frame may go while it is asked.
            const fill = await frame.evaluate<string>(FILL).catch(() => '');
            if (fill !== '') return fill !== BLACK;
          }
          return false;
        });
      }
      await step('fix').click();
      await workbench.picture('walkthrough-fix');
    });

    it('ticks a step off once its command was run', async () => {
      const { page } = workbench;
      await step('fix').click();
      await page.locator('.getting-started-step.expanded .button-container .monaco-button').first().click();
      await page.locator('.markers-panel').waitFor();
      await workbench.seeText('政府信息公开工作年度报告');
      await workbench.runTitled('Welcome: Open Walkthrough...');
      await page
        .locator('.quick-input-widget .monaco-list-row', { hasText: say('title') })
        .first()
        .click();
      await step('fix').locator('[role=checkbox][aria-checked=true]').first().waitFor();
    });
  });
