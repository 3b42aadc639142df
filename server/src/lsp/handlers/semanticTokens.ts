import { type SemanticTokens, SemanticTokensBuilder, type SemanticTokensDelta } from 'vscode-languageserver';
import type { Range } from '../../core/model';
import { semanticTokens } from '../../features/semanticTokens';
import { TOKEN_MODIFIERS, TOKEN_TYPES } from '../../features/tokenTypes';
import { fromRange } from '../convert';
import type { AnalysedDocument } from '../documents';
import { guarded } from '../guard';
import type { Session } from '../session';

const NOTHING: SemanticTokens = { data: [] };

export function handleSemanticTokens({ connection, documents, log }: Session) {
  const { semanticTokens: requests } = connection.languages;
  /** Each knows what its document was last given, so that the next answer is only what has become different. */
  const builders = new Map<string, SemanticTokensBuilder>();

  const handlers = [
    requests.on(
      guarded(log, 'textDocument/semanticTokens/full', NOTHING, ({ textDocument: { uri } }) => {
        const open = documents.get(uri);
        if (!open) return NOTHING;
        const builder = new SemanticTokensBuilder();
        builders.set(uri, builder);
        return push(open, builder).build();
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
          const builder = builders.get(uri) ?? new SemanticTokensBuilder();
          builders.set(uri, builder);
          builder.previousResult(previousResultId);
          return push(open, builder).buildEdits();
        },
      ),
    ),
    requests.onRange(
      guarded(log, 'textDocument/semanticTokens/range', NOTHING, ({ textDocument, range }) => {
        const open = documents.get(textDocument.uri);
        if (!open) return NOTHING;
        return push(open, new SemanticTokensBuilder(), fromRange(open.document, range)).build();
      }),
    ),
    documents.onDidClose(({ document }) => builders.delete(document.uri)),
  ];
  return {
    dispose: () => {
      for (const handler of handlers) handler.dispose();
    },
  };
}

function push({ document, analyses }: AnalysedDocument, builder: SemanticTokensBuilder, within?: Range) {
  for (const { range, type, modifiers } of semanticTokens(analyses, within)) {
    const { line, character } = document.positionAt(range.start);
    const bits = modifiers.reduce((sum, modifier) => sum | (1 << TOKEN_MODIFIERS.indexOf(modifier)), 0);
    builder.push(line, character, range.end - range.start, TOKEN_TYPES.indexOf(type), bits);
  }
  return builder;
}
