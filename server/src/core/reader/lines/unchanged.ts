/** What an edit left of a text: so many units at its front, and so many at its back. */
export interface Unchanged {
  readonly front: number;
  readonly back: number;
}

export function unchangedBetween(before: string, text: string): Unchanged {
  const most = Math.min(before.length, text.length);
  const front = longest(most, (from, to) => before.slice(from, to) === text.slice(from, to));
  const back = longest(
    most - front,
    (from, to) =>
      before.slice(before.length - to, before.length - from) ===
      text.slice(text.length - to, text.length - from),
  );
  return { front, back };
}

/** The greatest length up to which all is the same, by bisection: what was found the same is not compared again. */
function longest(most: number, isSame: (from: number, to: number) => boolean): number {
  let same = 0;
  let different = most + 1;
  while (different - same > 1) {
    const middle = (same + different) >> 1;
    if (isSame(same, middle)) same = middle;
    else different = middle;
  }
  return same;
}
