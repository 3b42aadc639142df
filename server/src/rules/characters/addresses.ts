/** Finds the addresses of a text that cannot be opened. Each is cut out by its first letters; most texts have few. */
import type { Report } from '../../core/model';
import { occurrences } from '../../core/text';
import type { Found } from '../finding';

export type Breakage = 'host' | 'scheme' | 'space' | 'mail' | 'empty';

export interface BrokenAddress extends Found {
  readonly breakage: Breakage;
  /** What it most likely was; null where that is gone. */
  readonly meant: string | null;
}

/** Longer ones are cut here; what breaks an address is at its beginning. */
const LONGEST = 200;
const TOP = '(?:gov|com|cn|org|net)\\b';

const ASCII = /[!-~：／]{1,200}/y;
const WELL_BEGUN = /^https?:\/\/(?!\/)/i;
/** http:/ http// http//: http：// http:www */
const ILL_BEGUN = /^(https?)(?::\/(?!\/)|\/\/[:：]?|[:：]{1,2}[/／]{0,3}(?=www\.|[/／]|$))[/／:：]{0,3}/i;
const BLANK_BEHIND = new RegExp(
  `(?:https?://|www\\.)(?:[\\w.-]{0,100}\\.)? {1,3}(?=(?:[\\w-]{1,63}\\.){0,4}${TOP})`,
  'iy',
);
const BLANK_BEFORE = new RegExp(`(?:https?://|www\\.)[\\w.-]{0,100}\\w {1,3}(?=\\.${TOP})`, 'iy');
const REST = /[\w./-]{1,100}/y;
/** Words on addresses and not addresses: 以 http:// 开头. */
const ON_ADDRESSES = /^["”’）)]?\s?(?:[或和、与]|开头|打头|前缀|协议|格式|形式)/;
const MISTYPED = /^(?:htp|ttp|hppt|htttp|httpp|hhttp|hptt)s?$/i;
const TRAILING = /[.,;:!?)\]}'"：／]+$/;

export function* brokenAddresses(report: Report): Generator<BrokenAddress> {
  const { text } = report;
  let last = 0;
  for (const at of starts(report)) {
    if (at < last) continue;
    const found = text[at] === 'h' ? ofWeb(text, at) : withBlank(text, at);
    if (!found) continue;
    last = found.range.end;
    yield found;
  }
  for (const at of occurrences(report.text, '://', report.range)) {
    // A line may end behind the h.
    const scheme = /(?<![a-z]\s*)[a-z]{3,6}$/i.exec(text.slice(Math.max(0, at - 7), at))?.[0] ?? '';
    if (!MISTYPED.test(scheme)) continue;
    const meant = `http${/s$/i.test(scheme) ? 's' : ''}://`;
    yield broken('scheme', at - scheme.length, at + 3, meant);
  }
}

/** Where http or www stands. */
function starts(report: Report): number[] {
  const found: number[] = [];
  for (const word of ['http', 'www'])
    for (const at of occurrences(report.text, word, report.range))
      if (!/[a-z]/i.test(report.text[at - 1] ?? ' ')) found.push(at);
  return found.sort((a, b) => a - b);
}

const broken = (breakage: Breakage, start: number, end: number, meant: string | null): BrokenAddress => ({
  range: { start, end },
  breakage,
  meant,
});

function ofWeb(text: string, start: number): BrokenAddress | null {
  ASCII.lastIndex = start;
  const whole = (ASCII.exec(text)?.[0] ?? '').slice(0, LONGEST);
  const blank = withBlank(text, start);
  if (blank) return blank;
  if (isWrapped(text, start + whole.length)) return null;
  if (WELL_BEGUN.test(whole)) {
    const host = hostIn(whole.slice(whole.indexOf('//') + 2));
    if (isHost(host)) return null;
    if (!/\w/.test(host) && ON_ADDRESSES.test(text.slice(start + whole.length, start + whole.length + 8)))
      return null;
    return broken('host', start, start + whole.replace(TRAILING, '').length, null);
  }
  const begun = ILL_BEGUN.exec(whole);
  if (!begun) return null;
  const rest = whole.slice(begun[0].length).replace(TRAILING, '');
  const host = hostIn(rest);
  if (host === '') {
    const words = begun[0].replace(/[:：]$/, '');
    return words.includes('/') ? broken('host', start, start + words.length, null) : null;
  }
  if (!isHost(host)) return null;
  return broken('scheme', start, start + begun[0].length, `${begun[1]}://`);
}

/** What an address has behind its scheme, up to its path. */
const hostIn = (rest: string): string => /^[^/?#\\,;()<>"'：／]*/.exec(rest)?.[0] ?? '';

/** The line ends within the address, which goes on in the next one. */
const isWrapped = (text: string, end: number): boolean => /^\r?\n[\w./-]/.test(text.slice(end, end + 3));

/** A site's name: with a dot, without an empty part, as the standard has it. */
function isHost(words: string): boolean {
  const host = words.startsWith('[') ? words : words.replace(TRAILING, '');
  if (host === '') return false;
  try {
    const { hostname } = new URL(`http://${host}`);
    return hostname === 'localhost' || hostname.startsWith('[') || /^[^.]+(?:\.[^.]+)+$/.test(hostname);
  } catch {
    return false;
  }
}

function withBlank(text: string, start: number): BrokenAddress | null {
  for (const pattern of [BLANK_BEHIND, BLANK_BEFORE]) {
    pattern.lastIndex = start;
    const begin = pattern.exec(text);
    if (!begin) continue;
    REST.lastIndex = start + begin[0].length;
    const words = begin[0] + (REST.exec(text)?.[0].replace(TRAILING, '') ?? '');
    return broken('space', start, start + words.length, words.replace(/ /g, ''));
  }
  return null;
}
