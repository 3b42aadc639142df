/**
 * A table that was read, as the grid of its form with the text's own words in it. Only one that is clear: every number
 * in a place that the text itself tells, every word one of the form's, all in the form's order.
 */
import { type Form, msg, type Place, type Table } from '../../core/form/form';
import { type GridCell, type GridRow, gridOfTable } from '../../core/layouts/grid';
import type { LayoutId } from '../../core/layouts/layout';
import type { Cell, Range, Report, TableReading } from '../../core/model';
import { labelsOf } from '../../core/reader/labels';
import type { Token } from '../../core/reader/tokens';
import { lineAt } from '../../core/text';
import { headsOf } from './heads';
import { isUnclear, type Unclear, unclear, unclearNumbers, wordsBetween } from './unclear';
import { type Expected, type Found, joined, match, rawOf, signatureOf } from './words';

export interface Regrid {
  /** From its first line to the end of its last. */
  readonly range: Range;
  readonly rows: readonly GridRow[];
  readonly write: (place: Place) => string;
  readonly hasBlank: boolean;
}

/** What divides cells in a layout, besides white space. */
const DIVIDERS: Partial<Record<LayoutId, string>> = { markdown: '|', 'cell-pipe': '|', csv: ',"' };

/** @param tokens those of the report's whole text. */
export function regrid(report: Report, reading: TableReading, tokens: readonly Token[]): Regrid | Unclear {
  const doubt = unclearNumbers(report, reading);
  if (doubt) return doubt;
  const { text } = report;
  const { rows, layout } = reading;
  const cells = report.cells.slice(rows[0].first, rows[rows.length - 1].end);
  const filled = new Filling(report, reading, tokens, cells).fill();
  if (isUnclear(filled)) return filled;
  const range = wholeLines(report, filled.start, cells[cells.length - 1].outer.end);
  if (report.comments.some(({ start, end }) => start < range.end && end > range.start))
    return unclear(msg('a comment that accepts a finding stands in it'));
  const raw = new Map(cells.map((cell) => [cell.place, rawOf(text, cell.outer)]));
  const write = (place: Place) => raw.get(place) ?? '';
  const words = filled.rows.flatMap((row) => row.cells.map((cell) => wordOf(cell, write))).join('');
  const dividers = DIVIDERS[layout] ?? '';
  const stands = signatureOf(text.slice(range.start, range.end), dividers);
  const laid = signatureOf(words, dividers);
  if (stands !== laid) return wordsBetween(firstDifference(stands, laid));
  return { range, rows: filled.rows, write, hasBlank: [...raw.values()].includes('') };
}

const wordOf = (cell: GridCell, write: Regrid['write']) =>
  cell === null || typeof cell === 'string' ? (cell ?? '') : write(cell);

function firstDifference(stands: string, laid: string): string {
  let at = 0;
  while (at < laid.length && stands[at] === laid[at]) at++;
  return stands.slice(at);
}

/** The lines from one offset to another, with those above that hold dividers only: an empty head of Markdown. */
function wholeLines({ text, lineStarts }: Report, start: number, end: number): Range {
  let first = lineAt(lineStarts, start);
  while (first > 0 && isEmptyRow(lineOf(text, lineStarts, first - 1))) first--;
  const last = lineAt(lineStarts, end);
  return { start: lineStarts[first], end: lineStarts[last] + lineOf(text, lineStarts, last).length };
}

const isEmptyRow = (line: string) => line.includes('|') && !/[^\s|:-]/.test(line);

/** A line without what ends it. */
const lineOf = (text: string, lineStarts: readonly number[], line: number): string =>
  text.slice(lineStarts[line], lineStarts[line + 1] ?? text.length).replace(/[\r\n]+$/, '');

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

/** Lays the words and numbers of a table into its form's grid, from the first to the last. */
class Filling {
  private readonly text: string;

  constructor(
    private readonly report: Report,
    private readonly reading: TableReading,
    private readonly tokens: readonly Token[],
    private readonly cells: readonly Cell[],
  ) {
    this.text = report.text;
  }

  fill(): { readonly rows: readonly GridRow[]; readonly start: number } | Unclear {
    const { tokens, cells, reading, report } = this;
    const filled: GridRow[] = [];
    let start = -1;
    let next = 0;
    let at = this.firstToken();
    for (const { heads, rows } of blocksOf(reading.table, report.form as Form))
      for (const [index, row] of rows.entries()) {
        const numbers = cells.slice(next, next + row.cells.filter(isPlace).length);
        next += numbers.length;
        const places = indexesOf(numbers, tokens, at);
        if (!places) return unclear(msg('its cells do not stand in the order of the official table'));
        const own = tokens.slice(at, places[0]);
        const front = this.front(
          start < 0 ? this.behindHeading(own) : own,
          row,
          index === 0 ? heads : [[]],
          start < 0,
        );
        if (isUnclear(front)) return front;
        const stranger = strangerAmong(this.text, tokens, places);
        if (stranger) return stranger;
        if (start < 0) start = front.start < 0 ? numbers[0].outer.start : front.start;
        filled.push(...front.head, {
          ...row,
          cells: [...front.labels, ...row.cells.slice(front.labels.length)],
        });
        at = places[places.length - 1] + 1;
      }
    return { rows: filled, start };
  }

