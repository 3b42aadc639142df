/** The ways in which a table stands in a text. */
export type LayoutId =
  | 'tsv'
  | 'html'
  | 'markdown'
  | 'csv'
  | 'aligned'
  | 'spaced'
  | 'cell-pipe'
  | 'cell-tab'
  | 'cell-blank'
  | 'cell-line';
