/**
 * A text made plain for searching: width, compatibility and traditional characters and white space are set aside, and each
 * unit knows where in the text it stands, so that what is found can be pointed at.
 */
import { isDigit, isSpace, readableUnit } from '../../fold';
import { lastOf } from '../../mapped';

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

export class PlainText {
  length = 0;
  readonly #units: Uint16Array;
  readonly places = { starts: [0], shifts: [0] };
  readonly #source: string;

  /** @param most no more units than these are added, paragraphs' ends included, blanks in front of each not. */
  constructor(source: string, most: number) {
    this.#source = source;
    this.#units = most > scratch.length ? new Uint16Array(most) : scratch;
  }

  /**
   * Adds a stretch of the source. White space stays only between two letters or digits of the ASCII set; a number that
   * was wrapped is one again.
   */
  add(start: number, end: number): void {
    const source = this.#source;
    const units = this.#units;
    let length = this.length;
    this.#stand(length, start);
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
        this.#stand(length, at);
      }
      units[length++] = unit;
    }
    this.length = length;
  }

  /** What follows in the words begins at a place of the source. */
  #stand(length: number, at: number): void {
    const { starts, shifts } = this.places;
    if (lastOf(shifts) === at - length) return;
    starts.push(length);
    shifts.push(at - length);
  }

  breakParagraph(): void {
    this.#units[this.length++] = BREAK;
  }

  text(): string {
    return decoder.decode(this.#units.subarray(0, this.length));
  }
}

const isWord = (unit: number) => isDigit(unit) || (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122);
