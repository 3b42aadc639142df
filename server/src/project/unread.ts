/** Why a file is not read, or is read as nothing, in words. */
import type { Translate } from '../rules/finding';
import type { Undecodable } from './encoding';
import { isNamedLikeReport } from './folders';

/** A file that is not there. */
export const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

/** What went wrong with a file. */
export function explain(error: unknown, t: Translate): string {
  if (isMissing(error)) return t('There is no such file or folder.');
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'EACCES' || code === 'EPERM') return t('Permission denied.');
  return error instanceof Error ? error.message : String(error);
}

export const whyUndecodable = (what: Undecodable, t: Translate): string =>
  what === 'binary'
    ? t('No text: the file is binary. Of a Word, WPS or PDF document, copy the text into a text file.')
    : t('The encoding is unknown: neither UTF-8, UTF-16 nor GB18030.');

/**
 * What is said of a text that is no report; null of one that nobody took for one.
 * @param isNamed a person named the file itself, and is told of it whatever it is
 */
export function whyNoReport(name: string, isNamed: boolean, t: Translate): string | null {
  if (isNamedLikeReport(name))
    return t('It is named like a report, but nothing of the official form (2019 or later) is found in it.');
  return isNamed ? t('Nothing of the official form (2019 or later) is found in it.') : null;
}
