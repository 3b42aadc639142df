import { type ClipBlock, tableOfText } from '../../features/clipboard';
import { pasteCells } from '../../features/edit/pasteCells';
import { paste } from '../../features/paste';
import { PASTE_REQUEST, type PasteParams, type PasteResult } from '../../protocol';
import { having, isText, optional } from '../../shape';
import { fromRange, toRange } from '../convert';
import { onChecked } from '../onChecked';
import { isRange } from '../params';
import type { Session } from '../session';

const isParams = having<PasteParams>({
  uri: isText,
  range: isRange,
  html: optional(isText),
  text: optional(isText),
});

/** Tells how a clipboard with a table arrives in the report; null where a plain paste does as well. */
export const handlePaste = (session: Session) =>
  onChecked(session, PASTE_REQUEST, isParams, null, async (params): Promise<PasteResult | null> => {
    const blocks = await blocksOf(params);
    const open = session.documents.get(params.uri);
    if (!open) return null;
    const { document, analyses } = open;
    const range = fromRange(document, params.range);
    const cells = pasteCells(analyses, range.start, params.text ?? '', session.t);
    if (cells)
      return { edits: cells.map((edit) => ({ range: toRange(document, edit), newText: edit.newText })) };
    if (!blocks.some((block) => 'table' in block && isTable(block))) return null;
    const text = paste(analyses, range, blocks, session.settings.format.layout);
    return text === null || text === params.text?.trimEnd() ? null : { text };
  });

async function blocksOf({ html, text }: PasteParams): Promise<readonly ClipBlock[]> {
  if (html && /<table/i.test(html)) {
    const { blocksOfHtml } = await import('../html.js');
    return blocksOfHtml(html);
  }
  const table = text ? tableOfText(text) : null;
  return table ? [{ table }] : [];
}

/** One cell is a word or a number, not a table. */
const isTable = ({ table }: Extract<ClipBlock, { table: unknown }>): boolean =>
  table.length > 1 || (table[0]?.length ?? 0) > 1;
