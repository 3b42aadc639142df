/**
 * `list.map(make)`, as an array of the same kind from the first text on. V8 makes that of `map` another one once it has compiled who
 * calls it, and then compiles all anew that reads the array: for what a report has, that is most of the engine.
 */
export function mapped<T, R>(list: readonly T[], make: (item: T, at: number) => R): R[] {
  const made: R[] = [];
  for (let at = 0; at < list.length; at++) made.push(make(list[at], at));
  return made;
}

/** What `find` gives for the items of a list, in their order, where it gives something: `flatMap` makes an array for each. */
export function foundIn<T, R>(list: readonly T[], find: (item: T, at: number) => R | null): R[] {
  const found: R[] = [];
  for (let at = 0; at < list.length; at++) {
    const one = find(list[at], at);
    if (one !== null) found.push(one);
  }
  return found;
}

/** The last item of a list that has some. */
export const lastOf = <T>(list: readonly T[]): T => list[list.length - 1];
