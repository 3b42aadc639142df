/** The layouts that a person chooses from: the settings name them before what writes them is loaded. */
export const LAYOUT_CHOICES = ['keep', 'markdown', 'tsv', 'lines'] as const;
export type LayoutChoice = (typeof LAYOUT_CHOICES)[number];
