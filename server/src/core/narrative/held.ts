/**
 * Which paragraphs hold words that somebody asks for: told for all who ask in one pass, since most characters of a text begin
 * none of the words.
 */
import type { Prose } from '../model';

interface Word {
  readonly word: string;
  /** Its second unit; NaN where it has no more than one. */
  readonly second: number;
  readonly asker: number;
}

/** The words by their first unit, and for each unit where in the list its words are; 0 where it begins none. */
const words: Word[][] = [[]];
const begins = new Uint8Array(0x10000);
let askers = 0;

/** Told once, when what asks is loaded; the number by which the answers are found. No more than 255 units begin a word. */
export function askFor(wanted: readonly string[]): number {
  for (const word of wanted) {
    const unit = word.charCodeAt(0);
    if (begins[unit] === 0) begins[unit] = words.push([]) - 1;
    words[begins[unit]].push({ word, second: word.charCodeAt(1), asker: askers });
  }
  return askers++;
}

/** For each who asks the paragraphs that hold one of its words, by their indexes, of those in between. */
export function heldIn({ plain, paragraphs }: Prose, from: number, to: number): number[][] {
  const held: number[][] = [];
  const last: number[] = [];
  while (held.length < askers) {
    held.push([]);
    last.push(-1);
  }
  for (let paragraph = from; paragraph < to; paragraph++) {
    const { start, end } = paragraphs[paragraph];
    for (let at = start; at < end; at++) {
      const first = begins[plain.charCodeAt(at)];
      if (first === 0) continue;
      const next = plain.charCodeAt(at + 1);
      for (const { word, second, asker } of words[first]) {
        if (last[asker] === paragraph || (word.length > 1 && second !== next)) continue;
        if (word.length > 2 && !plain.startsWith(word, at)) continue;
        last[asker] = paragraph;
        held[asker].push(paragraph);
      }
    }
  }
  return held;
}
