import * as assert from 'node:assert/strict';
import { REPORT } from '../report';
import { Workbench } from './workbench';

/** Asks for a picture that does not exist, so that its handler would run. As a tag it is no part of what is read. */
const ATTACK = '<img src=x onerror="document.title=1">';
/** As a page writes these words: whoever sees it reads them, and so do we. */
const IN_WORDS = ATTACK.replace('<', '&lt;').replace('>', '&gt;');

describe('A report with HTML in it', () => {
  let workbench: Workbench;
  before(async () => {
    const text = REPORT.replace('某区统计局', `某区${ATTACK}${IN_WORDS}统计局`)
      .replace('行政许可\t128', `行政许可${IN_WORDS}\t128`)
      .replace('\t17\n', `\t${IN_WORDS}\n`);
    workbench = await Workbench.open('en', text);
    await workbench.nextFinding();
    await workbench.run('openPreviewToSide');
  });
  after(() => workbench?.close());

  it('is shown as text, in the preview', async () => {
    const preview = await workbench.preview();
    assert.equal(await preview.locator('img').count(), 0);
    assert.ok((await preview.getByText(ATTACK).count()) > 0);
  });

  it('is shown as text, in a hover', async () => {
    const number = workbench.page.locator('.view-line', { hasText: '行政处罚' }).locator('span span').last();
    await workbench.hover(number);
    assert.equal(await workbench.page.locator('.monaco-hover img').count(), 0);
  });
});
