/**
 * Folds text for comparing labels: white space, punctuation and width set aside, compatibility characters brought
 * back to the ones that were meant. Only ever used to compare; what stands in a report is never rewritten.
 */

/**
 * The CJK Radicals Supplement that real PDF texts hold in place of the characters: NFKC maps the Kangxi radicals
 * (U+2F00) but leaves this block (U+2E80).
 */
const RADICALS: Readonly<Record<string, string>> = {
  '⺠': '民',
  '⻔': '门',
  '⻓': '长',
  '⻅': '见',
  '⻚': '页',
  '⻛': '风',
  '⻜': '飞',
  '⻢': '马',
  '⻥': '鱼',
  '⻦': '鸟',
  '⻩': '黄',
  '⻋': '车',
  '⻉': '贝',
  '⻘': '青',
  '⻝': '食',
  '⻆': '角',
  '⻄': '西',
  '⻰': '龙',
  '⻳': '龟',
  '⻬': '齐',
  '⻮': '齿',
  '⻨': '麦',
  '⻙': '韦',
  '⻤': '鬼',
  '⻣': '骨',
  '⻁': '虎',
  '⺟': '母',
  '⺒': '巳',
  '⺝': '月',
  '⺫': '目',
  '⺮': '竹',
  '⺼': '月',
};

/** Folded forms by code unit, filled as they are met: a table of all of them would cost a slow start. */
const folded: (string | undefined)[] = new Array(0x10000);

function foldUnit(unit: number): string {
  const character = String.fromCharCode(unit);
  const plain = (RADICALS[character] ?? character).normalize('NFKC');
  const kept = [...plain].filter((part) => /[\p{L}\p{N}]/u.test(part)).join('');
  folded[unit] = kept;
  return kept;
}

/** The folded form of the text from `start` to `end`. */
export function fold(text: string, start = 0, end = text.length): string {
  let result = '';
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    result += folded[unit] ?? foldUnit(unit);
  }
  return result;
}

/** Plain units by code unit, filled as they are met; 0 where not yet. */
const plain = new Uint16Array(0x10000);

/** The unit that was meant: full-width and compatibility characters and radicals brought back, where one stands for one. */
export function plainUnit(unit: number): number {
  if (unit < 0x80) return unit;
  if (plain[unit] === 0) {
    const character = String.fromCharCode(unit);
    const meant = (RADICALS[character] ?? character).normalize('NFKC');
    plain[unit] = meant.length === 1 ? meant.charCodeAt(0) : unit;
  }
  return plain[unit];
}

/** True for what stands between words: ASCII white space, no-break and ideographic spaces. */
export function isSpace(unit: number): boolean {
  return (
    unit === 32 ||
    (unit >= 9 && unit <= 13) ||
    unit === 0xa0 ||
    unit === 0x3000 ||
    unit === 0xfeff ||
    (unit >= 0x2000 && unit <= 0x200b) ||
    unit === 0x202f
  );
}

/** The columns that a character takes on a screen: two for CJK and full-width, none for marks that combine. */
export function displayWidth(unit: number): number {
  if (unit < 0x300) return 1;
  if (unit < 0x370) return 0;
  return (unit >= 0x1100 && unit <= 0x115f) ||
    (unit >= 0x2e80 && unit <= 0xd7a3) ||
    (unit >= 0xf900 && unit <= 0xfaff) ||
    (unit >= 0xfe30 && unit <= 0xfe6f) ||
    (unit >= 0xff00 && unit <= 0xff60) ||
    (unit >= 0xffe0 && unit <= 0xffe6) ||
    (unit >= 0xd800 && unit <= 0xdfff) ||
    unit === 0x201c ||
    unit === 0x201d
    ? 2
    : 1;
}
