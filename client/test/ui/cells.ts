import type { Frame } from 'playwright-core';

/** Where a cell of the preview is, by its id. */
export const cell = (id: string): string => `td[data-id="${id}"]`;

/** The id of the cell that has the focus. */
export const focused = (frame: Frame): Promise<string> =>
  frame.evaluate<string>('document.activeElement.dataset.id');
