/**
 * Writes whole reports for the tests and the benchmark: any numbers, any layout, a text of our own. What is written
 * in each place is known, so that what is read can be compared with it.
 */
import type { Form, Place, Table } from '../../src/core/form/form';
import { formOf } from '../../src/core/form/forms';
import { officialHeading, SECTIONS } from '../../src/core/form/sections';
import { gridOfTable } from '../../src/core/layouts/grid';
import type { LayoutId } from '../../src/core/layouts/layout';
import { writeRows } from '../../src/core/layouts/write';

/** Gives a number from 0 to `limit`, both included. */
export type Draw = (limit: number) => number;

/** What a report has in each of its form's places. */
export type Values = ReadonlyMap<string, string>;

/** A number for a place that is no total, at most `most` where the others of its column leave no more. */
export type Figure = (place: Place, draw: Draw, most?: number) => number;

/** Numbers for every place of a form that satisfy all its relations. */
export function consistentValues(form: Form, draw: Draw, figure: Figure = largeFigure): Map<string, string> {
  const values = new Map<string, number>();
  const set = (place: string, value: number) => values.set(place, value);
  const get = (place: string) => values.get(place) ?? 0;
  for (const place of form.places) {
    const { id, table, column } = place;
    if (table.id !== 'applications' && !column.total) set(id, figure(place, draw));
  }
  const applications = form.places.filter(({ table }) => table.id === 'applications');
  const columns = [...new Set(applications.map(({ column }) => column))];
  for (const column of columns) {
    if (column.total) continue;
    const own = applications.filter((place) => place.column === column);
    const of = (role: string) => own.filter(({ row }) => row.role === role);
    for (const place of of('outcome')) set(place.id, figure(place, draw));
    const handled = of('outcome').reduce((sum, { id }) => sum + get(id), 0);
    const [carriedOut, carriedIn, total, received] = (
      ['carried-out', 'carried-in', 'outcome-total', 'received'] as const
    ).map((role) => of(role)[0]);
    set(total.id, handled);
    set(carriedOut.id, figure(carriedOut, draw));
    set(carriedIn.id, figure(carriedIn, draw, handled + get(carriedOut.id)));
    set(received.id, handled + get(carriedOut.id) - get(carriedIn.id));
  }
  for (const place of form.places)
    if (place.column.total)
      set(
        place.id,
        form.places
          .filter(({ row, table, column }) => row === place.row && table === place.table && !column.total)
          .reduce((sum, { id }) => sum + get(id), 0),
      );
  return new Map([...values].map(([id, value]) => [id, String(value)]));
}

/** Columns of which one number must not be less than its neighbours’: each takes its numbers from a range of its own. */
const LEAST: Readonly<Record<string, number>> = {
  'last-year-items': 20,
  items: 1,
  amount: 1,
  'total-disclosed': 30000,
  'in-force': 30000,
};

/** Numbers up to five digits, so that hardly two are the same. */
function largeFigure({ table, row, column }: Place, draw: Draw, most = Infinity): number {
  if (table.id === 'remedies') return draw(30);
  if (row.role === 'outcome') return draw(4) === 0 ? draw(400) : 0;
  if (table.id === 'applications') return draw(Math.min(20, most));
  // A number of table 二 contradicts none of the others of its row. A bureau makes no 规章.
  if (row.id === 'regulations') return 0;
  return column.signed ? draw(40) - 20 : (LEAST[column.id] ?? 0) + draw(30000);
}

export interface ReportOptions {
  readonly form: Form;
  readonly layout: LayoutId;
  readonly values: Values;
  readonly body?: string | undefined;
  readonly eol?: string;
  /** Paragraphs of section one. */
  readonly paragraphs?: readonly string[];
  /** Changes the lines of a table before they go into the text. */
  readonly reshape?: (lines: readonly string[], table: Table) => readonly string[];
}

const PARAGRAPHS = [
  '本年度，本机关按照年度工作安排，梳理公开目录，更新公开指南，回应群众关心的事项。',
  '（一）主动公开情况',
  '通过门户网站公开各类信息 312 条，其中动态信息 200 条，其他信息 112 条；制作解读材料 9 篇。',
  '（二）依申请公开情况',
  '严格履行登记、审核、办理、答复、归档的流程，没有超期答复的情况，依法参加行政复议和行政诉讼。',
];

/** The whole text of a report. */
export function writeReport(options: ReportOptions): string {
  const { form, layout, values, eol = '\n', reshape = (lines) => lines } = options;
  const year = yearOf(form);
  const numberIn = (place: Place) => values.get(place.id) ?? '';
  const lines = [
    `${options.body ?? '某县档案局'}${year}年政府信息公开工作年度报告`,
    '',
    `根据条例编制本报告，全文由六个部分组成，统计期限自${year}年1月1日起至${year}年12月31日止。`,
    '',
  ];
  for (const section of SECTIONS) {
    lines.push(officialHeading(section), '');
    const table = form.tables.find((candidate) => candidate.section === section.id);
    if (table) lines.push(...reshape(writeRows(gridOfTable(table, form.places), layout, numberIn), table));
    else if (section.id === 'overview') lines.push((options.paragraphs ?? PARAGRAPHS).join(eol));
    else if (section.id === 'problems')
      lines.push('公开目录更新不够及时。下一步将按月核对目录，逐项落实责任。');
    else lines.push(form.id === '2019' ? '无。' : '本年度没有发出收费通知，未收取信息处理费。');
    lines.push('');
  }
  return lines.join(eol);
}

const yearOf = (form: Form) => (form.id === '2019' ? 2020 : 2023);

/** A repeatable source of numbers. */
export function drawFrom(seed: number): Draw {
  let state = seed >>> 0 || 1;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * (limit + 1));
  };
}

/** A report without a fault, from a seed: for benchmarks. */
export function sampleReport(seed: number, layout: LayoutId): string {
  const form = formOf(seed % 3 === 0 ? '2019' : '2021');
  return writeReport({ form, layout, values: consistentValues(form, drawFrom(seed)) });
}
