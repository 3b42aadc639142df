/** Completion at the first mark of a text, and what it leads to once it is taken. */
import { toText } from '../../../src/core/draft/template';
import { applyEdits } from '../../../src/core/text';
import { type Completion, completion } from '../../../src/features/completion/completion';
import { unmark } from '../marks';

export type Item = Completion['items'][number];

export interface Completed {
  readonly items: readonly Item[];
  readonly labels: readonly string[];
  readonly found: Completion | null;
  /** The text with the item of that label in it; `fill` gives what is put in its places. */
  taken(label: string, fill?: (at: number, hint: string) => string): string;
}

export function completed(marked: string, trigger: string | null = null): Completed {
  const { text, marks } = unmark(marked);
  const found = completion(text, marks[0].end, trigger);
  const items = found?.items ?? [];
  return {
    found,
    items,
    labels: items.map(({ label }) => label),
    taken(label, fill = (_, hint) => hint) {
      const item = items.find((each) => each.label === label);
      if (!item) throw new Error(`${label} is not offered; there are: ${items.map((each) => each.label)}`);
      let at = 0;
      const newText = toText(item.template, ({ hint }) => fill(at++, hint));
      return applyEdits(text, [{ ...item.range, newText }]);
    },
  };
}
