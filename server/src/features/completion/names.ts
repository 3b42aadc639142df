/**
 * What a completion item is found by: its Chinese words, the initials of their pinyin, the whole pinyin. An editor that
 * compares beginnings, and one that looks for letters in their order (VS Code: from the beginning of a word on, in the
 * first 128 characters), both find the item by either.
 */
import { READINGS } from './readings';

let readings: ReadonlyMap<string, string> | null = null;

/** From lines of a reading and the characters that have it. */
function table(): ReadonlyMap<string, string> {
  readings ??= new Map(
    READINGS.flatMap((line) => {
      const [reading] = /^[a-z]+/.exec(line) ?? [''];
      return [...line.slice(reading.length)].map((character): [string, string] => [character, reading]);
    }),
  );
  return readings;
}

/** The readings of a text's characters, without tones, ü as v; what has none is left out. */
export const pinyinOf = (text: string): string[] =>
  [...text].flatMap((character) => table().get(character) ?? []);

/** More of a name nobody types. */
const LONGEST = 16;

/** The words of a sentence without its numbers and the names of them. */
export const readable = (sentence: string): string => sentence.replace(/\{[^}]{0,60}\}|[0-9_.]/g, '');

/** Nobody spells the number of a heading or a row. */
const NUMBERED = /^(?:[一二三四五六七]、|（[一二三四五六七]）|\d\.)/;

/**
 * `typed`: the Chinese words that are typed, null for pinyin. What they are the beginning of stands first, for editors that
 * compare beginnings.
 */
export function filterText(names: readonly string[], typed: string | null): string {
  const short = cut(names);
  const spoken = cut(names.map((name) => name.replace(NUMBERED, ''))).map(pinyinOf);
  const latin = [
    ...spoken.map((syllables) => syllables.map(([initial]) => initial).join('')),
    ...spoken.map((syllables) => syllables.join('')),
  ];
  if (typed === null) return [...new Set([...latin, ...short])].join(' ');
  const meant = names.filter((name) => name.startsWith(typed));
  return [...new Set([...cut(meant, typed.length), ...short, ...latin])].join(' ');
}

const cut = (names: readonly string[], least = 0) => [
  ...new Set(names.map((name) => [...name].slice(0, Math.max(LONGEST, least)).join(''))),
];
