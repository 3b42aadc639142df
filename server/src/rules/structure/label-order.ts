/**
 * 行列次序: rows or columns of a table stand in another order than the form has them in.
 *
 * Why: tables are collected and compared by the places of their numbers; a column that has changed places with another
 * counts for it.
 * Source: the official forms (国办公开办函〔2019〕60号, 〔2021〕30号).
 *
 * Not reported: where neither a tab nor a pipe nor a wide gap tells the cells of a row from one another, the order may be a
 * conversion's; headers of which fewer than five columns stand in one line.
 */
import { fold } from '../../core/fold';
import { fullLabel, isAcross, type Table } from '../../core/form/form';
import { foundIn } from '../../core/mapped';
import type { Range, Report, RowReading } from '../../core/model';
import { matchesOf } from '../../core/text';
import type { Found } from '../finding';
import type { Rule } from '../rule';
import { outOfOrder, type Placed } from './outOfOrder';

interface Displaced extends Found {
  /** What the form calls them; the first is the one that is marked. */
  readonly labels: readonly string[];
}

export const labelOrder: Rule<Displaced> = {
  code: 'label-order',
  severity: 'warning',
  since: '0.2.0',
  *find(report) {
    for (const { table, isTorn, rows } of report.tables) {
      if (isTorn || isAcross(table)) continue;
      const displaced = [rowsIn(rows, report), columnsIn(table, rows, report)].flatMap(outOfOrder);
      if (displaced.length > 0)
        yield {
          range: displaced[0].range,
          section: table.section,
          labels: displaced.map(({ label }) => label),
        };
    }
  },
  say: ({ labels: [first, ...others] }, _report, t) =>
    t('“{0}” stands elsewhere in the form: move it with its numbers, or check whose they are.', first) +
    (others.length > 0 ? t(' Also: {0}.', others.join(t(', '))) : ''),
};

interface Label extends Placed {
  readonly range: Range;
  readonly label: string;
}

const LINE_END = /[\n\r]/;
/** What divides cells; `</td><td>` of a page is blanks. */
const DIVIDER = /[\t|]| {9}/;

/** The rows of which label and cells are divided in one line, in the text's order; none where all stand in the form's. */
function rowsIn(rows: readonly RowReading[], { text }: Report): readonly Label[] {
  if (areInOrder(rows)) return [];
  const labels = foundIn(rows, ({ label, range, row, first }): Label | null => {
    const cells = label && range ? text.slice(label.end, range.end) : '';
    const isDivided = DIVIDER.test(cells) && !LINE_END.test(cells);
    return label && isDivided ? { range: label, label: fullLabel(row), place: first } : null;
  });
  return labels.sort((a, b) => a.range.start - b.range.start);
}

function areInOrder(rows: readonly RowReading[]): boolean {
  let last = 0;
  for (const { label } of rows) {
    if (label && label.start < last) return false;
    if (label) last = label.start;
  }
  return true;
}

/** So many columns in one line make it the table's header. */
const FEWEST = 5;
/** No name of a column is longer, blanks in it and all. */
const LONGEST = 16;
/** The words of one cell, or the end of a line. */
const CELLS = /[^\t|\n\r ]+(?: {1,8}[^\t|\n\r ]+)*|[\n\r]/g;

/** The columns that the last header above the rows names, in the text's order: those of the group, whose level has enough of them. */
function columnsIn(
  { section, blocks: [{ columns }] }: Table,
  rows: readonly RowReading[],
  { text, sections }: Report,
): readonly Label[] {
  const start = sections.find(({ id }) => id === section)?.heading.end;
  const end = rows.find(({ label }) => label)?.label?.start;
  const head = start === undefined || end === undefined ? '' : text.slice(start, end);
  if (start === undefined || !DIVIDER.test(head)) return [];
  let header: readonly Label[] = [];
  let line: Label[] = [];
  for (const { 0: cell, index } of matchesOf(CELLS, head)) {
    if (LINE_END.test(cell)) line = [];
    if (cell.length > LONGEST) continue;
    const label = fold(cell);
    const place = columns.findIndex((column) => column.group && column.label === label);
    const from = start + index;
    if (place >= 0) line.push({ range: { start: from, end: from + cell.length }, label, place });
    if (line.length >= FEWEST) header = line;
  }
  return header;
}
