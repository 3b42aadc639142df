/** The heads of a table's columns where a conversion repeats or tears them. */
import { fold } from '../../fold';
import type { Token } from '../lines/token';
import type { RowRef } from '../rows/labels';

/** The last piece of a column’s header. */
export const isColumn = ({ kind, key }: Token, [{ table }]: readonly RowRef[]): boolean =>
  kind === 'text' &&
  table.blocks.some(({ columns }) => columns.some(({ label }) => fold(label).endsWith(key)));
