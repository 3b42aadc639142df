import * as assert from 'node:assert/strict';
import { running } from '../harness/processes';
import { LANGUAGES, message } from '../harness/texts';
import { until } from '../harness/wait';
import { REPORT } from '../report';
import { Workbench } from './workbench';

/** Ends the language servers of this workbench, and no others. */
function killServers(): void {
  const home = process.env.GOUJI_HOME ?? assert.fail('GOUJI_HOME is not set');
  for (const { id, command } of running())
    if (command.includes(home) && command.includes('dist/server.js')) process.kill(id, 'SIGKILL');
}

const ENDED =
  'Reports are not being checked: the part of Gouji that reads and checks them has ended, or could not be started.';

const CANNOT = 'This cannot be done now: the part of Gouji that reads and checks reports does not run.';

for (const language of LANGUAGES)
  describe(`The status beside the language (${language})`, () => {
    let workbench: Workbench;
    const say = (english: string, ...args: string[]) => message(language, english, ...args);
    const hover = () => workbench.page.locator('.hover-language-status');

    /** Opens it as a person does, and gives what it says. */
    async function open(): Promise<string> {
      const { page } = workbench;
      await page.locator('#status\\.languageStatus').click();
      await hover().first().waitFor();
      return (await hover().allTextContents()).join('\n');
    }

    /** Closes what lies over the box, if it does not go by itself or lie under it. */
    async function closeNotification(): Promise<void> {
      const shown = workbench.page.locator('.notification-toast').first();
      if (!(await shown.isVisible())) return;
      const close = shown.locator('.codicon-notifications-clear');
      await shown
        .hover({ timeout: 1_000 })
        .then(() => close.click({ timeout: 1_000 }))
        .catch(() => undefined);
    }

    /** It is drawn anew while it is open. */
    const untilItSays = (words: string) =>
      until(words, async () => (await hover().allTextContents()).join('\n').includes(words));

    before(async () => {
      workbench = await Workbench.open(language, REPORT);
      await workbench.untilProblems((count) => count > 0);
    });
    after(() => workbench?.close());

    it('says the year, the format, and how many findings there are', async () => {
      await open();
      await untilItSays(say('Year {0}, tables in the format of {1}', '2023', '2021'));
      await untilItSays(say('1 finding'));
      await workbench.picture('status');
    });

    it('leads to the findings', async () => {
      await hover().getByText(say('Problems')).click();
      await workbench.page.locator('.markers-panel').waitFor();
    });

    it('says that there are none, once it is put right', async () => {
      await workbench.run('recomputeTotals');
      await workbench.untilProblems((count) => count === 0);
      await open();
      await untilItSays(say('No findings'));
    });

    it('says so when reports are not checked any more', async () => {
      await until('the client gives up a server that ends again and again', async () => {
        killServers();
        return (await hover().allTextContents()).join('\n').includes(say('Reports are not being checked'));
      });
      await workbench.picture('status-ended');
      // Above the tables stands nothing that nobody brings up to date.
      await until('the lenses are gone', async () => {
        killServers();
        return (await workbench.page.locator('.codelens-decoration').count()) === 0;
      });
      const told = await workbench.page.locator('.notification-toast').allTextContents();
      assert.ok(
        told.some((words) => words.includes(say(ENDED))),
        told.join(),
      );
      assert.ok(!told.some((words) => /client|crashed/.test(words)), told.join());
    });

    it('says so, too, where something is asked for that cannot be done now', async () => {
      const told = workbench.page.locator('.notification-toast', { hasText: say(CANNOT) });
      for (const command of ['recomputeTotals', 'convertTables', 'checkReport']) {
        await workbench.run(command);
        await told.waitFor();
        const all = await workbench.page.locator('.notification-toast').allTextContents();
        assert.ok(!all.some((words) => words.includes('Client is not running')), all.join());
        if (command === 'checkReport') await workbench.picture('status-ended-command');
        await until('it is closed', async () => {
          await workbench.press('Escape');
          return !(await told.isVisible());
        });
      }
    });

    it('checks reports again on a click', async () => {
      // It says so for a moment, too, while the client starts a server anew by itself; and what the client has to tell
      // when it gives up may lie over the box.
      await until(
        'it is started again',
        async () => {
          killServers();
          await closeNotification();
          if (!(await hover().first().isVisible())) await open();
          return hover()
            .getByText(say('Start Again'))
            .click({ timeout: 3_000 })
            .then(
              () => true,
              () => false,
            );
        },
        40,
      );
      // The click may leave it open; another one on its item would then close it.
      await until('it says that nothing is found', async () => {
        if (!(await hover().first().isVisible())) await open();
        return (await hover().allTextContents()).join('\n').includes(say('No findings'));
      });
    });
  });
