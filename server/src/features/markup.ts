/** Text for people with a little structure, as Markdown or plain. The words may come from an untrusted text. */
import { widthOf } from '../core/fold';

export type Block =
  | { readonly kind: 'heading' | 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly Cell[])[] };

export interface Cell {
  readonly text: string;
  /** The one that it is all about. */
  readonly strong?: boolean;
}

export const heading = (text: string): Block => ({ kind: 'heading', text });
export const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
export const list = (items: readonly string[]): Block => ({ kind: 'list', items });

/** The first row is the header, the first column has labels, the others numbers; all rows are as long. */
export const table = (rows: readonly (readonly Cell[])[]): Block => ({ kind: 'table', rows });

export const toPlain = (blocks: readonly Block[]): string => blocks.map(plainOf).join('\n\n');

function plainOf(block: Block): string {
  switch (block.kind) {
    case 'list':
      return block.items.map((item) => `- ${item}`).join('\n');
    case 'table':
      return aligned(block.rows).join('\n');
    default:
      return block.text;
  }
}

/** Columns under one another, numbers to the right. */
function aligned(rows: readonly (readonly Cell[])[]): string[] {
  const words = rows.map((cells) => cells.map(({ text, strong }) => (strong ? `*${text}*` : text)));
  const widths = words[0].map((_, column) => Math.max(...words.map((cells) => widthOf(cells[column]))));
  return words.map((cells) =>
    cells
      .map((word, column) => {
        const gap = ' '.repeat(widths[column] - widthOf(word));
        return column === 0 ? word + gap : gap + word;
      })
      .join('  ')
      .trimEnd(),
  );
}

export const toMarkdown = (blocks: readonly Block[]): string => blocks.map(markdownOf).join('\n\n');

function markdownOf(block: Block): string {
  switch (block.kind) {
    case 'list':
      return block.items.map((item) => `- ${escapeMarkdown(item)}`).join('\n');
    case 'table':
      return pipes(block.rows).join('\n');
    case 'heading':
      return `**${escapeMarkdown(block.text)}**`;
    case 'paragraph':
      return escapeMarkdown(block.text);
  }
}

function pipes([head, ...rows]: readonly (readonly Cell[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const words = (cells: readonly Cell[]) =>
    cells.map(({ text, strong }) => (strong ? `**${escapeMarkdown(text)}**` : escapeMarkdown(text)));
  const rule = head.map((_, column) => (column === 0 ? '---' : '---:'));
  return [words(head), rule, ...rows.map(words)].map(line);
}

/** Every ASCII punctuation mark may stand behind a backslash in Markdown, and means itself there. */
export const escapeMarkdown = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(/[!-/:-@[-`{-~]/g, '\\$&');
