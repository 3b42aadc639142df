/**
 * The open documents, each read and checked at most once a text and policy, and only when something
 * is asked of it.
 */
import { type Connection, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Analyses, analyse } from '../features/analysis';
import type { OnFault } from '../rules/check';
import type { Host } from './host';
import type { Policies } from './policies';
import { textsFor } from './texts';

export interface AnalysedDocument {
  readonly document: TextDocument;
  readonly analyses: Analyses;
  /** Different for every text and policy ever analysed, also where a document is opened again with the same version. */
  readonly serial: number;
}

export class Documents {
  readonly #texts: TextDocuments<TextDocument>;
  readonly #analysed = new Map<string, AnalysedDocument & { readonly text: string }>();
  #serial = 0;
  readonly #onFault: OnFault;
  readonly #policies: Policies;
  readonly #turn: Host['turn'];

  constructor(onFault: OnFault, policies: Policies, turn: Host['turn']) {
    this.#onFault = onFault;
    this.#policies = policies;
    this.#turn = turn;
    this.#texts = new TextDocuments(textsFor(onFault));
    this.#texts.onDidOpen(({ document }) => {
      this.#analysed.delete(document.uri);
      // No client tells of each gouji.json that may count for it.
      policies.forget();
    });
    this.#texts.onDidClose(({ document }) => {
      this.#analysed.delete(document.uri);
      policies.close(document.uri);
    });
  }

  get onDidOpen() {
    return this.#texts.onDidOpen;
  }

  get onDidChange() {
    return this.#texts.onDidChangeContent;
  }

  get onDidClose() {
    return this.#texts.onDidClose;
  }

  listen(connection: Connection) {
    return this.#texts.listen(connection);
  }

  uris(): string[] {
    return this.#texts.keys();
  }

  has(uri: string): boolean {
    return this.#texts.get(uri) !== undefined;
  }

  /** Undefined for a document that is not open. */
  get(uri: string): AnalysedDocument | undefined {
    const document = this.#texts.get(uri);
    if (!document) return undefined;
    const known = this.#analysed.get(uri);
    const policy = this.#policies.of(uri);
    const text = document.getText();
    // The version does not tell: not every client counts it up.
    if (known?.text === text && known.analyses[0].policy === policy) return known;
    const analyses = analyse(text, this.#onFault, policy, known?.analyses);
    const fresh = { document, analyses, text, serial: ++this.#serial };
    this.#analysed.set(uri, fresh);
    return fresh;
  }

  /** The document as it stands, with what was last found in it, which may be of an earlier text; undefined where it is not open. */
  latest(uri: string): { document: TextDocument; analyses: Analyses } | undefined {
    const document = this.#texts.get(uri);
    return document && { document, analyses: this.#analysed.get(uri)?.analyses ?? [] };
  }

  /**
   * The document once no message has changed it for a moment, so that a burst of changes is worked on once, and once
   * its gouji.json is there. The moment is two turns of the host, in which at least one more message would have been
   * taken: no fixed delay.
   */
  async settled(uri: string): Promise<AnalysedDocument | undefined> {
    for (;;) {
      const before = this.#texts.get(uri)?.version;
      await this.#turn();
      await this.#turn();
      const pending = before === undefined ? undefined : this.#policies.pending(uri);
      await pending;
      if (pending) continue;
      if (this.#texts.get(uri)?.version === before) return this.get(uri);
    }
  }
}
