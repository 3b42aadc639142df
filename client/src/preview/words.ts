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
  views: l10n.t('Views of the report'),
  tables: l10n.t('Tables'),
  year: l10n.t('The year'),
  recomputeAll: l10n.t('Recompute all totals'),
  recomputeTable: l10n.t('Recompute this table'),
  recomputeRow: l10n.t('Recompute this row'),
  repairs: l10n.t('What would put the sums right, the likeliest first'),
  sum: l10n.t('Sum {0}', '{0}'),
  average: l10n.t('Average {0}', '{0}'),
  count: l10n.t('Count {0}', '{0}'),
  outdated: l10n.t('The text has changed meanwhile. Look at the number again.'),
  tooLarge: l10n.t('The block is larger than the room that the table has from here on.'),
  yearApplications: l10n.t('Applications'),
  yearRemedies: l10n.t('Reconsiderations and lawsuits, by result'),
  noYear: l10n.t(
    'There is nothing to draw yet. Fill in the table of applications (section 三) or that of reconsiderations and lawsuits (section 四), and the year is drawn here.',
  ),
  unknown: l10n.t('not known'),
  numbers: l10n.t('The numbers of the chart'),
  saveSvg: l10n.t('Save as SVG'),
  savePng: l10n.t('Save as PNG'),
});
