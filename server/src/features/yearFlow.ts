/**
 * How the year went (收到和处理情况), as data for a chart: what came in, what became of it, and how reviews and lawsuits ended.
 * A number that is not known is left out and said to be, never guessed; what does not add up is said, too.
 */
import { addExact, compareExact, negate, subtractExact } from '../core/exact';
import { type MessageKey, msg, type Place, type Table } from '../core/form/form';
import type { Report } from '../core/model';
import { isKnown } from '../core/relations';
import type { Amount, YearFlow } from '../protocol';
import type { Translate } from '../rules/finding';

/** The groups of 三、本年度办理结果 by the beginning of their rows' ids. */
const OUTCOMES: readonly (readonly [id: string, name: MessageKey])[] = [
  ['3.1', msg('Disclosed')],
  ['3.2', msg('Disclosed in part')],
  ['3.3', msg('Refused')],
  ['3.4', msg('Not available')],
  ['3.5', msg('Not handled')],
  ['3.6', msg('Handled otherwise')],
];

const REMEDIES: Readonly<Record<string, MessageKey>> = {
  reconsideration: msg('Reconsiderations'),
  'litigation-direct': msg('Lawsuits without reconsideration'),
  'litigation-after-reconsideration': msg('Lawsuits after reconsideration'),
};

const RESULTS: Readonly<Record<string, MessageKey>> = {
  upheld: msg('Upheld'),
  corrected: msg('Corrected'),
  other: msg('Other result'),
  pending: msg('Not decided yet'),
};

/** Undefined where nothing of it is known: the text has neither of the tables, or they are still to be filled in. */
export function yearFlow(report: Report, t: Translate): YearFlow | undefined {
  if (!report.form) return undefined;
  const found = (id: string) => report.tables.find(({ table, range }) => table.id === id && range)?.table;
  const [applications, remedies] = [found('applications'), found('remedies')];
  const flow = applications && applicationsFlow(applications, report, t);
  const rows = remedies ? remedyRows(remedies, report, t) : [];
  const parts: Group[] = [
    ...(flow ? [{ label: t('Applications'), amounts: [...flow.in, ...flow.out, flow.handled] }] : []),
    ...(remedies ? [{ label: t('Reconsiderations and lawsuits'), amounts: rows.flatMap(withRow) }] : []),
  ];
  if (!parts.some(isTold)) return undefined;
  return {
    ...(flow && isTold(parts[0]) ? { applications: flow } : {}),
    remedies: rows.some(({ results }) => results.some(isKnownAmount)) ? rows : [],
    notes: [...(flow ? differences(flow, t) : []), ...unknown(parts, t)],
  };
}

function applicationsFlow(table: Table, report: Report, t: Translate): NonNullable<YearFlow['applications']> {
  const totals = (report.form?.places ?? []).filter((place) => place.table === table && place.column.total);
  const amount = (id: string, name: MessageKey, isOf: (place: Place) => boolean): Amount => ({
    id,
    label: t(name),
    ...countOf(totals.filter(isOf), report),
  });
  const withRole = (role: string) => (place: Place) => place.row.role === role;
  return {
    in: [
      amount('1', msg('Received this year'), withRole('received')),
      amount('2', msg('Carried over from last year'), withRole('carried-in')),
    ],
    out: [
      ...OUTCOMES.map(([id, name]) =>
        amount(
          id,
          name,
          ({ row }) => row.role === 'outcome' && (row.id === id || row.id.startsWith(`${id}.`)),
        ),
      ),
      amount('4', msg('Carried over to next year'), withRole('carried-out')),
    ],
    handled: amount('3.7', msg('Handled this year'), withRole('outcome-total')),
  };
}

const remedyRows = (table: Table, report: Report, t: Translate): YearFlow['remedies'] =>
  table.blocks[0].rows.map((row) => ({
    label: t(REMEDIES[row.id] ?? row.label),
    results: (report.form?.places ?? [])
      .filter((place) => place.row === row && !place.column.total)
      .map((place) => ({
        id: place.column.id,
        label: t(RESULTS[place.column.id] ?? place.column.label),
        ...countOf([place], report),
      })),
  }));

/** The sum of the places; nothing where one of them is not known or is no count. */
function countOf(places: readonly Place[], { cells }: Report): { value?: string } {
  const own = places.map(({ index }) => cells[index]);
  const isCount = own.length > 0 && own.every((cell) => isKnown(cell) && !cell.digits.startsWith('-'));
  return isCount ? { value: addExact(own.map(({ digits }) => digits)) } : {};
}

function differences(
  { in: received, out, handled }: NonNullable<YearFlow['applications']>,
  t: Translate,
): string[] {
  const notes: string[] = [];
  const outcomes = sumOf(out.slice(0, -1));
  if (outcomes !== null && handled.value !== undefined && compareExact(outcomes, handled.value) !== 0)
    notes.push(
      t('The outcomes come to {0}; the table’s own total of them says {1}.', outcomes, handled.value),
    );
  const [came, went] = [sumOf(received), sumOf(out)];
  if (came !== null && went !== null && compareExact(came, went) !== 0) {
    const difference = subtractExact(came, went);
    const by = difference.startsWith('-') ? negate(difference) : difference;
    notes.push(
      t('What there was to handle ({0}) and what became of it ({1}) differ by {2}.', came, went, by),
    );
  }
  return notes;
}

function sumOf(amounts: readonly Amount[]): string | null {
  const values = amounts.flatMap(({ value }) => value ?? []);
  return values.length === amounts.length ? addExact(values) : null;
}

const withRow = ({ label, results }: YearFlow['remedies'][number]): Amount[] =>
  results.map((result) => ({ ...result, label: `${label} · ${result.label}` }));

/** What one of the tables tells. */
interface Group {
  readonly label: string;
  readonly amounts: readonly Amount[];
}

const isKnownAmount = ({ value }: Amount): boolean => value !== undefined;
const isTold = ({ amounts }: Group): boolean => amounts.some(isKnownAmount);

/** A table of which nothing is known is named as a whole. */
function unknown(parts: readonly Group[], t: Translate): string[] {
  const names = parts.flatMap((part) =>
    isTold(part)
      ? part.amounts.filter((amount) => !isKnownAmount(amount)).map(({ label }) => label)
      : [part.label],
  );
  return names.length === 0 ? [] : [t('Not known, so not drawn: {0}.', names.join(t('; ')))];
}
