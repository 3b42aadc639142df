/** The brackets (括号) and quotation marks (引号) that come in pairs, of either width: openers first, closers behind. */
export const PAIRS: readonly string[] = ['(（)）', '[［〔]］〕', '【】', '《》', '“”', '‘’', '「」', '『』'];

export const ROUND = 0;
export const DOUBLE_QUOTES = 4;
export const SINGLE_QUOTES = 5;

export interface Mark {
  /** The index in {@link PAIRS}. */
  readonly pair: number;
  readonly opens: boolean;
}

const MARKS: readonly Mark[] = PAIRS.flatMap((_, pair) => [
  { pair, opens: false },
  { pair, opens: true },
]);

/** The index in {@link MARKS} by code unit: looked up for every mark of a text. */
const byUnit = new Uint8Array(0x10000);
for (const [pair, characters] of PAIRS.entries())
  for (const [place, character] of [...characters].entries())
    byUnit[character.charCodeAt(0)] = 2 * pair + (place < characters.length / 2 ? 1 : 0);

/** What the mark at a place is; asked for places that have one. */
export const markAt = (text: string, at: number): Mark => MARKS[byUnit[text.charCodeAt(at)]];

/** The mark that goes with the one at a place. */
export function halfOf(text: string, at: number): string {
  const { pair, opens } = markAt(text, at);
  const characters = PAIRS[pair];
  const half = characters.length / 2;
  return characters[characters.indexOf(text[at]) + (opens ? half : -half)];
}
