/** Sets of cells as bits, 32 to a word. */
export type CellSet = Int32Array;

export const emptySet = (size: number): CellSet => new Int32Array((size + 31) >>> 5);

export const addTo = (set: CellSet, cell: number): void => {
  set[cell >>> 5] |= 1 << (cell & 31);
};

export const hasCell = (set: CellSet, cell: number): boolean => (set[cell >>> 5] & (1 << (cell & 31))) !== 0;

/** What is in the first and not in the second. */
export function without(set: CellSet, other: CellSet): CellSet {
  const result = new Int32Array(set.length);
  for (let word = 0; word < set.length; word++) result[word] = set[word] & ~other[word];
  return result;
}

export function union(set: CellSet, other: CellSet): CellSet {
  const result = new Int32Array(set.length);
  for (let word = 0; word < set.length; word++) result[word] = set[word] | other[word];
  return result;
}

export function meets(set: CellSet, other: CellSet): boolean {
  for (let word = 0; word < set.length; word++) if ((set[word] & other[word]) !== 0) return true;
  return false;
}

export function countOf(set: CellSet): number {
  let count = 0;
  for (let word = 0; word < set.length; word++) {
    let bits = set[word];
    bits -= (bits >>> 1) & 0x55555555;
    bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
    count += Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
  }
  return count;
}

/** The cells of a set, in order. */
export function cellsOf(set: CellSet): number[] {
  const cells: number[] = [];
  for (let word = 0; word < set.length; word++)
    for (let bits = set[word]; bits !== 0; bits &= bits - 1)
      cells.push((word << 5) + 31 - Math.clz32(bits & -bits));
  return cells;
}
