/** The words that lead to a number, as what they say of it: the subject is told from these. */
import { lastOf } from '../mapped';
import { type Context, restOf, saidBefore, saysSinceThen, yearBefore } from './context';
import { BUT_FOR_SOME, NOT_ALL_DONE } from './someOfThem';
import { COMPARED, OTHER_TIME, THIS_YEAR, WHOLE_YEAR, YEAR_BEFORE } from './times';
import { isNamed, isOwn, ownRegion } from './whose';
import { Run, type Token } from './words';

/** 二是办结, 2.办结 (the number itself is no part of it), 目前办结: nobody is named. */
const NAMES_NOBODY = /^(?:[一二三四五六七八九]是?|\.|目前)$/;

/** The words before a number, and what stands before them in their clause. */
export class Lead extends Run {
  /** What is not understood, back to the last comma or number. */
  readonly rest: string;
  /** Where the words begin. */
  readonly first: number;
  /** 修改、废止3件: of what is not understood, too. */
  readonly #isOfMore: boolean;
  readonly #from: number;
  readonly #context: Context;

  constructor({ tokens, edge }: Pick<Run, 'tokens' | 'edge'>, from: number, context: Context) {
    let first = 0;
    while (first < tokens.length && tokens[first].part === 'and') first++;
    super(tokens.slice(first), edge);
    this.#from = from;
    this.#context = context;
    this.rest = restOf(context.plain, from, edge).replace(WHOLE_YEAR, '').replace(NAMES_NOBODY, '');
    this.first = this.tokens[0]?.start ?? edge;
    this.#isOfMore = first > 0 && this.rest !== '' && /[、和及与或]/.test(context.plain[edge]);
  }

  /** With the words behind the number as well. */
  with({ tokens }: Run): Lead {
    return new Lead({ tokens: [...this.tokens, ...tokens], edge: this.edge }, this.#from, this.#context);
  }

  /** What the sentence says before the words, as far back as it is remembered. */
  get before(): string {
    return saidBefore(this.#context, this.first);
  }

  /** 行政许可、行政处罚决定分别为: the words of each number that follows, as if it stood alone; none where there is but one. */
  get apart(): Lead[] {
    const words = this.tokens;
    const first = words.findIndex(isName);
    const behind = words.findLastIndex(isName) + 1;
    const own: Token[][] = [[]];
    for (const token of words.slice(Math.max(first, 0), behind))
      if (token.part === 'and') own.push([]);
      else lastOf(own).push(token);
    if (own.length === 1 || !own.every((words) => words.some(isName))) return [];
    return own.map((name) => {
      const tokens = [...words.slice(0, first), ...name, ...words.slice(behind)];
      return new Lead({ tokens, edge: this.edge }, this.#from, this.#context);
    });
  }

  /** The words are all of their clause, but for the body’s name. */
  get isWhole(): boolean {
    return (
      (this.rest === '' || isNamed(this.rest, this.#context.body)) &&
      ownRegion(this.tokens, this.#context.body)
    );
  }

  /** The words say whose number it is: the body’s own. */
  get isNamed(): boolean {
    return this.has('self', 'region') || (this.rest !== '' && isNamed(this.rest, this.#context.body));
  }

  /** Nothing before the words says that somebody else is meant. */
  get isOwn(): boolean {
    return isOwn(this.rest, this.#context.body) && ownRegion(this.tokens, this.#context.body);
  }

  /** 未答复 1 件: what is counted was not done, or is only some of it. */
  get isNotAllDone(): boolean {
    if (this.#isOfMore || NOT_ALL_DONE.test(this.rest)) return true;
    return BUT_FOR_SOME.test(this.before.slice(-LONGEST_EXCEPTION));
  }

  get isOfAnotherTime(): boolean {
    if (OTHER_TIME.test(this.rest)) return true;
    return saysSinceThen(this.#context, this.first) || this.isOfManyYears || this.#saysAnotherYear;
  }

  get #saysAnotherYear(): boolean {
    const { year, plain, start } = this.#context;
    const own = this.has('carry') ? [] : this.means('year').map(Number);
    const said = own.length > 0 ? own : [yearBefore(plain, start, this.first) ?? year];
    return year !== null && said.some((one) => one !== year);
  }

  /** 去年办理85件: what goes on from there is, too; not from what the year is compared with. */
  get isOfAnotherYear(): boolean {
    if (this.has('carry') || !this.tokens.some(isName) || COMPARED.test(this.rest)) return false;
    return this.has('last-year') || this.#saysAnotherYear || YEAR_BEFORE.test(this.before);
  }

  /** 累计收到: since when, unless the year is named. */
  get isOfManyYears(): boolean {
    const token = this.tokens.find(({ part }) => part === 'cumulative');
    if (!token) return false;
    const { year } = this.#context;
    // Until when it is added up does not tell since when.
    const said = saidBefore(this.#context, token.start).replace(WHOLE_YEAR, '');
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