  private firstToken(): number {
    const first = this.tokens.findIndex(({ start }) => start === this.cells[0].outer.start);
    return Math.max(0, first - LONGEST_HEAD);
  }

  private behindHeading(own: readonly Token[]): readonly Token[] {
    const section = this.report.sections.find(({ id }) => id === this.reading.table.section);
    const last = own.findLastIndex(({ kind }) => kind === 'number');
    return own.filter(({ start }, at) => at > last && start >= (section?.heading.end ?? 0));
  }

  /** The head, the groups that begin, the row's own label. */
  private front(
    own: readonly Token[],
    row: GridRow,
    heads: Block['heads'],
    isFirst: boolean,
  ): Front | Unclear {
    const pieces = own.filter(({ kind }) => kind !== 'blank');
    const label = this.reading.rows.find((each) => row.row && each.row === row.row)?.label;
    const before = label ? pieces.filter(({ start }) => start < label.start) : pieces;
    const ofLabel = pieces.slice(before.length);
    const stranger = pieces.find(({ kind, end }) => kind === 'number' || (label && end > label.end));
    if (stranger) return wordsBetween(rawOf(this.text, stranger));
    const groups = row.row?.groups ?? [];
    const ways = heads.map((head) => {
      const expected = [
        ...expectedOf(head),
        ...groups.map((words, column) => ({ words, row: head.length, column })),
      ];
      return { head, ...this.matchFrom(before, expected, isFirst) };
    });
    const [way] = ways.sort((a, b) => a.from - b.from);
    const strange = way.found
      ? before.slice(0, way.from).findLast(({ key }) => this.isOfForm(key))
      : ways.reduce((last, { stranger }) => (stranger.start > last.start ? stranger : last), before[0]);
    if (!way.found || strange) return wordsBetween(rawOf(this.text, strange ?? before[0]));
    const { head, found, from } = way;
    const labels: GridCell[] = groups.map((_, column) => wordsAt(found, head.length, column));
    if (ofLabel.length > 0) labels.push(joined(this.text, ofLabel));
    const start = before[from]?.start ?? ofLabel[0]?.start ?? -1;
    return { head: this.headRows(head, found), labels, start };
  }

  private isOfForm(key: string): boolean {
    return labelsOf(this.report.form as Form).furniture.has(key);
  }

  /**
   * Tells the words from the first line on from which all of them are expected; what stands above the first head is no
   * part of the table.
   */
  private matchFrom(before: readonly Token[], expected: readonly Expected[], isFirst: boolean): MatchedFrom {
    let stranger = before[0];
    let from = 0;
    do {
      const matched = match(this.text, before.slice(from), expected);
      const { found } = matched;
      if (found && (from === 0 || found.length > expected.length / 2)) return { from, found, stranger };
      if (matched.stranger && matched.stranger.start > stranger.start) stranger = matched.stranger;
      do from++;
      while (from < before.length && before[from - 1].line === before[from].line);
    } while (isFirst && from < before.length);
    return { from: Number.POSITIVE_INFINITY, stranger };
  }

  /** The rows of the head: where lines divide the text into rows, those; else the form's. */
  private headRows(head: readonly GridRow[], found: readonly Found[]): GridRow[] {
    const byLine = this.reading.layout.startsWith('cell-') ? null : rowsByLine(head, found);
    const rows = head.map((row, at) => ({
      ...row,
      cells: row.cells.map((_, column) => wordsAt(found, at, column)),
    }));
    return (byLine ?? rows).filter(({ cells }) => cells.some((cell) => cell !== null));
  }
}

const isPlace = (cell: GridCell): cell is Place => cell !== null && typeof cell !== 'string';

const expectedOf = (head: readonly GridRow[]): Expected[] =>
  head.flatMap(({ cells }, row) =>
    cells.flatMap((words, column) => (typeof words === 'string' ? [{ words, row, column }] : [])),
  );

const wordsAt = (found: readonly Found[], row: number, column: number): string | null =>
  found.find(({ of }) => of.row === row && of.column === column)?.words ?? null;

/** Null where two words of one line would stand in one cell. */
function rowsByLine(head: readonly GridRow[], found: readonly Found[]): GridRow[] | null {
  const width = Math.max(...head.map(({ cells }) => cells.length), 0);
  const rows = new Map<number, (string | null)[]>();
  const kinds = new Map<number, GridRow['kind']>();
  for (const { of, words, line } of found) {
    if (of.row >= head.length) continue;
    const cells = rows.get(line) ?? new Array(width).fill(null);
    if (cells[of.column] !== null) return null;
    cells[of.column] = words;
    rows.set(line, cells);
    kinds.set(line, kinds.get(line) ?? head[of.row].kind);
  }
  return [...rows].map(([line, cells]) => ({
    kind: kinds.get(line) ?? 'head',
    cells: cutTo(cells, head, kinds.get(line)),
  }));
}

/** A caption takes one cell. */
const cutTo = (cells: (string | null)[], head: readonly GridRow[], kind: GridRow['kind'] | undefined) =>
  kind === 'caption' ? cells.slice(0, head[0].cells.length) : cells;

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
  for (let at = places[0]; at < places[places.length - 1]; at++)
    if (!own.has(at) && tokens[at].kind !== 'blank') return wordsBetween(rawOf(text, tokens[at]));
  return null;
}
