/** What a person sees of a gouji.json that makes no sense, without opening it. */
import { writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { LANGUAGES, message } from '../harness/texts';
import { until } from '../harness/wait';
import { REPORT } from '../report';
import { Workbench } from './workbench';

const OFF = '{ "rules": { "row-total": "off", "balance": "off" } }';

for (const language of LANGUAGES)
  describe(`gouji.json with a mistake in it (${language})`, () => {
    let workbench: Workbench;
    const status = () => workbench.page.locator('.hover-language-status');
    const write = (json: string) =>
      writeFileSync(path.join(path.dirname(workbench.file), 'gouji.json'), json);

    before(async () => {
      workbench = await Workbench.open(language, REPORT, undefined, undefined, { 'gouji.json': OFF });
    });
    after(() => workbench?.close());

    /** Opens what is behind the language's name, and waits until that is as wished. */
    const untilStatus = (what: string, wished: (words: string) => boolean) =>
      until(what, async () => {
        if (!(await status().first().isVisible()))
          await workbench.page.locator('#status\\.languageStatus').click();
        // A click while it is drawn anew opens nothing.
        const isOpen = await status()
          .first()
          .waitFor({ timeout: 3_000 })
          .then(
            () => true,
            () => false,
          );
        return isOpen && wished((await status().allTextContents()).join('\n'));
      });

    it('is told of behind the language’s name, which leads there', async () => {
      await untilStatus('nothing is found', (words) => words.includes(message(language, 'No findings')));
      write(OFF.replace('}', ''));
      await workbench.untilProblems((count) => count > 0);
      const said = message(language, 'It is not valid JSON: check commas, quotes and brackets.');
      await untilStatus('it is told', (words) => words.includes(`gouji.json: ${said}`));
      await workbench.picture('status-project');
      await status()
        .filter({ hasText: 'gouji.json' })
        .getByText(message(language, 'Open'), { exact: true })
        .click();
      await workbench.page.locator('.tab.active', { hasText: 'gouji.json' }).waitFor();
    });

    it('is told of no more once it is put right', async () => {
      write(OFF);
      await workbench.press('Control+1', 'Control+PageUp');
      await workbench.page.locator('.tab.active', { hasText: '年度报告' }).waitFor();
      await untilStatus('nothing is told', (words) => {
        return words.includes(message(language, 'No findings')) && !words.includes('gouji.json');
      });
    });
  });
