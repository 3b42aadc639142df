import {
  type Disposable,
  DocumentLink,
  EventEmitter,
  env,
  l10n,
  languages,
  Range,
  type TextDocumentContentProvider,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { CheckedReport, CheckFoldersResult } from '../../../server/src/protocol';

const SCHEME = 'gouji-list';

interface Line {
  readonly text: string;
  /** What a click on its end, the file's name, opens. */
  readonly link?: { readonly name: string; readonly target: Uri };
}

/**
 * The list of the reports of a check, those without findings too, as a text: to go through, to save, to send on. The
 * findings themselves are in the Problems view.
 */
export class ResultList implements Disposable, TextDocumentContentProvider {
  #lines: readonly Line[] = [];
  readonly #changed = new EventEmitter<Uri>();
  readonly onDidChange = this.#changed.event;
  readonly #registered = [
    workspace.registerTextDocumentContentProvider(SCHEME, this),
    languages.registerDocumentLinkProvider({ scheme: SCHEME }, this),
  ];

  async show(places: readonly Uri[], result: CheckFoldersResult): Promise<void> {
    this.#lines = linesOf(places, result);
    const uri = Uri.from({ scheme: SCHEME, path: `/${l10n.t('Reports checked')}` });
    this.#changed.fire(uri);
    await window.showTextDocument(await workspace.openTextDocument(uri), { preview: false });
  }

  provideTextDocumentContent(): string {
    return this.#lines.map(({ text, link }) => text + (link?.name ?? '')).join('\n');
  }

  provideDocumentLinks(): DocumentLink[] {
    return this.#lines.flatMap(({ text, link }, line) => {
      if (!link) return [];
      const range = new Range(line, text.length, line, text.length + link.name.length);
      return [new DocumentLink(range, link.target)];
    });
  }

  dispose(): void {
    this.#changed.dispose();
    for (const each of this.#registered) each.dispose();
  }
}

function linesOf(places: readonly Uri[], { summary, reports, unread }: CheckFoldersResult): Line[] {
  // As the explorer has them: 第2号 before 第10号.
  const { compare } = new Intl.Collator(env.language, { numeric: true });
  const byUri = (a: { uri: string }, b: { uri: string }) => compare(linkTo(a.uri).name, linkTo(b.uri).name);
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
    return section(title, those.length, those.flatMap(reportLines));
  });
  return [
    { text: l10n.t('Checked on {0}: {1}', when, where) },
    { text: summary },
    { text: l10n.t('As found then; a change made since is in the Problems view, and in a new check.') },
    ...grouped.flat(),
    ...section(
      l10n.t('Not checked'),
      unread.length,
      [...unread].sort(byUri).map(({ uri, why }) => ({ text: `  ${why} `, link: linkTo(uri) })),
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

function reportLines({ uri, name, position, ...counts }: CheckedReport): Line[] {
  return [
    { text: `  ${[...countWords(counts), name].join('  ')}` },
    { text: '      ', link: linkTo(uri, position.line + 1) },
  ];
}

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

/** @param line in which to open the file, from 1. */
function linkTo(address: string, line = 1): NonNullable<Line['link']> {
  const uri = Uri.parse(address);
  return { name: workspace.asRelativePath(uri), target: uri.with({ fragment: `L${line}` }) };
}
