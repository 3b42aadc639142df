/**
 * Tells numbers that a conversion wrote without anything between them, as pypdf does (`不公开12000012`), from their label, and cuts
 * those that are nothing but zeros, a row's only one or its first. What is not cut is one token still, and marked, so that
 * nobody takes it for a number: the sums tell (joined.ts, remedies.ts).
 */
import { fold, isDigit } from '../../fold';
import { hasTotal, isAcross } from '../../form/form';
import { readNumber } from '../../numbers';
import type { Token } from '../lines/token';
import type { Labels, RowRef } from './labels';

/** Fewer digits may be one number. */
const SHORTEST = 7;
/** Longer strings are no table's row. */
const LONGEST = 60;
/** So much of a label’s end, or of its beginning, tells its row. */
const SHORTEST_END = 5;
const SHORTEST_BEGINNING = 3;
/** Labels are broken over no more pieces. */
const MOST_PIECES = 12;

interface Glued {
  readonly at: number;
  /** Where the digits start; they end with the token. */
  readonly start: number;
  readonly digits: string;
  /** The numbers that they are; null where these cannot be told. */
  readonly cut: readonly string[] | null;
}

/** The tokens with what is glued cut; the same where nothing is. */
export function cutGlued(text: string, tokens: readonly Token[], labels: Labels): readonly Token[] {
  if (!tokens.some((token) => canBeGlued(text, token))) return tokens;
  const glued = new Map<number, Glued>();
  const found = [firstsOf, gluedOf, acrossOf].flatMap((find) => find(text, tokens, labels));
  for (const one of found) glued.set(one.at, one);
  if (glued.size === 0) return tokens;
  return tokens.flatMap((token, at) => {
    const one = glued.get(at);
    return one ? replace(text, token, one) : [token];
  });
}

/** Words that end in a digit, and digits that are too many or all 0: hardly any text has some. */
function canBeGlued(text: string, { kind, start, end, fields }: Token): boolean {
  if (kind === 'blank' || fields > 1) return false;
  if (kind === 'text') return isDigit(text.charCodeAt(end - 1));
  return end - start >= SHORTEST || (end > start + 1 && text.startsWith('00', start));
}

/** Where the digits start that a token ends with. */
function digitsFrom(text: string, { start, end }: Token): number {
  let from = end;
  while (from > start && isDigit(text.charCodeAt(from - 1))) from--;
  return from;
}

/** Words of a row's label with its digits behind them, or digits alone behind such words, last in their line. */
function gluedOf(text: string, tokens: readonly Token[], labels: Labels): Glued[] {
  const found: Glued[] = [];
  for (const [at, token] of tokens.entries()) {
    if (!canBeGlued(text, token)) continue;
    const start = digitsFrom(text, token);
    const digits = text.slice(start, token.end);
    const isAlone = start === token.start;
    if (digits.length > LONGEST || (isAlone && digits.length < SHORTEST && !/^0{2,}$/.test(digits))) continue;
    if (tokens[at + 1]?.line === token.line) continue;
    const ref = namedBefore(text, tokens, at, start, labels);
    if (!ref || (isAlone && ref.columns === 1) || digits.length < ref.columns) continue;
    found.push({ at, start, digits, cut: ref.columns === 1 ? [digits] : zerosOf(digits, ref.columns) });
  }
  return found;
}

/**
 * Words of a row's label with its first number behind them: the line has all the others, or the words are all of the label, and
 * the digits too few for a row.
 */
function firstsOf(text: string, tokens: readonly Token[], labels: Labels): Glued[] {
  return tokens.flatMap((token, at) => {
    if (token.kind !== 'text' || !canBeGlued(text, token)) return [];
    const start = digitsFrom(text, token);
    const digits = text.slice(start, token.end);
    let next = at + 1;
    while (tokens[next]?.line === token.line && tokens[next].kind === 'number') next++;
    const isAll = next > at + 1 && tokens[next]?.line !== token.line;
    const ref = isAll ? namedBefore(text, tokens, at, start, labels) : null;
    const isRest = (row: RowRef) =>
      row.columns === next - at || (row.columns > next - at && hasTotal(row.table.blocks[0]));
    const first: Glued = { at, start, digits, cut: [digits] };
    if (ref && isRest(ref)) return [first];
    const own = labels.byKey.get(fold(text, token.start, start));
    const isFirst = own && hasTotal(own.table.blocks[0]) && digits.length < own.columns;
    return isFirst ? [first] : [];
  });
}

