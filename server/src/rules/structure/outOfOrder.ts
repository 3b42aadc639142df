export interface Placed {
  /** Where it stands in the form’s order. */
  readonly place: number;
}

/** What stands out of order: the fewest of all whose moving puts the others in order. */
export function outOfOrder<T extends Placed>(items: readonly T[]): readonly T[] {
  const chains: T[][] = [];
  for (const item of items) {
    const before = longest(chains.filter((chain) => chain[chain.length - 1].place < item.place));
    chains.push([...before, item]);
  }
  const inOrder = new Set(longest(chains));
  return items.filter((item) => !inOrder.has(item));
}

const longest = <T>(chains: readonly T[][]): readonly T[] =>
  chains.reduce<T[]>((most, chain) => (chain.length > most.length ? chain : most), []);
