/** Lists that name their total last: 网站、微信、微博分别公开 10 条、20 条、5 条，共 35 条; 新收 30 件，上年结转 2 件，共计 32 件. */
import { compareExact } from '../../core/exact';
import type { Quantity } from '../../core/model';
import { OF_SOME } from '../../core/narrative/someOfThem';
import { isChange, isRate, isSure, type Mention, sumOf } from './mentions';

const TOTAL = /^[,;、](?:总)?(?:共计|合计|总计|共)$/;
const LONGEST = 4;
const isTotal = ({ before }: Mention): boolean => before.length <= LONGEST && TOTAL.test(before);

interface RunningTotal {
  readonly total: Quantity;
  readonly parts: readonly Quantity[];
  readonly whole: true;
}

/** Those that do not add up. Only 分别 says that a list is nothing but the parts of what follows, and what is carried over. */
export function runningTotals(mentions: readonly Mention[], plain: string): RunningTotal[] {
  const wrong: RunningTotal[] = [];
  if (!mentions.some(isTotal)) return wrong;
  for (let first = 0; first < mentions.length; first++) {
    const { before } = mentions[first];
    const isFirst = first === 0 || before.includes('。');
    const isList = before.includes('分别');
    const parts = isList
      ? partsFrom(mentions, first)
      : cameIn(isFirst ? mentions.slice(first, first + 2) : []);
    const total = mentions[first + parts.length];
    if (parts.length < 2 || !total || !isTotal(total) || !counts(total, parts[0])) continue;
    const { unitEnd } = total.quantity;
    if (!isList && OF_DONE.test(plain.slice(unitEnd, unitEnd + NEAR))) continue;
    if (compareExact(sumOf(parts), total.quantity.digits) !== 0)
      wrong.push({ total: total.quantity, parts, whole: true });
  }
  return wrong;
}

/** Numbers with nothing but a comma between them. */
function partsFrom(mentions: readonly Mention[], first: number): Quantity[] {
  const parts: Quantity[] = [];
  for (let at = first; at < mentions.length; at++) {
    const mention = mentions[at];
    if (at > first && !/^[,、和及]{1,2}$/.test(mention.before)) break;
    if (!counts(mention, mentions[first].quantity)) break;
    parts.push(mention.quantity);
  }
  return parts;
}

/** Into the year; 2023年结转 behind what came in may be out of it. */
const CARRIED_IN = /(?:上一?年度?|去年)结转/;
/** 2023年收到90件，2022年结转3件. */
function saysFromBefore(said: string): boolean {
  const [own, from] = said.match(/20\d\d(?=年)/g) ?? [];
  return own !== undefined && from !== undefined && from < own && said.includes(`${from}年结转`);
}
/** 共91件办结: not of all that came in. */
const OF_DONE = /^[^,。;]{0,6}(?:办|答|回复)/;
const NEAR = 10;

/** 新收申请 and 上年结转, in either order, neither a part of the other, with none before them in their sentence. */
function cameIn(pair: readonly Mention[]): Quantity[] {
  const carried = pair.findIndex(({ before }) => before.includes('结转'));
  if (carried < 0) return [];
  const said = pair.map(({ before }) => before).join('');
  const isPair =
    (CARRIED_IN.test(said) || (carried === 0 && /\d年度?结转/.test(said)) || saysFromBefore(said)) &&
    /收|受理/.test(pair[1 - carried]?.before) &&
    said.includes('申请') &&
    !OF_SOME.test(said) &&
    !/[含包]/.test(pair[carried].before) &&
    pair.every((mention) => counts(mention, pair[0].quantity));
  return isPair ? pair.map(({ quantity }) => quantity) : [];
}

const counts = (mention: Mention, like: Quantity): boolean => {
  const { quantity } = mention;
  return (
    isSure(quantity) &&
    quantity.unit !== '' &&
    quantity.unit === like.unit &&
    !isRate(quantity) &&
    !isChange(mention)
  );
};
