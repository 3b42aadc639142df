/** What HTML writes as entities, by name or by number, and what no eye sees. */
import { INVISIBLE, isInvisible } from '../../fold';

const NAMED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    nbsp: ' ',
    ensp: ' ',
    emsp: ' ',
    thinsp: ' ',
    shy: '',
    zwnj: '',
    zwj: '',
    lrm: '',
    rlm: '',
    ldquo: '“',
    rdquo: '”',
    lsquo: '‘',
    rsquo: '’',
    laquo: '«',
    raquo: '»',
    middot: '·',
    bull: '•',
    mdash: '—',
    ndash: '–',
    hellip: '…',
    minus: '−',
    times: '×',
    uarr: '↑',
    darr: '↓',
    yen: '¥',
    permil: '‰',
    apos: "'",
    quot: '"',
    amp: '&',
    lt: '<',
    gt: '>',
  }),
);

/** The last are those that pages write without their semicolon. */
const SPECIAL = new RegExp(
  `&(?:(#x[0-9a-f]{1,6}|#[0-9]{1,7});?|([a-z]{2,6});|(nbsp|quot))|[${INVISIBLE}]`,
  'gi',
);

export interface Special {
  readonly at: number;
  readonly length: number;
  /** The character that an entity stands for; nothing for what is not seen. */
  readonly seen: string;
}

export function specialsIn(words: string): Special[] {
  const specials: Special[] = [];
  for (const { 0: own, 1: number, 2: closed, 3: open, index } of words.matchAll(SPECIAL)) {
    const name = closed ?? open;
    const seen = number ? characterOf(number) : name ? (NAMED.get(name) ?? null) : '';
    // One that is not known stays.
    if (seen !== null) specials.push({ at: index, length: own.length, seen });
  }
  return specials;
}

function characterOf(number: string): string | null {
  const isHex = /^#x/i.test(number);
  const code = Number.parseInt(number.slice(isHex ? 2 : 1), isHex ? 16 : 10);
  // A line end or a divider of cells that is written so is none of the table's.
  if (code === NO_BREAK_SPACE || code === PIPE || WHITE.has(code)) return ' ';
  if (isInvisible(code)) return '';
  const meant = WINDOWS.get(code);
  if (meant) return meant;
  return isCharacter(code) ? String.fromCodePoint(code) : null;
}

const NO_BREAK_SPACE = 0xa0;
const PIPE = 0x7c;
const WHITE: ReadonlySet<number> = new Set([9, 10, 12, 13]);
/** By these numbers browsers, too, understand the characters of an old encoding. */
const WINDOWS: ReadonlyMap<number, string> = new Map([
  [0x85, '…'],
  [0x91, '‘'],
  [0x92, '’'],
  [0x93, '“'],
  [0x94, '”'],
  [0x96, '–'],
  [0x97, '—'],
]);

/** No control character, and no half of one. */
const isCharacter = (code: number): boolean =>
  (code >= 0x20 && code < 0x7f) ||
  (code > NO_BREAK_SPACE && code < 0xd800) ||
  (code > 0xdfff && code < 0x110000);
