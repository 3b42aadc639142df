/**
 * The language of the messages: Chinese (简体) or English. The bundle is the file that the package
 * holds for the client as well.
 */
import type { Translate } from './rules/finding';

export type Language = 'en' | 'zh';

/** Chinese for every Chinese locale (`zh-cn`, `zh_TW.UTF-8`, `zh`), English for all others. */
export const languageOf = (locale: string | undefined): Language =>
  /^zh(?![a-z])/i.test(locale ?? '') ? 'zh' : 'en';

/**
 * The locale's language as POSIX has it: the first variable that is set decides, a locale without a language (`C`)
 * included. Where none is set, as on Windows, the one that the system tells.
 */
export const systemLanguage = (env: NodeJS.ProcessEnv): Language =>
  languageOf(env.LC_ALL || env.LC_MESSAGES || env.LANG || new Intl.DateTimeFormat().resolvedOptions().locale);

/** What translates into a language: what the bundle does not have stays English. `{0}` stands for what comes first behind a message. */
export function speak(language: Language): Translate {
  const bundle: Record<string, string> =
    language === 'zh' ? require('../../l10n/bundle.l10n.zh-cn.json') : {};
  return (message, ...args) =>
    (bundle[message] ?? message).replace(/\{(\d+)\}/g, (place, index) => `${args[index] ?? place}`);
}
