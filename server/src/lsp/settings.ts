/** The settings under `gouji` that the server knows. What a client sends is checked; what makes no sense is the default. */
import { LAYOUT_CHOICES, type LayoutChoice } from '../core/layouts/layout';
import type { InlayHintSettings } from '../features/inlayHints';
import type { Level } from '../rules/finding';
import { levelsIn } from '../rules/verdict/config';

export interface Settings {
  readonly maxNumberOfProblems: number;
  /** The severities of rules. */
  readonly rules: ReadonlyMap<string, Level>;
  readonly inlayHints: InlayHintSettings;
  readonly codeLens: boolean;
  readonly format: { readonly layout: LayoutChoice };
}

export const DEFAULT_SETTINGS: Settings = {
  maxNumberOfProblems: 1000,
  rules: new Map(),
  inlayHints: { columns: true, totals: true },
  codeLens: true,
  format: { layout: 'keep' },
};

export function settingsFrom(value: unknown): Settings {
  const given = (value ?? {}) as Partial<Record<keyof Settings, unknown>>;
  const { maxNumberOfProblems: most } = given;
  const hints = (given.inlayHints ?? {}) as Partial<Record<keyof InlayHintSettings, unknown>>;
  const isCount = typeof most === 'number' && Number.isInteger(most) && most >= 0;
  return {
    maxNumberOfProblems: isCount ? most : DEFAULT_SETTINGS.maxNumberOfProblems,
    // The editor marks what makes no sense in its own settings.
    rules: levelsIn(given.rules ?? undefined, 'gouji.rules', () => {}),
    inlayHints: {
      columns: flag(hints.columns, DEFAULT_SETTINGS.inlayHints.columns),
      totals: flag(hints.totals, DEFAULT_SETTINGS.inlayHints.totals),
    },
    codeLens: flag(given.codeLens, DEFAULT_SETTINGS.codeLens),
    format: { layout: layoutIn(given.format) },
  };
}

function layoutIn(format: unknown): LayoutChoice {
  const { layout } = (format ?? {}) as { layout?: unknown };
  return LAYOUT_CHOICES.find((choice) => choice === layout) ?? DEFAULT_SETTINGS.format.layout;
}

const flag = (value: unknown, otherwise: boolean) => (typeof value === 'boolean' ? value : otherwise);

/** Whether the same is shown with both, as findings or beside the text. */
export const showSame = (a: Settings, b: Settings): boolean =>
  a.maxNumberOfProblems === b.maxNumberOfProblems &&
  a.codeLens === b.codeLens &&
  a.inlayHints.columns === b.inlayHints.columns &&
  a.inlayHints.totals === b.inlayHints.totals &&
  a.rules.size === b.rules.size &&
  [...a.rules].every(([code, level]) => b.rules.get(code) === level);
