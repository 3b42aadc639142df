/** The part of a repair that settles one relation: a clerk puts right one thing at a time. */
import type { Report } from '../../core/model';
import { type Relation, standsIn } from '../../core/relations';
import { verdictsAfter } from '../changed';
import type { CellChange } from '../finding';
import { isSlip, type TableRepair, type TableRepairs } from './repairs';

/** Changes that together leave none of their cells' relations broken; the repairs that they are a part of. */
export interface RepairPart {
  readonly changes: readonly CellChange[];
  /** Of the likeliest repair that it is a part of. */
  readonly bits: number;
  /** Its values are the only ones that these cells can have. */
  readonly determined: boolean;
}

/** The ways in which the repairs of a table settle a relation, each once, best first. One slip is undone as a whole. */
export function partsFor(report: Report, table: TableRepairs, relation: Relation): RepairPart[] {
  const parts = new Map<string, RepairPart>();
  for (const repair of table.repairs) {
    const changes = isSlip(repair, table) ? repair.changes : partFor(report, repair, relation);
    const key = changes.map(({ index, digits }) => `${index}=${digits}`).join();
    if (!parts.has(key)) parts.set(key, { changes, bits: repair.bits, determined: repair.determined });
  }
  return [...parts.values()];
}

/** The changes of the relation's own cells, and those that the relations of these need on top. */
function partFor(report: Report, repair: TableRepair, relation: Relation): readonly CellChange[] {
  let taken = repair.changes.filter(({ index }) => standsIn(relation, index));
  for (;;) {
    const broken = verdictsAfter(report, taken).filter(({ state }) => state === 'broken');
    const more = repair.changes.filter(
      (change) => taken.includes(change) || broken.some((other) => standsIn(other.relation, change.index)),
    );
    if (more.length === taken.length) return taken;
    taken = more;
  }
}
