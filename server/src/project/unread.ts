/** Why a file is not read, in words. */
import type { Translate } from '../rules/rule';
import type { Undecodable } from './encoding';

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
    ? t('No text: the file is binary.')
    : t('The encoding is unknown: neither UTF-8, UTF-16 nor GB18030.');
