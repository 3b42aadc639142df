/** Exact whole numbers of any length: a double where it holds the number, a bigint where it does not. */

/** Canonical: a bigint only beyond what a double holds exactly, so 0 is always the number 0. */
export type Int = number | bigint;

const SAFE = Number.MAX_SAFE_INTEGER;

const isSafe = (value: number) => value <= SAFE && value >= -SAFE;

/** The number in its canonical form. */
export const canonical = (value: bigint): Int =>
  value <= BigInt(SAFE) && value >= BigInt(-SAFE) ? Number(value) : value;

/** `a · p − b · q` */
export function crossDifference(a: Int, p: number, b: Int, q: number): Int {
  if (typeof a === 'number' && typeof b === 'number') {
    const left = a * p;
    const right = b * q;
    if (isSafe(left) && isSafe(right) && isSafe(left - right)) return left - right + 0; // never -0
  }
  return canonical(BigInt(a) * BigInt(p) - BigInt(b) * BigInt(q));
}

export const addInts = (a: Int, b: Int): Int => crossDifference(a, 1, b, -1);

export const subtractInts = (a: Int, b: Int): Int => crossDifference(a, 1, b, 1);

/** `a / by`, null where it is no whole number. */
export function divideExactly(a: Int, by: number): Int | null {
  if (typeof a === 'number') return a % by === 0 ? a / by + 0 : null;
  return a % BigInt(by) === 0n ? canonical(a / BigInt(by)) : null;
}

/** The whole numbers next to `a / by`: rounded down. */
export function divideDown(a: Int, by: number): Int {
  if (typeof a === 'number') return Math.floor(a / by) + 0;
  const divisor = BigInt(by);
  const quotient = a / divisor;
  return canonical(a % divisor !== 0n && a < 0n !== by < 0 ? quotient - 1n : quotient);
}

/** The greatest common divisor of two numbers that are not negative. */
export function gcd(a: number, b: number): number {
  while (b !== 0) [a, b] = [b, a % b];
  return a;
}
