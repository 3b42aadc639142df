/**
 * The words of a report outside of its tables, made plain for searching: rules that compare the text with the tables
 * look here, once for all of them. Width, compatibility and traditional characters and white space are set aside, and each
 * unit knows where in the text it stands, so that what is found can be pointed at.
 */
import { isSpace, readableUnit } from '../fold';
import type { Paragraph, Prose, Range, Section, TableReading } from '../model';
import { placeAt } from '../places';
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
  const own = outside(lines, [...sections.map(({ heading }) => heading), ...rangesOf(tables)]);
  let units = 0;
  let widest = 0;
  for (const { start, end } of own) {
    units += end - start + 1;
    if (end - start > widest) widest = end - start;
  }
  const least = widest > WIDEST_WRAP ? Infinity : widest * FILLED;
  const plain = new PlainText(text, units);
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
        source: { start: placeAt(plain.places, from), end },
      });
    plain.breakParagraph();
    from = plain.length;
  };
  for (const line of own) {
    if (last && !goesOn(text, last, line, least)) close(last.end);
    while (section + 1 < sections.length && sections[section + 1].heading.start <= line.start) section++;
    plain.add(line.start, line.end);
    last = line;
  }
  if (last) close(last.end);
  const { places, numbers } = plain;
  return { plain: plain.text(), places, numbers, paragraphs };
}

/** True where a line was wrapped into the next one. */
const goesOn = (text: string, line: Line, next: Line, least: number): boolean =>
  line.end - line.start >= least && next.index === line.index + 1 && !STOPS.has(text[line.end - 1]);

const rangesOf = (tables: readonly TableReading[]) => tables.flatMap(({ range }) => range ?? []);

/** The lines that stand outside of the ranges. */
function outside(lines: readonly Line[], ranges: readonly Range[]): Line[] {
  const sorted = [...ranges].sort((a, b) => a.start - b.start);
  const own: Line[] = [];
  let next = 0;
  for (const line of lines) {
    while (next < sorted.length && sorted[next].end <= line.start) next++;
    if (next >= sorted.length || sorted[next].start >= line.end) own.push(line);
  }
  return own;
}

const SPACE = 32;
const BREAK = 10;

/** What each code unit is in the plain text, white space as a blank, filled as they are met; 0 where not yet. */
const meant = new Uint16Array(0x10000);

function learn(unit: number): number {
  const readable = readableUnit(unit);
  meant[unit] = isSpace(readable) ? SPACE : readable;
  return meant[unit];
}

/** Where the usual text is put together before it becomes a string: used again by the next one. */
const scratch = new Uint16Array(0x4000);

const decoder = new TextDecoder('utf-16le');

class PlainText {
  length = 0;
  readonly numbers: number[] = [];
  private readonly units: Uint16Array;
  readonly places = { starts: [0], shifts: [0] };

  /** @param most no more units than these are added. */
  constructor(
    private readonly source: string,
    most: number,
  ) {
    this.units = most > scratch.length ? new Uint16Array(most) : scratch;
  }

  /**
   * Adds a stretch of the source. White space stays only between two letters or digits of the ASCII set; a number that
   * was wrapped is one again.
   */
  add(start: number, end: number): void {
    const { source, numbers, units } = this;
    let length = this.length;
    this.stand(length, start);
    let space = length > 0 && !(isDigit(units[length - 1]) && isDigit(source.charCodeAt(start)));
    for (let at = start; at < end; at++) {
      const code = source.charCodeAt(at);
      const unit = meant[code] || learn(code);
      if (unit === SPACE) {
        space = true;
        continue;
      }
      if (space) {
        space = false;
        if (length > 0 && isWord(unit) && isWord(units[length - 1])) {
          units[length++] = SPACE;
        }
        this.stand(length, at);
      }
      if (isDigit(unit) && !(length > 0 && isDigit(units[length - 1]))) numbers.push(length);
      units[length++] = unit;
    }
    this.length = length;
  }

  /** What follows in the words begins at a place of the source. */
  private stand(length: number, at: number): void {
    const { starts, shifts } = this.places;
    if (shifts[shifts.length - 1] === at - length) return;
    starts.push(length);
    shifts.push(at - length);
  }

  breakParagraph(): void {
    const { length, units } = this;
    if (length === 0 || units[length - 1] === BREAK) return;
    units[length] = BREAK;
    this.length++;
  }

  text(): string {
    return decoder.decode(this.units.subarray(0, this.length));
  }
}

const isDigit = (unit: number) => unit >= 48 && unit <= 57;

const isWord = (unit: number) =>
  (unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122);
