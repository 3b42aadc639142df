/** What the parts of a list have for names: whether they say that the list is whole, and cannot overlap. */
import { lastOf } from '../../core/mapped';
import type { Mention } from './mentions';

/** The name of a part, from the last comma before its number. */
export function nameOf({ before }: Mention): string {
  let start = before.length;
  while (start > 0 && !isDivider(before.charCodeAt(start - 1))) start--;
  return before.slice(start);
}

/** , ; : ( ) 。 、 */
const isDivider = (unit: number): boolean =>
  unit < 0x80
    ? unit === 44 || unit === 59 || unit === 58 || unit === 40 || unit === 41
    : unit === 0x3002 || unit === 0x3001;

/** 其他信息, 等其他信息, 等群众关心的其他信息, 以及其他 …: whatever is not named. Not 其他处理, 其他法律行政法规禁止公开, 其他部门 …. */
const REST =
  /^(?:[^,。;:()]{0,12}等(?:[^,。;:()]{1,8}的)?|[和及]|以及|还有)?(?:其他|其余|剩余|余下)(?!处理|法律|部门|单位|组织|机构|机关)/;

/** The six kinds of outcome (办理结果); each application has one of them. */
export const OUTCOME_WORDS: readonly RegExp[] = [
  /(?<!不)予以公开/,
  /部分公开|区分处理/,
  /不予公开/,
  /无法提供/,
  /不予处理/,
  /其他处理|其它处理/,
];

const OUTCOME = new RegExp(OUTCOME_WORDS.map(({ source }) => source).join('|'));

/** The form's reasons within an outcome: a list that names one beside its outcome counts twice. */
const REASON =
  /国家秘密|禁止公开|三安全|第三方|内部事务|过程性|执法案卷|查询事项|不掌握|没有现成|补正|信访|重复申请|出版物|反复申请|重新出具/;

/** The share of such a part is what became of applications. */
export const isOutcome = (part: Mention): boolean => OUTCOME.test(nameOf(part)) || namesReason(part);

const namesReason = (part: Mention): boolean => REASON.test(nameOf(part));

/** Who applied, and by what way, and how a case ended. 企业 would overlap with 法人. */
const KINDS: readonly RegExp[] = [
  /维持|纠正|撤销|终止/,
  /自然人|公民|法人/,
  /当面|现场|窗口|网络|网上|网站申请|在线|上门|信函|邮寄|来信|传真|电子邮件|邮件/,
];

/** What it counts is not what the total counts: 其中涉及信息 12 件. */
const OTHER_COUNT = /涉|阅读|浏览|点击|回复|评论|转发|附件/;

/** True where a name says that it counts the same as the total does. */
export const countsTheSame = (part: Mention): boolean => !OTHER_COUNT.test(nameOf(part));

/** True where no application or document can be two of the parts at once. */
export function areDisjoint(parts: readonly Mention[]): boolean {
  const names = parts.map(nameOf);
  const all = (kind: RegExp) => names.every((name) => kind.test(name));
  return (
    (names.every((name) => name.includes('类')) || all(OUTCOME) || KINDS.some(all)) &&
    !names.some((name) => REASON.test(name))
  );
}

/** Where, in what way and on what something is published, which it may be besides another part. */
const BESIDES = /[网微众台端屏栏媒线式视频图漫推转新重涉含]|发布|主动|申请|解读|规范性/;

/** True where the parts are kinds of what is published, one beside another: 工作动态43篇、财政预算4篇. */
export const areKinds = (parts: readonly Mention[]): boolean =>
  parts.length > 2 && !mixesReasons(parts) && parts.map(nameOf).every((name) => name && !BESIDES.test(name));

/** Of two, nothing else is left: an event may be both 线上 and 线下, an application (件) cannot. */
const PAIRS = [
  [/自然人/, /法人/],
  [/线上/, /线下[申请受理提交的]*$/],
] as const;

/** True where the words of a list say that nothing else belongs to it. */
export function isWhole(parts: readonly Mention[], total: Mention): boolean {
  if (parts.length < 2) return false;
  const names = parts.map(nameOf);
  const last = lastOf(names);
  // 公开信息 345 条，其中规章 11 条、其他文件 102 条: the rest of the papers, not of all.
  const ofAll = !last.endsWith('文件') || total.before.includes('文件');
  if (REST.test(last)) return ofAll && !mixesReasons(parts);
  if (parts.length === 2)
    return (
      parts[0].quantity.unit === '件' &&
      PAIRS.some(([one, other]) => one.test(names[0]) && other.test(names[1]))
    );
  return (
    parts.length >= OUTCOME_WORDS.length &&
    OUTCOME_WORDS.every((kind) => names.some((name) => kind.test(name))) &&
    names.every((name) => OUTCOME.test(name))
  );
}

/** 不予公开 3 件, 属于国家秘密 1 件: a group beside its members. */
const mixesReasons = (parts: readonly Mention[]) =>
  parts.some(namesReason) && /不予公开|无法提供|不予处理/.test(parts.map(nameOf).join());
