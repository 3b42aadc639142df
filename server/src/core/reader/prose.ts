/**
 * The words of a report outside of its tables, made plain for searching: rules that compare the text with the tables
 * look here, once for all of them. Width, compatibility and traditional characters and white space are set aside, and each
 * unit knows where in the text it stands, so that what is found can be pointed at.
 */
import { isSpace, readableUnit } from '../fold';
import type { Paragraph, Prose, Range, Section, TableReading } from '../model';
import { sentencesOf } from '../narrative/sentences';
import type { Line } from './lines';

/** Lines of a text that was wrapped are no longer than this; longer ones are whole paragraphs. */
const WIDEST_WRAP = 60;
/** A line that was wrapped fills at least this share of the widest. */
const FILLED = 0.6;
/** What ends a paragraph, wrapped or not. */
const STOPS: ReadonlySet<string> = new Set('。！？；：!?;:');

export function proseOf(
  text: string,
  lines: readonly Line[],
  sections: readonly Section[],
  tables: readonly TableReading[],
): Prose {
  const own = lines.filter(outside([...sections.map(({ heading }) => heading), ...rangesOf(tables)]));
  const widest = own.reduce((max, { start, end }) => Math.max(max, end - start), 0);
  const least = widest > WIDEST_WRAP ? Infinity : widest * FILLED;
  const plain = new PlainText(text);
  const paragraphs: Paragraph[] = [];
  let section = -1;
  let last: Line | null = null;
  let from = 0;
  const close = (end: number) => {
    if (plain.length > from)
      paragraphs.push({
        start: from,
        end: plain.length,
        section: sections[section]?.id ?? null,
        source: { start: plain.placeOf(from), end },
      });
    plain.breakParagraph();
    from = plain.length;
  };
  for (const line of own) {
    if (last && !goesOn(text, last, line, least)) close(last.end);
    while (sections[section + 1] && sections[section + 1].heading.start <= line.start) section++;
    plain.add(line.start, line.end);
    last = line;
  }
  if (last) close(last.end);
  const prose = { plain: plain.text(), places: plain.places(), paragraphs };
  return { ...prose, sentences: sentencesOf(text, prose) };
}

/** True where a line was wrapped into the next one. */
const goesOn = (text: string, line: Line, next: Line, least: number): boolean =>
  next.index === line.index + 1 && line.end - line.start >= least && !STOPS.has(text[line.end - 1]);

const rangesOf = (tables: readonly TableReading[]) => tables.flatMap(({ range }) => range ?? []);

/** Whether a line stands outside of the ranges, for lines that only go forward. */
function outside(ranges: readonly Range[]): (line: Line) => boolean {
  const sorted = [...ranges].sort((a, b) => a.start - b.start);
  let next = 0;
  return ({ start, end }) => {
    while (next < sorted.length && sorted[next].end <= start) next++;
    return next >= sorted.length || sorted[next].start >= end;
  };
}

/** As many units at once as become a string: `apply` has a limit. */
const CHUNK = 8192;

class PlainText {
  length = 0;
  private readonly units: Uint16Array;
  private readonly at: Uint32Array;

  constructor(private readonly source: string) {
    this.units = new Uint16Array(source.length + 1);
    this.at = new Uint32Array(source.length + 1);
  }

  placeOf(index: number): number {
    return this.at[index];
  }

  /**
   * Adds a stretch of the source. White space stays only between two letters or digits of the ASCII set; a number that
   * was wrapped is one again.
   */
  add(start: number, end: number): void {
    let space =
      this.length > 0 && !(isDigit(this.units[this.length - 1]) && isDigit(this.source.charCodeAt(start)));
    for (let at = start; at < end; at++) {
      const unit = readableUnit(this.source.charCodeAt(at));
      if (isSpace(unit)) {
        space = true;
        continue;
      }
      if (space && isWord(unit) && isWord(this.units[this.length - 1])) this.push(SPACE, at);
      space = false;
      this.push(unit, at);
    }
  }

  breakParagraph(): void {
    if (this.length > 0 && this.units[this.length - 1] !== BREAK)
      this.push(BREAK, this.at[this.length - 1] + 1);
  }

  text(): string {
    let text = '';
    for (let from = 0; from < this.length; from += CHUNK)
      text += String.fromCharCode.apply(
        null,
        this.units.subarray(from, Math.min(from + CHUNK, this.length)) as unknown as number[],
      );
    return text;
  }

  places(): Uint32Array {
    return this.at.slice(0, this.length);
  }

  private push(unit: number, at: number): void {
    this.units[this.length] = unit;
    this.at[this.length++] = at;
  }
}

const SPACE = 32;
const BREAK = 10;

const isDigit = (unit: number) => unit >= 48 && unit <= 57;

const isWord = (unit: number) =>
  (unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122);
