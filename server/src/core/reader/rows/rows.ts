/**
 * Gathers tokens into rows: the words before a run of cells, and the cells. A row may stand on one line, on one
 * line for each cell, or begin lines above its numbers (a PDF breaks long labels).
 */
import { lastOf } from '../../mapped';
import { isNumber, isText, type Token } from '../lines/token';
import { withoutMarkers, withoutNextRow } from './emptyCells';
import type { Labels, RowRef } from './labels';
import { NO_ROW, type RowText } from './rowText';

/** Labels are broken into no more pieces than this; what came before is a header or prose. */
const MOST_PIECES = 12;
/** No label has more characters, nor stands in more lines than it has. */
const LONGEST_LABEL = 50;
/** 无 in the place of a number is one, however the cells are divided. */
const NOTHING = '无';
/** Longer words in the place of a number are no cell of a table. */
const LONGEST_INVALID = 8;

export function rowsOf(tokens: readonly Token[], labels: Labels): RowText[] {
  return new RowGatherer(tokens, labels).gather();
}

/** A row, and the first of the pieces that name it. */
interface Named {
  readonly ref: RowRef;
  readonly from: number;
}

class RowGatherer {
  readonly #rows: RowText[] = [];
  #pieces: Token[] = [];
  #items: Token[] = [];
  /** The row named last: what a label that a header has too can follow. */
  #last: RowRef | null = null;
  readonly #tokens: readonly Token[];
  readonly #labels: Labels;

  constructor(tokens: readonly Token[], labels: Labels) {
    this.#tokens = tokens;
    this.#labels = labels;
  }

  gather(): RowText[] {
    const tokens = this.#tokens;
    for (let at = 0; at < tokens.length; ) {
      const token = tokens[at];
      if (token.fields >= 2) {
        const line = this.#lineAt(at);
        at = this.#addDividedLine(line, at + line.length);
      } else {
        if (token.kind !== 'text') this.#addItem(token);
        else if (this.#isInvalidCell(at)) this.#items.push(token);
        else this.#addPiece(token);
        at++;
      }
    }
    this.#close();
    return withoutMarkers(this.#rows);
  }

  #lineAt(at: number): readonly Token[] {
    const tokens = this.#tokens;
    let end = at;
    while (end < tokens.length && tokens[end].line === tokens[at].line) end++;
    return tokens.slice(at, end);
  }

  #addItem(token: Token): void {
    if (this.#items.length > 0 && token.line !== this.#items[0].line && this.#isFullLine()) this.#close();
    this.#items.push(token);
  }

  /** True for a row that has all its numbers on one line: what stands on the next belongs to another. */
  #isFullLine(): boolean {
    const items = this.#items;
    if (items.length < 2 || items[0].line !== lastOf(items).line) return false;
    const columns = this.#find(this.#pieces)?.ref.columns;
    return columns !== undefined && items.length >= columns;
  }

  #addPiece(token: Token): void {
    if (this.#items.length > 0) this.#close();
    this.#pieces.push(token);
    if (this.#pieces.length > 2 * MOST_PIECES) this.#pieces.splice(0, MOST_PIECES);
  }

  /**
   * A line divided into fields is a row of its own, or a part of a header or label.
   * @param next where the next line begins. @returns where the next row begins.
   */
  #addDividedLine(line: readonly Token[], next: number): number {
    if (this.#items.length > 0) this.#close();
    const texts = line.filter(isText);
    const last = line.findLast(isNumber);
    if (last && this.#addLabelledBehind(line, texts, last)) return next;
    const label = this.#labelIn(line, texts);
    if (!label && !last && texts.length > 0) {
      this.#pieces = [...this.#pieces, ...texts].slice(-MOST_PIECES);
      return next;
    }
    // No row is named: the label is what stands in front of the numbers.
    const first = line.find(isNumber);
    const count = label?.count ?? texts.filter(({ field }) => first && field < first.field).length;
    const own = texts.slice(0, count);
    const below = !label && first ? this.#namedBelow(own, first, next) : null;
    this.#pieces = below?.pieces ?? [...this.#pieces, ...own];
    this.#items = line.slice(count > 0 ? line.indexOf(own[count - 1]) + 1 : 0);
    const labelField = count > 0 ? own[count - 1].field : -1;
    this.#close({ labelField, fields: line[0].fields }, below?.named ?? label?.named);
    return below?.end ?? next;
  }

  /** A label in several lines of its cell: the others stand below the one with the numbers, beside nothing but empty cells. */
  #namedBelow(own: readonly Token[], { line, field, fields }: Token, next: number) {
    let pieces = [...own];
    for (let [at, end] = [line + 1, next]; ; at++) {
      const below = this.#lineAt(end);
      const texts = below.filter(isText);
      const isOfCell = texts.length > 0 && texts.every((text) => text.line === at && text.field < field);
      if (!isOfCell || at > line + LONGEST_LABEL || below[0].fields !== fields || below.some(isNumber))
        return null;
      pieces = [...pieces, ...texts].sort((a, b) => a.field - b.field);
      end += below.length;
      const named = this.#find(pieces);
      if (named && pieces.slice(named.from).some((piece) => piece.line === line))
        return { pieces, named, end };
    }
  }

  /** Adds a line whose label stands behind the last of its numbers. */
  #addLabelledBehind(line: readonly Token[], texts: readonly Token[], last: Token): boolean {
    const isBehind = texts.length > 0 && texts[0].field > last.field;
    const named = isBehind ? this.#find(texts) : null;
    if (!named) return false;
    // 3 | 规章 | / | / | /: an index in front of cells that are empty.
    const after = lastOf(line).field - lastOf(texts).field;
    if (after > last.field) return false;
    this.#pieces = [...texts];
    this.#items = line.slice(0, line.indexOf(last) + 1);
    this.#close({ labelField: -1, fields: line[0].fields }, named);
    return true;
  }

