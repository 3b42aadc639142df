/**
 * Lays the words and numbers of a table into its form's grid, from the first to the last. Where one is not where the form
 * has it, there is no grid: then the table is not clear.
 */
import { type Form, msg, type Place, type Table } from '../../core/form/form';
import { type GridCell, type GridRow, gridOfTable } from '../../core/layouts/grid';
import { lastOf } from '../../core/mapped';
import type { Cell, Report, TableReading } from '../../core/model';
import type { Token } from '../../core/reader/lines/token';
import { labelsOf } from '../../core/reader/rows/labels';
import { expectedOf, headRows, wordsAt } from './headRows';
import { headsOf } from './heads';
import { isUnclear, type Unclear, unclear, wordsBetween } from './unclear';
import { type Expected, type Found, joined, match, rawOf } from './words';

/** More words above the first number than this are not looked at. */
const LONGEST_HEAD = 80;

/** Rows of the form's grid that stand together: a head, and the numbers below it. */
interface Block {
  readonly heads: readonly (readonly GridRow[])[];
  readonly rows: readonly GridRow[];
}

function blocksOf(table: Table, form: Form): Block[] {
  const grid = gridOfTable(table, form.places);
  let at = 0;
  return table.blocks.map((block) => {
    const from = at;
    while (grid[at].kind !== 'row') at++;
    const head = grid.slice(from, at);
    const first = at;
    while (grid[at]?.kind === 'row') at++;
    return { heads: headsOf(block, head), rows: grid.slice(first, at) };
  });
}

/** What stands in front of a row's numbers. */
interface Front {
  readonly head: readonly GridRow[];
  readonly labels: readonly GridCell[];
  readonly start: number;
}

/** `found` is absent where there is no such line; `stranger` is then the piece up to which most was expected. */
interface MatchedFrom {
  readonly from: number;
  readonly found?: readonly Found[];
  readonly stranger: Token;
}

export class Filling {
  readonly #text: string;
  readonly #report: Report;
  readonly #reading: TableReading;
  readonly #tokens: readonly Token[];
  readonly #cells: readonly Cell[];

  constructor(report: Report, reading: TableReading, tokens: readonly Token[], cells: readonly Cell[]) {
    this.#report = report;
    this.#reading = reading;
    this.#tokens = tokens;
    this.#cells = cells;
    this.#text = report.text;
  }

  fill(): { readonly rows: readonly GridRow[]; readonly start: number } | Unclear {
    const tokens = this.#tokens;
    const cells = this.#cells;
    const reading = this.#reading;
    const report = this.#report;
    const filled: GridRow[] = [];
    let start = -1;
    let next = 0;
    let at = this.#firstToken();
    for (const { heads, rows } of blocksOf(reading.table, report.form as Form))
      for (const [index, row] of rows.entries()) {
        const numbers = cells.slice(next, next + row.cells.filter(isPlace).length);
        next += numbers.length;
        const places = indexesOf(numbers, tokens, at);
        if (!places) return unclear(msg('its cells do not stand in the order of the official table'));
        const own = tokens.slice(at, places[0]);
        const front = this.#front(
          start < 0 ? this.#behindHeading(own) : own,
          row,
          index === 0 ? heads : [[]],
          start < 0,
        );
        if (isUnclear(front)) return front;
        const stranger = strangerAmong(this.#text, tokens, places);
        if (stranger) return stranger;
        if (start < 0) start = front.start < 0 ? numbers[0].outer.start : front.start;
        filled.push(...front.head, {
          ...row,
          cells: [...front.labels, ...row.cells.slice(front.labels.length)],
        });
        at = lastOf(places) + 1;
      }
    return { rows: filled, start };
  }

  #firstToken(): number {
    const first = this.#tokens.findIndex(({ start }) => start === this.#cells[0].outer.start);
    return Math.max(0, first - LONGEST_HEAD);
  }

  #behindHeading(own: readonly Token[]): readonly Token[] {
    const section = this.#report.sections.find(({ id }) => id === this.#reading.table.section);
    const last = own.findLastIndex(({ kind }) => kind === 'number');
    return own.filter(({ start }, at) => at > last && start >= (section?.heading.end ?? 0));
  }

  /** The head, the groups that begin, the row's own label. */
  #front(own: readonly Token[], row: GridRow, heads: Block['heads'], isFirst: boolean): Front | Unclear {
    const pieces = own.filter(({ kind }) => kind !== 'blank');
    const label = this.#reading.rows.find((each) => row.row && each.row === row.row)?.label;
    const before = label ? pieces.filter(({ start }) => start < label.start) : pieces;
    const ofLabel = pieces.slice(before.length);
    const stranger = pieces.find(({ kind, end }) => kind === 'number' || (label && end > label.end));
    if (stranger) return wordsBetween(rawOf(this.#text, stranger));
    const groups = row.row?.groups ?? [];
    const ways = heads.map((head) => {
      const expected = [
        ...expectedOf(head),
        ...groups.map((words, column) => ({ words, row: head.length, column })),
      ];
      return { head, ...this.#matchFrom(before, expected, isFirst) };
    });
    const [way] = ways.sort((a, b) => a.from - b.from);
    const strange = way.found
      ? before.slice(0, way.from).findLast(({ key }) => this.#isOfForm(key))
      : ways.reduce((last, { stranger }) => (stranger.start > last.start ? stranger : last), before[0]);
    if (!way.found || strange) return wordsBetween(rawOf(this.#text, strange ?? before[0]));
    const { head, found, from } = way;
    const labels: GridCell[] = groups.map((_, column) => wordsAt(found, head.length, column));
    if (ofLabel.length > 0) labels.push(joined(this.#text, ofLabel));
    const start = before[from]?.start ?? ofLabel[0]?.start ?? -1;
    return { head: headRows(head, found, this.#reading.layout), labels, start };
  }

  #isOfForm(key: string): boolean {
    return labelsOf(this.#report.form as Form).furniture.has(key);
  }

  /**
   * Tells the words from the first line on from which all of them are expected; what stands above the first head is no
   * part of the table.
   */
  #matchFrom(before: readonly Token[], expected: readonly Expected[], isFirst: boolean): MatchedFrom {
    let stranger = before[0];
    let from = 0;
    do {
      const matched = match(this.#text, before.slice(from), expected);
      const { found } = matched;
      if (found && (from === 0 || found.length > expected.length / 2)) return { from, found, stranger };
      if (matched.stranger && matched.stranger.start > stranger.start) stranger = matched.stranger;
      do from++;
      while (from < before.length && before[from - 1].line === before[from].line);
    } while (isFirst && from < before.length);
    return { from: Number.POSITIVE_INFINITY, stranger };
  }
}

const isPlace = (cell: GridCell): cell is Place => cell !== null && typeof cell !== 'string';

/** Where in the list the tokens of cells stand; null where they are not in order. */
function indexesOf(cells: readonly Cell[], tokens: readonly Token[], from: number): number[] | null {
  const places: number[] = [];
  let at = from;
  for (const { outer } of cells) {
    while (at < tokens.length && tokens[at].start < outer.start) at++;
    if (tokens[at]?.start !== outer.start || tokens[at].end !== outer.end) return null;
    places.push(at++);
  }
  return places;
}

/** Between the numbers of a row stands nothing but what merged cells left. */
function strangerAmong(text: string, tokens: readonly Token[], places: readonly number[]): Unclear | null {
  const own = new Set(places);
  for (let at = places[0]; at < lastOf(places); at++)
    if (!own.has(at) && tokens[at].kind !== 'blank') return wordsBetween(rawOf(text, tokens[at]));
  return null;
}