/** The line of digits of a table that has its rows one behind another (table 四), behind the last of its headers. */
function acrossOf(text: string, tokens: readonly Token[], labels: Labels): Glued[] {
  const ref = labels.rows.find(({ table }) => isAcross(table));
  if (!ref) return [];
  const { rows, columns } = ref.table.blocks[0];
  const ends = columns.map(({ label }) => fold(label).slice(-2));
  const length = rows.length * columns.length;
  const at = tokens.findLastIndex(
    ({ start, end: stop, line, fields }, index) =>
      stop - start >= length &&
      stop - start <= LONGEST &&
      fields === 0 &&
      line !== tokens[index - 1]?.line &&
      line !== tokens[index + 1]?.line &&
      ends.some((end) => tokens[index - 1]?.key.endsWith(end)) &&
      /^\d+$/.test(text.slice(start, stop)),
  );
  if (at < 0) return [];
  const { start, end } = tokens[at];
  const digits = text.slice(start, end);
  return [{ at, start, digits, cut: zerosOf(digits, length) }];
}

/** The row that the words up to `end` name; other digits among them are none of a label's. */
function namedBefore(
  text: string,
  tokens: readonly Token[],
  at: number,
  end: number,
  labels: Labels,
): RowRef | null {
  let key = end > tokens[at].start ? fold(text, tokens[at].start, end) : '';
  let found = labels.byKey.get(key) ?? null;
  let last = key;
  let ended: RowRef | null = null;
  let begun: RowRef | null = null;
  for (let before = at - 1; before >= 0 && before > at - MOST_PIECES; before--) {
    const token = tokens[before];
    if (token.kind !== 'text' || isDigit(text.charCodeAt(token.end - 1))) break;
    key = token.key + key;
    last ||= key;
    if (key.length > labels.longest) break;
    const ref = labels.byKey.get(key);
    if (ref && !labels.grouped.has(key)) found = ref;
    else found ??= ref ?? null;
    ended ??= ending(key, labels);
    begun ??= beginning(key, labels);
  }
  return found ?? ending(last, labels) ?? beginning(last, labels) ?? ended ?? begun;
}

/** A piece of the group's label stands in front of the row's. */
function ending(key: string, labels: Labels): RowRef | null {
  for (let from = 1; key.length - from >= SHORTEST_END; from++) {
    const ref = labels.byKey.get(key.slice(from));
    if (ref) return ref;
  }
  return null;
}

/** A label goes on behind its numbers: the one row of which these words are the beginning. */
function beginning(key: string, labels: Labels): RowRef | null {
  if (key.length < SHORTEST_BEGINNING) return null;
  let found: RowRef | null = null;
  for (const [label, ref] of labels.byKey)
    if (label.startsWith(key) && found !== ref) {
      if (found) return null;
      found = ref;
    }
  return found;
}

const zerosOf = (digits: string, columns: number) =>
  digits.length === columns && /^0+$/.test(digits) ? [...digits] : null;

/** The words, and the numbers one by one; one marked token where they cannot be told. */
function replace(text: string, token: Token, { start, digits, cut }: Glued): Token[] {
  const words: Token[] =
    start > token.start
      ? [{ ...token, kind: 'text', end: start, number: null, key: fold(text, token.start, start) }]
      : [];
  let at = start;
  const numbers = (cut ?? [digits]).map((own): Token => {
    const end = at + own.length;
    const number = readNumber(text, at, end);
    const glued = cut ? {} : { glued: 'whole' as const };
    const cell: Token = { ...token, kind: 'number', start: at, end, number, key: '', ...glued };
    at = end;
    return cell;
  });
  return [...words, ...numbers];
}
