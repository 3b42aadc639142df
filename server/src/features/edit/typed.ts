/** What a person typed or pasted into a cell: a number, a mark for "nothing", or something that no cell can hold. */
import { isBlankMark, readNumber, trimmed } from '../../core/numbers';

export type Typed =
  /** Nothing, or a mark (/ - —) for it. */
  | { readonly kind: 'blank'; readonly mark: string }
  /** A number without anything beside it. It takes the place of a number's own characters. */
  | { readonly kind: 'number'; readonly digits: string }
  /** A number with its sign mark or unit: `361(减)`. It takes the place of all that stands in the cell. */
  | { readonly kind: 'marked'; readonly digits: string; readonly text: string };

/** A number and its marks are no longer than this. */
const LONGEST = 60;

/** What would end a cell in one of the layouts. */
const DIVIDERS = ['|', '\t', '\n', '\r', '"'];

/** Null for what the reader would not take for a number, and for a note, which is to be written in the text. */
export function readTyped(text: string): Typed | null {
  if (text.length > LONGEST) return null;
  const { start, end } = trimmed(text, 0, text.length);
  const own = text.slice(start, end);
  if (own === '' || isBlankMark(own, 0, own.length)) return { kind: 'blank', mark: own };
  if (DIVIDERS.some((divider) => own.includes(divider))) return null;
  const number = readNumber(own, 0, own.length);
  if (!number || number.mark === 'note') return null;
  const { digits, mark } = number;
  return mark === 'none' ? { kind: 'number', digits } : { kind: 'marked', digits, text: own };
}
