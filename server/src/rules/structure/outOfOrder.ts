import { lastOf } from '../../core/mapped';

export interface Placed {
  /** Where it stands in the form’s order. */
  readonly place: number;
}

/** What stands out of order: the fewest of all whose moving puts the others in order. */
export function outOfOrder<T extends Placed>(items: readonly T[]): readonly T[] {
  const chains: T[][] = [];
  for (const item of items) {
    const before = longest(chains.filter((chain) => placeOf(chain) < item.place));
    // One that ends there and is as long does as well: a text may have the same label without end.
    const isThere = chains.some((chain) => placeOf(chain) === item.place && chain.length > before.length);
    if (!isThere) chains.push([...before, item]);
  }
  const inOrder = new Set(longest(chains));
  return items.filter((item) => !inOrder.has(item));
}

const placeOf = (chain: readonly Placed[]): number => lastOf(chain).place;

const longest = <T>(chains: readonly T[][]): readonly T[] =>
  chains.reduce<T[]>((most, chain) => (chain.length > most.length ? chain : most), []);
