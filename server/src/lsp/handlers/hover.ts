import { type Hover, MarkupKind } from 'vscode-languageserver';
import { hover } from '../../features/hover';
import { toMarkdown, toPlain } from '../../features/markup';
import { toRange } from '../convert';
import { guarded } from '../guard';
import type { Session } from '../session';

export const handleHover = ({ connection, client, documents, t, log }: Session) =>
  connection.onHover(
    guarded(log, 'textDocument/hover', null, ({ textDocument, position }): Hover | null => {
      const open = documents.get(textDocument.uri);
      const found = open && hover(open.analyses, open.document.offsetAt(position), t);
      if (!found) return null;
      const contents = client.markdownHover
        ? { kind: MarkupKind.Markdown, value: toMarkdown(found.blocks) }
        : { kind: MarkupKind.PlainText, value: toPlain(found.blocks) };
      return { contents, range: toRange(open.document, found.range) };
    }),
  );
