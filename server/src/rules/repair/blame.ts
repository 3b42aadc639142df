/** Which number a broken relation is laid to: the one that is wrong for certain, or by far the likeliest. */
import type { Report } from '../../core/model';
import { type Relation, standsIn } from '../../core/relations';
import type { CellChange } from '../finding';
import { partsFor, type RepairPart } from './parts';
import { repairsOf, type TableRepairs } from './repairs';

/** What the repairs of a table say of one broken relation. */
export interface Blame {
  /** The ways to settle the relation, best first; none where no small repair was found. */
  readonly parts: readonly RepairPart[];
  /** What the number that it is laid to should be; null where others are as likely. */
  readonly culprit: CellChange | null;
  /** Every repair gives the culprit this number, and no other; else the likeliest does. */
  readonly certain: boolean;
  /** The relation's total is wrong in some repair. */
  readonly totalIsSuspect: boolean;
  /** All smallest repairs are known. */
  readonly complete: boolean;
  /** Proven: at least as many numbers of the table are wrong. */
  readonly atLeast: number;
}

/** So many bits (a factor of four) put one explanation clearly before another. */
const CLEARLY = 2;

export function blame(report: Report, relation: Relation): Blame {
  const ofRelation = ({ broken }: TableRepairs) => broken.includes(relation);
  const table = repairsOf(report).find(ofRelation) as TableRepairs;
  const { complete, atLeast } = table;
  const parts = partsFor(report, table, relation);
  return { parts, ...culpritOf(parts, relation, complete), complete, atLeast };
}

type Culprit = Pick<Blame, 'culprit' | 'certain' | 'totalIsSuspect'>;

const NOBODY: Culprit = { culprit: null, certain: false, totalIsSuspect: true };

function culpritOf(parts: readonly RepairPart[], relation: Relation, complete: boolean): Culprit {
  const isSuspect = ({ changes }: RepairPart, index: number) =>
    changes.some((change) => change.index === index);
  const [first] = parts;
  const own = first?.changes.filter(({ index }) => standsIn(relation, index)) ?? [];
  if (own.length === 0) return NOBODY;
  const [total] = relation.whole;
  const totalIsSuspect = parts.some((part) => isSuspect(part, total));
  const certain = own.find(({ index }) => parts.every((part) => isSuspect(part, index)));
  if (certain && complete) {
    const isSame = ({ index, digits }: CellChange) => index === certain.index && digits === certain.digits;
    const isOnly = parts.every(({ changes, determined }) => determined && changes.some(isSame));
    return { culprit: certain, certain: isOnly, totalIsSuspect };
  }
  const [likeliest] = own;
  const other = parts.find((part) => !isSuspect(part, likeliest.index));
  const stands = other === undefined || other.bits - first.bits >= CLEARLY;
  return { culprit: stands ? likeliest : null, certain: false, totalIsSuspect };
}
