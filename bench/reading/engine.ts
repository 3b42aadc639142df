/** What the benchmark of reading takes of the engine, bundled as it is shipped. */
import type { Form } from '../../server/src/core/form/form';
import { drawTable, type Slot } from '../../server/src/features/tableGrid';

export { FORMS } from '../../server/src/core/form/forms';
export { officialHeading, SECTIONS } from '../../server/src/core/form/sections';
export { read } from '../../server/src/core/read';
export { check } from '../../server/src/rules/check';
export { consistentValues, drawFrom } from '../../server/test/support/generate';
export { smallFigures } from '../../server/test/support/smallFigures';

/** A cell as a page has it. */
interface Drawn {
  readonly text: string;
  readonly colSpan: number;
  readonly rowSpan: number;
  readonly isNumber: boolean;
}

/** The tables of a form by their section, each a list of rows with merged cells, as the form prints them. */
export function tablesOf(form: Form, values: ReadonlyMap<string, string>): Map<string, Drawn[][]> {
  const drawn = (slot: Slot): Drawn => ({
    text: slot.kind === 'cell' ? (values.get(slot.place.id) ?? '') : slot.text,
    colSpan: slot.colSpan,
    rowSpan: slot.rowSpan,
    isNumber: slot.kind === 'cell',
  });
  return new Map(
    form.tables.map((table) => [table.section, drawTable(table, form).map((row) => row.map(drawn))]),
  );
}

/** The labels of （六）其他处理 as many bodies shorten them, and table 二 as 2021 prints it. */
export const SHORTER: ReadonlyMap<string, string> = new Map(
  [
    '申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    '申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
  ].map((label, at) => [label, at === 0 ? '逾期不补正' : '逾期不缴费']),
);
