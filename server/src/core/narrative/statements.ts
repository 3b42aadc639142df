/**
 * What the text of a report states of its tables: received 12, answered 11, no reconsideration. Only what is certain to
 * be about the same thing is one: the year's own total of this body. Parts of a list, other years, other bodies, other
 * objects and sentences that are not understood state nothing.
 */
import type { SectionId } from '../form/form';
import type { Quantity, Range, Sentence, Statement } from '../model';
import { type Context, isBoundary, type Topic } from './context';
import { countedBy } from './counted';
import { deniedIn, mayDenyIn } from './denied';
import { paragraphsHolding, rangeIn } from './paragraphs';
import { type Source, sentencesOf } from './sentences';
import { remedyOf, type SubjectId } from './subjects';
import {
  ASKS_FOR_IT,
  CHANGE,
  OF_SOME,
  OTHER_APPLICATIONS,
  OUTCOME,
  REST_OF_THEM,
  SOMEONE_ELSE,
  STILL_APPLICATIONS,
  STILL_REMEDIES,
  TELLING,
} from './vocabulary';
import { speaksOfAll } from './whose';

export interface Whose {
  readonly year: number | null;
  readonly body: string | null;
}

export function statementsOf(source: Source, whose: Whose): Statement[] {
  const { plain, paragraphs } = source.prose;
  const reader = new Reader(source, whose);
  const telling = [...paragraphsHolding(source.prose, TELLING)];
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

/** A paragraph of no more than this without a full stop is a heading of its own kind: （二）依申请公开情况. */
const LONGEST_HEADING = 30;

const isHeading = (plain: string, start: number, end: number) =>
  end - start <= LONGEST_HEADING && !/[。;,未没无]|\d[件条份宗起例]/.test(plain.slice(start, end));

const BEGINS_HEADING = /^[(\d一二三四五六]/;

function topicOf(words: string): Topic {
  if (/复议|诉讼/.test(words)) return /申请公开/.test(words) ? null : 'remedies';
  return /申请/.test(words) ? 'applications' : /规范性文件/.test(words) ? 'documents' : null;
}

const ALL_OF_THEM: ReadonlySet<SubjectId> = new Set(['received', 'handled', 'answered']);

/** 其中征地类 5 件、规划类 3 件: kinds of the applications that were counted, whatever they are called. */
const isListed = (before: string): boolean =>
  /^,?其中|^、/.test(before) && !SOMEONE_ELSE.test(before.replace('其中', ''));

const TOTAL = /[合总]计|共/;

const PART = /其中|\(/;
/** 转有关部门办理 3 件: of those that were counted. */
const PASSED_ON = /^,?(?:转|移)/;

/** How far around a number is looked for what it is about, where that is not understood. */
const NEAR_BEFORE = 40;
const NEAR_BEHIND = 12;
const LONGEST_CHANGE = 4;

class Reader {
  readonly statements: Statement[] = [];
  section: SectionId | null = null;
  /** What the last heading of a paragraph's kind was about. */
  heading: Topic = null;
  private topic: Topic = null;
  private remedy: SubjectId | null = null;
  private refused = false;
  /** The sentence has turned to what somebody else received. */
  private ofOthers = false;
  /** Whether the paragraph has said how many applications there were: what came by one way is some of them, then. */
  private saidAll = false;
  /** Where it has not, what follows the number of those that came by one way is of these. */
  private ofSome = false;
  /** Kinds of applications were listed: an outcome behind them may be of the last of these. */
  private inList = false;
  private disclosure = -1;
  private next: readonly SubjectId[] = [];
  /** Index of the sentence's first statement. */
  private first = 0;

  private readonly plain: string;

  constructor(
    private readonly source: Source,
    private readonly whose: Whose,
  ) {
    this.plain = source.prose.plain;
  }

  enter(section: SectionId | null): void {
    this.section = section;
    this.heading = null;
  }

  read(paragraph: number): void {
    this.topic = this.heading ?? topicOfSection(this.section);
    this.remedy = null;
    this.refused = false;
    this.saidAll = false;
    this.ofSome = false;
    for (const sentence of sentencesOf(this.source, paragraph)) this.readSentence(sentence);
  }

  private readSentence(sentence: Sentence): void {
    const { plain } = this;
    const { start, end, quantities } = sentence;
    if (isHeading(plain, start, end)) {
      const words = plain.slice(start, end);
      if (BEGINS_HEADING.test(words)) this.topic = topicOf(words) ?? this.topic;
    }
    this.first = this.statements.length;
    this.inList = false;
    this.next = [];
    this.ofOthers = false;
    let from = start;
    let read = start;
    let inBrackets = false;
    for (const quantity of quantities) {
      for (; read < quantity.start; read++) inBrackets = afterBracket(plain.charCodeAt(read), inBrackets);
      const ofDisclosure = this.speaksOfDisclosure(start, quantity.start);
      const counted = countedBy(quantity, from, this.context(sentence, ofDisclosure));
      const told = isInTable(sentence, quantity) ? [] : counted.subjects;
      const subjects = this.inList ? told.filter((subject) => ALL_OF_THEM.has(subject)) : told;
      if (counted.ofOthers) this.turnToOthers(counted.ofOthers, sentence, from);
      else if (counted.isOfManyYears) this.leaveTopic();
      else if (subjects.length > 0 || !inBrackets)
        this.follow(subjects[0], quantity, from, this.speaksOfDisclosure(start, end));
      if (subjects.length > 0) this.ofOthers = false;
      for (const subject of subjects) this.add(subject, sentence, quantity, quantity);
      from = counted.end;
      this.next = counted.next;
    }
    if (!mayDenyIn(plain, start, end)) return;
    for (const denied of deniedIn(this.context(sentence, false)))
      this.add(denied.subject, sentence, denied, null);
  }

  /** Looks for the word once only, however many sentences come before it. */
  private speaksOfDisclosure(from: number, to: number): boolean {
    if (this.disclosure < from) {
      const next = this.plain.indexOf('公开', from);
      this.disclosure = next < 0 ? Infinity : next;
    }
    return this.disclosure < to;
  }

  private context({ start, end }: Sentence, ofDisclosure: boolean): Context {
    const { plain, remedy, refused, ofOthers, next } = this;
    const topic = this.ofSome && this.topic === 'applications' ? 'other' : this.topic;
    const { year, body } = this.whose;
    return { plain, year, body, start, end, topic, remedy, refused, ofOthers, ofDisclosure, next };
  }

  /** What the next number without a noun goes on with. */
  private follow(
    subject: SubjectId | undefined,
    { start, unit, unitEnd }: Quantity,
    from: number,
    ofDisclosure: boolean,
  ): void {
    if (subject) {
      this.topic = topicOfSubject(subject);
      if (ALL_OF_THEM.has(subject)) {
        this.saidAll = true;
        this.inList = false;
      }
      this.ofSome = false;
      if (this.topic === 'remedies') this.remedy = remedyOf(subject);
      this.refused = subject === 'refused' || (this.refused && subject.startsWith('row:3.3'));
      return;
    }
    if (unit === '%' || unit === '') return;
    let end = unitEnd;
    while (end < unitEnd + NEAR_BEHIND && !isBoundary(this.plain[end], end, Infinity)) end++;
    if (CHANGE.test(this.plain.slice(Math.max(from, start - LONGEST_CHANGE), start))) return;
    const around = this.plain.slice(Math.max(from, unitEnd - NEAR_BEFORE), end);
    const before = this.plain.slice(from, start);
    this.ofSome = !this.saidAll && (OF_SOME.test(before) || (this.ofSome && !TOTAL.test(before)));
    if (!OTHER_APPLICATIONS.test(around)) {
      if (this.topic === null && ofDisclosure && ASKS_FOR_IT.test(around)) this.topic = 'applications';
      if (this.topic === 'applications' && STILL_APPLICATIONS.test(around)) return;
      if (this.topic === 'applications' && this.saidAll && isListed(before)) {
        this.inList = true;
        return;
      }
      if (this.topic === null && OUTCOME.test(around)) return;
      if ((this.topic === 'applications' || this.topic === 'remedies') && REST_OF_THEM.test(before)) return;
      if (this.topic === 'remedies' && STILL_REMEDIES.test(around)) return;
    }
    this.leaveTopic();
  }

  /**
   * 市政府办公室收到 20 件，各部门收到 70 件: what was stated before was a part as well, unless these are said to be of it.
   */
  private turnToOthers(topic: Topic, { start }: Sentence, from: number): void {
    const around = this.plain.slice(Math.max(start, from - NEAR_BEFORE), from + NEAR_BEHIND);
    if (!PART.test(around) && !PASSED_ON.test(this.plain.slice(from, from + NEAR_BEHIND))) {
      const own = this.statements.splice(this.first);
      this.statements.push(...own.filter(({ subject }) => topicOfSubject(subject) !== topic));
      this.ofOthers = !speaksOfAll(around, this.whose.body);
    }
    this.leaveTopic();
  }

  private leaveTopic(): void {
    this.topic = 'other';
    this.remedy = null;
    this.refused = false;
  }

  private add(
    subject: SubjectId,
    sentence: Sentence,
    { start, end }: Range,
    quantity: Quantity | null,
  ): void {
    this.statements.push({
      subject,
      denies: quantity === null,
      digits: quantity?.digits ?? '0',
      unit: quantity?.unit ?? '',
      exact: quantity?.exact ?? true,
      inWords: quantity?.inWords ?? true,
      range: this.rangeOf(start, end),
      sentence: this.rangeOf(sentence.start, sentence.end),
      paragraph: sentence.paragraph,
    });
  }

  private rangeOf(start: number, end: number): Range {
    return rangeIn(this.source.prose, start, end);
  }
}

/** Section three is about applications and section four about remedies, whatever its sentences say. */
const topicOfSection = (section: SectionId | null): Topic =>
  section === 'applications' || section === 'remedies' ? section : null;

const afterBracket = (unit: number, before: boolean) => (unit === 40 ? true : unit === 41 ? false : before);

/** Between the tables' rows, a bare number is more likely one of theirs. */
const isInTable = ({ section }: Sentence, { unit }: Quantity): boolean =>
  unit === '' && section !== 'overview' && section !== 'other' && section !== 'problems';

function topicOfSubject(subject: SubjectId): Topic {
  if (/^(?:reconsideration|litigation|remedies)/.test(subject)) return 'remedies';
  if (/^(?:normative-documents|regulations)/.test(subject)) return 'documents';
  if (subject === 'fees') return 'other';
  return /^(?:licensing|penalties|coercion)$/.test(subject) ? 'decisions' : 'applications';
}
