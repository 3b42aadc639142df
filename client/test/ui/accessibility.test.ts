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
    preview = await workbench.openPreview();
    await preview.evaluate(AXE);
  });
  after(() => workbench?.close());

  /** What a person may have before them, each with the way there from the one before. */
  const STATES: Record<string, () => Promise<unknown>> = {
    '': async () => {
      await preview.getByRole('tab').first().click();
      await preview.locator('#title-applications').evaluate((heading) => heading.scrollIntoView());
    },
    selection: async () => {
      await preview.locator('td[data-id="applications/1/natural-person"]').click();
      await workbench.press('Shift+ArrowDown', 'Shift+ArrowRight');
      await preview.locator('.bar [role=status]', { hasText: 'Sum' }).waitFor();
    },
    editing: async () => {
      await preview.locator('td[data-id="applications/1/total"]').click();
      await workbench.press('F2');
      await preview.waitForSelector('td input');
    },
    refusal: async () => {
      await workbench.page.keyboard.type('x');
      await workbench.press('Enter');
      await preview.locator('.bar [role=alert]', { hasText: 'not a number' }).waitFor();
    },
    year: async () => {
      await preview.getByRole('tab').nth(1).click();
      await preview.waitForSelector('.chart svg');
    },
  };

  it('tells of each button that several tables have which of them it is for', async () => {
    const buttons = preview.locator('.recompute button[aria-describedby]');
    const described = await buttons.evaluateAll((all) =>
      all.map((button) => {
        const id = button.getAttribute('aria-describedby') ?? '';
        return button.ownerDocument.getElementById(id)?.textContent?.[0];
      }),
    );
    assert.deepEqual(described, ['三', '三', '四', '四']);
  });

  it('shows the focus within the frame of a wrong number, in every theme', async () => {
    const cell = preview.locator('td[data-id="applications/1/total"]');
    for (const theme of Object.keys(THEMES) as (keyof typeof THEMES)[]) {
      await workbench.page.emulateMedia(THEMES[theme]);
      await preview.waitForSelector(`body.${BODY_CLASS[theme]}`);
      await cell.click();
      const [width, offset, frame] = await preview.evaluate<string[]>(`
        ['outlineWidth', 'outlineOffset', 'boxShadow'].map((name) => getComputedStyle(document.activeElement)[name])
      `);
      const [, thick] = /(\d+)px inset/.exec(frame) ?? [];
      assert.ok(-parseFloat(offset) - parseFloat(width) >= Number(thick), `${theme}: ${offset} ${frame}`);
      await workbench.picture(`preview-focus-${theme.replace(' ', '-')}`);
    }
  });

  for (const theme of Object.keys(THEMES) as (keyof typeof THEMES)[])
    for (const [state, reach] of Object.entries(STATES))
      it(`in the ${theme} theme${state && `: ${state}`}`, async () => {
        await workbench.page.emulateMedia(THEMES[theme]);
        await preview.waitForSelector(`body.${BODY_CLASS[theme]}`);
        await reach();
        await workbench.picture(['preview', theme.replace(' ', '-'), state].filter(Boolean).join('-'));
        const { violations } = await preview.evaluate<AxeResults>('axe.run(document)');
        const faults = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
        assert.deepEqual(faults, []);
      });
});
