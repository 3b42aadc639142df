/** Whether what a text states is what the tables have, as far as their cells are known. */
import { addExact, compareExact, subtractExact } from '../exact';
import { addTo } from '../grouped';
import type { Cell, Report, Statement } from '../model';
import { once } from '../once';
import { isKnown, relationsOf } from '../relations';
import { cellsOf, isOutcome, type SubjectCells, type SubjectId } from './subjects';

/** Cells of the tables, as indexes in `report.cells`, and their sum. */
export interface Count {
  readonly cells: readonly number[];
  /** Empty where a cell is not known. */
  readonly digits: string;
}

export interface Comparison {
  readonly statement: Statement;
  /** `open`: a cell is not known, or the statement is not exact, or it may be about a part. */
  readonly state: 'agrees' | 'differs' | 'open';
  /** The cells that agree, else those that are meant first. */
  readonly count: Count;
  /** What else would agree with the statement, where it does not. */
  readonly others: readonly Count[];
}

/** The statements of a report, each held against the tables. */
export const comparisonsOf = once((report): readonly Comparison[] => {
  const counts = new Map<SubjectId, Counts>();
  return report.statements.map((statement) => compare(statement, report, counts));
});

/**
 * Those that differ. Where a paragraph gives several numbers for one subject and one of them agrees, or all together
 * do, the others are taken for parts of it; and so are outcomes of the new applications alone.
 */
export const contradictionsOf = once((report): readonly Comparison[] => {
  const comparisons = comparisonsOf(report);
  if (comparisons.every(({ state }) => state !== 'differs')) return [];
  const bySubject = new Map<string, Comparison[]>();
  for (const comparison of comparisons) {
    const { subject, paragraph } = comparison.statement;
    addTo(bySubject, `${paragraph} ${subject}`, comparison);
  }
  const onNewOnes = paragraphsOnNewOnes(report);
  const contradict = (beside: readonly Comparison[]) => {
    const [{ statement }] = beside;
    return (
      beside.every(({ state }) => state === 'differs') &&
      (beside.length === 1 || !agreeTogether(beside, report)) &&
      !(isOutcome(statement.subject) && onNewOnes.has(statement.paragraph))
    );
  };
  const groups = [...bySubject.values()].filter(contradict);
  return groups.flat().sort((a, b) => a.statement.range.start - b.statement.range.start);
});

/** 新收17件，其中予以公开13件…: those whose outcomes come to what came in, where more was answered: without those carried over. */
function paragraphsOnNewOnes(report: Report): ReadonlySet<number> {
  const [cameIn] = countsOf('received', report).counts;
  const [answered] = countsOf('answered', report).counts;
  if (!cameIn || !answered || compareExact(cameIn.digits, answered.digits) >= 0) return new Set();
  const outcomes = new Map<number, string[]>();
  for (const { subject, paragraph, digits } of report.statements)
    if (isOutcome(subject)) addTo(outcomes, paragraph, digits);
  const onNewOnes = [...outcomes].filter(([, digits]) => addExact(digits) === cameIn.digits);
  return new Set(onNewOnes.map(([paragraph]) => paragraph));
}

function agreeTogether(parts: readonly Comparison[], report: Report): boolean {
  const digits = addExact(parts.map(({ statement }) => statement.digits));
  return compare({ ...parts[0].statement, digits }, report, new Map()).state !== 'differs';
}

/** What the tables have for a subject. */
interface Counts {
  /** The sums of which every cell is known. */
  readonly counts: readonly Count[];
  /** The sum of the cells that are known, for each sum of which not every one is. */
  readonly open: readonly string[];
  readonly cells: SubjectCells;
}

export function countsOf(subject: SubjectId, { form, cells }: Report): Counts {
  const own = form ? cellsOf(subject, form) : NOTHING;
  const counts: Count[] = [];
  const open: string[] = [];
  const { sums, ifZero } = own;
  const isZero = ifZero && sumOf(ifZero.cells, cells).digits === '0';
  for (const sum of isZero ? [...sums, ifZero.sum] : sums) {
    const { digits, isWhole } = sumOf(sum, cells);
    if (isWhole) counts.push({ cells: sum, digits });
    else open.push(digits);
  }
  return { counts, open, cells: own };
}

function compare(statement: Statement, report: Report, bySubject: Map<SubjectId, Counts>): Comparison {
  const known = bySubject.get(statement.subject) ?? countsOf(statement.subject, report);
  bySubject.set(statement.subject, known);
  const { counts, open, cells } = known;
  const same = counts.find(({ digits }) => equals(statement, digits));
  if (same) return { statement, state: 'agrees', count: same, others: [] };
  const [count, ...rest] = counts;
  if (!count)
    return { statement, state: 'open', count: { cells: cells.sums[0] ?? [], digits: '' }, others: [] };
  const isOpen =
    !statement.exact ||
    open.some((digits) => compareExact(statement.digits, digits) >= 0) ||
    (cells.atLeast !== null && isPart(statement, count.digits, cells.atLeast, report.cells)) ||
    cells.sums.some((sum) => equalsParts(statement, sum, report));
  const others = rest.filter(
    ({ digits }, at) => digits !== count.digits && rest.findIndex((other) => other.digits === digits) === at,
  );
  return { statement, state: isOpen ? 'open' : 'differs', count, others };
}

const NOTHING: SubjectCells = { sums: [], ifZero: null, atLeast: null };

interface Sum {
  readonly digits: string;
  readonly isWhole: boolean;
}

/** Of those of the cells that are known. */
export function sumOf(indexes: readonly number[], cells: readonly Cell[]): Sum {
  const known = indexes.map((index) => cells[index]).filter(isKnown);
  return { digits: addExact(known.map(({ digits }) => digits)), isWhole: known.length === indexes.length };
}

function isPart(
  { digits }: Statement,
  whole: string,
  atLeast: { readonly plus: readonly number[]; readonly minus: readonly number[] },
  cells: readonly Cell[],
): boolean {
  const plus = sumOf(atLeast.plus, cells);
  const minus = sumOf(atLeast.minus, cells);
  const least = minus.isWhole ? subtractExact(plus.digits, minus.digits) : '0';
  return compareExact(digits, least) >= 0 && compareExact(digits, whole) <= 0 && digits !== '0';
}

/** A total that is not the sum of its row is another finding's; the text may have the right one. */
function equalsParts(statement: Statement, sum: readonly number[], { form, cells }: Report): boolean {
  if (!form) return false;
  const parts = sum.flatMap((index) => {
    const relation = relationsOf(form).find(
      ({ code, whole }) => whole[0] === index && (code === 'row-total' || code === 'remedy-total'),
    );
    return relation?.parts ?? [index];
  });
  const { digits, isWhole } = sumOf(parts, cells);
  return isWhole && equals(statement, digits);
}

const TEN_THOUSAND = 10_000;

/** Money is compared in 万元, as the text rounds it. */
function equals({ digits, unit, exact }: Statement, counted: string): boolean {
  if (!exact) return false;
  if (unit !== '元' && unit !== '万元') return compareExact(digits, counted) === 0;
  if (unit === '元') return Math.round(Number(counted) * TEN_THOUSAND) === Math.round(Number(digits));
  const decimals = digits.split('.')[1]?.length ?? 0;
  return Math.abs(Number(counted) - Number(digits)) <= 0.5 * 10 ** -decimals;
}
