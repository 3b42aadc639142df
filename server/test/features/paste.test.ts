import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Form, FormId, Table } from '../../src/core/form/form';
import { FORMS, formOf } from '../../src/core/form/forms';
import { gridOfTable } from '../../src/core/layouts/grid';
import type { LayoutChoice } from '../../src/core/layouts/layout';
import { LAYOUTS } from '../../src/core/layouts/layout';
import { writeRows } from '../../src/core/layouts/write';
import { applyEdits } from '../../src/core/text';
import { analyse } from '../../src/features/analysis';
import { type ClipBlock, tableOfText } from '../../src/features/clipboard';
import { paste } from '../../src/features/paste';
import { blocksOfHtml } from '../../src/lsp/html';
import { copied, PROGRAMS } from '../support/clipboards';
import { consistentValues, drawFrom, writeReport } from '../support/generate';
import { noFault } from './analysed';
import { unmark } from './marks';

/** The text after the clipboard was pasted over the mark; null where a plain paste does as well. */
function pasted(marked: string, blocks: readonly ClipBlock[], choice: LayoutChoice = 'keep'): string | null {
  const { text, marks } = unmark(marked);
  const words = paste(analyse(text, noFault), marks[0], blocks, choice);
  return words === null ? null : applyEdits(text, [{ ...marks[0], newText: words }]);
}

const tableFrom = (text: string): ClipBlock[] => [{ table: tableOfText(text) ?? assert.fail('no table') }];

/** A report whose table of a section is marked, or taken out. */
const withMark = (text: string, from: string, to: string, keep = true): string => {
  const start = text.indexOf(from) + from.length + 2;
  const end = text.indexOf(to) - 2;
  return `${text.slice(0, start)}⟦${keep ? text.slice(start, end) : ''}⟧${text.slice(end)}`;
};

const SECTIONS: Record<string, [string, string]> = {
  proactive: ['二、主动公开政府信息情况', '三、收到和处理'],
  applications: ['三、收到和处理政府信息公开申请情况', '四、政府信息公开行政复议'],
  remedies: ['四、政府信息公开行政复议、行政诉讼情况', '五、存在的主要问题'],
};

const html = (program: (typeof PROGRAMS)[number], table: Table, form: Form, seed: number) =>
  blocksOfHtml(copied(program, table, form, consistentValues(form, drawFrom(seed))));

describe('an official table that is pasted', () => {
  for (const program of PROGRAMS)
    it(`from ${program} replaces the one that stands there, in the layout of the others`, () => {
      fc.assert(
        fc.property(
          fc.constantFrom<FormId>('2019', '2021'),
          fc.integer({ min: 1, max: 1 << 30 }),
          fc.constantFrom(...LAYOUTS.filter((layout) => !['csv', 'html', 'markdown'].includes(layout))),
          fc.nat(2),
          (id, seed, layout, which) => {
            const form = formOf(id);
            const table = form.tables[which];
            const values = consistentValues(form, drawFrom(seed));
            const before = writeReport({ form, layout, values: consistentValues(form, drawFrom(seed + 1)) });
            // Two of the layouts end a table with an empty line more.
            const text = before.replace(/\n\n\n/g, '\n\n');
            const after = pasted(withMark(text, ...SECTIONS[table.id]), html(program, table, form, seed));
            const lines = writeRows(gridOfTable(table, form.places), layout, ({ id: place }) =>
              withSeparator(values.get(place) ?? '', program),
            );
            assert.ok(after?.includes(`\n\n${lines.join('\n').trimEnd()}\n`), `${after}`);
          },
        ),
        { numRuns: 12 },
      );
    });

  it('stands as the setting says where the report has no table yet', () => {
    const form = formOf('2021');
    const empty = `某县档案局2023年政府信息公开工作年度报告
一、总体情况
二、主动公开政府信息情况
⟦⟧
三、收到和处理政府信息公开申请情况
四、政府信息公开行政复议、行政诉讼情况
五、存在的主要问题及改进情况
六、其他需要报告的事项
`;
    const blocks = html('excel', form.tables[0], form, 3);
    assert.match(pasted(empty, blocks) ?? '', /\n规章\t0\t/);
    assert.match(pasted(empty, blocks, 'markdown') ?? '', /\n\| 规章 +\| 0 +\|/);
    assert.match(pasted(empty, blocks, 'lines') ?? '', /\n规章\n0\n/);
  });

  it('comes from plain text with tabs as well', () => {
    const form = formOf('2021');
    const values = consistentValues(form, drawFrom(8));
    const text = writeReport({ form, layout: 'cell-line', values });
    const [, applications] = form.tables;
    const lines = writeRows(gridOfTable(applications, form.places), 'tsv', ({ id }) => values.get(id) ?? '');
    assert.equal(
      pasted(withMark(text, ...SECTIONS.applications), tableFrom(`${lines.join('\r\n')}\r\n`)),
      text,
    );
  });

  it('keeps the file’s line ends, and stands on lines of its own', () => {
    const form = FORMS[1];
    const text = writeReport({
      form,
      layout: 'tsv',
      values: consistentValues(form, drawFrom(2)),
      eol: '\r\n',
    });
    const after =
      pasted(text.replace('公开目录更新', '公开目录⟦⟧更新'), html('wps', form.tables[2], form, 4)) ?? '';
    assert.match(after, /公开目录\r\n行政复议\t/);
    assert.match(after, /\d\r\n更新不够及时/);
    assert.ok(!/[^\r]\n/.test(after));
  });
});

