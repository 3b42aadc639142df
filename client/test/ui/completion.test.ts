import { LANGUAGES, message } from '../harness/texts';
import { until } from '../harness/wait';
import { REPORT, RIGHT } from '../report';
import { Workbench } from './workbench';

/** The number as it should be: it is the only one that puts the table right. */
const SENTENCE = `本年新收政府信息公开申请${RIGHT}件，上年结转3件。`;

for (const language of LANGUAGES)
  describe(`Completion by pinyin (${language})`, () => {
    let workbench: Workbench;
    before(async () => {
      workbench = await Workbench.open(language, REPORT.replace('一、总体情况\n', '一、总体情况\n\n'));
      // The server is there once it has found the wrong number.
      await workbench.untilProblems((count) => count > 0);
      await workbench.goToLine(4);
    });
    after(() => workbench?.close());

    const widget = () => workbench.page.locator('.suggest-widget.visible');

    it('opens by itself when initials are typed at the beginning of a line', async () => {
      await workbench.page.keyboard.type('bnxs', { delay: 50 });
      const first = widget().locator('.monaco-list-row').first();
      await first.filter({ hasText: SENTENCE }).waitFor();
    });

    it('says on which article it rests', async () => {
      const [words] = message(language, 'Rests on {0}.').split('{0}');
      const details = workbench.page.locator('.suggest-details').filter({ hasText: words.trim() });
      // The key folds them in again where they were open, as when a list that came late opened anew.
      await until('the details are open', async () => {
        await workbench.press('Control+Space');
        return details.waitFor({ timeout: 3_000 }).then(
          () => true,
          () => false,
        );
      });
      await workbench.picture('completion');
    });

    it('puts the sentence in with the numbers of the table', async () => {
      await workbench.press('Enter');
      await workbench.seeText(SENTENCE);
      await widget().waitFor({ state: 'hidden' });
    });

    it('opens for Chinese words that begin one, and closes when they go on otherwise', async () => {
      const { keyboard } = workbench.page;
      for (const character of '本年') await keyboard.insertText(character);
      await widget().waitFor();
      await keyboard.insertText('我');
      await widget().waitFor({ state: 'hidden' });
      await workbench.seeText(`${SENTENCE}本年我`);
    });
  });
