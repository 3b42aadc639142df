/** Which language messages are in where none is asked for. */
import { type Language, languageOf } from '../l10n';

/**
 * The locale's language as POSIX has it: the first variable that is set decides, a locale without a language (`C`)
 * included. Where none is set, as on Windows, the one that the system tells.
 */
export const systemLanguage = (env: NodeJS.ProcessEnv): Language =>
  languageOf(env.LC_ALL || env.LC_MESSAGES || env.LANG || new Intl.DateTimeFormat().resolvedOptions().locale);
