/** The edits that might put a typed number into a cell, the least change first. Reading again tells which of them does. */
import type { Cell } from '../../core/model';
import { textIn } from '../../core/text';
import { writeLike } from '../../core/writeLike';
import type { Edit } from '../../rules/finding';
import type { Typed } from './typed';

/** Stands in an empty cell where the layout could not show that there is one. */
const NOTHING = '/';

export function waysToWrite(cell: Cell, typed: Typed, text: string): Edit[] {
  const whole = (newText: string): Edit => ({ ...cell.outer, newText });
  const own = (newText: string): Edit => ({ start: cell.start, end: cell.end, newText });
  if (typed.kind === 'marked') return [whole(typed.text)];
  if (typed.kind === 'blank') return typed.mark ? [whole(typed.mark)] : [own(''), whole(''), whole(NOTHING)];
  const like = writeLike(textIn(text, cell), typed.digits);
  return cell.status === 'given' ? [own(like), own(typed.digits)] : [whole(typed.digits)];
}
