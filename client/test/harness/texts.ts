/** The texts that people see, from where the product has them: a test asks for them by their English words or key. */
import { readFileSync } from 'node:fs';
import * as path from 'node:path';

/** The display languages that every story is told in. */
export const LANGUAGES = ['en', 'zh-cn'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The project's folder. */
export const ROOT = path.resolve(__dirname, '../../../..');

const textsOf = (file: string): Record<string, string> =>
  JSON.parse(readFileSync(path.join(ROOT, file), 'utf8'));

/** A message with its arguments. */
export function message(language: Language, english: string, ...args: string[]): string {
  const text = language === 'en' ? english : textsOf(`l10n/bundle.l10n.${language}.json`)[english];
  if (text === undefined) throw new Error(`No message in ${language}: ${english}`);
  return args.reduce((filled, arg, at) => filled.replace(`{${at}}`, () => arg), text);
}

/** A text of the manifest, by its key. */
export function manifestText(language: Language, key: string): string {
  const text = textsOf(language === 'en' ? 'package.nls.json' : `package.nls.${language}.json`)[key];
  if (text === undefined) throw new Error(`No text in ${language}: ${key}`);
  return text;
}
