/** Reads the words of the vocabulary off a text, backwards from a number or forwards from a denial, the longest first. */
import { fold } from '../fold';
import type { Row } from '../form/form';
import { FORMS } from '../form/forms';
import { addTo } from '../grouped';
import { type Part, VOCABULARY, type Word } from './vocabulary';

export interface Token {
  readonly part: Part;
  readonly means: string;
  readonly start: number;
  readonly end: number;
}

type Index = ReadonlyMap<string, readonly Word[]>;

function indexBy(words: readonly Word[], key: (text: string) => string): Index {
  const index = new Map<string, Word[]>();
  for (const word of [...words].sort((a, b) => b.text.length - a.text.length))
    addTo(index, key(word.text), word);
  return index;
}

/** Labels of this length or more are names that nothing else has. */
const LEAST_LABEL = 4;

/** The rows of the outcomes that stand in a group, by their labels: 属于国家秘密, 重复申请. */
function outcomeRows(): Word[] {
  const words = new Map<string, Word>();
  for (const { tables } of FORMS)
    for (const { blocks } of tables)
      for (const row of blocks.flatMap(({ rows }) => rows))
        if (row.role === 'outcome' && row.groups.length > 1)
          for (const text of namesOf(row).flatMap(spellings))
            words.set(text, { text, part: 'outcome', means: `row:${row.id}` });
  return [...words.values()].filter(({ text }) => text.length >= LEAST_LABEL);
}

/** 属于四类过程性信息 is 四类过程性信息, 保护第三方合法权益 属于保护第三方合法权益; 本机关 may be 本办. */
const spellings = (name: string): string[] => [name, OF + name, name.replace(/^(?:属于|本机关)/, '')];

const OF = '属于';
/** 国家秘密, 行政执法案卷, 行政查询事项 are words of every day, too: what they name, only their surroundings tell. */
const LEAST_SHORTENED = 7;

export const isOfEveryDay = ({ means, start, end }: Token, plain: string): boolean =>
  means.startsWith('row:3.3') && end - start < LEAST_SHORTENED && !plain.startsWith(OF, start);

const namesOf = ({ label, aliases }: Row) => [label, ...aliases].map((name) => fold(name));

let indexes: { readonly byFirst: Index; readonly byLast: Index } | null = null;

function words() {
  if (!indexes) {
    const all = [...VOCABULARY, ...outcomeRows()];
    indexes = {
      byFirst: indexBy(all, (text) => text[0]),
      byLast: indexBy(all, (text) => text[text.length - 1]),
    };
  }
  return indexes;
}

/** No run of words is followed further than this. */
const LONGEST_RUN = 80;
/** A note in brackets between a word and its number is passed over where it is no longer. */
const LONGEST_NOTE = 40;

/** Words that change nothing in what is counted. */
const LIGHT: ReadonlySet<Part> = new Set([
  'filler',
  'total',
  'cumulative',
  'self',
  'region',
  'year',
  'and',
  'thing',
  'respectively',
]);

export const isLight = ({ part }: Token): boolean => LIGHT.has(part);

/** Words that follow one another, all of them known. */
export class Run {
  constructor(
    /** In the text's order. */
    readonly tokens: readonly Token[],
    /** Where the first word begins, or the last one ends. */
    readonly edge: number,
  ) {}

  has(...parts: readonly Part[]): boolean {
    return this.tokens.some(({ part }) => parts.includes(part));
  }

  /** No word but of these kinds. */
  hasOnly(...parts: readonly Part[]): boolean {
    return this.tokens.every((token) => parts.includes(token.part) || isLight(token));
  }

  /** 2 件予以公开、: what the sign joins is another matter. */
  get withoutLastAnd(): Run {
    const last = this.tokens.at(-1);
    return last?.part === 'and' ? new Run(this.tokens.slice(0, -1), last.start) : this;
  }

  means(part: Part): string[] {
    return this.tokens.filter((token) => token.part === part).map(({ means }) => means);
  }
}

