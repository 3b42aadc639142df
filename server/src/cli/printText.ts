/** Prints findings for people, one a line as compilers do, so that an editor's list of errors takes them up. */
import type { Severity } from '../rules/finding';
import type { AcceptedJson, CheckedFile, FoundJson } from './fileJson';
import { type Host, printable, type Session, tell } from './host';
import type { CheckFormat, CheckPrinter, Look } from './printFiles';
import type { Summary } from './tally';

/** SGR parameters of a terminal. */
const SEVERITY_COLOUR: Readonly<Record<Severity, string>> = {
  error: '31',
  warning: '33',
  information: '36',
  hint: '2',
};

/** Whether a person reads it in a terminal that has colours. */
export const isColoured = ({ stdout, env }: Host): boolean =>
  Boolean(stdout.isTTY) && !env.NO_COLOR && env.TERM !== 'dumb';

export const textFormat: CheckFormat<string> = {
  write: linesIn,
  printer: (session) => ({
    file: (lines) => lines,
    // Told on standard error where it was met.
    unread: () => '',
    end: endOfText(session),
  }),
};

function linesIn({ t, coloured }: Look): (file: CheckedFile) => string {
  const paint = (colour: string, text: string) => (coloured ? `\u001b[${colour}m${text}\u001b[0m` : text);

  const placeOf = (path: string, { line, column }: FoundJson) =>
    paint('1', `${printable(path)}:${line}:${column}:`);
  const lineOf = (path: string, found: FoundJson) => {
    const place = placeOf(path, found);
    const severity = paint(SEVERITY_COLOUR[found.severity], `${found.severity}:`);
    return `${place} ${severity} ${printable(found.message)} ${paint('2', `[${found.code}]`)}\n`;
  };
  const acceptedLine = (path: string, found: AcceptedJson) =>
    `${placeOf(path, found)} ${paint('2', 'accepted:')} ${printable(found.message)} ${paint('2', `[${found.code}]`)} ${printable(
      t('(accepted in {0}: {1})', found.from === 'text' ? t('the text') : found.from, found.reason),
    )}\n`;
  return ({ path, diagnostics, accepted = [] }) =>
    [
      ...diagnostics.map((found) => lineOf(path, found)),
      ...accepted.map((found) => acceptedLine(path, found)),
    ].join('');
}

/** The last line, for people. */
export const endOfText =
  (session: Session): CheckPrinter<string>['end'] =>
  (summary) => {
    tell(session, summaryLine(summary, session));
    return '';
  };

function summaryLine(
  { files, reports, errors, warnings, information, hints, unreadable, accepted }: Summary,
  { t }: Session,
) {
  const counts = [
    t('files: {0}', files),
    t('reports: {0}', reports),
    t('errors: {0}', errors),
    t('warnings: {0}', warnings),
  ];
  if (information > 0) counts.push(t('information: {0}', information));
  if (hints > 0) counts.push(t('hints: {0}', hints));
  if (accepted > 0) counts.push(t('accepted: {0}', accepted));
  if (unreadable > 0) counts.push(t('unreadable: {0}', unreadable));
  return counts.join(', ');
}
