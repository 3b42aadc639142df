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

const rowAs = (text: string, id: string, write: (cell: Cell) => string): string =>
  read(text)
    .cells.filter(({ place }) => place.id.startsWith(`${id}/`))
    .map(write)
    .join(' ');

/** The numbers of a row, `?` where one was not read. */
export const rowOf = (text: string, id: string): string => rowAs(text, id, ({ digits }) => digits || '?');

/** The same, with `~` behind what the sums told. */
export const rowMarked = (text: string, id: string): string =>
  rowAs(text, id, ({ digits, inferred }) => (digits || '?') + (inferred ? '~' : ''));

export const codesOf = (text: string): string[] => check(read(text)).map(({ code }) => code);

/** What was found but for hints. */
export const heavierCodesOf = (text: string): string[] =>
  check(read(text)).flatMap(({ code, severity }) => (severity === 'hint' ? [] : [code]));

/** A line for each row of the form, as the fixtures' `.cells` have them. */
export const cellsAsText = ({ tables, cells }: Report, write: (cell: Cell) => string): string =>
  tables
    .flatMap(({ table, rows }) =>
      rows.map(
        ({ row, first, end }) => `${table.id}/${row.id}\t${cells.slice(first, end).map(write).join(' ')}\n`,
      ),
    )
    .join('');
