/** The simplified characters (简体字) of traditional ones, by their code units. */
import { TRADITIONAL } from './traditional';

let pairs: ReadonlyMap<number, number> | null = null;

/** Made where it is first needed, to start quickly. */
export function simplifiedUnits(): ReadonlyMap<number, number> {
  pairs ??= new Map(pairsIn(TRADITIONAL));
  return pairs;
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
/** Each digit of a number has five bits, and one more to say that there is a further digit. */
const BITS = 5;
const MORE = 1 << BITS;

/** Steps from pair to pair, each number with its sign in the last bit. */
function* pairsIn(steps: string): Generator<[number, number]> {
  const pair: [number, number] = [0, 0];
  let at = 0;
  let number = 0;
  let shift = 0;
  for (const character of steps) {
    const digit = DIGITS.indexOf(character);
    number |= (digit & (MORE - 1)) << shift;
    shift += BITS;
    if (digit & MORE) continue;
    pair[at] += number & 1 ? -(number >> 1) : number >> 1;
    if (at === 1) yield [...pair];
    at = 1 - at;
    number = 0;
    shift = 0;
  }
}
