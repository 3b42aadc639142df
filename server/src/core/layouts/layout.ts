/** The ways in which a table stands in a text. */
export const LAYOUTS = [
  'tsv',
  'html',
  'markdown',
  'csv',
  'aligned',
  'spaced',
  'cell-pipe',
  'cell-tab',
  'cell-blank',
  'cell-line',
] as const;

export type LayoutId = (typeof LAYOUTS)[number];

/** Each cell stands in a line of its own, however it is divided from the next. */
export const isCellALine = (layout: LayoutId): boolean => layout.startsWith('cell-');

/** The layouts of tables that a person chooses from where there are tables already. */
export const LAYOUT_CHOICES = ['keep', 'markdown', 'tsv', 'lines'] as const;
export type LayoutChoice = (typeof LAYOUT_CHOICES)[number];

/** A row of a table as Markdown draws it. */
export function isPiped(line: string): boolean {
  const words = line.trim();
  return words.length > 1 && words.startsWith('|');
}
