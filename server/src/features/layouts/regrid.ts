/**
 * A table that was read, as the grid of its form with the text's own words in it. Only one that is clear: every number
 * in a place that the text itself tells, every word one of the form's, all in the form's order.
 */
import { msg, type Place } from '../../core/form/form';
import type { GridCell, GridRow } from '../../core/layouts/grid';
import type { LayoutId } from '../../core/layouts/layout';
import { lastOf } from '../../core/mapped';
import type { Range, Report, TableReading } from '../../core/model';
import type { Token } from '../../core/reader/lines/token';
import { lineAt, textIn } from '../../core/text';
import { Filling } from './fill';
import { isUnclear, type Unclear, unclear, unclearNumbers, wordsBetween } from './unclear';
import { rawOf, signatureOf } from './words';

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
  const cells = report.cells.slice(rows[0].first, lastOf(rows).end);
  const filled = new Filling(report, reading, tokens, cells).fill();
  if (isUnclear(filled)) return filled;
  const range = wholeLines(report, filled.start, lastOf(cells).outer.end);
  if (report.comments.some(({ start, end }) => start < range.end && end > range.start))
    return unclear(msg('a comment that accepts a finding stands in it'));
  const raw = new Map(cells.map((cell) => [cell.place, rawOf(text, cell.outer)]));
  const write = (place: Place) => raw.get(place) ?? '';
  const words = filled.rows.flatMap((row) => row.cells.map((cell) => wordOf(cell, write))).join('');
  const dividers = DIVIDERS[layout] ?? '';
  const stands = signatureOf(textIn(text, range), dividers);
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
