/**
 * What is kept with plain data and goes when that goes: V8's quick collection takes everything that a WeakMap holds for
 * alive, so that one by report keeps what a text of seconds ago needed. It is not enumerable: to everyone else the data is
 * plain, and a copy, which is made to differ, has none of it.
 */
export function hide<T>(owner: object, key: symbol, kept: T): T {
  Object.defineProperty(owner, key, { value: kept });
  return kept;
}

export const hiddenIn = <T>(owner: object, key: symbol): T | undefined =>
  (owner as { readonly [key: symbol]: T | undefined })[key];
