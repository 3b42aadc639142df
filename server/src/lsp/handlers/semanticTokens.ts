import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver';
import { semanticTokens } from '../../features/semanticTokens';
import { fromRange } from '../convert';
import type { AnalysedDocument } from '../documents';
import { guarded } from '../guard';
import type { Session } from '../session';
import { editsOf, tokenData } from '../tokenData';

const NOTHING: SemanticTokens = { data: [] };

export function handleSemanticTokens({ connection, documents, log }: Session) {
  const { semanticTokens: requests } = connection.languages;
  /** What each document was last given, so that the next answer is only what has become different. */
  const sent = new Map<string, { resultId: string; data: number[] }>();
  let answers = 0;
  const send = (uri: string, { document, analyses }: AnalysedDocument) => {
    const answer = { resultId: String(++answers), data: tokenData(document, semanticTokens(analyses)) };
    sent.set(uri, answer);
    return answer;
  };

  const handlers = [
    requests.on(
      guarded(log, 'textDocument/semanticTokens/full', NOTHING, ({ textDocument: { uri } }) => {
        const open = documents.get(uri);
        return open ? send(uri, open) : NOTHING;
      }),
    ),
    requests.onDelta(
      guarded(
        log,
        'textDocument/semanticTokens/full/delta',
        NOTHING as SemanticTokens | SemanticTokensDelta,
        ({ textDocument: { uri }, previousResultId }) => {
          const open = documents.get(uri);
          if (!open) return NOTHING;
          const before = sent.get(uri);
          const answer = send(uri, open);
          if (before?.resultId !== previousResultId) return answer;
          return { resultId: answer.resultId, edits: editsOf(before.data, answer.data) };
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
    documents.onDidClose(({ document }) => sent.delete(document.uri)),
  ];
  return {
    dispose: () => {
      for (const handler of handlers) handler.dispose();
    },
  };
}
