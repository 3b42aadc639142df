/** How often each number is left, while numbers are taken and put back. */
export type Counts = Map<number, number>;

/** @returns how often the number is left then. */
export function add(counts: Counts, value: number, change: 1 | -1): number {
  const count = (counts.get(value) ?? 0) + change;
  counts.set(value, count);
  return count;
}
