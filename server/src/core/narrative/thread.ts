/** What the sentences of a paragraph have spoken of, so that a number without a noun can go on with it. */
import type { SectionId } from '../form/form';
import type { Quantity } from '../model';
import { isBoundary, type Topic } from './context';
import { either } from './either';
import { APPLICANTS, CHANGE, OF_SOME, SOMEONE_ELSE, WAYS } from './someOfThem';
import { ALL_OF_THEM, remedyOf, type SubjectId } from './subjects';

/** 办理社保待遇申请, 查档申请, 许可类申请 are for something else: other words than these stand before 申请, or behind it. */
const OWN_APPLICATIONS = `${either(
  '^|[^一-龥)”]',
  // What is asked for, and what becomes of it: 信息公开申请, 收到的申请, 已答复申请.
  '公开|[答回重]复|办结|[承直]接|[到交出]的|[息收受办理到有新共转依条件]',
  // By whom, and where.
  '企业|公民|[然法个]人|[织府门镇乡局]',
  // In what way, and when: 来信申请, 网上申请, 上年申请.
  '来[电信]|表单|[络网上函递寄政面场真台站口线话箱式年]',
)}申请|申请[人书表件内公政]`;
const ASKS_FOR_IT = new RegExp(OWN_APPLICATIONS);

/** Nouns by which a number is still one of applications, though none of the table's. */
const STILL_APPLICATIONS = new RegExp(
  either(
    OWN_APPLICATIONS,
    '[合共]计|渠道|占|答复|公开|提供|[处办]理|补正|撤|查询',
    '不存在|不掌握|不属于|不明|内部|过程|案卷|秘密',
    WAYS,
    APPLICANTS,
  ),
);

export const isForSomethingElse = (words: string) => words.includes('申请') && !ASKS_FOR_IT.test(words);

/** 推进政务公开与政务服务融合，受理申请1800件 are not for information. */
export const OF_INFORMATION = /(?:(?:信息|申请)公开|(?<!主动)公开政府信息)(?!.*(?:服务|许可|办事|审批))/;

/** An outcome (办理结果) goes on with the applications, wherever they were spoken of. */
const OUTCOME = /予以公开|部分公开|不予(?:公开|处理)|无法提供/;

/** 3件已书面回复申请人, 18件按期办结: some of those before, without a name; 5件已进入诉讼 turns to something else. */
const BARE = /^[,;、。]?(?:其中)?,?\d+[件份宗][已均全按][^,。;]{0,6}(?:回复|办[结毕])/;

/** 在办结的147件中: those before, named again for what follows. */
const OF_ANSWERED =
  /^[,;。]?(?:在|其中,?)?(?:已|年内|全年|全部)?(?:办[结毕]|[答回]复|办理)的\d+[件份宗](?:申请)?中?$/;

/** 其他 4 件: what is left of the outcomes, without a name. */
const REST_OF_THEM = /^[,;、]?其[他余]$/;

/** A number that is still one of reconsiderations and lawsuits, though none of the table's. */
const STILL_REMEDIES = /复议|[审撤驳判裁诉]|维持|纠正|法院|终止|未办?结/;

/** 继续有效 3 件, 修改 2 件. */
const STILL_DOCUMENTS = /有效|修[订改]|保留/;

/** 其中征地类 5 件、规划类 3 件: kinds of the applications that were counted, whatever they are called. */
const isListed = (before: string): boolean =>
  /^,?其中|^、/.test(before) && !SOMEONE_ELSE.test(before.replace('其中', ''));

const TOTAL = /[合总]计|共/;
/** 较2022年的186件增长: goes on about the year itself. */
const COMPARED = /[较比][^,。;]{0,16}$/;

/** How far around a number is looked for what it is about, where that is not understood. */
export const NEAR_BEFORE = 40;
export const NEAR_BEHIND = 12;
const LONGEST_CHANGE = 4;