describe('any other table that is pasted', () => {
  const OTHER = '<table><tr><td>栏目</td><td>条数</td></tr><tr><td>要闻|动态</td><td>1,204</td></tr></table>';
  const report = (layout: 'tsv' | 'markdown') =>
    writeReport({ form: FORMS[1], layout, values: consistentValues(FORMS[1], drawFrom(2)) }).replace(
      '公开目录更新',
      '⟦⟧公开目录更新',
    );

  it('is divided by tabs', () => {
    assert.match(
      pasted(report('tsv'), blocksOfHtml(OTHER)) ?? '',
      /\n栏目\t条数\n要闻\|动态\t1,204\n公开目录/,
    );
  });

  it('is Markdown where the tables of the report are', () => {
    assert.match(
      pasted(report('markdown'), blocksOfHtml(OTHER)) ?? '',
      /\n\| 栏目 {7}\| 条数 {2}\|\n\| -{10} \| ----- \|\n\| 要闻\\\|动态 \| 1,204 \|\n\n公开目录/,
    );
  });

  it('an official one with a row left out is one of these, and nothing in it is lost', () => {
    const [, applications] = FORMS[1].tables;
    const words = copied('web', applications, FORMS[1], consistentValues(FORMS[1], drawFrom(5))).replace(
      /<tr>(?:(?!<\/tr>).)*重复申请.*?<\/tr>/,
      '',
    );
    const after = pasted(report('tsv'), blocksOfHtml(words)) ?? '';
    assert.match(after, /\n公开目录更新/);
    assert.ok(after.includes('1.信访举报投诉类申请'));
  });

  it('comes without the tables in which an old page lays itself out', () => {
    const form = formOf('2021');
    const inner = copied('web', form.tables[1], form, consistentValues(form, drawFrom(3)));
    const table = inner.slice(inner.indexOf('<table'), inner.indexOf('</table>') + '</table>'.length);
    const single = table.replace(/<td([^>]*)>(.*?)<\/td>/g, '<td$1><table><tr><td>$2</td></tr></table></td>');
    for (const each of [table, single]) {
      const page = `<table><tr><td>机构概况<td><table><tr><td><h1>年报</h1>${each}<p>联系电话</table></td></tr></table>`;
      const expected = [
        { words: '机构概况' },
        { words: '年报' },
        ...blocksOfHtml(table),
        { words: '联系电话' },
      ];
      assert.deepEqual(blocksOfHtml(page), expected);
    }
  });

  it('comes with the paragraphs around it', () => {
    const after = pasted(report('markdown'), blocksOfHtml(`<p>各栏目如下：</p>${OTHER}<p>以上。</p>`)) ?? '';
    assert.match(after, /\n各栏目如下：\n\n\| 栏目[\s\S]*1,204 \|\n\n以上。\n\n公开目录/);
  });
});

const withSeparator = (digits: string, program: string) =>
  program === 'excel' ? digits.replace(/^(\d{1,3})(\d{3})$/, '$1,$2') : digits;
