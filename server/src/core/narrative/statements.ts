/**
 * What the text of a report states of its tables: received 12, answered 11, no reconsideration. Only what is certain to
 * be about the same thing is one: the year's own total of this body. Parts of a list, other years, other bodies, other
 * objects and sentences that are not understood state nothing.
 */
import type { SectionId } from '../form/form';
import { hasTable } from '../form/sections';
import { mapped } from '../mapped';
import type { Quantity, Range, Sentence, Statement } from '../model';
import { byParagraph } from './byParagraph';
import type { Context, Topic } from './context';
import { countedBy } from './counted';
import { deniedIn } from './denied';
import { isInPieces, mayGoOn } from './fragments';
import { numeralValue } from './numerals';
import { rangeIn } from './paragraphs';
import { type Source, sentencesOf } from './sentences';
import { ALL_OF_THEM, type SubjectId } from './subjects';
import { NEAR_BEFORE, NEAR_BEHIND, Thread, topicOf, topicOfSection, topicOfSubject } from './thread';
import { TELLING } from './vocabulary';
import { speaksOfAll } from './whose';

export interface Whose {
  readonly year: number | null;
  readonly body: string | null;
}

export function statementsOf(source: Source, whose: Whose): Statement[] {
  const { plain, paragraphs } = source.prose;
  const reader = new Reader(source, whose);
  const telling = mapped(tellingIn(source), ({ paragraph }) => paragraph);
  let next = 0;
  for (let paragraph = telling[0] ?? paragraphs.length; paragraph < paragraphs.length; paragraph++) {
    const { start, end, section } = paragraphs[paragraph];
    if (section !== reader.section) reader.enter(section);
    while (telling[next] < paragraph) next++;
    const isTelling = telling[next] === paragraph;
    // Without a heading that says what it is about, a paragraph has to say so itself.
    if (!isTelling && !reader.heading) {
      if (next >= telling.length) break;
      paragraph = telling[next] - 1;
      continue;
    }
    if (section === null) continue;
    if (isHeading(plain, start, end)) reader.heading = isTelling ? topicOf(plain.slice(start, end)) : null;
    else reader.read(paragraph);
  }
  return reader.statements;
}

/** 二〇二三年 is 2023年, as long as that. */
const withYearsInDigits = (source: Source): string =>
  inNumerals(source).length === 0
    ? source.prose.plain
    : source.prose.plain.replace(/二[〇○零][〇○零一二三四五六七八九]{2}(?=年)/g, (year) =>
        String(numeralValue(year.replace(/○/g, '〇'))),
      );

const inNumerals = byParagraph(['二〇', '二○', '二零'], () => true);

const tellingIn = byParagraph(TELLING, () => true);

/** A paragraph of no more than this without a full stop is a heading of its own kind: （二）依申请公开情况. */
const LONGEST_HEADING = 30;

const isHeading = (plain: string, start: number, end: number) =>
  end - start <= LONGEST_HEADING && !/[。;,未没无]|\d[件条份宗起例]/.test(plain.slice(start, end));