export class Thread {
  topic: Topic = null;
  /** As in {@link Context}. */
  remedy: SubjectId | null = null;
  refused = false;
  /** It has turned to what was counted in another year. */
  ofAnotherYear = false;
  /** Kinds of applications were listed: an outcome behind them may be of the last of these. */
  inList = false;
  /** Whether the paragraph has said how many applications there were: what came by one way is some of them, then. */
  #saidAll = false;
  /** Where it has not, what follows the number of those that came by one way is of these. */
  #ofSome = false;
  readonly #plain: string;

  constructor(plain: string) {
    this.#plain = plain;
  }

  begin(topic: Topic): void {
    this.leave();
    this.topic = topic;
    this.#saidAll = false;
    this.#ofSome = false;
    this.ofAnotherYear = false;
  }

  /** What the next number goes on with. */
  get spokenOf(): Topic {
    return this.ofAnotherYear || this.ofWays ? 'other' : this.topic;
  }

  /** Of the applications, only some were counted. */
  get ofWays(): boolean {
    return this.#ofSome && this.topic === 'applications';
  }

  leave(): void {
    this.topic = 'other';
    this.remedy = null;
    this.refused = false;
  }

  /** Behind a number that counts a subject. */
  count(subject: SubjectId): void {
    this.topic = topicOfSubject(subject);
    this.ofAnotherYear = false;
    if (ALL_OF_THEM.has(subject)) {
      this.#saidAll = true;
      this.inList = false;
    }
    this.#ofSome = false;
    if (this.topic === 'remedies') this.remedy = remedyOf(subject);
    this.refused = subject === 'refused' || (this.refused && subject.startsWith('row:3.3'));
  }

  /** Behind a number of which it is not known what it counts. */
  pass({ start, unit, unitEnd }: Quantity, from: number, ofDisclosure: boolean): void {
    if (unit === '%' || unit === '') return;
    let end = unitEnd;
    while (end < unitEnd + NEAR_BEHIND && !isBoundary(this.#plain[end], end, Infinity)) end++;
    if (CHANGE.test(this.#plain.slice(Math.max(from, start - LONGEST_CHANGE), start))) return;
    const around = this.#plain.slice(Math.max(from, unitEnd - NEAR_BEFORE), end);
    const before = this.#plain.slice(from, start);
    if (COMPARED.test(before)) return;
    this.#ofSome = !this.#saidAll && (OF_SOME.test(before) || (this.#ofSome && !TOTAL.test(before)));
    if (isForSomethingElse(around) || !this.#goesOn(around, before, ofDisclosure)) this.leave();
  }

  #goesOn(around: string, before: string, ofDisclosure: boolean): boolean {
    if (this.topic === null && ofDisclosure && OF_INFORMATION.test(around) && ASKS_FOR_IT.test(around))
      this.topic = 'applications';
    if (this.topic === null) return OUTCOME.test(around);
    if (this.topic === 'remedies') return REST_OF_THEM.test(before) || STILL_REMEDIES.test(around);
    if (this.topic === 'documents') return STILL_DOCUMENTS.test(around);
    if (this.topic !== 'applications') return false;
    if (STILL_APPLICATIONS.test(around)) return true;
    if (this.#saidAll && (BARE.test(around) || OF_ANSWERED.test(around))) return true;
    if (this.#saidAll && isListed(before)) {
      this.inList = true;
      return true;
    }
    return REST_OF_THEM.test(before);
  }
}

/** Section three is about applications and section four about remedies, whatever its sentences say. */
export const topicOfSection = (section: SectionId | null): Topic =>
  section === 'applications' || section === 'remedies' ? section : null;

/** What a heading is about. */
export function topicOf(words: string): Topic {
  if (/复议|诉讼/.test(words)) return /申请公开/.test(words) ? null : 'remedies';
  return /申请/.test(words) ? 'applications' : /规范性文件/.test(words) ? 'documents' : null;
}

export function topicOfSubject(subject: SubjectId): Topic {
  if (/^(?:reconsideration|litigation|remedies)/.test(subject)) return 'remedies';
  if (/^(?:normative-documents|regulations)/.test(subject)) return 'documents';
  if (subject === 'fees') return 'other';
  return /^(?:licensing|penalties|coercion)$/.test(subject) ? 'decisions' : 'applications';
}
