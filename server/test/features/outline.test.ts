import assert from 'node:assert/strict';
import { folding } from '../../src/features/folding';
import { symbols } from '../../src/features/symbols';
import { english } from '../support/english';
import { analysed } from './analysed';
import { assertNested } from './nested';
import { reportText } from './report';

describe('the outline', () => {
  const { analyses } = analysed(reportText({ 'applications/2/total': '7' }));
  const found = symbols(analyses, english);

  it('lists the six sections as the text names them', () => {
    assert.deepEqual(
      found.map((symbol) => symbol.name.slice(0, 6)),
      ['一、总体情况', '二、主动公开', '三、收到和处', '四、政府信息', '五、存在的主', '六、其他需要'],
    );
  });

  it('has the table below its section, and how it stands', () => {
    assert.deepEqual(
      found.map(({ detail, children }) => [detail, ...children.map((table) => table.detail)]),
      [[''], ['No findings', '', '', '', ''], ['', '1 finding'], ['', 'Adds up'], [''], ['']],
    );
  });

  it('has a table begin with its header, behind whatever the section says above it', () => {
    const { text } = analyses[0].report;
    const beginning = (marked: string) => {
      const own = analysed(marked).analyses;
      const [table] = symbols(own, english)[2].children;
      return own[0].report.text.slice(table.range.start).slice(0, 10);
    };
    assert.equal(beginning(text), '（本列数据的勾稽关系');
    assert.equal(beginning(text.replace('（本列', '下表为本年情况。\n\n（本列')), '（本列数据的勾稽关系');
  });

  it('has the rows below the table, each with its total', () => {
    const rows = found[2].children[0].children;
    assert.equal(rows.length, 25);
    assert.deepEqual([rows[0].name, rows[0].detail], ['一、本年新收政府信息公开申请数量', '90']);
    assert.deepEqual([rows[1].name, rows[1].detail], ['二、上年结转政府信息公开申请数量', '7']);
  });

  it('has the blocks of table 二 by their captions, and all numbers of a row that has no total', () => {
    const { children } = found[1];
    assert.deepEqual(
      children.map((block) => [block.name, ...block.children.map((row) => row.detail)]),
      [
        ['第二十条第（一）项', '0 · 0 · 0', '3 · 1 · 12'],
        ['第二十条第（五）项', '120'],
        ['第二十条第（六）项', '35', '0'],
        ['第二十条第（八）项', '12.5'],
      ],
    );
    const { text } = analyses[0].report;
    for (const { name, range } of children) assert.ok(text.startsWith(name, range.start));
    const own = analysed(text.replace('第二十条第（五）项', '许可')).analyses;
    assert.equal(symbols(own, english)[1].children[0].name, 'Table', 'not all blocks have captions');
  });

  it('sets the rows of the table that is printed across side by side', () => {
    const rows = found[3].children[0].children;
    assert.deepEqual(
      rows.map((row) => [row.name, row.detail]),
      [
        ['行政复议', '1'],
        ['未经复议直接起诉', '0'],
        ['复议后起诉', '0'],
      ],
    );
  });

  it('nests without overlap', () => assertNested(found, { start: 0, end: analyses[0].report.text.length }));

  it('has a table in its section also where the last cells are empty', () => {
    const fees = analysed(reportText({ 'proactive/fees/amount': '' })).analyses;
    assert.equal(symbols(fees, english)[1].children.length, 4);
  });

  it('is empty for a text that is no report', () =>
    assert.deepEqual(symbols(analysed('Nothing').analyses, english), []));
});

describe('folding', () => {
  it('folds sections before tables before rows, and no blank line behind a section', () => {
    const { analyses } = analysed(reportText());
    const texts = folding(analyses).map(({ start, end }) => analyses[0].report.text.slice(start, end));
    assert.match(texts[0], /^一、总体情况\n\n.+更新。$/);
    assert.match(texts[6], /^(第二十条|信息内容|规章)/, 'the first table follows the six sections');
    assert.ok(texts.every((text) => text === text.trimEnd()));
  });

  const foldsFrom = (text: string, start: string) => {
    const { analyses } = analysed(text);
    const all = folding(analyses).map((range) => analyses[0].report.text.slice(range.start, range.end));
    return all.filter((fold) => fold.startsWith(start));
  };

  it('folds the blocks of table 二 from their captions on', () => {
    assert.deepEqual(foldsFrom(reportText(), '第二十条第（六）项'), [
      '第二十条第（六）项\n信息内容\t本年处理决定数量\n行政处罚\t35\n行政强制\t0',
    ]);
    assert.equal(foldsFrom(reportText(), '第二十条').length, 1 + 4, 'the table and its blocks');
  });

  it('folds the groups of table 三 from their first rows on', () => {
    const [refused] = foldsFrom(reportText(), '1.属于国家秘密');
    assert.deepEqual(
      refused.split('\n').map((line) => line.trim().slice(0, 2)),
      ['1.', '2.', '3.', '4.', '5.', '6.', '7.', '8.'],
    );
  });
});
