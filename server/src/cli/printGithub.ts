/** Prints findings as workflow commands, which GitHub Actions shows as annotations beside the lines that they are about. */
import type { Severity } from '../rules/finding';
import type { AcceptedJson, CheckedFile } from './fileJson';
import { printable } from './host';
import type { CheckFormat, Look } from './printFiles';
import { endOfText } from './printText';

const COMMAND: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

export const githubFormat: CheckFormat<string> = {
  write: commandsIn,
  printer: (session) => ({
    file: (commands) => commands,
    unread: ({ path, error }) => command('error', { file: path }, error.message),
    end: endOfText(session),
  }),
};

function commandsIn({ t }: Look): (file: CheckedFile) => string {
  const acceptedIn = ({ message, reason, from }: AcceptedJson) =>
    `${message} ${t('(accepted in {0}: {1})', from === 'text' ? t('the text') : from, reason)}`;
  return ({ path, diagnostics, accepted = [] }) =>
    [
      ...diagnostics.map((found) => command(COMMAND[found.severity], placeOf(path, found), found.message)),
      ...accepted.map((found) => command('notice', placeOf(path, found), acceptedIn(found))),
    ].join('');
}

/** GitHub refuses columns where the end is in another line. */
function placeOf(
  file: string,
  { code, line, column, endLine, endColumn }: CheckedFile['diagnostics'][number],
) {
  const columns = line === endLine ? { col: column, endColumn } : {};
  return { file, line, endLine, ...columns, title: code };
}

function command(name: string, properties: Record<string, string | number>, message: string): string {
  const pairs = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${name} ${pairs.join(',')}::${escapeData(printable(message))}\n`;
}

const escapeData = (text: string) =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string) => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
