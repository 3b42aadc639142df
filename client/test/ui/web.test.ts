import * as assert from 'node:assert/strict';
import { until } from '../harness/wait';
import { textOf, Workbench } from './workbench';

// The workbench takes the English words of an extension that is not from its marketplace.
describe('In a browser without a machine behind it', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await Workbench.openInWeb('en');
  });
  after(() => workbench?.close());

  it('a wrong total has its squiggle, and tells on hover which sum does not hold', async () => {
    await workbench.nextFinding();
    assert.match(await workbench.hover(workbench.squiggles.first()), /\d\+\d.*=\d/);
    await workbench.picture('web');
    await workbench.press('Escape');
  });

  it('the link of a finding opens the page of its rule in the workbench', async () => {
    const { page } = workbench;
    await workbench.press('F8');
    await page.locator('.marker-widget a.code-link').first().click();
    await page.locator('.tab', { hasText: '.md' }).first().waitFor();
    await workbench.press('Control+w');
  });

  it('the preview draws the tables', async () => {
    await workbench.press('Control+1');
    const preview = await workbench.openPreview();
    assert.equal(await preview.locator('[role=grid]').count(), 3);
    assert.ok((await textOf(preview.locator('body'))).includes('本年新收政府信息公开申请数量'));
    await workbench.picture('web-preview');
  });

  it('all totals are put right by one command', async () => {
    await workbench.press('Control+1');
    await workbench.run('recomputeTotals');
    await workbench.untilProblems((count) => count === 0);
  });
});

describe('In a browser that cannot load the language server', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await Workbench.openInWeb('en', process.env.GOUJI_WEB_BROKEN);
  });
  after(() => workbench?.close());

  it('a message says so in plain words', async () => {
    const { page } = workbench;
    const toast = page.locator('.notification-toast');
    await toast.filter({ hasText: 'Reports are not being checked' }).waitFor();
    assert.ok(!/client|connection/i.test((await toast.allTextContents()).join('\n')));
  });

  it('the status says so instead of waiting on', async () => {
    const { page } = workbench;
    const status = page.locator('.hover-language-status');
    await page.locator('#status\\.languageStatus').click();
    await status.filter({ hasText: 'Reports are not being checked' }).waitFor();
    await workbench.picture('web-not-loaded');
    assert.equal(await workbench.problems(), 0);
    await workbench.press('Escape');
  });

  it('a command that needs it says so in plain words, and a click starts it again', async () => {
    const { page } = workbench;
    await workbench.run('newReport');
    const title = page.locator('.quick-input-title');
    for (const step of [1, 2, 3]) {
      await until(`question ${step}`, async () => (await textOf(title)).includes(`(${step}/3)`));
      await workbench.press('Enter');
    }
    const toast = page.locator('.notification-toast', { hasText: 'does not run' });
    await toast.waitFor();
    await workbench.picture('web-cannot');
    await toast.getByText('Start Again').click();
    await workbench.untilProblems((count) => count > 0);
  });
});
