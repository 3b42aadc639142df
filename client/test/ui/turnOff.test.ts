/** Turning a rule off where a finding of it stands. */
import * as assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { LANGUAGES, message } from '../harness/texts';
import { until } from '../harness/wait';
import { REPORT } from '../report';
import { Workbench } from './workbench';

const LINE = 9;
const CODE = 'cell-blank';

for (const language of LANGUAGES)
  describe(`A rule that nobody wants to hear of (${language})`, () => {
    let workbench: Workbench;
    const say = (english: string) => message(language, english, CODE);
    const OFFER = 'Turn off this rule in the workspace ({0})';
    const rules = (): unknown => {
      const file = path.join(path.dirname(workbench.file), '.vscode/settings.json');
      return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8'))['gouji.rules'] : undefined;
    };

    before(async () => {
      workbench = await Workbench.open(language, REPORT.replace('规章\t0', '规章\t'));
      await workbench.untilProblems((count) => count === 2);
    });
    after(() => workbench?.close());

    it('is turned off by the last of the quick fixes', async () => {
      await workbench.goToLine(LINE);
      const entries = await workbench.quickFixMenu();
      assert.deepEqual(entries.slice(1, 3), [say('Accept with a reason… ({0})'), say(OFFER)]);
      await workbench.picture('turn-off');
      await workbench.page.locator('.action-widget .monaco-list-row.action', { hasText: say(OFFER) }).click();
      await workbench.untilProblems((count) => count === 1);
      assert.deepEqual(rules(), { [CODE]: 'off' });
    });

    it('is back at once when that is undone', async () => {
      const told = workbench.page.locator('.notification-toast', {
        hasText: say('The rule {0} is turned off, by the setting gouji.rules.'),
      });
      await told.getByText(message(language, 'Undo'), { exact: true }).click();
      await workbench.untilProblems((count) => count === 2);
      await until('the setting is gone', () => rules() === undefined);
    });

    it('is not offered for an error, which is put right or accepted', async () => {
      await workbench.find('95');
      assert.ok(!(await workbench.quickFixMenu()).join().includes(message(language, OFFER, 'row-total')));
    });
  });

const PROJECT = `{
    "rules": {
        "balance": "warning"
    }
}
`;

for (const language of LANGUAGES)
  describe(`A rule that nobody wants to hear of, beside gouji.json (${language})`, () => {
    let workbench: Workbench;
    const say = (english: string, ...args: string[]) => message(language, english, ...args);
    const inFolder = (name: string) => path.join(path.dirname(workbench.file), name);
    const project = () => readFileSync(inFolder('gouji.json'), 'utf8');
    const WITH_RULE = PROJECT.replace('"warning"', `"warning",\n        "${CODE}": "off"`);

    before(async () => {
      const report = REPORT.replace('规章\t0', '规章\t');
      workbench = await Workbench.open(language, report, undefined, undefined, { 'gouji.json': PROJECT });
      await workbench.untilProblems((count) => count === 2);
    });
    after(() => workbench?.close());

    const choose = async (offer: string) => {
      await workbench.goToLine(LINE);
      await workbench.quickFixMenu();
      await workbench.page
        .locator('.action-widget .monaco-list-row.action', { hasText: say(offer, CODE) })
        .click();
    };

    it('is turned off there, where the command line reads it, too', async () => {
      await choose('Turn off this rule in gouji.json ({0})');
      await workbench.untilProblems((count) => count === 1);
      assert.equal(project(), WITH_RULE);
      assert.ok(!existsSync(inFolder('.vscode/settings.json')));
      await workbench.picture('turn-off-project');
    });

    it('is back at once when that is undone', async () => {
      const told = workbench.page.locator('.notification-toast', {
        hasText: say('The rule {0} is turned off, in {1}.', CODE, 'gouji.json'),
      });
      await told.getByText(say('Undo'), { exact: true }).click();
      await workbench.untilProblems((count) => count === 2);
      assert.equal(project(), PROJECT);
    });

    it('is turned off in the settings where that file is broken', async () => {
      writeFileSync(inFolder('gouji.json'), PROJECT.replace('{', ''));
      await choose('Turn off this rule in the workspace ({0})');
      await workbench.untilProblems((count) => count === 1);
      assert.equal(project(), PROJECT.replace('{', ''));
    });
  });
