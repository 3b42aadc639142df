/**
 * The status items behind the language's name: what kind of report the active editor shows, how many findings it has,
 * whether the server is at work, and what makes no sense in gouji.json. VS Code shows them for reports alone.
 */
import {
  type Disposable,
  LanguageStatusSeverity,
  l10n,
  languages,
  type TextDocument,
  Uri,
  window,
} from 'vscode';
import { State } from 'vscode-languageclient';
import { type DocumentSummary, SUMMARY_REQUEST, type SummaryParams } from '../../server/src/protocol';
import { Feed } from './feed';
import { isReport, LANGUAGE } from './language';
import type { Server } from './server';

const PROJECT = 'gouji.json';

export class Status implements Disposable {
  readonly #kind = languages.createLanguageStatusItem('gouji.kind', { language: LANGUAGE });
  readonly #findings = languages.createLanguageStatusItem('gouji.findings', { language: LANGUAGE });
  /** There only while something is to be said of it. */
  #project: Item | undefined;
  readonly #feed = new Feed(
    () => this.#ask(),
    (summary) => this.#show(summary),
    // The server has said itself what went wrong; its end is told by its state.
    () => {},
  );
  readonly #listeners: Disposable[];
  readonly #server: Server;

  constructor(server: Server) {
    this.#server = server;
    this.#kind.name = l10n.t('Report');
    this.#findings.name = l10n.t('Findings');
    this.#listeners = [
      window.onDidChangeActiveTextEditor(() => this.#refresh()),
      server.onDidSync((document) => {
        if (document === active()) this.#refresh();
      }),
      // Settings and gouji.json weigh the findings of a text anew.
      languages.onDidChangeDiagnostics(({ uris }) => {
        const shown = active()?.uri.toString();
        if (uris.some((uri) => uri.toString() === shown)) this.#refresh();
      }),
      server.onDidChangeState((state) => {
        if (state === State.Stopped || state === State.StartFailed) this.#showEnd();
        else if (state !== State.Running) this.#showStart();
        else this.#refresh();
      }),
    ];
    this.#showStart();
    this.#refresh();
  }

  #refresh(): void {
    if (this.#server.client.isRunning()) void this.#feed.refresh();
  }

  async #ask(): Promise<DocumentSummary | null> {
    const document = active();
    if (!document) return null;
    const params: SummaryParams = { uri: document.uri.toString() };
    return this.#server.client.sendRequest(SUMMARY_REQUEST, params);
  }

  #show(summary: DocumentSummary | null): void {
    if (!summary || !this.#server.client.isRunning()) return;
    const { reports, findings, project } = summary;
    this.#set(this.#kind, kindOf(reports), { title: l10n.t('Preview'), command: 'gouji.openPreviewToSide' });
    this.#set(this.#findings, countOf(findings), {
      title: l10n.t('Problems'),
      command: 'workbench.actions.view.problems',
    });
    this.#showProject(project);
  }

  /** Whoever has it wrong would see no more than that findings are there which were accepted. */
  #showProject(project: DocumentSummary['project']): void {
    if (!project) {
      this.#project?.dispose();
      this.#project = undefined;
      return;
    }
    const { file, problems } = project;
    this.#project ??= languages.createLanguageStatusItem('gouji.project', { language: LANGUAGE });
    const item = this.#project;
    item.name = PROJECT;
    item.severity = LanguageStatusSeverity.Warning;
    item.text = `${PROJECT}: ${problems[0]}`;
    item.detail = problems.length > 1 ? l10n.t('{0} more', problems.length - 1) : '';
    // A drive of Windows is no scheme: C:\年报\gouji.json.
    const uri = /^[a-z][\w+.-]+:/i.test(file) ? Uri.parse(file) : Uri.file(file);
    item.command = { title: l10n.t('Open'), command: 'vscode.open', arguments: [uri] };
  }

  #showStart(): void {
    for (const item of [this.#kind, this.#findings]) this.#set(item, l10n.t('Reading the report …'));
    this.#kind.busy = this.#findings.busy = true;
  }

  #showEnd(): void {
    const again = { title: l10n.t('Start Again'), command: 'gouji.restartServer' };
    this.#set(this.#kind, l10n.t('Year and format are not known while nothing is checked'));
    this.#set(this.#findings, l10n.t('Reports are not being checked'), again);
    this.#findings.severity = LanguageStatusSeverity.Error;
    // Beside an error, what is no more than said is shown with a tick.
    this.#kind.severity = LanguageStatusSeverity.Warning;
  }

  #set(item: Item, text: string, command?: Item['command']): void {
    item.text = text;
    item.command = command;
    item.busy = false;
    item.severity = LanguageStatusSeverity.Information;
  }

  dispose(): void {
    for (const each of [this.#kind, this.#findings, ...this.#listeners]) each.dispose();
    this.#project?.dispose();
  }
}

type Item = ReturnType<typeof languages.createLanguageStatusItem>;

function active(): TextDocument | undefined {
  const document = window.activeTextEditor?.document;
  return document && isReport(document) ? document : undefined;
}

function kindOf(reports: DocumentSummary['reports']): string {
  const [first] = reports;
  if (!first) return l10n.t('Nothing of a report is found in this text');
  if (reports.length > 1) return l10n.t('{0} reports', reports.length);
  const { year, format } = first;
  return year === null
    ? l10n.t('Tables in the format of {0}', format)
    : l10n.t('Year {0}, tables in the format of {1}', year, format);
}

function countOf(findings: number): string {
  if (findings === 0) return l10n.t('No findings');
  return findings === 1 ? l10n.t('1 finding') : l10n.t('{0} findings', findings);
}
