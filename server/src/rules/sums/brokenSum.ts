/** What the four rules on sums share: finding broken relations, and laying each to a number where one stands out. */
import type { Report } from '../../core/model';
import { brokenIn, type RelationCode, type Verdict } from '../../core/relations';
import type { Found } from '../finding';
import { type Blame, blame } from '../repair/blame';

export interface SumFound extends Found {
  readonly verdict: Verdict;
  /** What the repairs of the table say of it. */
  readonly blame: Blame;
}

/** The broken relations of a kind; each finding stands on the number it is laid to, else on the total's. */
export function* findBroken(report: Report, code: RelationCode): Iterable<SumFound> {
  for (const verdict of brokenIn(report)) if (verdict.relation.code === code) yield toFound(verdict, report);
}

function toFound(verdict: Verdict, report: Report): SumFound {
  const { relation } = verdict;
  const found = blame(report, relation);
  const change = found.culprit;
  const on = change?.index ?? relation.whole[0];
  const { start, end, digits } = report.cells[on];
  return {
    verdict,
    blame: found,
    range: { start, end },
    cells: [on, ...[...relation.whole, ...relation.parts].filter((index) => index !== on)],
    relation: relation.id,
    row: report.cells[on].place.row.id,
    expected: change ? change.digits : verdict.expected,
    actual: digits,
    ...(change ? { cause: `cell ${on}` } : {}),
  };
}
