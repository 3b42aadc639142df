import assert from 'node:assert/strict';
import { formOf } from '../../src/core/form/forms';
import { drawTable, type Slot } from '../../src/features/tableGrid';
import { tableViews } from '../../src/features/tableView';
import type { ViewCell } from '../../src/protocol';
import { english } from '../support/english';
import { analysed, noFault } from './analysed';
import { reportText } from './report';

/** Fails where spans overlap, leave a hole or stand out of the rectangle; gives its width. */
function widthOf(rows: readonly (readonly Pick<Slot, 'colSpan' | 'rowSpan'>[])[]): number {
  const taken: boolean[][] = rows.map(() => []);
  for (const [y, row] of rows.entries()) {
    let x = 0;
    for (const { colSpan, rowSpan } of row) {
      while (taken[y][x]) x++;
      for (let down = 0; down < rowSpan; down++)
        for (let across = 0; across < colSpan; across++) {
          assert.ok(taken[y + down], 'no cell hangs out of the table');
          assert.ok(!taken[y + down][x + across], 'no cell lies on another');
          taken[y + down][x + across] = true;
        }
    }
  }
  const width = taken[0].length;
  for (const row of taken) assert.deepEqual(Array.from(row), new Array(width).fill(true));
  return width;
}

/** A row in short: `text 2×3` for two columns and three rows. */
const short = (row: readonly Slot[]) =>
  row.map((slot) => {
    const text = slot.kind === 'cell' ? slot.place.column.id : slot.text;
    return slot.colSpan * slot.rowSpan === 1 ? text : `${text} ${slot.colSpan}×${slot.rowSpan}`;
  });

describe('the geometry of a form', () => {
  for (const id of ['2019', '2021'] as const) {
    const form = formOf(id);
    it(`fills a rectangle, in format ${id}`, () => {
      assert.deepEqual(
        form.tables.map((table) => widthOf(drawTable(table, form))),
        [4, 10, 15],
      );
    });
    it(`shows every place once, in format ${id}`, () => {
      const shown = form.tables.flatMap((table) =>
        drawTable(table, form).flatMap((row) =>
          row.flatMap((slot) => (slot.kind === 'cell' ? [slot.place] : [])),
        ),
      );
      assert.deepEqual(shown, form.places);
    });
  }

  const form = formOf('2021');
  const [proactive, applications, remedies] = form.tables.map((table) => drawTable(table, form));

  it('draws the blocks of table 二 under their captions, as wide as the widest', () => {
    assert.deepEqual(proactive.slice(4, 7).map(short), [
      ['第二十条第（五）项 4×1'],
      ['信息内容', '本年处理决定数量 3×1'],
      ['行政许可', 'decisions 3×1'],
    ]);
  });

  it('merges the headers of table 三', () => {
    assert.deepEqual(applications.slice(0, 3).map(short), [
      ['（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） 3×3', '申请人情况 7×1'],
      ['自然人 1×2', '法人或其他组织 5×1', '总计 1×2'],
      ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'],
    ]);
  });

  it('merges the groups of its rows', () => {
    const labels = applications.map((row) => short(row.filter((slot) => slot.kind === 'label')));
    assert.deepEqual(labels[3], ['一、本年新收政府信息公开申请数量 3×1']);
    assert.deepEqual(labels[5], ['三、本年度办理结果 1×22', '（一）予以公开 2×1']);
    assert.deepEqual(labels[7], ['（三）不予公开 1×8', '1.属于国家秘密']);
    assert.deepEqual(labels[8], ['2.其他法律行政法规禁止公开']);
  });

  it('draws table 四 as one row of numbers below two kinds of lawsuit', () => {
    const results = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
    assert.deepEqual(remedies.slice(0, 3).map(short), [
      ['行政复议 5×1', '行政诉讼 10×1'],
      [...results.map((label) => `${label} 1×2`), '未经复议直接起诉 5×1', '复议后起诉 5×1'],
      [...results, ...results],
    ]);
    assert.equal(remedies[3].length, 15);
  });
});

