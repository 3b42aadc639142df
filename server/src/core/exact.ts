/** Sums of plain decimal texts (`-361`, `2517.23`) of any length, exactly. */

const SAFE_DIGITS = 15;

/** True where the text is a whole number that a double holds with room for a sum of many. */
const isSmall = (digits: string) => digits.length <= SAFE_DIGITS - 2 && !digits.includes('.');

/** Not a number where one of them is not small. */
function smallSum(numbers: readonly string[]): number {
  let sum = 0;
  for (const digits of numbers) sum += isSmall(digits) ? +digits : Number.NaN;
  return sum;
}

export function addExact(numbers: readonly string[]): string {
  const sum = smallSum(numbers);
  if (!Number.isNaN(sum)) return String(sum);
  const scale = Math.max(...numbers.map(decimalsOf));
  return unscale(
    numbers.reduce((sum, digits) => sum + scaled(digits, scale), 0n),
    scale,
  );
}

export const subtractExact = (from: string, digits: string) => addExact([from, negate(digits)]);

/** The number times a power of ten: 1034 and -4 is 0.1034. */
export function shiftExact(digits: string, power: number): string {
  const scale = Math.max(decimalsOf(digits) - power, 0);
  return unscale(scaled(digits, scale + power), scale);
}

/** Below, at or above 0 as `a` is less than, equal to or more than `b`. */
export function compareExact(a: string, b: string): number {
  if (isSmall(a) && isSmall(b)) return +a - +b;
  const scale = Math.max(decimalsOf(a), decimalsOf(b));
  const difference = scaled(a, scale) - scaled(b, scale);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The same of a sum and a number. */
export function compareSum(parts: readonly string[], whole: string): number {
  const sum = isSmall(whole) ? smallSum(parts) : Number.NaN;
  return Number.isNaN(sum) ? compareExact(addExact(parts), whole) : sum - +whole;
}

export const negate = (digits: string) => (digits.startsWith('-') ? digits.slice(1) : `-${digits}`);

function decimalsOf(digits: string): number {
  const point = digits.indexOf('.');
  return point < 0 ? 0 : digits.length - point - 1;
}

/** The number times 10^scale. */
const scaled = (digits: string, scale: number) =>
  BigInt(digits.replace('.', '') + '0'.repeat(scale - decimalsOf(digits)));

function unscale(value: bigint, scale: number): string {
  if (scale === 0) return String(value);
  const sign = value < 0n ? '-' : '';
  const digits = String(value < 0n ? -value : value).padStart(scale + 1, '0');
  const fraction = digits.slice(-scale).replace(/0+$/, '');
  return sign + digits.slice(0, -scale) + (fraction && `.${fraction}`);
}
