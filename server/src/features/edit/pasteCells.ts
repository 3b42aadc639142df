/**
 * A block of numbers from a spreadsheet, pasted over an official table in the text: each goes into its cell, as in the table
 * preview. As text, it would tear the row that it is pasted into from the rows below.
 */
import type { Cell, Report } from '../../core/model';
import type { Edit, Translate } from '../../rules/finding';
import { type Analyses, analysisAt } from '../analysis';
import { rowsOf } from '../clipboard';
import { cellAt, rowAt } from '../locate';
import { drawTable } from '../tableGrid';
import { type CellInput, editCells } from './editCells';
import { readTyped } from './typed';

/** No table of a form has more characters in its numbers. */
const LONGEST = 10_000;

/** Null for what is no such block, and where it does not fit or the cells are not sure. */
export function pasteCells(
  analyses: Analyses,
  offset: number,
  text: string,
  t: Translate,
): readonly Edit[] | null {
  const block = blockOf(text);
  const { report } = analysisAt(analyses, offset);
  const first = block && firstCell(report, offset);
  const inputs = first && placed(block, first, report);
  if (!inputs) return null;
  const result = editCells(analyses, offset, inputs, t);
  return 'edits' in result ? result.edits : null;
}

/** Rows of numbers and empty fields; null for words, and for a single one, which is typed into the text. */
function blockOf(text: string): string[][] | null {
  if (text.length > LONGEST) return null;
  const rows = rowsOf(text);
  const fields = rows.flat();
  if (fields.length < 2 || !/\d/.test(text)) return null;
  return fields.every((field) => readTyped(field)) ? rows : null;
}

/** The cell at the place; behind a row's label, its first. */
function firstCell(report: Report, offset: number): Cell | undefined {
  const cell = cellAt(report, offset);
  const row = cell ? undefined : rowAt(report, offset);
  return row ? report.cells[row.first] : cell;
}

/** Which cell takes which field; null where the table has no room for all of them. */
function placed(block: readonly string[][], { place }: Cell, { form }: Report): CellInput[] | null {
  if (!form) return null;
  const room = drawTable(place.table, form)
    .map((row) => row.flatMap((slot) => (slot.kind === 'cell' ? [slot.place.id] : [])))
    .filter((row) => row.length > 0);
  const top = room.findIndex((row) => row.includes(place.id));
  const left = room[top].indexOf(place.id);
  const inputs = block.flatMap((fields, down) =>
    fields.map((text, right) => ({ id: room[top + down]?.[left + right], text })),
  );
  return inputs.every(({ id }) => id !== undefined) ? inputs : null;
}
