import { l10n } from 'vscode';
import type { Words } from './messages';

/** The page has no l10n of its own, so its words are sent to it. */
export const pageWords = (): Words => ({
  blank: l10n.t('blank'),
  missing: l10n.t('missing'),
  expected: l10n.t('should be {0}', '{0}'),
  unrecognised: l10n.t('This text is not recognised as a disclosure report.'),
  closed: l10n.t('The text is not open as a disclosure report, so this preview does not follow it.'),
  openText: l10n.t('Open the text'),
});
