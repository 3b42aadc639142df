/** Why a table is left as it is: what is not clear is not guessed. */
import { seen } from '../../core/fold';
import { fullLabel, type MessageKey, msg } from '../../core/form/form';
import type { Report, TableReading } from '../../core/model';

export interface Unclear {
  readonly reason: MessageKey;
  readonly args: readonly string[];
}

export const isUnclear = (value: object): value is Unclear => 'reason' in value;

export const unclear = (reason: MessageKey, ...args: string[]): Unclear => ({ reason, args });

export const wordsBetween = (words: string): Unclear =>
  unclear(msg('“{0}” is no part of the official table, or does not stand in its place'), shortened(words));

/** Why the numbers of a table cannot be told from the text alone; null where each has its place. */
export function unclearNumbers(report: Report, { table, rows, isTorn }: TableReading): Unclear | null {
  if (isTorn) return unclear(msg('its labels and numbers were torn apart by a conversion'));
  const lost = report.unplaced.find((row) => row.table === table);
  if (lost) {
    const words = shortened(seen(report.text, lost.range.start, lost.range.end));
    return unclear(msg('the place of “{0}” cannot be told'), words);
  }
  for (const { first, end } of rows)
    for (const { status, inferred, place } of report.cells.slice(first, end))
      if (status === 'missing' || inferred)
        return unclear(
          msg('the number of “{0}” under “{1}” is missing, or its place cannot be told'),
          fullLabel(place.row),
          place.column.label,
        );
  return null;
}

const LONGEST_QUOTE = 24;

function shortened(words: string): string {
  const plain = words
    .slice(0, 4 * LONGEST_QUOTE)
    .replace(/\s+/g, ' ')
    .trim();
  return plain.length > LONGEST_QUOTE ? `${plain.slice(0, LONGEST_QUOTE)}…` : plain;
}
