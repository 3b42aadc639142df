/** Pasting a table, or cells of one, from Word, Excel, WPS or a web page: they arrive as the report has its tables. */
import {
  type CancellationToken,
  type DataTransfer,
  type Disposable,
  DocumentDropOrPasteEditKind,
  type DocumentPasteEdit,
  type DocumentPasteEditContext,
  l10n,
  languages,
  DocumentPasteEdit as PasteEdit,
  type Range,
  type TextDocument,
  WorkspaceEdit,
} from 'vscode';
import {
  PASTE_REQUEST,
  type PasteParams,
  type PasteResult,
  type TextChange,
} from '../../server/src/protocol';
import { LANGUAGE, schemes } from './language';
import type { Server } from './server';

const KIND = DocumentDropOrPasteEditKind.Text.append('gouji', 'table');

/** “Insert Plain Text” stays one of the choices that the editor shows behind a paste. */
export function registerPaste(server: Server): Disposable {
  const provideDocumentPasteEdits = async (
    document: TextDocument,
    ranges: readonly Range[],
    clipboard: DataTransfer,
    context: DocumentPasteEditContext,
    token: CancellationToken,
  ): Promise<DocumentPasteEdit[]> => {
    if (ranges.length !== 1 || (context.only && !context.only.contains(KIND))) return [];
    const html = await clipboard.get('text/html')?.asString();
    const text = await clipboard.get('text/plain')?.asString();
    if (!/<table/i.test(html ?? '') && !text?.includes('\t')) return [];
    const [range] = ranges;
    const cells = cellsOfRow(document, range, text ?? '');
    const asCells = (own: string) =>
      own === text ? [] : [new PasteEdit(own, l10n.t('Insert as cells of this row'), KIND)];
    // A number alone is typed into the text.
    if (cells !== undefined && !cells.includes('\t')) return asCells(cells);
    const { start, end } = range;
    const params: PasteParams = {
      uri: document.uri.toString(),
      range: {
        start: { line: start.line, character: start.character },
        end: { line: end.line, character: end.character },
      },
      ...(html ? { html } : {}),
      ...(text ? { text } : {}),
    };
    const pasted: PasteResult | null = await server.client.sendRequest(PASTE_REQUEST, params, token);
    if (pasted && 'edits' in pasted) return [await overCells(pasted.edits, document, server)];
    if (cells !== undefined) return asCells(cells);
    return pasted ? [new PasteEdit(pasted.text, l10n.t('Insert as a table of the report'), KIND)] : [];
  };
  return languages.registerDocumentPasteEditProvider(
    schemes().map((scheme) => ({ scheme, language: LANGUAGE })),
    { provideDocumentPasteEdits },
    { providedPasteEditKinds: [KIND], pasteMimeTypes: ['text/html', 'text/plain'] },
  );
}

/** Without a text of its own: VS Code then leaves alone what is selected. */
async function overCells(edits: TextChange[], { uri }: TextDocument, server: Server): Promise<PasteEdit> {
  const edit = new PasteEdit('', l10n.t('Insert into the cells of the table'), KIND);
  edit.additionalEdit = new WorkspaceEdit();
  edit.additionalEdit.set(uri, await server.client.protocol2CodeConverter.asTextEdits(edits));
  return edit;
}

/**
 * What stands within a row, or within a sentence, stays on its line: a spreadsheet ends even a single number with a line end.
 * Undefined for what has lines of its own.
 */
function cellsOfRow(document: TextDocument, { start, end }: Range, text: string): string | undefined {
  const cells = text.replace(/[\r\n]{1,2}$/, '');
  const before = document.lineAt(start.line).text.slice(0, start.character);
  const behind = document.lineAt(end.line).text.slice(end.character);
  if (cells === '' || /[\r\n]/.test(cells) || !(before + behind).trim()) return undefined;
  return before.includes('|') || behind.includes('|') ? cells.replaceAll('\t', ' | ') : cells;
}
