/** Percentages that stand with the two counts whose ratio they are, and are not that ratio. */
import type { Quantity } from '../../core/model';
import { breakdownsIn, othersOf } from './breakdown';
import { isChange, isSure, type Mention } from './mentions';
import { isOutcome } from './parts';

/** `share`: part of base. `change`: part is by how much base went up or down. `growth`: from part to base. */
export type RatioKind = 'share' | 'change' | 'growth';

export interface Ratio {
  readonly kind: RatioKind;
  readonly rate: Quantity;
  readonly part: Quantity;
  readonly base: Quantity;
  /** With as many decimals as the text has. */
  readonly expected: string;
  /** The share of an outcome (办理结果) among applications. */
  readonly isOutcome: boolean;
}

export function* ratiosIn(mentions: readonly Mention[]): Generator<Ratio> {
  yield* sharesIn(mentions);
  for (let at = 2; at < mentions.length; at++) {
    const [first, second, last] = mentions.slice(at - 2, at + 1);
    if (last.quantity.unit !== '%' || !areCounts(first.quantity, second.quantity) || !isSure(last.quantity))
      continue;
    const kind = kindOf(first, second, last);
    if (!kind) continue;
    const isTurn = kind === 'change';
    const [part, base] = isTurn ? [second.quantity, first.quantity] : [first.quantity, second.quantity];
    const sign = /减|下降|降低|少/.test(second.before) ? 1 : -1;
    const own = Number(part.digits);
    const values = isTurn
      ? countsBefore(mentions, at - 1, base.unit).map((now) => own / (now + sign * own))
      : [Math.abs(Number(base.digits) - own) / own];
    const [value] = values;
    if (value < 0 || !Number.isFinite(value) || fits(last.quantity, values)) continue;
    const expected = written(value, last.quantity);
    yield { kind, rate: last.quantity, part, base, expected, isOutcome: false };
  }
}

/** The counts of the same measure before a place, the nearest first: a change may be of any of them. */
const countsBefore = (mentions: readonly Mention[], at: number, unit: string): number[] =>
  mentions
    .slice(Math.max(0, at - MOST_PAIRED), at)
    .filter(({ quantity }) => quantity.unit === unit)
    .map(({ quantity }) => Number(quantity.digits))
    .reverse();

const BEHIND_COMMA = /^[,、(]?/.source;
const SHARE = new RegExp(`${BEHIND_COMMA}占(?:比|总[数量](?:的|比)?|全部(?:申请)?的)?(?:为|达)?$`);
const GROWTH = new RegExp(
  `${BEHIND_COMMA}(?:同比)?(?:增长|上升|增加|下降|减少|降低|增幅|降幅)(?:了|为|达)?$`,
);
const THAN_BEFORE =
  /(?:较|比)(?:上年|上一年|去年|20\d\d年)(?:度)?(?:同期)?(?:增加|减少|上升|下降|增长|多|少)了?$/;

function kindOf(first: Mention, second: Mention, last: Mention): RatioKind | null {
  if (!GROWTH.test(last.before)) return null;
  if (THAN_BEFORE.test(second.before) && second.before.length <= 20 && !isChange(first)) return 'change';
  const isFrom = /[由从](?:上年|去年|上一年|20\d\d年)?(?:度|同期)?的?$/.test(first.before);
  return isFrom && /^[,、]?(?:增加|增长|上升|增|升|减少|下降|减|降)[至到]$/.test(second.before)
    ? 'growth'
    : null;
}

/** Each part of a list with its share: 其中予以公开 12 件, 占 60%. */
function* sharesIn(mentions: readonly Mention[]): Generator<Ratio> {
  const done = new Set<Mention>();
  for (const list of breakdownsIn(mentions)) {
    const { total, parts, sure } = list;
    if (!sure) continue;
    const bases = basesOf(parts, othersOf(list));
    for (const part of parts) {
      const rate = mentions[part.index + 1];
      if (
        !rate ||
        done.has(rate) ||
        rate.quantity.unit !== '%' ||
        !isSure(rate.quantity) ||
        !SHARE.test(rate.before)
      )
        continue;
      done.add(rate);
      const shares = bases.map((base) => Number(part.quantity.digits) / base);
      if (fits(rate.quantity, shares)) continue;
      const [share] = shares;
      if (!Number.isFinite(share) || share > 1) continue;
      yield {
        kind: 'share',
        rate: rate.quantity,
        part: part.quantity,
        base: total.quantity,
        expected: written(share, rate.quantity),
        isOutcome: isOutcome(part),
      };
    }
  }
}

/** More counts before a list than this are not tried in pairs. */
const MOST_PAIRED = 8;

/** What a share may be of: the total first, then whatever else a list's rates are of in real texts. */
function basesOf(parts: readonly Mention[], others: readonly Mention[]): number[] {
  const before = others.slice(-MOST_PAIRED).map(({ quantity }) => Number(quantity.digits));
  const pairs = before.flatMap((a, at) => before.slice(at + 1).map((b) => a + b));
  return [
    ...before.reverse(),
    ...pairs,
    parts.reduce((sum, { quantity }) => sum + Number(quantity.digits), 0),
  ];
}

const areCounts = (a: Quantity, b: Quantity) =>
  [a, b].every((count) => isSure(count) && !count.digits.includes('.')) &&
  a.unit === b.unit &&
  a.unit !== '' &&
  a.unit !== '%';

/** True where the rate is one of the ratios, rounded or cut off at its last decimal. */
export function fits({ digits }: Quantity, ratios: readonly number[]): boolean {
  const unit = 10 ** -decimalsOf(digits);
  return ratios.some((ratio) => !(Math.abs(ratio * 100 - Number(digits)) >= unit * (1 + 1e-9)));
}

export const written = (ratio: number, { digits }: Quantity) => (ratio * 100).toFixed(decimalsOf(digits));

function decimalsOf(digits: string): number {
  const point = digits.indexOf('.');
  return point < 0 ? 0 : Math.min(digits.length - point - 1, 10);
}