/** The words that lead to `end`, not before `limit`. */
export function runBefore(plain: string, limit: number, end: number): Run {
  const { byLast } = words();
  const tokens: Token[] = [];
  let at = end;
  const least = Math.max(limit, end - LONGEST_RUN);
  while (at > least) {
    const token = yearIn(plain, yearStart(plain, at), least, at) ?? wordIn(byLast, plain, at, -1, least, at);
    if (token?.part === 'loose') break;
    if (token) {
      tokens.push(token);
      at = token.start;
    } else if (plain[at - 1] === ',' && tokens.length > 0 && tokens.every(isWeak) && !isCount(plain, at - 1))
      at--;
    else {
      const aside = asideBefore(plain, least, at, tokens);
      if (aside < 0) break;
      at = aside;
    }
  }
  return new Run(tokens.reverse(), at);
}

/** 收到申请0件,全年没有…: a number ended the clause before. */
const isCount = (plain: string, end: number) => /\d[^\d,;]?$/.test(plain.slice(Math.max(0, end - 2), end));

const isWeak = ({ part }: Token) =>
  part === 'filler' || part === 'total' || part === 'each' || part === 'respectively';

/** The longest word that begins or ends (`toward` -1) at a place. */
function wordIn(
  index: Index,
  plain: string,
  at: number,
  toward: 0 | -1,
  least: number,
  most: number,
): Token | null {
  for (const { text, part, means = '' } of index.get(plain[at + toward]) ?? []) {
    const start = at + toward * text.length;
    const end = start + text.length;
    if (start >= least && end <= most && plain.startsWith(text, start)) return { part, means, start, end };
  }
  return null;
}

/** Where a year would begin that ends here: 2023年, 2023年度. */
const yearStart = (plain: string, end: number): number => end - (plain[end - 1] === '度' ? 6 : 5);

function yearIn(plain: string, start: number, least: number, most: number): Token | null {
  const [year, means] = (start >= least && /^(\d{4})年度?/.exec(plain.slice(start, start + 6))) || [];
  const end = start + (year?.length ?? 0);
  return means && end <= most ? { part: 'year', means, start, end } : null;
}

/** Where words begin that change nothing in what is counted and end here; -1 where there are none. */
function asideBefore(plain: string, least: number, end: number, behind: readonly Token[]): number {
  const note = noteBefore(plain, least, end);
  return note >= 0 ? note : waysBefore(plain, least, end, behind);
}

/** With 等 alone they may be some of the ways, unless three are named, or the number is that of all: 等方式共收到, 收到通过…等途径提交的. */
const WAYS = /^通过(?:[^,。;:\d]*、[^,。;:\d]*等)?(多种|各种|各类)?(?:方式|渠道|途径|形式)$/;

const ENOUGH_WAYS = 3;
const RECEIVES: ReadonlySet<Part> = new Set(['receive', 'get']);

/** 通过网络、信函等多种方式: by whatever way. */
function waysBefore(plain: string, least: number, end: number, behind: readonly Token[]): number {
  if (!'式道径'.includes(plain[end - 1])) return -1;
  const start = plain.lastIndexOf('通过', end);
  if (start < least || end - start > LONGEST_NOTE) return -1;
  const words = plain.slice(start, end);
  const isAll =
    (words.split('、').length >= ENOUGH_WAYS && behind.some(({ part }) => RECEIVES.has(part))) ||
    behind.some(({ part }) => part === 'total') ||
    (plain[end] === '提' && /[受到收众人民织]/.test(plain[start - 1]));
  const [named, all = isAll] = WAYS.exec(words) ?? [];
  return named && all ? start : -1;
}

/** Where the bracket opens that closes right before `end`; -1 where there is none, or it holds a number. */
function noteBefore(plain: string, least: number, end: number): number {
  if (plain[end - 1] !== ')') return -1;
  const open = plain.lastIndexOf('(', end - 2);
  return open >= least && end - open <= LONGEST_NOTE && !/\d/.test(plain.slice(open, end)) ? open : -1;
}

/** The words that follow `start`, not behind `limit`. */
export function runBehind(plain: string, start: number, limit: number): Run {
  const { byFirst } = words();
  const tokens: Token[] = [];
  const most = Math.min(limit, start + LONGEST_RUN);
  let at = start;
  while (at < most) {
    const token = yearIn(plain, at, start, most) ?? wordIn(byFirst, plain, at, 0, start, most);
    if (!token) break;
    tokens.push(token);
    at = token.end;
  }
  return new Run(tokens, at);
}
