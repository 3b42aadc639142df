/** What cannot be right in a paragraph on fees for handling information. */
import { compareExact } from '../../core/exact';
import { lastOf } from '../../core/mapped';
import type { Quantity } from '../../core/model';
import type { Amount, FeeParagraph } from './fees';
import { formulaOf, isSure, sumOf } from './mentions';

export interface FeeFault {
  readonly kind: 'more-than-notified' | 'step' | 'below-tariff' | 'unit' | 'list' | 'denied';
  readonly on: Quantity;
  readonly others: readonly Quantity[];
  readonly expected?: string;
  /** What the message shows beside the number: a sum's formula, another amount. */
  readonly shown?: string;
}

/** The smallest step of the tariff, in 元. */
const STEP = 10;
/** No single application costs so much, in 元: 2,500 pages and more. */
const ABSURD = 100_000;

const isZero = (digits: string) => compareExact(digits, '0') === 0;

export function* feeFaults(paragraph: FeeParagraph): Generator<FeeFault> {
  const wrongUnit = unitFault(paragraph);
  if (wrongUnit) return yield wrongUnit;
  const all = [...paragraph.amounts, ...paragraph.parts.amounts];
  const off = all.filter(({ quantity, yuan }) => isSure(quantity) && !isStep(yuan));
  if (off.length > 0)
    yield { kind: 'step', on: off[0].quantity, others: off.slice(1).map(({ quantity }) => quantity) };
  const listed = listFault(paragraph);
  if (listed) yield listed;
  const [notified, received] = (['notified', 'received'] as const).map((kind) =>
    only(paragraph.amounts, kind),
  );
  if (notified && received && compareExact(received.yuan, notified.yuan) > 0)
    yield {
      kind: 'more-than-notified',
      on: received.quantity,
      others: [notified.quantity],
      shown: notified.quantity.digits + notified.quantity.unit,
    };
  const { notices } = paragraph;
  if (notified && notices && isSure(notices) && !isZero(notified.yuan) && isStep(notified.yuan))
    if (Number(notified.yuan) < STEP * Number(notices.digits))
      yield { kind: 'below-tariff', on: notified.quantity, others: [notices], shown: notices.digits };
}

const isStep = (yuan: string) => /^(?:0|\d{1,20}0)$/.test(yuan);

/** The one sure amount of a kind. */
function only(amounts: readonly Amount[], kind: Amount['kind']): Amount | null {
  const own = amounts.filter((amount) => amount.kind === kind);
  return own.length === 1 && isSure(own[0].quantity) ? own[0] : null;
}

/** 万元 where its list says the same in 元, or where each application would have cost what none can. */
function unitFault({ amounts, counts, parts }: FeeParagraph): FeeFault | null {
  for (const { quantity, yuan } of amounts) {
    if (quantity.unit !== '万元' || !isSure(quantity)) continue;
    const own = parts.amounts.map((part) => part.quantity);
    const inYuan = own.length > 0 && own.every(({ unit }) => unit === '元') && own.every(isSure);
    if (inYuan && compareExact(sumOf(own), quantity.digits) === 0)
      return { kind: 'unit', on: quantity, others: own };
    const [count] = counts;
    if (counts.length === 1 && isSure(count) && !isZero(count.digits))
      if (Number(yuan) / Number(count.digits) >= ABSURD)
        return { kind: 'unit', on: quantity, others: counts };
  }
  return null;
}

/** A list of applications and amounts of which one adds up and the other does not, or has more than its total. */
function listFault({ amounts, counts, parts }: FeeParagraph): FeeFault | null {
  const [count, amount] = [lastOf(counts), amounts[amounts.length - 1]?.quantity];
  const own = parts.amounts.map(({ quantity }) => quantity);
  if (!count || !amount || own.length === 0 || own.length !== parts.counts.length) return null;
  const isKnown = [count, amount, ...own, ...parts.counts].every(isSure);
  if (!isKnown || own.some(({ unit }) => unit !== amount.unit)) return null;
  const money = { total: amount, parts: own, order: compareExact(sumOf(own), amount.digits) };
  const cases = {
    total: count,
    parts: parts.counts,
    order: compareExact(sumOf(parts.counts), count.digits),
  };
  const wrong =
    money.order !== 0 && (cases.order === 0 || money.order > 0)
      ? money
      : cases.order !== 0 && (money.order === 0 || cases.order > 0)
        ? cases
        : null;
  if (!wrong) return null;
  const { total, parts: of } = wrong;
  return { kind: 'list', on: total, others: of, expected: sumOf(of), shown: formulaOf(of) };
}
