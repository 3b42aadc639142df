import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Frame } from 'playwright-core';
import { REPORT } from '../report';
import { Workbench } from './workbench';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** The workbench follows what the system prefers. */
const THEMES = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  'high contrast': { colorScheme: 'dark', forcedColors: 'active' },
} as const;

const BODY_CLASS = {
  light: 'vscode-light',
  dark: 'vscode-dark',
  'high contrast': 'vscode-high-contrast',
} as const;

describe('The table preview is accessible', () => {
  let workbench: Workbench;
  let preview: Frame;
  before(async () => {
    workbench = await Workbench.open('en', REPORT.replace('行政许可\t128', '行政许可\t'));
    await workbench.nextFinding();
    await workbench.run('openPreviewToSide');
    preview = await workbench.preview();
    await preview.evaluate(AXE);
  });
  after(() => workbench?.close());

  for (const theme of Object.keys(THEMES) as (keyof typeof THEMES)[])
    it(`in the ${theme} theme`, async () => {
      await workbench.page.emulateMedia(THEMES[theme]);
      await preview.waitForSelector(`body.${BODY_CLASS[theme]}`);
      await workbench.picture(`preview-${theme.replace(' ', '-')}`);
      const { violations } = await preview.evaluate<AxeResults>('axe.run(document)');
      const faults = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
      assert.deepEqual(faults, []);
    });
});
