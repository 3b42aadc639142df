/** Writes an amount in the unit of its header, in 万元 where that is guessed. */
import { shiftExact } from '../../core/exact';
import { textIn } from '../../core/text';
import type { Fix, Translate } from '../finding';
import type { Amount, Unit } from './amounts';

/** Powers of ten. */
const POWERS: Readonly<Record<Unit, number>> = { 元: 0, 万元: 4, 亿元: 8 };

/** @param isStated the cell has a unit of its own: then the fix is the one to take. */
export function convertAmount(amount: Amount, isStated: boolean, text: string, t: Translate): readonly Fix[] {
  const { cell, own, header, official } = amount;
  const to = header ?? official;
  if (isStated && (!own || !to)) return [];
  const power = isStated ? POWERS[own as Unit] - POWERS[to as Unit] : -POWERS.万元;
  const newText = shiftExact(cell.digits, power);
  const { outer } = cell;
  const title = t('Write “{0}” as {1}', textIn(text, outer), newText);
  return [{ title, preferred: isStated, edits: [{ ...outer, newText }] }];
}
