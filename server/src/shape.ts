/**
 * Checks of data that came from elsewhere: the parameters of requests, messages of a webview. A check says whether a value has
 * a type, and never throws.
 */
export type Check<T> = (value: unknown) => value is T;

/** No line, version or list in a message is larger than this. */
const LARGEST = 2 ** 31 - 1;

export const isText: Check<string> = (value): value is string => typeof value === 'string';

export const isFlag: Check<boolean> = (value): value is boolean => typeof value === 'boolean';

export const isNumber: Check<number> = (value): value is number => typeof value === 'number';

/** A whole number that is not negative. */
export const isCount: Check<number> = (value): value is number =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) <= LARGEST;

export const oneOf =
  <const T extends string | number | boolean>(...allowed: T[]): Check<T> =>
  (value): value is T =>
    (allowed as unknown[]).includes(value);

export const listOf =
  <T>(check: Check<T>): Check<T[]> =>
  (value): value is T[] =>
    Array.isArray(value) && value.every(check);

export const optional =
  <T>(check: Check<T>): Check<T | undefined> =>
  (value): value is T | undefined =>
    value === undefined || check(value);

type Properties<T> = { [K in keyof T]-?: Check<T[K]> };

/** An object with these properties, whatever else it has. */
export const having =
  <T extends object>(properties: Properties<T>): Check<T> =>
  (value): value is T => {
    if (typeof value !== 'object' || value === null) return false;
    const checks = Object.entries<Check<unknown>>(properties);
    return checks.every(([key, check]) => check((value as Record<string, unknown>)[key]));
  };

/** An object with these properties and no others. */
export const object = <T extends object>(properties: Properties<T>): Check<T> => {
  const has = having(properties);
  return (value): value is T =>
    has(value) && Object.keys(value).every((key) => Object.hasOwn(properties, key));
};
