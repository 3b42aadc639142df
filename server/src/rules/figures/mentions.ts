/**
 * The quantities of a paragraph in their order, each with what stands before it: a number in a text means what the
 * words before it say.
 */
import { addExact } from '../../core/exact';
import type { RowRole } from '../../core/form/form';
import { mapped } from '../../core/mapped';
import type { Prose, Quantity, Range, Report } from '../../core/model';
import { byParagraph } from '../../core/narrative/byParagraph';
import { comparisonsOf, contradictionsOf } from '../../core/narrative/compare';
import { rangeIn } from '../../core/narrative/paragraphs';
import { quantitiesOf, type Source } from '../../core/narrative/sentences';
import { CHANGE } from '../../core/narrative/someOfThem';
import { placeAt } from '../../core/places';
import { isKnown } from '../../core/relations';
import type { Related, Translate } from '../finding';

export interface Mention {
  /** Its place among the paragraph's. */
  readonly index: number;
  readonly quantity: Quantity;
  /** From the quantity before, or the paragraph's beginning, to this one; of a long stretch its end. */
  readonly before: string;
  /** In how many parentheses it stands. */
  readonly depth: number;
}

export interface ParagraphMentions {
  /** Where the paragraph stands in {@link Prose.plain}. */
  readonly start: number;
  readonly end: number;
  readonly paragraph: number;
  readonly mentions: readonly Mention[];
}

/** True where one of the numbers is found to differ from the table's: that is the cause of what does not add up. */
export function contradictTable(report: Report, quantities: readonly Quantity[]): boolean {
  const { places } = report.prose;
  const starts = new Set(quantities.map(({ start }) => placeAt(places, start)));
  return contradictionsOf(report).some(({ statement }) => starts.has(statement.range.start));
}

/** True where the tables have each of the numbers: applications carried over are among the outcomes of those received. */
export function agreeWithTable(report: Report, quantities: readonly Quantity[]): boolean {
  const { places } = report.prose;
  const agreed = new Set(
    comparisonsOf(report)
      .filter(({ state }) => state === 'agrees')
      .map(({ statement }) => statement.range.start),
  );
  return quantities.every(({ start }) => agreed.has(placeAt(places, start)));
}

/** What the table has as the total of applications, as far as it is known. */
export function totalOf(role: RowRole, { form, cells }: Report): string | null {
  const place = form?.places.find(({ row, column }) => row.role === role && column.total);
  const cell = place && cells[place.index];
  return cell && isKnown(cell) ? cell.digits : null;
}

/** What tells a number's meaning stands no further before it. */
const LONGEST_BEFORE = 100;

/** The paragraphs that hold one of the words and a number, with their quantities. */
export function paragraphsWith(words: readonly string[]): (source: Source) => Generator<ParagraphMentions> {
  const holding = byParagraph(words, () => true);
  return function* (source) {
    for (const { paragraph } of holding(source)) {
      const { start, end } = source.prose.paragraphs[paragraph];
      const mentions = mentionsIn(source, paragraph);
      if (mentions.length > 0) yield { start, end, paragraph, mentions };
    }
  };
}

/** The quantities of a paragraph. */
export function mentionsIn(source: Source, paragraph: number): Mention[] {
  const { plain, paragraphs } = source.prose;
  const { start, end } = paragraphs[paragraph];
  const nests = plain.slice(start, end).includes('(');
  return mentionsOf(plain, start, quantitiesOf(source, paragraph), nests);
}

function mentionsOf(
  plain: string,
  start: number,
  quantities: readonly Quantity[],
  nests: boolean,
): Mention[] {
  let from = start;
  let depth = 0;
  return mapped(quantities, (quantity, index) => {
    for (let at = from; nests && at < quantity.start; at++) {
      const unit = plain.charCodeAt(at);
      if (unit === OPEN) depth++;
      else if (unit === CLOSE && depth > 0) depth--;
    }
    const before = plain.slice(Math.max(from, quantity.start - LONGEST_BEFORE), quantity.start);
    from = quantity.unitEnd;
    return { index, quantity, before, depth };
  });
}

const OPEN = 40;
const CLOSE = 41;

/** A quantity whose places count from elsewhere. */
export const quantityMoved = (quantity: Quantity, by: number): Quantity => ({
  ...quantity,
  start: quantity.start + by,
  end: quantity.end + by,
  unitEnd: quantity.unitEnd + by,
});

/** Where a quantity's number stands in the report's text. */
export const rangeOf = (prose: Prose, { start, end }: Quantity): Range => rangeIn(prose, start, end);

export const digitsOf = (quantities: readonly Quantity[]): string[] => quantities.map(({ digits }) => digits);

export const sumOf = (quantities: readonly Quantity[]): string => addExact(digitsOf(quantities));

/** `12+3+1` */
export const formulaOf = (quantities: readonly Quantity[]): string => digitsOf(quantities).join('+');

/** Said exactly, and in digits. */
export const isSure = ({ exact, inWords }: Quantity): boolean => exact && !inWords;

/** A rate, not a count. */
export const isRate = ({ unit }: Quantity): boolean => unit === '%' || unit === '‰' || unit === '个百分点';

const CHANGE_ENDS = '加少长升降高低增减多了';

/** 较上年新增申请 5 件: the noun stands between. */
const CHANGE_OF = /[较比][^,。;:()]{2,12}(?:新增|增加|减少)[^,。;:()]{1,6}$/;
const LONGEST_CHANGE = 24;

/** By how much a count went up or down: 较上年增加5件. */
export const isChange = ({ before }: Mention): boolean =>
  (CHANGE_ENDS.includes(before.charAt(before.length - 1)) && CHANGE.test(before.slice(-4))) ||
  CHANGE_OF.test(before.slice(-LONGEST_CHANGE));

/** That the parts of a number do not come to it. */
export const sayParts = (t: Translate, formula: string, sum: string, said: string): string =>
  t(
    'The parts of this number add up to {0}={1}, but the text says {2}. Check the parts, or correct the total.',
    formula,
    sum,
    said,
  );

/** The numbers that take part, each as it stands. */
export const relatedNumbers = (prose: Prose, quantities: readonly Quantity[]): Related[] =>
  quantities.map((quantity) => ({
    range: rangeOf(prose, quantity),
    message: prose.plain.slice(labelStart(prose, quantity), quantity.unitEnd),
  }));

/** A place is named by no more words than this. */
const LONGEST_LABEL = 16;

/** Where the words before a number begin that name it; the measure of another number is none of them. */
function labelStart({ plain }: Prose, { start }: Quantity): number {
  let at = start;
  while (at > 0 && start - at < LONGEST_LABEL && !',.;:、。()\n%0123456789'.includes(plain[at - 1])) at--;
  const isMeasure = at > 0 && '0123456789'.includes(plain[at - 1]) && '件条份篇次个元年'.includes(plain[at]);
  return isMeasure && at < start ? at + 1 : at;
}
