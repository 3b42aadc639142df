/**
 * What a sentence can state of a report's tables (文表对应), and which cells count the same. A statement is satisfied by
 * any of its subject's sums: an application answered may be one of the year's or one carried over.
 */
import type { Form, Place, TableId } from '../form/form';
import { onceFor } from '../once';

/** Cells by row and column: all rows whose id is the given one or begins with it and a point. */
interface CellsOf {
  readonly table: TableId;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
}

export interface Subject {
  /** Sums of which one has to be the stated number; the first is the one that is meant. */
  readonly sums: readonly (readonly CellsOf[])[];
  /** One more of them where these cells have no number other than 0. */
  readonly ifZero?: { readonly cells: readonly CellsOf[]; readonly sum: readonly CellsOf[] };
  /** A stated number that is at least this sum and at most the first one may be a part of it: nothing is said then. */
  readonly atLeast?: { readonly plus: readonly CellsOf[]; readonly minus: readonly CellsOf[] };
}

const applications = (...rows: string[]): CellsOf => ({ table: 'applications', rows, columns: ['total'] });
const remedies = (columns: readonly string[], ...rows: string[]): CellsOf => ({
  table: 'remedies',
  rows,
  columns,
});
const proactive = (row: string, ...columns: string[]): CellsOf => ({
  table: 'proactive',
  rows: [row],
  columns,
});

const RECEIVED = applications('1');
const CARRIED_IN = applications('2');
const HANDLED = applications('3.7');
const CARRIED_OUT = applications('4');

const LAWSUITS = ['litigation-direct', 'litigation-after-reconsideration'];
const TOTAL = ['total'];

const only = (...cells: CellsOf[]): Subject => ({ sums: [cells] });

const NOTHING: Subject['atLeast'] = { plus: [], minus: [] };

const documents = (row: string) => ({
  [`${row}:issued`]: only(proactive(row, 'made', 'issued')),
  [`${row}:repealed`]: only(proactive(row, 'repealed')),
  [`${row}:in-force`]: only(proactive(row, 'in-force')),
  /** Any part of what is in force may have been published somewhere, or once more; never more than all of it. */
  [`${row}:disclosed`]: {
    sums: [
      [proactive(row, 'total-disclosed', 'in-force')],
      [proactive(row, 'newly-disclosed')],
      [proactive(row, 'made', 'issued')],
      [proactive(row, 'issued', 'in-force')],
    ],
    atLeast: NOTHING,
  },
});

const results = (remedy: string, ...rows: string[]) => ({
  [`${remedy}:upheld`]: only(remedies(['upheld'], ...rows)),
  [`${remedy}:corrected`]: only(remedies(['corrected'], ...rows)),
  [`${remedy}:pending`]: only(remedies(['pending'], ...rows)),
  [`${remedy}:other`]: only(remedies(['other'], ...rows)),
});

/** What becomes of applications (办理结果), but for the single rows of the form. */
const OUTCOMES = {
  disclosed: { sums: [[applications('3.1')], [applications('3.1', '3.2')]] },
  'disclosed-at-all': only(applications('3.1', '3.2')),
  'disclosed-in-part': only(applications('3.2')),
  /** Some count under 不予公开 whatever was not disclosed. */
  refused: {
    sums: [
      [applications('3.3')],
      [applications('3.3', '3.4')],
      [applications('3.3', '3.4', '3.5')],
      [applications('3.3', '3.4', '3.5', '3.6')],
    ],
  },
  unavailable: { sums: [[applications('3.4')], [applications('3.4', '3.5')]] },
  'not-handled': only(applications('3.5')),
  'handled-otherwise': only(applications('3.6')),
} as const satisfies Readonly<Record<string, Subject>>;

