import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  CompletionTriggerKind,
  InsertTextFormat,
  InsertTextMode,
  type MarkupContent,
  MarkupKind,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { toSnippet, toText } from '../../core/draft/template';
import { lineEndOf } from '../../core/text';
import { type Completion, completion } from '../../features/completion/completion';
import { explain } from '../../features/completion/explanation';
import { type Explained, isExplained, type SuggestionKind } from '../../features/completion/suggestion';
import { toMarkdown, toPlain } from '../../features/markup';
import type { ClientFeatures } from '../client';
import { toRange } from '../convert';
import { guarded } from '../guard';
import type { Session } from '../session';

/** As the outline has them, where both are of one kind. */
const KINDS: Record<SuggestionKind, CompletionItemKind> = {
  heading: CompletionItemKind.Module,
  row: CompletionItemKind.Field,
  table: CompletionItemKind.Struct,
  sentence: CompletionItemKind.Text,
};

export const handleCompletion = ({ connection, client, documents, log }: Session) =>
  connection.onCompletion(
    guarded(
      log,
      'textDocument/completion',
      null,
      ({ textDocument, position, context }): CompletionList | null => {
        // It reads the text itself: whoever types does not wait for all that is found in it.
        const open = documents.latest(textDocument.uri);
        if (!open) return null;
        const { document, analyses } = open;
        const byMark = context?.triggerKind === CompletionTriggerKind.TriggerCharacter;
        const trigger = byMark ? (context.triggerCharacter ?? null) : null;
        const found = completion(
          document.getText(),
          document.offsetAt(position),
          trigger,
          analyses.map(({ report }) => report),
        );
        return found && { isIncomplete: found.isIncomplete, items: itemsOf(found, document, client) };
      },
    ),
  );

export const handleCompletionResolve = ({ connection, client, t, log }: Session) => {
  const documentationOf = guarded(
    log,
    'completionItem/resolve',
    null,
    ({ data }: CompletionItem): MarkupContent | null => {
      if (!isExplained(data)) return null;
      const blocks = explain(data, t);
      return client.markdownCompletion
        ? { kind: MarkupKind.Markdown, value: toMarkdown(blocks) }
        : { kind: MarkupKind.PlainText, value: toPlain(blocks) };
    },
  );
  return connection.onCompletionResolve(async (item) => {
    const documentation = await documentationOf(item);
    return documentation ? { ...item, documentation } : item;
  });
};

function itemsOf({ items }: Completion, document: TextDocument, client: ClientFeatures): CompletionItem[] {
  const eol = lineEndOf(document.getText());
  return items.map((item, at) => {
    const { kind, id, form, words, label, where, template, range, filterText, isNext } = item;
    const newText = client.snippets ? toSnippet(template) : toText(template);
    return {
      label,
      ...(client.labelDetails ? { labelDetails: { description: where } } : { detail: where }),
      kind: KINDS[kind],
      sortText: String(at).padStart(3, '0'),
      filterText,
      textEdit: { range: toRange(document, range), newText: newText.replaceAll('\n', eol) },
      insertTextFormat: client.snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
      // The tabs at the beginning of a row are its empty cells.
      ...(client.keepsIndentation ? { insertTextMode: InsertTextMode.asIs } : {}),
      // A mark of Chinese punctuation goes on with the sentence that is being written; it takes nothing.
      commitCharacters: [],
      ...(isNext ? { preselect: true } : {}),
      data: { kind, id, form, ...(words === undefined ? {} : { words }) } satisfies Explained,
    };
  });
}
