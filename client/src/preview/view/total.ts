/** The sum, the count and the average of selected numbers, exactly: a report's sums are about single units. */
import { addExact } from '../../../../server/src/core/exact';

export interface Totals {
  readonly sum: string;
  readonly count: number;
  readonly average: string;
}

/** Null where there are no two numbers: one says its sum itself. */
export function totalsOf(numbers: readonly string[]): Totals | null {
  if (numbers.length < 2) return null;
  const sum = addExact(numbers);
  return { sum, count: numbers.length, average: divided(sum, numbers.length) };
}

const DECIMALS = 2;

/** Rounded half away from zero to two decimals, without zeros at its end. */
function divided(sum: string, by: number): string {
  const [whole, fraction = ''] = sum.replace('-', '').split('.');
  const scale = 10n ** BigInt(DECIMALS);
  const divisor = 10n ** BigInt(fraction.length) * BigInt(by);
  const rounded = (BigInt(whole + fraction) * scale * 2n + divisor) / (divisor * 2n);
  const decimals = String(rounded % scale)
    .padStart(DECIMALS, '0')
    .replace(/0{1,2}$/, '');
  const sign = sum.startsWith('-') && rounded > 0n ? '-' : '';
  return sign + String(rounded / scale) + (decimals && `.${decimals}`);
}
