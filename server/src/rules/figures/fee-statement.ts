/**
 * 信息处理费: what section 六 says of the fee for handling information is missing, contradicts itself, or is no amount
 * that the tariff can come to.
 *
 * Why: the section exists for this statement, and the amounts are public money.
 * Source: 国办函〔2020〕109号 (in force 2021-01-01): by item 100 元 and more, by page 10, 20 or 40 元; the official
 * format of 2021: 收取信息处理费情况在此处报告.
 * Does not report: reports before 2021; a section that says that there is nothing to report; other fees (copies, postage); about amounts; what single bodies of many say.
 */
import { compareExact } from '../../core/exact';
import type { Prose, Quantity, Range, Report } from '../../core/model';
import { rangeIn } from '../../core/narrative/paragraphs';
import { sentenceAt } from '../../core/narrative/sentences';
import { textIn } from '../../core/text';
import type { Found, Translate } from '../finding';
import { sectionOf } from '../plain';
import type { Rule } from '../rule';
import { type FeeFault, feeFaults } from './feeFaults';
import { denialIn, type FeeParagraph, feeParagraphs } from './fees';
import { rangeOf, relatedNumbers, sayParts } from './mentions';

interface FeeFound extends Found {
  readonly fault: FeeFault | null;
  readonly denial?: Range;
}

/** Of more amounts than this one would have told. */
const MOST_AMOUNTS = 20;

/** The first report year with the tariff. */
const SINCE = 2021;

export const feeStatement: Rule<FeeFound> = {
  code: 'fee-statement',
  severity: 'warning',
  since: '0.2.0',
  *find(report) {
    const { prose, year, format } = report;
    if (year === null || year < SINCE || format !== '2021') return;
    const paragraphs = [...feeParagraphs(report)];
    for (const paragraph of paragraphs)
      for (const fault of feeFaults(paragraph)) yield foundAt(prose, paragraph.paragraph, fault);
    yield* denied(report, paragraphs);
    yield* missing(report);
  },
  say: ({ fault }, _, t) => sayFault(fault, t),
  related({ fault, denial }, { prose, text }) {
    if (denial) return [{ range: denial, message: textIn(text, denial) }];
    return fault ? relatedNumbers(prose, fault.others) : [];
  },
  fix: (found, report, t, { fixTotal }) => (found.fault?.kind === 'list' ? fixTotal(found, report, t) : []),
};

const foundAt = (prose: Prose, paragraph: number, fault: FeeFault): FeeFound => ({
  range: rangeOf(prose, fault.on),
  fault,
  ...(fault.expected !== undefined && { expected: fault.expected }),
  actual: fault.on.digits,
  ...sectionOf(prose, paragraph),
});

/** An amount taken in one sentence, none in another. */
function* denied({ prose, year }: Report, paragraphs: readonly FeeParagraph[]): Generator<FeeFound> {
  const denial = denialIn(prose);
  if (!denial) return;
  const taken = paragraphs.flatMap(({ amounts, paragraph }) =>
    amounts
      .filter(
        ({ kind, yuan, quantity }) => kind === 'received' && quantity.exact && compareExact(yuan, '0') > 0,
      )
      .map(({ quantity }) => ({ quantity, paragraph })),
  );
  const first = taken
    .slice(0, MOST_AMOUNTS)
    .find(({ quantity }) => speaksOfAll(prose, quantity, denial, year));
  if (!first) return;
  const range = rangeIn(prose, denial.start, denial.end);
  const fault: FeeFault = { kind: 'denied', on: first.quantity, others: [] };
  yield { ...foundAt(prose, first.paragraph, fault), denial: range };
}

/** True where the amount's sentence is another one than the denial's, and of no single body or other year. */
function speaksOfAll(prose: Prose, { start }: Quantity, denial: Range, year: number | null): boolean {
  const own = sentenceAt(prose, start);
  if (own.start <= denial.start && denial.start < own.end) return false;
  const words = textIn(prose.plain, own);
  return (
    !/本级|部门|其中|局|厅|委|办(?!法|理)|上年|去年|\d{4}年度?以来/.test(words) &&
    (words.match(/20\d\d(?=年)/g) ?? []).every((said) => Number(said) === year)
  );
}

/** Words that a text uses where it says something of fees, outside of its preamble. */
const STATED = [
  ...['处理费', '收取', '收费通知', '收费情况', '公开收费', '减免'],
  ...['未收费', '没有收费', '无收费', '不收费', '免费'],
];

/** 本年度无其他需要报告的事项: says of all that belongs there that there was none. A signature may stand below. */
const SAYS_NONE = /^(?=.{1,40}$)[^无没]{0,20}(?:无|没有)/;

function* missing({ prose: { plain, paragraphs }, sections }: Report): Generator<FeeFound> {
  const other = sections.find(({ id }) => id === 'other');
  const first = paragraphs.find(({ section }) => section !== null);
  if (!other || !first || STATED.some((word) => plain.indexOf(word, first.start) >= 0)) return;
  const own = paragraphs
    .filter(({ section }) => section === 'other')
    .map(({ start, end }) => plain.slice(start, end));
  const [opening = '', ...below] = own;
  const isNone = SAYS_NONE.test(opening) && !below.some((words) => words.includes('。'));
  if (!isNone && !own.some((words) => words.includes('费')))
    yield { range: other.heading, severity: 'hint', fault: null, section: 'other' };
}

function sayFault(fault: FeeFault | null, t: Translate): string {
  if (!fault)
    return t(
      'Section 六 says nothing of 信息处理费. State how many notices were sent, what they come to, and what was taken, also where it was 0.',
    );
  const { on, expected = '', shown = '' } = fault;
  const stands = on.digits + on.unit;
  switch (fault.kind) {
    case 'more-than-notified':
      return t(
        '{0} were taken, more than the {1} that the notices come to. Check both amounts.',
        stands,
        shown,
      );
    case 'step':
      return t(
        '{0} is no amount of this fee: the tariff has steps of 10 元 (100 元 an item, 10, 20 or 40 元 a page). Check the amount and its unit.',
        stands,
      );
    case 'below-tariff':
      return t(
        '{0} for {1} notices: each of them comes to 10 元 at least. Check the amount, its unit and the number of notices.',
        stands,
        shown,
      );
    case 'unit':
      return t(
        '{0}: the unit should be 元, not {1}. The tariff cannot come to so much; check the unit.',
        stands,
        on.unit,
      );
    case 'list':
      return sayParts(t, shown, expected, stands);
    case 'denied':
      return t(
        '{0} were taken here, but elsewhere the text says that no fee was taken. Correct one of them.',
        stands,
      );
  }
}
