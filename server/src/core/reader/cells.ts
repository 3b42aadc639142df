/** Makes the form's cells out of the rows that were read. */
import { type Form, hasTotal, type Place, type Table } from '../form/form';
import type { Cell } from '../model';
import { inferShortRows, type Reading, type ShortRow } from './columns/infer';
import { placeRow } from './columns/place';
import { Placing } from './columns/placing';
import { isNumber, type Token } from './lines/token';
import type { AcrossReading } from './remedies/acrossReading';
import type { Labels, RowRef } from './rows/labels';
import { type Cells, type RowText, textsOf } from './rows/rowText';
import { relationsIn } from './rows/sums';

export interface Readings {
  readonly text: string;
  readonly lineStarts: readonly number[];
  readonly tokens: readonly Token[];
  readonly labels: Labels;
  /** For each row of the form what stands for it. */
  readonly texts: readonly (RowText | null)[];
  readonly across: ReadonlyMap<Table, AcrossReading>;
  /** Of rows that cannot be told whole, by their order, the cells that can. */
  readonly agreed: ReadonlyMap<number, Cells>;
}

/** One cell for each of the form's places. */
export function readCells(readings: Readings): Cell[] {
  const { labels, texts, across } = readings;
  const { form } = labels;
  const cells: Cell[] = new Array(form.places.length);
  const short: { ref: RowRef; items: readonly Token[] }[] = [];
  for (const [block, refs] of labels.blocks) {
    const { text, lineStarts, tokens } = readings;
    const rows = textsOf(refs, texts);
    const placing = new Placing(block, text, lineStarts, tokens, rows);
    for (const ref of refs) {
      const row = texts[ref.order];
      const agreed = readings.agreed.get(ref.order);
      if (agreed) setRow(cells, form, ref.first, agreed, true);
      if (!row) continue;
      const placed = row.standing ? row.items : placeRow(row, placing);
      if (placed) setRow(cells, form, ref.first, placed, row.standing !== undefined);
      else short.push({ ref, items: row.items.filter(isNumber) });
    }
  }
  for (const [table, reading] of across) {
    const first = form.places.findIndex((place) => place.table === table);
    setRow(cells, form, first, reading.cells, reading.inferred);
  }
  for (const place of form.places) cells[place.index] ??= missing(place);
  setShortRows(cells, form, short);
  return cells;
}

const NOWHERE = { start: -1, end: -1 };

function missing(place: Place): Cell {
  return {
    place,
    status: 'missing',
    value: null,
    digits: '',
    inferred: false,
    start: -1,
    end: -1,
    outer: NOWHERE,
    mark: 'none',
  };
}

function setRow(cells: Cell[], form: Form, first: number, placed: Cells, inferred: boolean): void {
  for (let column = 0; column < placed.length; column++) {
    const token = placed[column];
    if (token)
      cells[first + column] = cellOf(form.places[first + column], token, inferred || token.glued === 'cut');
  }
}

function cellOf(place: Place, token: Token, inferred: boolean): Cell {
  const { number, start, end } = token;
  const outer = { start, end };
  if (number)
    return {
      place,
      status: 'given',
      value: number.value,
      digits: number.digits,
      inferred,
      start: number.start,
      end: number.end,
      outer,
      mark: number.mark,
    };
  const status = token.kind === 'blank' ? 'blank' : 'invalid';
  return { place, status, value: null, digits: '', inferred: false, start, end, outer, mark: 'none' };
}

/** Rows with fewer numbers than columns: the relations place what they leave one place for. */
function setShortRows(
  cells: Cell[],
  form: Form,
  rows: readonly { ref: RowRef; items: readonly Token[] }[],
): void {
  for (const table of form.tables) {
    const own = rows.filter(({ ref, items }) => ref.table === table && items.length > 0);
    if (own.length === 0) continue;
    const values = cells.map((cell) =>
      cell.status === 'given' && !cell.inferred ? (cell.value as number) : Number.NaN,
    );
    const relations = relationsIn(form, table);
    const short = own.map(({ ref, items }): ShortRow => ({ first: ref.first, columns: ref.columns, items }));
    const readings = table.blocks.some(hasTotal) ? inferShortRows(short, values, relations) : [];
    readings.forEach((reading, at) => {
      if (reading) setReading(cells, form, own[at].ref, reading);
    });
  }
}

function setReading(cells: Cell[], form: Form, ref: RowRef, reading: Reading): void {
  for (let column = 0; column < ref.columns; column++) {
    const index = ref.first + column;
    const token = reading.tokens[column];
    const value = reading.values[column];
    if (token) cells[index] = cellOf(form.places[index], token, true);
    else if (value !== null && value !== undefined)
      cells[index] = { ...missing(form.places[index]), value, digits: String(value), inferred: true };
  }
}
