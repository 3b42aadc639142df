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