const BEGINS_HEADING = /^[(\d一二三四五六]/;

const PART = /其中|\(/;
/** What was said before to be all is not taken for a part by what others received in a later sentence. */
const OF_ALL = /全[省市县区州盟旗镇乡]|(?<!公)共|总|合计/;
/** 转有关部门办理 3 件: of those that were counted. */
const PASSED_ON = /^,?(?:转|移)/;

class Reader {
  readonly statements: Statement[] = [];
  section: SectionId | null = null;
  /** What the last heading of a paragraph's kind was about. */
  heading: Topic = null;
  readonly #thread: Thread;
  /** The sentence has turned to what somebody else received. */
  #ofOthers = false;
  /** Where 公开 was found last. */
  #disclosure = -1;
  /** What the next numbers of the sentence count, one each: 分别为 8 件和 7 件. */
  #next: readonly SubjectId[] = [];
  /** Index of the sentence's first statement, and of the paragraph's. */
  #first = 0;
  #opened = 0;

  readonly #plain: string;
  #inPieces: boolean | undefined;
  readonly #source: Source;
  readonly #whose: Whose;

  constructor(source: Source, whose: Whose) {
    this.#source = source;
    this.#whose = whose;
    this.#plain = withYearsInDigits(source);
    this.#thread = new Thread(this.#plain);
  }

  enter(section: SectionId | null): void {
    this.section = section;
    this.heading = null;
  }

  read(paragraph: number): void {
    this.#thread.begin(this.heading ?? topicOfSection(this.section));
    this.#opened = this.statements.length;
    let isUnknown = mayGoOn(this.#source.prose, paragraph, this.#isInPieces);
    for (const sentence of sentencesOf(this.#source, paragraph)) {
      this.#readSentence(sentence, isUnknown);
      isUnknown = false;
    }
  }

  readonly #isInPieces = (): boolean => {
    this.#inPieces ??= isInPieces(this.#source.prose);
    return this.#inPieces;
  };

  /** @param isUnknown whose it is has not been read. */
  #readSentence(sentence: Sentence, isUnknown: boolean): void {
    const plain = this.#plain;
    const thread = this.#thread;
    const { start, end, quantities } = sentence;
    if (isHeading(plain, start, end)) {
      const words = plain.slice(start, end);
      if (BEGINS_HEADING.test(words)) thread.topic = topicOf(words) ?? thread.topic;
    }
    this.#first = this.statements.length;
    thread.inList = false;
    this.#next = [];
    this.#ofOthers = isUnknown;
    let from = start;
    let read = start;
    let inBrackets = false;
    for (const quantity of quantities) {
      // 五家 of 五家渠市
      if (quantity.inWords && this.#whose.body?.includes(plain.slice(quantity.start, quantity.unitEnd)))
        continue;
      for (; read < quantity.start; read++) inBrackets = afterBracket(plain.charCodeAt(read), inBrackets);
      const ofDisclosure = this.#speaksOfDisclosure(start, quantity.start);
      if (thread.ofAnotherYear) thread.ofAnotherYear = !this.#saysThisYear(from, quantity.start);
      const counted = countedBy(quantity, from, this.#context(sentence, ofDisclosure));
      const told = isInTable(sentence, quantity) ? [] : counted.subjects;
      const subjects = thread.inList ? told.filter((subject) => ALL_OF_THEM.has(subject)) : told;
      if (counted.ofOthers) this.#turnToOthers(counted.ofOthers, sentence, from);
      else if (counted.isOfManyYears) thread.leave();
      else if (subjects.length > 0) thread.count(subjects[0]);
      else if (!inBrackets) thread.pass(quantity, from, this.#speaksOfDisclosure(start, end));
      if (subjects.length > 0) this.#ofOthers = false;
      if (counted.isOfAnotherYear && !inBrackets) thread.ofAnotherYear = true;
      for (const subject of subjects) this.#add(subject, sentence, quantity, quantity);
      from = counted.end;
      this.#next = counted.next;
    }
    for (const denied of deniedIn(this.#context(sentence, false)))
      this.#add(denied.subject, sentence, denied, null);
  }

  /** Looks for the word once only, however many sentences come before it. */
  #speaksOfDisclosure(from: number, to: number): boolean {
    if (this.#disclosure < from) {
      const next = this.#plain.indexOf('公开', from);
      this.#disclosure = next < 0 ? Infinity : next;
    }
    return this.#disclosure < to;
  }

  #saysThisYear(from: number, to: number): boolean {
    const words = this.#plain.slice(from, to);
    return /[今本]年|全年/.test(words) || words.includes(`${this.#whose.year}年`);
  }

  #context({ start, end }: Sentence, ofDisclosure: boolean): Context {
    const plain = this.#plain;
    const ofOthers = this.#ofOthers;
    const next = this.#next;
    const { remedy, refused, spokenOf: topic, ofWays } = this.#thread;
    const { year, body } = this.#whose;
    return { plain, year, body, start, end, topic, remedy, refused, ofWays, ofOthers, ofDisclosure, next };
  }

  /**
   * 市政府办公室收到 20 件，各部门收到 70 件: what was stated before was a part as well, unless these are said to be of it.
   */
  #turnToOthers(topic: Topic, { start, paragraph }: Sentence, from: number): void {
    const around = this.#plain.slice(Math.max(start, from - NEAR_BEFORE), from + NEAR_BEHIND);
    if (!PART.test(around) && !PASSED_ON.test(this.#plain.slice(from, from + NEAR_BEHIND))) {
      const isOfAll = OF_ALL.test(this.#plain.slice(this.#source.prose.paragraphs[paragraph].start, start));
      const own = this.statements.splice(isOfAll ? this.#first : this.#opened);
      this.statements.push(...own.filter(({ subject }) => topicOfSubject(subject) !== topic));
      this.#ofOthers = !speaksOfAll(around, this.#whose.body);
    }
    this.#thread.leave();
  }

  #add(subject: SubjectId, sentence: Sentence, { start, end }: Range, quantity: Quantity | null): void {
    this.statements.push({
      subject,
      denies: quantity === null,
      digits: quantity?.digits ?? '0',
      unit: quantity?.unit ?? '',
      exact: quantity?.exact ?? true,
      inWords: quantity?.inWords ?? true,
      range: this.#rangeOf(start, end),
      sentence: this.#rangeOf(sentence.start, sentence.end),
      paragraph: sentence.paragraph,
    });
  }

  #rangeOf(start: number, end: number): Range {
    return rangeIn(this.#source.prose, start, end);
  }
}

const OPEN = '('.charCodeAt(0);
const CLOSE = ')'.charCodeAt(0);

/** Whether what stands behind a unit is in brackets. */
const afterBracket = (unit: number, before: boolean) => unit === OPEN || (before && unit !== CLOSE);

/** Between the tables' rows, a bare number is more likely one of theirs. */
const isInTable = ({ section }: Sentence, { unit }: Quantity): boolean =>
  unit === '' && (section === null || hasTable(section));
