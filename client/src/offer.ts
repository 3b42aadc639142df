import {
  ConfigurationTarget,
  type Disposable,
  l10n,
  languages,
  type Memento,
  Position,
  Range,
  type TextDocument,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { BEGINNING, looksLikeReport } from '../../server/src/core/recognise';
import { LANGUAGE, schemes } from './language';

/** What kind of text may turn out to be a report that is not named like one. */
const PLAIN = ['plaintext', 'markdown'];

/** An insertion of this length is a paste, so the text may have become a report. */
const PASTED = 1_000;

/** VS Code looks at an untitled text itself soon after it was changed: what it takes for a report is not asked about. */
const DETECTED = 1_500;

/**
 * What is known of a file, kept for the workspace: nobody is asked twice. One that was merely asked about is no text that
 * somebody wants to have left alone.
 */
type Answer = 'report' | 'text' | 'asked';

const keyOf = (uri: Uri): string => `offer:${uri.toString()}`;

/** The next text that is called Untitled-1 is another text, so nothing is kept for it. */
const remember = async (memory: Memento, document: TextDocument, answer: Answer): Promise<void> => {
  if (!document.isUntitled) await memory.update(keyOf(document.uri), answer);
};

/** Opens a document as a report, now and when it is opened again. */
export async function adopt(document: TextDocument, memory: Memento): Promise<void> {
  await remember(memory, document, 'report');
  await languages.setTextDocumentLanguage(document, LANGUAGE);
}

/**
 * Offers the language for plain text or Markdown that turns out to be a report, once a file. It looks on from the first
 * report or command of a window: no plain text runs the extension.
 */
export class Offer implements Disposable {
  readonly #listeners: Disposable[];
  readonly #asked = new WeakSet<TextDocument>();
  readonly #memory: Memento;

  constructor(memory: Memento) {
    this.#memory = memory;
    this.#listeners = [
      window.onDidChangeActiveTextEditor((editor) => this.#consider(editor?.document)),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (!contentChanges.some((change) => change.text.length >= PASTED)) return;
        if (document.isUntitled) setTimeout(() => this.#considerActive(document), DETECTED);
        else this.#considerActive(document);
      }),
      workspace.onDidCloseTextDocument((document) => this.#heedSwitch(document)),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('gouji.offerLanguage'))
          this.#consider(window.activeTextEditor?.document);
      }),
    ];
    this.#consider(window.activeTextEditor?.document);
  }

  #considerActive(document: TextDocument): void {
    if (document === window.activeTextEditor?.document) this.#consider(document);
  }

  #consider(document: TextDocument | undefined): void {
    if (!document || !PLAIN.includes(document.languageId) || !schemes().includes(document.uri.scheme)) return;
    const setting = workspace.getConfiguration('gouji', document).get<string>('offerLanguage', 'ask');
    const answer = this.#memory.get<Answer>(keyOf(document.uri));
    if (setting === 'never' || answer === 'text') return;
    const isTaken = setting === 'always' || answer === 'report';
    if (!isTaken && (answer === 'asked' || this.#asked.has(document))) return;
    const beginning = new Range(new Position(0, 0), document.positionAt(BEGINNING));
    if (!looksLikeReport(document.getText(beginning))) return;
    if (isTaken) void adopt(document, this.#memory);
    else void this.#ask(document);
  }

  async #ask(document: TextDocument): Promise<void> {
    this.#asked.add(document);
    await remember(this.#memory, document, 'asked');
    const yes = l10n.t('Yes');
    const always = l10n.t('Always');
    const never = l10n.t('Never');
    const question = l10n.t(
      'This text looks like a disclosure report (政府信息公开工作年度报告). Check it as one?',
    );
    const answer = await window.showInformationMessage(question, yes, always, never);
    if (answer === yes || answer === always) await adopt(document, this.#memory);
    if (answer === always) await set('always');
    if (answer === never) await set('never');
  }

  /** A change of language closes and opens a document in one turn. One that a person made is not undone later. */
  #heedSwitch(closed: TextDocument): void {
    const key = keyOf(closed.uri);
    if (this.#memory.get<Answer>(key) !== 'report') return;
    const reopened = workspace.onDidOpenTextDocument((document) => {
      if (keyOf(document.uri) === key && document.languageId !== LANGUAGE)
        void this.#memory.update(key, 'text');
    });
    queueMicrotask(() => reopened.dispose());
  }

  dispose(): void {
    for (const listener of this.#listeners) listener.dispose();
  }
}

const set = (value: string): Thenable<void> =>
  workspace.getConfiguration('gouji').update('offerLanguage', value, ConfigurationTarget.Global);
