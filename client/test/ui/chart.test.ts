import * as assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { LANGUAGES } from '../harness/texts';
import { until } from '../harness/wait';
import { REPORT } from '../report';
import { Workbench } from './workbench';

for (const language of LANGUAGES)
  describe(`The chart of the year (${language})`, () => {
    let workbench: Workbench;
    let preview: Frame;
    before(async () => {
      workbench = await Workbench.open(language, REPORT);
      preview = await workbench.openPreview();
      await preview.getByRole('tab').nth(1).click();
    });
    after(() => workbench?.close());

    /** How much smaller than the page's own words those of the drawing are. */
    const scale = () => preview.evaluate<number>("document.querySelector('.chart svg').getScreenCTM().a");
    const width = () => preview.locator('.chart svg').evaluate((svg) => svg.getBoundingClientRect().width);

    it('can be read beside the text: its words are as large as those of the page', async () => {
      assert.ok((await scale()) > 0.97, String(await scale()));
      await workbench.picture('chart-half');
    });

    it('has all of its words within it', async () => {
      const outside = await preview.locator('.chart svg').evaluate((svg) => {
        const { left, right } = svg.getBoundingClientRect();
        return [...svg.querySelectorAll('text')]
          .filter((text) => {
            const box = text.getBoundingClientRect();
            return box.left < left || box.right > right;
          })
          .map(({ textContent }) => textContent);
      });
      assert.deepEqual(outside, []);
    });

    it('takes the room that it gets', async () => {
      const before = await width();
      await workbench.page.setViewportSize({ width: 1600, height: 800 });
      await until('it is wider', async () => (await width()) > before + 100);
      assert.ok((await scale()) > 0.97, String(await scale()));
      await workbench.picture('chart-wide');
    });
  });
