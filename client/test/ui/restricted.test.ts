import * as assert from 'node:assert/strict';
import { LANGUAGES } from '../harness/texts';
import { REPORT } from '../report';
import { Workbench } from './workbench';

/** Not a report, and not in ASCII: VS Code draws boxes around its characters in a folder that is not trusted. */
const NOTES = { '笔记.txt': '随手记下的几行字。\n' };

for (const language of LANGUAGES)
  describe(`A folder that is not trusted (${language})`, () => {
    let workbench: Workbench;
    before(async () => {
      workbench = await Workbench.open(language, REPORT, undefined, process.env.GOUJI_RESTRICTED, NOTES);
    });
    after(() => workbench?.close());

    it('is in Restricted Mode, and its report is checked all the same', async () => {
      await workbench.page.locator('#status\\.workspaceTrust').waitFor();
      await workbench.nextFinding();
    });

    it('has no boxes around its Chinese, as another text has them in such a folder', async () => {
      // When VS Code learns only after it has begun to look for such characters that a text is a report, as it may at its
      // start, the boxes are drawn when they were already taken away. They stay until the text is opened again.
      await workbench.runTitled('View: Close Editor');
      await workbench.editor.waitFor({ state: 'detached' });
      await workbench.runTitled('View: Reopen Closed Editor');
      await workbench.nextFinding();
      await workbench.openBeside('笔记.txt');
      const boxes = (group: number) =>
        workbench.page.locator('.editor-group-container').nth(group).locator('.unicode-highlight');
      await boxes(1).first().waitFor();
      assert.equal(await boxes(0).count(), 0);
      await workbench.picture('restricted');
      await workbench.runTitled('View: Close Editor');
    });

    it('has its fixes and its commands', async () => {
      assert.ok((await workbench.quickFixMenu()).length > 1);
      await workbench.press('Escape');
      await workbench.run('recomputeTotals');
      await workbench.untilProblems((count) => count === 0);
    });
  });
