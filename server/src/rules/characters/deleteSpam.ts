/** Takes spam out of a text. */
import type { Range } from '../../core/model';
import { applyEdits } from '../../core/text';
import type { Fix, Translate } from '../finding';
import { fixAll } from './fixAll';

/** Stands in for spam that is deleted; no text has it. */
const DELETED = '\0';

/** Where it stands alone in its lines it can go; what stood in place of words, only their author knows. */
export function deleteSpam(places: readonly Range[], text: string, t: Translate): readonly Fix[] {
  const left = applyEdits(
    text,
    places.map(({ start, end }) => ({ start, end, newText: DELETED })),
  );
  if (left.split('\n').some((line) => line.includes(DELETED) && line.replaceAll(DELETED, '').trim() !== ''))
    return [];
  return fixAll('spam', places, t);
}
