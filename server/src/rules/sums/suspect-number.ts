/**
 * 存疑数字: a sum of the table is broken, there are several simple ways to put it right, and some of them
 * change this number.
 *
 * Why: the finding of a broken sum stands on one number; where the sums do not tell which is wrong, the others that may
 * be have to be looked at, too.
 * Source: the principle of Fellegi and Holt, to change as few numbers as make every rule hold.
 */
import type { Report } from '../../core/model';
import type { CellChange, Found } from '../finding';
import { type Blame, blame } from '../repair/blame';
import type { RepairPart } from '../repair/parts';
import { repairsOf } from '../repair/repairs';
import type { Rule } from '../rule';
import { cellName } from './words';

interface Suspect extends Found {
  /** The ways to settle a broken sum that change it, best first. */
  readonly parts: readonly RepairPart[];
  /** How many ways there are in all. */
  readonly of: number;
}

/** Where more numbers than this may be wrong, pointing at each says nothing. */
const MOST_SUSPECTS = 6;

export const suspectNumber: Rule<Suspect> = {
  code: 'suspect-number',
  severity: 'hint',
  since: '0.2.0',
  *find(report) {
    const said = new Set<number>();
    for (const table of repairsOf(report)) {
      const blames = table.broken.map((relation) => blame(report, relation));
      for (const [at, { whole }] of table.broken.entries()) said.add(blames[at].culprit?.index ?? whole[0]);
      for (const found of blames)
        for (const suspect of suspectsOf(found, report)) {
          const [index] = suspect.cells ?? [];
          if (said.has(index)) continue;
          said.add(index);
          yield suspect;
        }
    }
  },
  say({ parts, of, cells = [] }, report, t) {
    const cell = report.cells[cells[0]];
    return t(
      '{0}: may be {2} instead of {1}. There are {3} simple corrections; {4} of them change this number.',
      cellName(cell, t),
      cell.digits,
      changeOf(parts[0], cells[0])?.digits ?? '',
      of,
      parts.length,
    );
  },
  fix: ({ parts }, report, t, { fixWith }) => parts.map(({ changes }) => fixWith(report, changes, false, t)),
};

function* suspectsOf({ parts, complete }: Blame, report: Report): Iterable<Suspect> {
  if (!complete || parts.length < 2) return;
  const cells = [...new Set(parts.flatMap(({ changes }) => changes.map(({ index }) => index)))];
  if (cells.length > MOST_SUSPECTS) return;
  for (const index of cells) {
    const { start, end, digits, place } = report.cells[index];
    const own = parts.filter((part) => changeOf(part, index));
    yield {
      range: { start, end },
      cells: [index],
      row: place.row.id,
      actual: digits,
      expected: changeOf(own[0], index)?.digits ?? '',
      parts: own,
      of: parts.length,
    };
  }
}

const changeOf = ({ changes }: RepairPart, index: number): CellChange | undefined =>
  changes.find((change) => change.index === index);
