/** The characters that HTML writes as entities, by name or by number. */

const NAMED: Readonly<Record<string, string>> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  middot: '·',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
};

/** The last is the one that pages write without its semicolon, in empty cells. */
const ENTITY = /&(?:(#x[0-9a-f]{1,6}|#[0-9]{1,7}|[a-z]{2,6});|(nbsp))/gi;
const ENTITIES = /(?:&(?:(?:#x[0-9a-f]{1,6}|#[0-9]{1,7}|[a-z]{2,6});|nbsp))+/gi;

/**
 * Entities as their characters, with blanks for the rest of them. Those that follow one another are one word or number:
 * the blanks come behind the last.
 */
export const withoutEntities = (words: string): string =>
  words.includes('&')
    ? words.replace(ENTITIES, (run) => {
        let plain = '';
        for (const { 0: entity, 1: closed, 2: open, index } of run.matchAll(ENTITY)) {
          const character = characterOf(closed ?? open);
          plain = character === null ? plain.padEnd(index) + entity : plain + character;
        }
        return plain.padEnd(run.length);
      })
    : words;

/** Null for one that is not known, and then stays. */
function characterOf(name: string): string | null {
  if (!name.startsWith('#')) return NAMED[name] ?? null;
  const isHex = /^#x/i.test(name);
  const code = Number.parseInt(name.slice(isHex ? 2 : 1), isHex ? 16 : 10);
  // A line end or a divider of cells that is written so is none of the table's.
  if (code === NO_BREAK_SPACE || code === PIPE || WHITE.has(code)) return ' ';
  return isCharacter(code) ? String.fromCodePoint(code) : null;
}

const NO_BREAK_SPACE = 0xa0;
const PIPE = 0x7c;
const WHITE: ReadonlySet<number> = new Set([9, 10, 12, 13]);

/** No control character, and no half of one. */
const isCharacter = (code: number): boolean =>
  (code >= 0x20 && code < 0x7f) ||
  (code > NO_BREAK_SPACE && code < 0xd800) ||
  (code > 0xdfff && code < 0x110000);
