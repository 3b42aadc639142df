/** Text for people with a little structure, as Markdown or plain. The words may come from an untrusted text. */
export type Block =
  | { readonly kind: 'heading' | 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] };

export const heading = (text: string): Block => ({ kind: 'heading', text });
export const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
export const list = (items: readonly string[]): Block => ({ kind: 'list', items });

export const toPlain = (blocks: readonly Block[]): string =>
  blocks
    .map((block) => (block.kind === 'list' ? block.items.map((item) => `- ${item}`).join('\n') : block.text))
    .join('\n\n');

export const toMarkdown = (blocks: readonly Block[]): string => blocks.map(markdownOf).join('\n\n');

function markdownOf(block: Block): string {
  if (block.kind === 'list') return block.items.map((item) => `- ${escapeMarkdown(item)}`).join('\n');
  return block.kind === 'heading' ? `**${escapeMarkdown(block.text)}**` : escapeMarkdown(block.text);
}

/** Every ASCII punctuation mark may stand behind a backslash in Markdown, and means itself there. */
export const escapeMarkdown = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(/[!-/:-@[-`{-~]/g, '\\$&');
