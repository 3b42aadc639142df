/**
 * Code points that only look like the characters meant, or like nothing: what fonts of PDFs, and copying from pages,
 * leave in a text.
 */
import { isInvisible, plainUnit } from '../../core/fold';

/** From the first to the last, both included. */
export const LOOKALIKES: readonly (readonly [number, number])[] = [
  [0xad, 0xad],
  [0x200b, 0x200d],
  [0x2060, 0x2060],
  [0x2e80, 0x2ef3],
  [0x2f00, 0x2fd5],
  [0xe000, 0xf8ff],
  [0xf900, 0xfa0d],
  [0xfa10, 0xfa10],
  [0xfa12, 0xfa12],
  [0xfa15, 0xfa1e],
  [0xfa20, 0xfa20],
  [0xfa22, 0xfa22],
  [0xfa25, 0xfa26],
  [0xfa2a, 0xfaff],
  [0xfeff, 0xfeff],
];

/** What was meant; null where nobody but the font knows. */
export function meantBy(unit: number): string | null {
  if (isInvisible(unit)) return '';
  const meant = plainUnit(unit);
  return meant === unit ? null : String.fromCharCode(meant);
}
