/** What the benchmark of repairs takes of the engine, bundled as it is shipped. */
import { FORM_2021 } from '../../server/src/core/form/form2021';
import type { Cell, Report } from '../../server/src/core/model';
import { repairsOf, type TableRepair } from '../../server/src/rules/repair/repairs';
import { systemsOf } from '../../server/src/rules/repair/systems';
import { consistentValues, type Draw, drawFrom } from '../../server/test/support/generate';

export { solve } from '../../server/src/solver/solve';
export { drawFrom };

const [applications] = systemsOf(FORM_2021);
const { first, system } = applications;
const places = FORM_2021.places.slice(first, first + system.size);

/** The applications table: 175 cells, 39 equations, and how many columns a row has. */
export const TABLE = { ...system, width: places[0].block.columns.length };

/** Numbers for the table that add up; `scale` is the greatest number of an outcome. */
export function soundTable(draw: Draw, scale: number): string[] {
  const values = consistentValues(FORM_2021, (limit) => draw(limit === 400 ? scale : limit));
  return places.map(({ id }) => values.get(id) ?? '0');
}

/** A report as it would have been read with these numbers; null is a blank. */
export function reportOf(numbers: readonly (string | null)[]): Report {
  const cells = FORM_2021.places.map((place): Cell => {
    const own = place.index >= first && place.index < first + system.size;
    const digits = own ? numbers[place.index - first] : '0';
    const range = { start: 0, end: 0 };
    const status = digits === null ? 'blank' : 'given';
    return {
      ...{ place, status, digits: digits ?? '', value: digits === null ? null : Number(digits) },
      ...{ inferred: false, ...range, outer: range, mark: 'none' },
    };
  });
  return { form: FORM_2021, cells } as unknown as Report;
}

/** The repairs of a table. */
interface Found {
  /** Each as `cell=digits` texts, best first. */
  readonly found: string[];
  /** How many of them are as likely as the best. */
  readonly best: number;
  /** The fewest numbers that one of them changes: 0 where no relation is broken. */
  readonly fewest: number;
  readonly complete: boolean;
}

/** Relations judged, repairs found and ranked. */
export function repairs(report: Report): Found {
  const [table] = repairsOf(report);
  const text = ({ changes }: TableRepair) =>
    changes.map(({ index, digits }) => `${index - first}=${digits}`).join();
  if (!table) return { found: [], best: 0, fewest: 0, complete: true };
  const listed = table.repairs;
  return {
    found: listed.map(text),
    best: listed.filter(({ bits }) => bits === listed[0].bits).length,
    fewest: Math.min(...listed.map(({ changes }) => changes.length)),
    complete: table.complete,
  };
}
