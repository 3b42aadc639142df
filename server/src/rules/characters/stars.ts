/** Asterisks (星号) that stand together: those of Markdown, or in the place of words. */

interface Stars {
  readonly start: number;
  length: number;
}

/** @param places where each one stands, in the text's order. */
export function starsTogether(places: readonly number[]): readonly Readonly<Stars>[] {
  const runs: Stars[] = [];
  for (const at of places) {
    const last = runs.at(-1);
    if (last && at === last.start + last.length) last.length++;
    else runs.push({ start: at, length: 1 });
  }
  return runs;
}
