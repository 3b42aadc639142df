/** Places in a test's text are marked `⟦…⟧`, so that no test counts characters. */
import type { Range } from '../../src/core/model';

export interface Marked {
  readonly text: string;
  readonly marks: readonly Range[];
}

/** Takes the brackets out and gives what stood in them, in the text's order. */
export function unmark(marked: string): Marked {
  const marks: Range[] = [];
  let text = '';
  let start = 0;
  for (const part of marked.split(/([⟦⟧])/)) {
    if (part === '⟦') start = text.length;
    else if (part === '⟧') marks.push({ start, end: text.length });
    else text += part;
  }
  return { text, marks };
}