  /** How many of the texts of a divided line are its label: up to the last that names a row and has cells behind it. */
  #labelIn(line: readonly Token[], texts: readonly Token[]): { count: number; named: Named } | null {
    // The form's own words are no cells.
    const last = line.findLast((token) => token.kind !== 'text' || !this.#isFurniture(token));
    if (!last) return null;
    const before = this.#pieces.length;
    const words = before === 0 ? texts : [...this.#pieces, ...texts];
    for (let count = texts.length; count > 0; count--) {
      const named = texts[count - 1].start < last.start && this.#find(words, before + count);
      if (named) return { count, named };
    }
    return null;
  }

  #isFurniture(token: Token): boolean {
    return this.#labels.furniture.has(token.key) || this.#labels.byKey.has(token.key);
  }

  /** The row that the last of the pieces up to `end` name, taking as many of them as name one. */
  #find(pieces: readonly Token[], end = pieces.length): Named | null {
    let key = '';
    let found: Named | null = null;
    for (let from = end - 1; from >= 0 && from >= end - MOST_PIECES; from--) {
      key = pieces[from].key + key;
      if (key.length > this.#labels.longest) break;
      const ref = this.#labels.byKey.get(key);
      if (ref && !(found && this.#labels.grouped.has(key))) found = { ref, from };
    }
    if (found || end === 0) return found;
    const ref = this.#labels.inContext.get(pieces[end - 1].key);
    const isNext = ref && this.#last && ref.order === this.#last.order + 1;
    return isNext ? { ref, from: end - 1 } : null;
  }

  /**
   * True for a word that stands where a number should: in a row that has its label, alone in its cell, and the
   * cells of the row come out right with it.
   */
  #isInvalidCell(at: number): boolean {
    const token = this.#tokens[at];
    if (this.#pieces.length === 0 || token.end - token.start > LONGEST_INVALID) return false;
    if (token.fields !== 1 && (token.fields > 1 || token.key !== NOTHING)) return false;
    if (token.key === NOTHING && this.#beginsLabel(at)) return false;
    if (this.#isFurniture(token)) return false;
    const named = this.#find(this.#pieces);
    if (!named || (this.#items.length === 0 && this.#find([...this.#pieces, token]))) return false;
    let after = 0;
    for (let next = at + 1; next < this.#tokens.length; next++, after++)
      if (
        this.#tokens[next].kind === 'text' &&
        (this.#isFurniture(this.#tokens[next]) || this.#tokens[next].fields > 1)
      )
        break;
    return this.#items.length + 1 + after >= named.ref.columns && this.#items.length < named.ref.columns;
  }

  /** The word is the first of a label that was torn into characters: 无 of 无正当理由, or of a group’s: 无 of 无法提供. */
  #beginsLabel(at: number): boolean {
    const begin = this.#tokens[at].key + (this.#tokens[at + 1]?.key ?? '');
    const { rows, furniture } = this.#labels;
    const isBegun = (key: string) => key.startsWith(begin);
    return begin.length > 1 && (rows.some(({ key }) => isBegun(key)) || [...furniture].some(isBegun));
  }

  /** @param named the row that the pieces name, where that was found already. */
  #close(
    { labelField, fields }: Pick<RowText, 'labelField' | 'fields'> = NO_ROW,
    named = this.#find(this.#pieces),
  ): void {
    const pieces = this.#pieces;
    const items = fields === 0 ? withoutNextRow(this.#items) : this.#items;
    this.#pieces = [];
    this.#items = [];
    if (items.length === 0) return;
    const firstPiece = named ? pieces[named.from] : pieces.at(-1);
    // Of a label that goes on below its numbers, what stands in front of them.
    const lastPiece = pieces.findLast(({ line }) => fields === 0 || line <= items[0].line);
    this.#rows.push({
      pieces: pieces.slice(-MOST_PIECES),
      items,
      ref: named?.ref ?? null,
      label: firstPiece && lastPiece ? { start: firstPiece.start, end: lastPiece.end } : null,
      labelField,
      fields,
    });
    if (named) this.#last = named.ref;
  }
}
