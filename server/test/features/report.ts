/**
 * An invented town's report on 2023, with tables as Word gives them to the clipboard: tabs between the cells, and
 * those that a merged cell covers empty. It is without a fault unless a test changes numbers.
 */
import { type Block, type Form, fullLabel, type Row } from '../../src/core/form/form';
import { formOf } from '../../src/core/form/forms';

/** Every cell that is not 0. */
const NUMBERS: Record<string, string> = {
  'proactive/normative-documents/issued': '3',
  'proactive/normative-documents/repealed': '1',
  'proactive/normative-documents/in-force': '12',
  'proactive/licensing/decisions': '120',
  'proactive/penalties/decisions': '35',
  'proactive/fees/amount': '12.5',
  'applications/1/natural-person': '86',
  'applications/1/business': '4',
  'applications/1/total': '90',
  'applications/2/natural-person': '6',
  'applications/2/total': '6',
  'applications/3.1/natural-person': '80',
  'applications/3.1/total': '80',
  'applications/3.2/natural-person': '4',
  'applications/3.2/business': '4',
  'applications/3.2/total': '8',
  'applications/3.4.1/natural-person': '6',
  'applications/3.4.1/total': '6',
  'applications/3.7/natural-person': '90',
  'applications/3.7/business': '4',
  'applications/3.7/total': '94',
  'applications/4/natural-person': '2',
  'applications/4/total': '2',
  'remedies/reconsideration/upheld': '1',
  'remedies/reconsideration/total': '1',
};

/** The report with some cells changed: `{ 'applications/1/total': '⟦91⟧' }`. */
export function reportText(changes: Record<string, string> = {}): string {
  const form = formOf('2021');
  const [proactive, applications, remedies] = form.tables.map((table) =>
    table.blocks.map((block) => blockText(block, form, { ...NUMBERS, ...changes })).join('\n'),
  );
  return `青禾镇人民政府2023年政府信息公开工作年度报告

一、总体情况

本镇全年公开信息四百余条，依法应对行政复议、行政诉讼，公开栏与网站同步更新。

二、主动公开政府信息情况

${proactive}

三、收到和处理政府信息公开申请情况

${applications}

四、政府信息公开行政复议、行政诉讼情况

${remedies}

五、存在的主要问题及改进情况

目录更新不够及时，明年起按月核对。

六、其他需要报告的事项

本年度未收取信息处理费。
`;
}

function blockText(block: Block, form: Form, numbers: Record<string, string>): string {
  const places = form.places.filter((place) => place.block === block);
  const cells = (row: Row) => places.filter((place) => place.row === row).map(({ id }) => numbers[id] ?? '0');
  const columns = block.columns.map((column) => column.label);
  if (block.axis === 'across') {
    const above = block.rows.flatMap((row) => [row.label, ...columns.slice(1).map(() => '')]);
    return [above, block.rows.flatMap(() => columns), block.rows.flatMap(cells)].map(tabbed).join('\n');
  }
  const depth = 1 + Math.max(...block.rows.map((row) => row.groups.length));
  const rows = block.rows.map((row, index) => [...labels(row, block.rows[index - 1], depth), ...cells(row)]);
  const corner = [block.corner ?? '', ...new Array<string>(depth - 1).fill('')];
  return [...(block.caption ? [[block.caption]] : []), [...corner, ...columns], ...rows]
    .map(tabbed)
    .join('\n');
}

/** The groups stand beside their first row only, and a label without groups begins in the first column. */
function labels(row: Row, previous: Row | undefined, depth: number): string[] {
  const groups = row.groups.map((group, level) => (previous?.groups[level] === group ? '' : group));
  const path = [...groups, fullLabel(row)];
  return [...path, ...new Array<string>(depth - path.length).fill('')];
}

const tabbed = (fields: readonly string[]): string => fields.join('\t');
