/** What was found in the reports of folders, counted and in words, for one who checks many at once. */
import type { Range } from '../core/model';
import { positionAt } from '../core/text';
import type { CheckedReport } from '../protocol';
import type { Severity, Translate } from '../rules/finding';
import type { Analyses } from './analysis';
import { titleOf } from './title';

const WEIGHTS = ['errors', 'warnings', 'notes'] as const;

/** The reports of a file; none where the text is no report. */
export function checkedReports(uri: string, fileName: string, analyses: Analyses): CheckedReport[] {
  return analyses
    .filter(({ report }) => report.recognised)
    .map(({ report, findings, accepted }) => {
      const count = (wanted: Severity) => findings.filter(({ severity }) => severity === wanted).length;
      const counts = { errors: count('error'), warnings: count('warning'), notes: count('information') };
      const at = ({ start }: Range) => positionAt(report.lineStarts, start);
      return {
        uri,
        position: at(report.title ?? report.range),
        name: titleOf(report) || fileName,
        ...counts,
        accepted: accepted.map(({ finding: { code, range }, acceptance: { reason } }) => ({
          code,
          reason,
          position: at(range),
        })),
        heaviest: WEIGHTS.find((weight) => counts[weight] > 0) ?? 'nothing',
      };
    });
}

/** Reports with the most errors first, and those that are alike in the order in which they were found. */
export const worstFirst = (reports: readonly CheckedReport[]): CheckedReport[] =>
  [...reports].sort((a, b) => b.errors - a.errors || b.warnings - a.warnings || b.notes - a.notes);

/** How the check of folders ended: with all files; because somebody stopped it; because there are more than it takes. */
export type Ending = 'whole' | 'stopped' | 'full';

export interface Checked {
  readonly ending: Ending;
  /** The worst first. */
  readonly reports: readonly CheckedReport[];
  readonly unread: readonly unknown[];
  /** Only files were named, and no folder searched. */
  readonly isOfFiles: boolean;
}

/** The sentences of the message at the end. */
export function folderSummary({ ending, reports, unread, isOfFiles }: Checked, t: Translate): string {
  const counts = reports.length > 0 ? countsInWords(reports, t) : noneInWords(isOfFiles, t);
  const sentences = [...endingInWords(ending, t), counts, ...worstInWords(reports, t)];
  if (unread.length > 0) sentences.push(t('Files that could not be checked: {0}.', unread.length));
  // A Chinese full stop has its own space.
  return sentences.join(' ').replaceAll('。 ', '。');
}

function endingInWords(ending: Ending, t: Translate): string[] {
  if (ending === 'stopped') return [t('Stopped before all files were checked.')];
  return ending === 'full'
    ? [t('There are more files than are checked at once: check the folders below one by one.')]
    : [];
}

const noneInWords = (isOfFiles: boolean, t: Translate): string =>
  isOfFiles
    ? t('No annual report was found in the files that were selected.')
    : t('No annual report was found in the files that end in .txt, .md, .html, .htm or .xxgknb.');

function countsInWords(reports: readonly CheckedReport[], t: Translate): string {
  const counts = [...WEIGHTS, 'nothing'].map(
    (weight) => reports.filter(({ heaviest }) => heaviest === weight).length,
  );
  const words = [
    t('with errors: {0}', counts[0]),
    t('with warnings only: {0}', counts[1]),
    t('with notes only: {0}', counts[2]),
    t('without findings: {0}', counts[3]),
  ];
  const told = words.filter((_, at) => counts[at] > 0).join(t(', '));
  return t('Reports checked: {0} ({1}).', reports.length, told);
}

/** Where one has more than any other. */
function worstInWords([worst, next]: readonly CheckedReport[], t: Translate): string[] {
  return next && worst.errors > next.errors ? [t('Most errors: {0} ({1}).', worst.name, worst.errors)] : [];
}
