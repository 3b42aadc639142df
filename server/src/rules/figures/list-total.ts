/**
 * 分项与总数不符: a list in the text says what a number is made of, and its parts do not come to that number.
 *
 * Why: one of the numbers is wrong, and readers can tell by adding up.
 * Source: 国办公开办函〔2021〕30号: 内容准确; a whole is the sum of its parts.
 * Does not report: a list that may leave something out (without 其他, 其余 or its like) and does not exceed its total;
 * parts that are about; other measure words; what was carried over, behind what came in; lists within lists; channels that
 * may publish the same twice; a list of which a number differs from the table's, which is the cause and named by
 * `narrative-mismatch`; outcomes that the table has, of applications that it has: some were carried over.
 */
import { addExact, compareExact, compareSum } from '../../core/exact';
import { lastOf } from '../../core/mapped';
import type { Quantity, Report } from '../../core/model';
import { byParagraph } from '../../core/narrative/byParagraph';
import { placeAt } from '../../core/places';
import type { Found } from '../finding';
import { sectionOf } from '../plain';
import type { Rule } from '../rule';
import { type Breakdown, breakdownsIn, othersOf } from './breakdown';
import {
  agreeWithTable,
  contradictTable,
  digitsOf,
  formulaOf,
  type Mention,
  mentionsIn,
  quantityMoved,
  rangeOf,
  relatedNumbers,
  sayParts,
  sumOf,
  totalOf,
} from './mentions';
import { areDisjoint, areKinds, countsTheSame, isWhole } from './parts';
import { runningTotals } from './running';

interface ListTotal extends Found {
  readonly parts: readonly Quantity[];
  /** The list names all parts, so that its sum is the total. */
  readonly whole: boolean;
}

const LEADS = ['其中', '包括', '包含', '分别', '结转', '(', ':'];

export const listTotal: Rule<ListTotal> = {
  code: 'list-total',
  severity: 'warning',
  since: '0.2.0',
  *find(report) {
    const { prose } = report;
    for (const { paragraph, found } of wrongListsOf(report)) {
      const { start } = prose.paragraphs[paragraph];
      for (const list of found) {
        const { total, parts, whole, mayOverlap } = listMoved(list, start);
        const numbers = [total, ...parts];
        if (contradictTable(report, numbers) || agreeWithTable(report, numbers)) continue;
        if (isCarriedOver(report, total, parts)) continue;
        yield {
          range: rangeOf(prose, total),
          parts,
          whole,
          expected: sumOf(parts),
          actual: total.digits,
          severity: mayOverlap ? 'information' : 'warning',
          ...sectionOf(prose, paragraph),
        };
      }
    }
  },
  say({ parts, whole, expected = '', actual = '' }, _, t) {
    const formula = formulaOf(parts);
    if (whole) return sayParts(t, formula, expected, actual);
    return t(
      'The parts of this number already come to {0}={1}, more than the {2} that they are part of. Check the parts, or correct the total.',
      formula,
      expected,
      actual,
    );
  },
  related: ({ parts }, { prose }) => relatedNumbers(prose, parts),
  fix: (found, report, t, { fixListTotal }) => (found.whole ? fixListTotal(found, report, t) : []),
};

/** The outcomes of a year are of what was received and carried over, without what is carried on: the table tells how many. */
function isCarriedOver(report: Report, total: Quantity, parts: readonly Quantity[]): boolean {
  const { prose, statements } = report;
  const stated = statements.find(({ range }) => range.start === placeAt(prose.places, total.start));
  if (stated?.subject !== 'received') return false;
  const [carriedIn, carriedOut] = [totalOf('carried-in', report), totalOf('carried-out', report)];
  if (carriedIn === null || carriedOut === null) return false;
  return compareExact(addExact([sumOf(parts), carriedOut]), addExact([total.digits, carriedIn])) === 0;
}

interface WrongList {
  readonly total: Quantity;
  readonly parts: readonly Quantity[];
  readonly whole: boolean;
  /** The names of the parts do not say that they cannot overlap. */
  readonly mayOverlap?: boolean;
}

const wrongListsOf = byParagraph(LEADS, (source, paragraph) => {
  const { start } = source.prose.paragraphs[paragraph];
  const found = wrongLists(mentionsIn(source, paragraph), source.prose.plain).map((list) =>
    listMoved(list, -start),
  );
  return found.length > 0 ? found : null;
});

const listMoved = (list: WrongList, by: number): WrongList => ({
  ...list,
  total: quantityMoved(list.total, by),
  parts: list.parts.map((part) => quantityMoved(part, by)),
});

function wrongLists(mentions: readonly Mention[], plain: string): WrongList[] {
  const wrong: WrongList[] = [];
  for (const list of breakdownsIn(mentions)) {
    const found = wrongList(list);
    if (found) wrong.push(found);
  }
  for (const list of runningTotals(mentions, plain)) wrong.push(list);
  return wrong;
}

function wrongList(list: Breakdown): WrongList | null {
  const { total, parts, mentions, sure } = list;
  if (!sure) return null;
  const own = parts.map(({ quantity }) => quantity);
  const order = compareSum(digitsOf(own), total.quantity.digits);
  if (order === 0) return null;
  const whole = isWhole(parts, total);
  if (!whole && order < 0) return null;
  // 线上60件，线下28件，另有2件为热线转办
  const next = mentions[lastOf(parts).index + 1];
  if (next && compareSum(digitsOf([...own, next.quantity]), total.quantity.digits) === 0) return null;
  const mayOverlap = !whole && !countOnce(parts);
  if (mayOverlap && !areKinds(parts)) return null;
  const others = othersOf(list);
  if (isCarriedIn(total) || (!whole && others.some(({ quantity }) => isMore(quantity, total.quantity))))
    return null;
  return isExplained(parts, others) ? null : { total: total.quantity, parts: own, whole, mayOverlap };
}

/** 新收 317 件，上年结转 3 件，其中 …: the list is of both, wherever the first stands. */
const isCarriedIn = (total: Mention): boolean => total.before.includes('结转');

/** True where the parts cannot overlap, so that they cannot come to more than their total. */
const countOnce = (parts: readonly Mention[]): boolean =>
  parts.length === 1 ? countsTheSame(parts[0]) : areDisjoint(parts);

/** A greater number before the list may be the one that is meant. */
const isMore = (a: Quantity, b: Quantity) => compareExact(a.digits, b.digits) > 0;

/** More counts before a list than this are not tried in pairs. */
const MOST_PAIRED = 12;

/** True where a beginning of the list comes to a number before it, or to the sum of two of them: 收到 + 结转. */
function isExplained(parts: readonly Mention[], others: readonly Mention[]): boolean {
  const before = others.slice(-MOST_PAIRED).map(({ quantity }) => quantity.digits);
  const totals = new Set(before);
  for (const [at, a] of before.entries()) for (const b of before.slice(at + 1)) totals.add(addExact([a, b]));
  let sum = '0';
  return parts.some(({ quantity }) => {
    sum = addExact([sum, quantity.digits]);
    return totals.has(sum);
  });
}
