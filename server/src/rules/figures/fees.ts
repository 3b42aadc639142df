/** What a text says of the fee for handling information (信息处理费): notices, amounts, and that none was taken. */
import { shiftExact } from '../../core/exact';
import type { Prose, Quantity, Range } from '../../core/model';
import { type Source, sentenceAt } from '../../core/narrative/sentences';
import { type Mention, paragraphsWith } from './mentions';

export interface Amount {
  readonly quantity: Quantity;
  /** In 元, as plain decimal text. */
  readonly yuan: string;
  /** What the notices come to, or what was really taken. */
  readonly kind: 'notified' | 'received' | 'part' | 'unclear';
}

export interface FeeParagraph {
  /** Before any list. */
  readonly amounts: readonly Amount[];
  /** Applications or notices, before any list. */
  readonly counts: readonly Quantity[];
  /** What a list behind them counts: 其中甲局1件420元. */
  readonly parts: { readonly amounts: readonly Amount[]; readonly counts: readonly Quantity[] };
  /** How many notices were sent, where the text says so. */
  readonly notices: Quantity | null;
  readonly paragraph: number;
}

const FEE = '处理费';
const FEE_WORDS = [FEE, '收费通知'];

const OF_FEE = /处理费|收费通知/;
/** Other money than the fee's. */
const OTHER_MONEY = /行政事业性|邮寄|复印|复制费|检索|工本|成本|罚款|预算|采购|标准/;
const RECEIVED = /实际|实收|已收|已缴|收讫/;
const NOTIFIED = /总金额|应收|应缴|通知/;

const ofFees = paragraphsWith(FEE_WORDS);

export function* feeParagraphs(report: Source): Generator<FeeParagraph> {
  const { prose } = report;
  for (const { mentions, paragraph, start, end } of ofFees(report)) {
    if (prose.paragraphs[paragraph].section === null) continue;
    const amounts: Amount[] = [];
    const counts: Quantity[] = [];
    const parts = { amounts: [] as Amount[], counts: [] as Quantity[] };
    let notices: Quantity | null = null;
    let isList = false;
    for (const mention of mentions) {
      const { quantity, before } = mention;
      if (before.includes('其中')) isList = true;
      else if (before.includes('。')) isList = false;
      if (!isList && !isOfFee(prose.plain, start, end, quantity)) continue;
      const amount = amountOf(mention, isList);
      if (amount) (isList ? parts.amounts : amounts).push(amount);
      else if (quantity.unit === '件' || quantity.unit === '份') {
        (isList ? parts.counts : counts).push(quantity);
        if (!isList && /通知/.test(before.slice(-12))) notices = quantity;
      }
    }
    yield { amounts, counts, parts, notices, paragraph };
  }
}

/** No sentence on fees goes on for so long. */
const LONGEST_HALF = 160;

/** True where the sentence around a quantity speaks of the fee and of no other money. */
function isOfFee(plain: string, start: number, end: number, { start: from, unitEnd }: Quantity): boolean {
  const before = plain.slice(Math.max(start, from - LONGEST_HALF), from);
  const [behind] = plain.slice(unitEnd, Math.min(end, unitEnd + LONGEST_HALF)).split('。', 1);
  const sentence = `${before.slice(before.lastIndexOf('。') + 1)}${plain.slice(from, unitEnd)}${behind}`;
  return OF_FEE.test(sentence) && !OTHER_MONEY.test(sentence);
}

const POWERS: Readonly<Record<string, number>> = { 元: 0, 千元: 3, 万元: 4 };

function amountOf({ quantity, before }: Mention, isList: boolean): Amount | null {
  const power = POWERS[quantity.unit];
  if (power === undefined) return null;
  const clause = before.slice(Math.max(...[...',;。、'].map((divider) => before.lastIndexOf(divider))) + 1);
  const kind = isList
    ? 'part'
    : RECEIVED.test(clause)
      ? 'received'
      : NOTIFIED.test(clause)
        ? 'notified'
        : /收/.test(clause)
          ? 'received'
          : 'unclear';
  return { quantity, kind, yuan: shiftExact(quantity.digits, power) };
}

/** 未收取信息处理费, 信息处理费没有发生: none was taken. */
const DENIAL =
  /(?:未|没有|无)(?:发生|产生|有)?(?:收取|收缴)(?:任何|过)?(?:政府信息公开)?信息处理费|信息处理费[^,。;]{0,6}(?:未|没有)(?:收取|收缴|发生)/;

/** What makes a sentence speak of a part of the bodies, or of another year. */
const OTHER_SCOPE = /本级|本机关|部门|其中|上年|去年|上一年/;

/** Where a sentence says that no fee was taken, of the whole report's scope; null where none does. */
export function denialIn(prose: Prose): Range | null {
  const { plain, paragraphs } = prose;
  for (let at = plain.indexOf(FEE); at >= 0; ) {
    const { start, end, paragraph } = sentenceAt(prose, at);
    at = plain.indexOf(FEE, end);
    if (paragraphs[paragraph].section === null) continue;
    const words = plain.slice(start, end);
    const match = DENIAL.exec(words);
    if (match && !OTHER_SCOPE.test(words))
      return { start: start + match.index, end: start + match.index + match[0].length };
  }
  return null;
}
