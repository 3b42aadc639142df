import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver';
import { semanticTokens } from '../../features/semanticTokens';
import { fromRange } from '../convert';
import type { AnalysedDocument } from '../documents';
import { guarded } from '../guard';
import type { Session } from '../session';
import { editsOf, tokenData } from '../tokenData';

const NOTHING: SemanticTokens = { data: [] };

/** What each document was last given, so that the next answer is only what has become different. */
class Answers {
  readonly #last = new Map<string, { readonly resultId: string; readonly data: number[] }>();
  #count = 0;

  all(uri: string, { document, analyses }: AnalysedDocument) {
    const answer = { resultId: String(++this.#count), data: tokenData(document, semanticTokens(analyses)) };
    this.#last.set(uri, answer);
    return answer;
  }

  since(previous: string, uri: string, open: AnalysedDocument): SemanticTokens | SemanticTokensDelta {
    const before = this.#last.get(uri);
    const answer = this.all(uri, open);
    if (before?.resultId !== previous) return answer;
    return { resultId: answer.resultId, edits: editsOf(before.data, answer.data) };
  }

  forget(uri: string): void {
    this.#last.delete(uri);
  }
}

export function handleSemanticTokens({ connection, documents, log }: Session) {
  const { semanticTokens: requests } = connection.languages;
  const answers = new Answers();
  const handlers = [
    requests.on(
      guarded(log, 'textDocument/semanticTokens/full', NOTHING, ({ textDocument: { uri } }) => {
        const open = documents.get(uri);
        return open ? answers.all(uri, open) : NOTHING;
      }),
    ),
    requests.onDelta(
      guarded(
        log,
        'textDocument/semanticTokens/full/delta',
        NOTHING as SemanticTokens | SemanticTokensDelta,
        ({ textDocument: { uri }, previousResultId }) => {
          const open = documents.get(uri);
          return open ? answers.since(previousResultId, uri, open) : NOTHING;
        },
      ),
    ),
    requests.onRange(
      guarded(log, 'textDocument/semanticTokens/range', NOTHING, ({ textDocument, range }) => {
        const open = documents.get(textDocument.uri);
        if (!open) return NOTHING;
        const { document, analyses } = open;
        return { data: tokenData(document, semanticTokens(analyses, fromRange(document, range))) };
      }),
    ),
    documents.onDidClose(({ document }) => answers.forget(document.uri)),
  ];
  return {
    dispose: () => {
      for (const handler of handlers) handler.dispose();
    },
  };
}