describe('the table preview', () => {
  const RECEIVED = 'applications/1/natural-person';
  const view = (marked: string) => {
    const { analyses, marks } = analysed(marked);
    const result = tableViews(analyses, 0, { t: english, onFault: noFault });
    const cells = new Map<string, ViewCell>();
    for (const cell of result.tables.flatMap((table) => table.rows.flat()))
      if (cell.id) cells.set(cell.id, cell);
    return { result, cells, marks, analyses };
  };

  it('says which report it is and how each table stands', () => {
    const { result } = view(reportText({ 'applications/1/total': '91' }));
    assert.equal(result.recognised, true);
    assert.equal(result.title, '青禾镇人民政府2023年政府信息公开工作年度报告');
    assert.deepEqual(
      result.tables.map((table) => [table.id, table.state]),
      [
        ['proactive', 'No findings'],
        ['applications', '1 finding'],
        ['remedies', 'Adds up'],
      ],
    );
  });

  it('marks the wrong cell with what is expected, and the cells that take part', () => {
    const { cells } = view(reportText({ 'remedies/reconsideration/total': '2' }));
    const total = cells.get('remedies/reconsideration/total');
    assert.equal(total?.mark, 'error');
    assert.equal(total?.expected, '1');
    assert.match(total?.description ?? '', /^行政复议 · 总计\n./);
    assert.equal(cells.get('remedies/reconsideration/upheld')?.mark, 'suspect');
    assert.equal(cells.get('remedies/litigation-direct/upheld')?.mark, undefined);
  });

  it('tells where the label of a row stands, that of a group nowhere', () => {
    const { result, analyses } = view(reportText());
    const { text, lineStarts } = analyses[0].report;
    const [group, label] = result.tables[1].rows[5];
    assert.deepEqual([group.text, group.range], ['三、本年度办理结果', undefined]);
    const { start, end } = label.range ?? assert.fail('it stands in the text');
    const offset = ({ line, character }: typeof start) => lineStarts[line] + character;
    assert.ok(text.slice(offset(start), offset(end)).endsWith('（一）予以公开'));
  });

  it('offers what would put the numbers right, the one to take first', () => {
    const { result, analyses } = view(reportText({ 'applications/3.1/natural-person': '79' }));
    const [repair, ...others] = result.tables[1].repairs;
    assert.equal(repair.title, 'Change “（一）予以公开”, 自然人 from 79 to 80');
    assert.equal(repair.preferred, true);
    assert.deepEqual(repair.cells, ['applications/3.1/natural-person']);
    assert.deepEqual(
      repair.edits.map(({ newText }) => newText),
      ['80'],
    );
    assert.deepEqual(others, []);
    assert.equal(analyses[0].findings.length, 1);
    assert.deepEqual(result.tables[0].repairs, []);
  });

  it('offers each change once where there are several as small', () => {
    const { result } = view(reportText({ 'remedies/reconsideration/total': '2' }));
    const titles = result.tables[2].repairs.map(({ title }) => title);
    assert.ok(titles.length > 1);
    assert.equal(new Set(titles).size, titles.length);
  });

  it('tells a number’s own characters and what they mean from what stands beside it', () => {
    const { cells } = view(reportText({ [RECEIVED]: '1,086(增)' }));
    const { text, own, digits } = cells.get(RECEIVED) ?? {};
    assert.deepEqual({ text, own, digits }, { text: '1,086(增)', own: '1,086', digits: '1086' });
    const plain = cells.get('applications/1/business');
    assert.deepEqual([plain?.text, plain?.own, plain?.digits], ['4', undefined, undefined]);
  });

  it('tells which cells stand in a sum together', () => {
    const { cells } = view(reportText());
    const total = cells.get('applications/1/total');
    const part = cells.get(RECEIVED);
    assert.equal(total?.totalOf?.length, 1);
    assert.ok(part?.partOf?.includes(total?.totalOf?.[0] ?? -1));
    assert.equal(cells.get('proactive/licensing/decisions')?.partOf, undefined);
  });

  it('gives each number its place in the text', () => {
    const { cells, analyses, marks } = view(reportText({ 'applications/3.5.2/total': '⟦0⟧' }));
    const { range } = cells.get('applications/3.5.2/total') ?? {};
    assert.ok(range);
    const before = analyses[0].report.text.slice(0, marks[0].start).split('\n');
    assert.deepEqual(range.start, { line: before.length - 1, character: before[before.length - 1].length });
  });

  it('shows a number with what stands beside it', () => {
    const { cells } = view(reportText({ 'proactive/normative-documents/in-force': '12（其中修订2件）' }));
    assert.equal(cells.get('proactive/normative-documents/in-force')?.text, '12（其中修订2件）');
  });

  it('shows blank cells as such, in words too', () => {
    const { cells } = view(reportText({ 'proactive/regulations/issued': '/' }));
    const cell = cells.get('proactive/regulations/issued');
    assert.equal(cell?.status, 'blank');
    assert.match(cell?.description ?? '', /^规章 · 本年制发件数 \(blank\)/);
  });

  it('draws a table that the text does not have, every cell missing', () => {
    const text = reportText();
    const { result, cells } = view(text.replace(/行政复议\t[\s\S]*?\n\n五、/, '五、'));
    assert.equal(result.tables[2].state, 'Not found in the text');
    assert.equal(result.tables[2].range, undefined);
    assert.equal(cells.get('remedies/reconsideration/total')?.status, 'missing');
  });

  it('says of a number that the text states a thousand times, each time wrongly, only the first of it', () => {
    const stated = '全年新收政府信息公开申请7件。\n'.repeat(1_000);
    const { cells, analyses } = view(reportText().replace('二、主动公开', `${stated}\n二、主动公开`));
    assert.ok(analyses[0].findings.length >= 1_000);
    const { description } = cells.get('applications/1/total') ?? assert.fail();
    assert.equal(description?.split('\n').length, 1 + 8);
  });

  it('is empty for a text that is no report', () => {
    assert.deepEqual(view('Nothing').result, { recognised: false, title: '', tables: [] });
  });
});
