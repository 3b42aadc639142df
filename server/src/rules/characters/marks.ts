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

const byCharacter = new Map<string, Mark>(
  PAIRS.flatMap((characters, pair) =>
    [...characters].map((character, place): [string, Mark] => [
      character,
      { pair, opens: place < characters.length / 2 },
    ]),
  ),
);

/** What the mark at a place is; asked for places that have one. */
export const markAt = (text: string, at: number): Mark => byCharacter.get(text[at]) as Mark;

/** The mark that goes with the one at a place. */
export function halfOf(text: string, at: number): string {
  const { pair, opens } = markAt(text, at);
  const characters = PAIRS[pair];
  const half = characters.length / 2;
  return characters[characters.indexOf(text[at]) + (opens ? half : -half)];
}
