/** The settings under `gouji` that the server knows. What a client sends is checked; what makes no sense is the default. */
export interface Settings {
  readonly maxNumberOfProblems: number;
}

export const DEFAULT_SETTINGS: Settings = { maxNumberOfProblems: 1000 };

export function settingsFrom(value: unknown): Settings {
  const given = (value as Partial<Record<keyof Settings, unknown>> | null | undefined)?.maxNumberOfProblems;
  const isCount = typeof given === 'number' && Number.isInteger(given) && given >= 0;
  return isCount ? { maxNumberOfProblems: given } : DEFAULT_SETTINGS;
}