const SUBJECTS = {
  received: { sums: [[RECEIVED], [RECEIVED, CARRIED_IN]] },
  'carried-in': only(CARRIED_IN),
  /** 收到和办理, 办理: what came in, or what was finished. */
  handled: { sums: [[HANDLED], [RECEIVED], [RECEIVED, CARRIED_IN]] },
  /**
   * 办结, 答复: all, which is what there was where nothing is carried on; or without those carried over, those still unclear,
   * those not handled and those handled otherwise.
   */
  answered: {
    sums: [[HANDLED]],
    ifZero: { cells: [CARRIED_OUT], sum: [RECEIVED, CARRIED_IN] },
    atLeast: { plus: [HANDLED], minus: [CARRIED_IN, applications('3.4.3', '3.5', '3.6')] },
  },
  'carried-out': only(CARRIED_OUT),
  ...OUTCOMES,
  reconsideration: only(remedies(TOTAL, 'reconsideration')),
  litigation: only(remedies(TOTAL, ...LAWSUITS)),
  'litigation-direct': only(remedies(TOTAL, 'litigation-direct')),
  'litigation-after-reconsideration': only(remedies(TOTAL, 'litigation-after-reconsideration')),
  remedies: only(remedies(TOTAL, 'reconsideration', ...LAWSUITS)),
  ...results('reconsideration', 'reconsideration'),
  ...results('litigation', ...LAWSUITS),
  ...results('litigation-direct', 'litigation-direct'),
  ...results('litigation-after-reconsideration', 'litigation-after-reconsideration'),
  ...documents('regulations'),
  ...documents('normative-documents'),
  licensing: only(proactive('licensing', 'decisions')),
  penalties: only(proactive('penalties', 'decisions')),
  coercion: only(proactive('coercion', 'decisions')),
  fees: only(proactive('fees', 'amount')),
} as const satisfies Readonly<Record<string, Subject>>;

const ROW = 'row:';

/** `received`, `reconsideration:upheld`, `normative-documents:issued` …, or `row:` and a row of the outcomes. */
export type SubjectId = string;

/** All of the applications. */
export const ALL_OF_THEM: ReadonlySet<SubjectId> = new Set(['received', 'handled', 'answered']);

export const isOutcome = (subject: SubjectId): boolean => subject.startsWith(ROW) || subject in OUTCOMES;

/** The remedy of which a subject is all, or a result. */
export const remedyOf = (subject: SubjectId): SubjectId | null =>
  subject === 'remedies' ? null : subject.split(':', 1)[0];

/** A subject in the places of a form. */
export interface SubjectCells {
  readonly sums: readonly (readonly number[])[];
  readonly ifZero: { readonly cells: readonly number[]; readonly sum: readonly number[] } | null;
  readonly atLeast: { readonly plus: readonly number[]; readonly minus: readonly number[] } | null;
}

const knownIn = onceFor((_form: Form) => new Map<SubjectId, SubjectCells>());

/** The cells of a subject; sums without any cell in this form are left out. */
export function cellsOf(subject: SubjectId, form: Form): SubjectCells {
  const known = knownIn(form);
  const cells = known.get(subject) ?? inForm(subjectOf(subject), form);
  known.set(subject, cells);
  return cells;
}

const subjectOf = (id: SubjectId): Subject =>
  id.startsWith(ROW)
    ? only(applications(id.slice(ROW.length)))
    : (SUBJECTS as Readonly<Record<string, Subject>>)[id];

function inForm({ sums, ifZero, atLeast }: Subject, form: Form): SubjectCells {
  const indexes = (parts: readonly CellsOf[]) =>
    form.places.filter((place) => parts.some((part) => isIn(place, part))).map(({ index }) => index);
  return {
    sums: sums.map(indexes).filter((sum) => sum.length > 0),
    ifZero: ifZero ? { cells: indexes(ifZero.cells), sum: indexes(ifZero.sum) } : null,
    atLeast: atLeast ? { plus: indexes(atLeast.plus), minus: indexes(atLeast.minus) } : null,
  };
}

const isIn = ({ table, row, column }: Place, part: CellsOf): boolean =>
  table.id === part.table &&
  part.columns.includes(column.id) &&
  part.rows.some((id) => row.id === id || row.id.startsWith(`${id}.`));
