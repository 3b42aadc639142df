/** What a table of a text was read as, held against the numbers that it was written with. */
import type { Cell, Report } from '../../src/core/model';
import { read } from '../../src/core/read';
import { check } from '../../src/rules/check';
import type { Values } from './generate';

/** What is not as it was written: each cell with what it was read as, `?` where it was not read. */
export const otherIn = (text: string, table: string, values: Values): string[] =>
  read(text).cells.flatMap(({ place, digits }) =>
    place.table.id === table && digits !== values.get(place.id) ? [`${place.id} ${digits || '?'}`] : [],
  );

/** What was read as another number. */
export const wrongIn = (text: string, table: string, values: Values): string[] =>
  otherIn(text, table, values).filter((cell) => !cell.endsWith('?'));

export const codesOf = (text: string): string[] => check(read(text)).map(({ code }) => code);

/** A line for each row of the form, as the fixtures' `.cells` have them. */
export const cellsAsText = ({ tables, cells }: Report, write: (cell: Cell) => string): string =>
  tables
    .flatMap(({ table, rows }) =>
      rows.map(
        ({ row, first, end }) => `${table.id}/${row.id}\t${cells.slice(first, end).map(write).join(' ')}\n`,
      ),
    )
    .join('');
