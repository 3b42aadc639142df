/** What the list of a check says, line by line: each report with its findings, so that each body can be told its own. */
import { env, l10n, Uri, workspace } from 'vscode';
import type { CheckedReport, CheckFoldersResult } from '../../../server/src/protocol';
import type { Found, FoundIn } from './found';

export interface Line {
  readonly text: string;
  /** What a click on this part of the text opens. */
  readonly link?: { readonly start: number; readonly length: number; readonly target: Uri };
}

export function linesOf(
  places: readonly Uri[],
  { summary, reports, unread }: CheckFoldersResult,
  foundIn: FoundIn,
): Line[] {
  // As the explorer has them: 第2号 before 第10号.
  const { compare } = new Intl.Collator(env.language, { numeric: true });
  const byUri = (a: { uri: string }, b: { uri: string }) => compare(pathOf(a.uri), pathOf(b.uri));
  const byCounts = (a: CheckedReport, b: CheckedReport) =>
    b.errors - a.errors || b.warnings - a.warnings || b.notes - a.notes || byUri(a, b);
  const when = new Date().toLocaleString(env.language);
  const where = places.map(nameOf).join(l10n.t(', '));
  const groups: [string, CheckedReport['heaviest']][] = [
    [l10n.t('With errors'), 'errors'],
    [l10n.t('With warnings only'), 'warnings'],
    [l10n.t('With notes only'), 'notes'],
    [l10n.t('Without findings'), 'nothing'],
  ];
  const grouped = groups.map(([title, weight]) => {
    const those = reports.filter(({ heaviest }) => heaviest === weight).sort(byCounts);
    return section(
      title,
      those.length,
      those.flatMap((report) => [reportLine(report), ...findingLines(report, foundIn(report))]),
    );
  });
  return [
    { text: l10n.t('Checked on {0}: {1}', when, where) },
    { text: summary },
    { text: l10n.t('As found then; a change made since is in the Problems view, and in a new check.') },
    ...grouped.flat(),
    ...section(
      l10n.t('Not checked'),
      unread.length,
      [...unread].sort(byUri).map(({ uri, why }) => linked(`  ${why} `, pathOf(uri), placeIn(uri))),
    ),
  ];
}

/** The folder of the workspace by its name, one below it by its way from there. */
function nameOf(folder: Uri): string {
  const root = workspace.getWorkspaceFolder(folder);
  return root?.uri.toString() === folder.toString() ? root.name : workspace.asRelativePath(folder);
}

const section = (title: string, count: number, lines: readonly Line[]): Line[] =>
  count > 0 ? [{ text: '' }, { text: l10n.t('{0} ({1})', title, count) }, ...lines] : [];

/** Its title is said where the name of its file does not say it. */
function reportLine({ uri, name, position, ...counts }: CheckedReport): Line {
  const path = pathOf(uri);
  const before = countWords(counts).map((words) => `${words}  `);
  const after = path.includes(name) ? '' : `  ${name}`;
  return linked(`  ${before.join('')}`, path, placeIn(uri, position), after);
}

const findingLines = ({ uri }: CheckedReport, found: readonly Found[]): Line[] =>
  found.map(({ position, words }) =>
    linked('      ', l10n.t('line {0}', position.line + 1), placeIn(uri, position), `  ${words}`),
  );

function countWords({
  errors,
  warnings,
  notes,
}: Pick<CheckedReport, 'errors' | 'warnings' | 'notes'>): string[] {
  const words = [
    errors > 0 ? l10n.t('errors: {0}', errors) : '',
    warnings > 0 ? l10n.t('warnings: {0}', warnings) : '',
    notes > 0 ? l10n.t('notes: {0}', notes) : '',
  ].filter((each) => each !== '');
  return words.length > 0 ? [words.join(l10n.t(', '))] : [];
}

const linked = (before: string, words: string, target: Uri, after = ''): Line => ({
  text: before + words + after,
  link: { start: before.length, length: words.length, target },
});

const pathOf = (address: string): string => workspace.asRelativePath(Uri.parse(address));

/** The workbench counts lines and characters from 1. */
const placeIn = (address: string, { line, character } = { line: 0, character: 0 }): Uri =>
  Uri.parse(address).with({ fragment: `L${line + 1},${character + 1}` });
