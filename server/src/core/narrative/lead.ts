/** The words that lead to a number, as what they say of it: the subject is told from these. */
import { type Context, FARTHEST_YEAR, restOf, saysSinceThen, yearBefore } from './context';
import { BUT_FOR_SOME, NOT_ALL_DONE } from './someOfThem';
import { OTHER_TIME, THIS_YEAR, WHOLE_YEAR } from './times';
import { isNamed, isOwn, ownRegion } from './whose';
import type { Run, Token } from './words';

/** The words before a number, and what stands before them in their clause. */
export class Lead {
  readonly tokens: readonly Token[];
  /** What is not understood, back to the last comma or number. */
  readonly rest: string;
  /** 修改、废止3件: of what is not understood, too. */
  private readonly isOfMore: boolean;
  private readonly edge: number;

  constructor(
    { tokens, edge }: Run,
    private readonly from: number,
    private readonly context: Context,
  ) {
    this.edge = edge;
    let first = 0;
    while (first < tokens.length && tokens[first].part === 'and') first++;
    this.tokens = tokens.slice(first);
    this.rest = restOf(context.plain, from, edge);
    this.isOfMore =
      first > 0 && this.rest !== '' && /^[、和及与或]/.test(context.plain.slice(edge, edge + 1));
  }

  has(...parts: readonly Token['part'][]): boolean {
    return this.tokens.some(({ part }) => parts.includes(part));
  }

  /** No word but of these kinds. */
  hasOnly(...parts: readonly Token['part'][]): boolean {
    return this.tokens.every(({ part }) => parts.includes(part) || LIGHT.has(part));
  }

  means(part: Token['part']): string[] {
    return this.tokens.filter((token) => token.part === part).map(({ means }) => means);
  }

  /** 行政许可、行政处罚决定分别为: the words of each number that follows, as if it stood alone; none where there is but one. */
  get apart(): Lead[] {
    const words = this.tokens;
    const first = words.findIndex(isName);
    const behind = words.findLastIndex(isName) + 1;
    const own: Token[][] = [[]];
    for (const token of words.slice(Math.max(first, 0), behind))
      if (token.part === 'and') own.push([]);
      else own[own.length - 1].push(token);
    if (own.length === 1 || !own.every((words) => words.some(isName))) return [];
    return own.map((name) => {
      const tokens = [...words.slice(0, first), ...name, ...words.slice(behind)];
      return new Lead({ tokens, edge: this.edge }, this.from, this.context);
    });
  }

  /** The words are all of their clause, but for the body’s name. */
  get isWhole(): boolean {
    return (
      (this.rest === '' || isNamed(this.rest, this.context.body)) && ownRegion(this.tokens, this.context.body)
    );
  }

  /** The words say whose number it is: the body’s own. */
  get isNamed(): boolean {
    return this.has('self', 'region') || (this.rest !== '' && isNamed(this.rest, this.context.body));
  }

  /** Nothing before the words says that somebody else is meant. */
  get isOwn(): boolean {
    return isOwn(this.rest, this.context.body) && ownRegion(this.tokens, this.context.body);
  }

  /** 未答复 1 件: what is counted was not done, or is only some of it. */
  get isNotAllDone(): boolean {
    const { plain, start } = this.context;
    const first = this.tokens[0]?.start ?? start;
    return (
      this.isOfMore ||
      NOT_ALL_DONE.test(this.rest) ||
      BUT_FOR_SOME.test(plain.slice(Math.max(start, first - LONGEST_EXCEPTION), first))
    );
  }

  get isOfAnotherTime(): boolean {
    const { year, plain, start } = this.context;
    if (OTHER_TIME.test(this.rest.replace(WHOLE_YEAR, ''))) return true;
    const first = this.tokens[0]?.start ?? start;
    if (saysSinceThen(this.context, first) || this.isOfManyYears) return true;
    const own = this.has('carry') ? [] : this.means('year').map(Number);
    const said = own.length > 0 ? own : [yearBefore(plain, start, first) ?? year];
    return year !== null && said.some((one) => one !== year);
  }

  /** 累计收到: since when, unless the year is named. */
  get isOfManyYears(): boolean {
    const token = this.tokens.find(({ part }) => part === 'cumulative');
    if (!token) return false;
    const { plain, start, year } = this.context;
    const before = plain.slice(Math.max(start, token.start - FARTHEST_YEAR), token.start);
    // Until when it is added up does not tell since when.
    const said = before.replace(WHOLE_YEAR, '');
    return !THIS_YEAR.test(said) && (year === null || !said.includes(`${year}年`));
  }
}

const LONGEST_EXCEPTION = 24;

/** What a number can be of: of several, 分别 has one for each. */
const NAMES: ReadonlySet<Token['part']> = new Set([
  'receive',
  'get',
  'handle',
  'answer',
  'carry',
  'last-year',
  'next-year',
  'outcome',
  'reconsideration',
  'litigation',
  'direct',
  'after',
  'result',
  'issue',
  'repeal',
  'in-force',
  'licensing',
  'penalties',
  'coercion',
]);

const isName = ({ part }: Token) => NAMES.has(part);

/** Words that change nothing in what is counted. */
export const LIGHT: ReadonlySet<Token['part']> = new Set([
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
