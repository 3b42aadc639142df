/** Lists that say what a number before them is made of: 312 条，其中动态 200 条、其他 112 条; 13件（新制定5件，修改8件）. */
import { isChange, isRate, type Mention } from './mentions';

export interface Breakdown {
  readonly total: Mention;
  readonly parts: readonly Mention[];
  /** All numbers of the paragraph. */
  readonly mentions: readonly Mention[];
  /** False where a part is about, or has another measure or a list of its own: nothing follows from its sum. */
  readonly sure: boolean;
}

const LEAD = /其中|包括|包含|分别[为是]|含/;

/** The noun behind a total, up to the list: 件政府信息公开申请. */
const LONGEST_NOUN = 14;
/** All that stands between a total and its list. */
const LONGEST_HEAD = 40;

/** Between a total and its list, a clause that still speaks of the total. */
const OF_TOTAL = /^(?:均|全部|已|较|比|同比|环比|增长|下降|办|占|按)/;

/** 90 件（2022年为 78 件）: what it was before is no part of it. */
const OF_ANOTHER_YEAR = /上年|去年|同期|20\d\d年/;

/** A total that lost its number: 公开信息共条. */
const LOST_TOTAL = /共[件条篇次份个]/;

/** Behind these a new statement begins; 其他信息共计 5 条 and 解读信息共计 5 条 are parts like others. */
const NEW_STATEMENT =
  /[。!?]|(?<!其[他余][^,。;]{0,8}|[,、:][^,。;、公布推更]{2,6}信息)共计?|累计|全年|全区|全县|全市|同时|此外|另|办结|答复|结转|接受|开展|组织[召培开]|召开/;

/** So many counts before a total are looked at, to know whether the list is of another one. */
const MOST_OTHERS = 16;
/** Between a total and its list stand no more numbers than this, and in a list no more. */
const MOST_PASSED = 40;
const MOST_PARTS = 60;

/** The counts of the same measure next before the list, the total the last of them. */
export const othersOf = ({ total, mentions }: Breakdown): Mention[] =>
  mentions
    .slice(Math.max(0, total.index - MOST_OTHERS), total.index + 1)
    .filter(({ quantity }) => quantity.unit === total.quantity.unit);

export function breakdownsIn(mentions: readonly Mention[]): Breakdown[] {
  const lists: Breakdown[] = [];
  for (let at = 1; at < mentions.length; at++) {
    const total = totalBefore(mentions, at);
    if (!total || isRate(mentions[at].quantity)) continue;
    const { unit } = total.quantity;
    const { parts, sure } = partsFrom(mentions, at, unit);
    if (parts.length === 0) continue;
    lists.push({ total, parts, mentions, sure: sure && unit !== '' && total.quantity.exact });
  }
  return lists;
}

/** The count that a list which begins at a mention is of; null where none begins there or its count is not sure. */
function totalBefore(mentions: readonly Mention[], at: number): Mention | null {
  const { before, depth } = mentions[at];
  if (!leads(before)) return null;
  let index = at - 1;
  const outside = before.includes('(') ? depth - 1 : depth;
  for (; index >= 0 && at - index <= MOST_PASSED; index--) {
    const mention = mentions[index];
    if (mention.depth > outside) continue;
    if (!isRate(mention.quantity) && !isChange(mention)) break;
    if (mention.before.length > LONGEST_NOUN) return null;
  }
  return mentions[index]?.depth === outside ? mentions[index] : null;
}

function leads(before: string): boolean {
  const lead = LEAD.exec(before);
  if (!lead) return /^[^,。;:()、]{0,8}[:(]/.test(before) && !OF_ANOTHER_YEAR.test(before);
  if (lead.index > LONGEST_HEAD || LOST_TOTAL.test(before)) return false;
  // Mostly the list is right behind its total's measure word and a comma.
  if (lead.index === 0 || (lead.index === 1 && before[0] === ',')) return true;
  const [noun, ...clauses] = before.slice(0, lead.index).split(/[,。;:()]/);
  return noun.length <= LONGEST_NOUN && clauses.every((clause) => clause === '' || OF_TOTAL.test(clause));
}

function partsFrom(
  mentions: readonly Mention[],
  first: number,
  unit: string,
): { parts: Mention[]; sure: boolean } {
  const { depth } = mentions[first];
  const parts: Mention[] = [];
  for (let at = first; at < mentions.length && at < first + MOST_PARTS; at++) {
    const mention = mentions[at];
    const { quantity, before } = mention;
    if (at > first) {
      if (mention.depth < depth || (depth > 0 && before.includes(')') && before.includes('('))) break;
      if (mention.depth > depth || isRate(quantity) || isChange(mention)) continue;
      if (NEW_STATEMENT.test(before)) break;
      if (LEAD.test(before)) return { parts, sure: false };
    }
    if (quantity.unit === '' || !quantity.exact || quantity.inWords) return { parts, sure: false };
    if (quantity.unit !== unit) return { parts, sure: !comesBack(mentions[at + 1], unit) };
    parts.push(mention);
  }
  return { parts, sure: true };
}

/** 其他信息18条，政策文件6件、年报1条: the list goes on behind a part of another measure. */
const comesBack = (next: Mention | undefined, unit: string): boolean =>
  next?.quantity.unit === unit && !NEW_STATEMENT.test(next.before);
