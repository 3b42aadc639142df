/** Lists that name their total last: 网站、微信、微博分别公开 10 条、20 条、5 条，共 35 条; 新收 30 件，上年结转 2 件，共计 32 件. */
import { compareExact } from '../../core/exact';
import type { Quantity } from '../../core/model';
import { isChange, isRate, type Mention, sumOf } from './mentions';

const TOTAL = /^[,;、](?:总)?(?:共计|合计|总计|共)$/;

interface RunningTotal {
  readonly total: Quantity;
  readonly parts: readonly Quantity[];
  readonly whole: true;
}

/** Those that do not add up. Only 分别 says that a list is nothing but the parts of what follows, and what is carried over. */
export function runningTotals(mentions: readonly Mention[]): RunningTotal[] {
  const wrong: RunningTotal[] = [];
  for (let first = 0; first < mentions.length; first++) {
    const { before } = mentions[first];
    const isFirst = first === 0 || before.includes('。');
    const parts = before.includes('分别')
      ? partsFrom(mentions, first)
      : cameIn(isFirst ? mentions.slice(first, first + 2) : []);
    const total = mentions[first + parts.length];
    if (parts.length < 2 || !total || !TOTAL.test(total.before) || !counts(total, parts[0])) continue;
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

/** 新收 and 上年结转, in either order, neither a part of the other, with none before them in their sentence. */
function cameIn(pair: readonly Mention[]): Quantity[] {
  const carried = pair.findIndex(({ before }) => before.includes('结转'));
  const isPair =
    carried >= 0 &&
    /收|受理/.test(pair[1 - carried]?.before) &&
    !/[下次明含包]|其中/.test(pair[carried].before) &&
    pair.every((mention) => counts(mention, pair[0].quantity));
  return isPair ? pair.map(({ quantity }) => quantity) : [];
}

const counts = (mention: Mention, like: Quantity): boolean => {
  const { exact, inWords, unit } = mention.quantity;
  return (
    exact && !inWords && unit !== '' && unit === like.unit && !isRate(mention.quantity) && !isChange(mention)
  );
};
