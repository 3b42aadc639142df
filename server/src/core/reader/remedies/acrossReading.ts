/** What table 四 is read as: its numbers stand in one line, without row labels. */
import type { Block } from '../../form/form';
import { lastOf } from '../../mapped';
import type { Range } from '../../model';
import { isText, type Token } from '../lines/token';
import { type Cells, NO_ROW, type RowText } from '../rows/rowText';
import { headersOf } from './headersAcross';

export interface AcrossReading {
  /** One for each place, row by row; null where missing. */
  readonly cells: Cells;
  /** The relations, not the text, told the places. */
  readonly inferred: boolean;
  /** Where digits stand that cannot be cut in one way; null where the missing numbers were lost. */
  readonly glued: Range | null;
  readonly start: number;
  readonly end: number;
  /** All its cells as one row, to tell the layout from. */
  readonly row: RowText;
  /** Where each row's header stands; null where it was not found, none where they were not looked for. */
  readonly labels: readonly ({ readonly start: number; readonly end: number } | null)[];
}

export function reading(
  cells: readonly (Token | null)[],
  items: readonly Token[],
  labels: AcrossReading['labels'] = [],
): AcrossReading {
  return {
    cells,
    inferred: cells.includes(null) || cells.some((cell) => cell?.glued === 'cut'),
    glued: null,
    start: items[0].start,
    end: lastOf(items).end,
    row: { ...NO_ROW, items, fields: items[0].fields > 1 ? items[0].fields : 0 },
    labels,
  };
}

/** The words that have each row's header, wherever they stand. */
export function labelsIn(tokens: readonly Token[], block: Block): AcrossReading['labels'] {
  const words = tokens.filter(isText);
  return headersOf(block).rowKeys.map((key) => words.find((word) => word.key.includes(key)) ?? null);
}
