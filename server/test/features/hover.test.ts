import assert from 'node:assert/strict';
import { hover } from '../../src/features/hover';
import { toPlain } from '../../src/features/markup';
import { english } from '../support/english';
import { analysed } from './analysed';
import { reportText } from './report';

/** What the hover on the first mark says; the test fails where it does not span the mark. */
function hoverOn(marked: string): string {
  const { analyses, marks } = analysed(marked);
  const found = hover(analyses, marks[0].start, english);
  assert.ok(found, 'there is a hover');
  assert.deepEqual({ start: found.range.start, end: found.range.end }, marks[0]);
  return toPlain(found.blocks);
}

describe('hover on a number', () => {
  it('names its row, column and table, and what is to be counted there', () => {
    const text = hoverOn(reportText({ 'applications/3.4.1/natural-person': '⟦6⟧' }));
    assert.match(text, /三、本年度办理结果 › （四）无法提供 › 1\.本机关不掌握相关政府信息 · 自然人/);
    assert.match(text, /三、收到和处理政府信息公开申请情况/);
    assert.match(text, /Value: 6/);
    assert.match(text, /To be counted here: not available: .+; applications by natural persons\./);
  });

  it('writes out each sum that it takes part in', () => {
    const text = hoverOn(reportText({ 'applications/1/natural-person': '⟦86⟧' }));
    assert.match(text, /Sum of the row: 86\+4\+0\+0\+0\+0=90 \(holds\)/);
    assert.match(text, /Received and carried over = handled and carried on: 86\+6=90\+2 \(holds\)/);
  });

  it('says what a broken sum expects', () => {
    const text = hoverOn(reportText({ 'applications/1/total': '⟦91⟧' }));
    assert.match(text, /86\+4\+0\+0\+0\+0≠91 \(does not hold: 总计 should be 90\)/);
    assert.match(text, /91\+6≠94\+2 \(does not hold: 97 against 96\)/);
  });

  it('leaves the zeros of a long sum out', () => {
    const text = hoverOn(reportText({ 'applications/3.7/natural-person': '⟦90⟧' }));
    assert.match(text, /Sum of all outcomes: 80\+4\+6=90 \(holds\)/);
  });

  it('reads a number of the table that is printed across', () => {
    const text = hoverOn(reportText({ 'remedies/reconsideration/upheld': '⟦1⟧' }));
    assert.match(text, /行政复议 · 结果维持/);
    assert.match(text, /Sum of the results: 1\+0\+0\+0=1 \(holds\)/);
  });

  it('has no sum to show where the form has none', () => {
    const text = hoverOn(reportText({ 'proactive/fees/amount': '⟦12.5⟧' }));
    assert.match(text, /Value: 12\.5/);
    assert.doesNotMatch(text, /Sum/);
  });

  it('calls a blank cell unknown, and the sum open', () => {
    const text = hoverOn(reportText({ 'applications/1/business': '⟦/⟧' }));
    assert.match(text, /Blank: the value is unknown, not 0\./);
    assert.match(text, /86\+□\+0\+0\+0\+0=90 \(cannot be checked, a number is not known\)/);
  });
});

describe('the numbers around one', () => {
  const tableOn = (changes: Record<string, string>) =>
    hoverOn(reportText(changes)).split('\n\n').at(-1) ?? '';

  it('are its row with the columns’ names, between the rows above and below it', () => {
    const lines = tableOn({ 'applications/3.1/natural-person': '⟦80⟧' }).split('\n');
    assert.deepEqual(
      lines.map((line) => line.split(/ {2,}/)),
      [
        ['', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'],
        ['二、上年结转政府信息公开申…', '6', '0', '0', '0', '0', '0', '6'],
        ['（一）予以公开', '*80*', '0', '0', '0', '0', '0', '80'],
        ['（二）部分公开', '4', '4', '0', '0', '0', '0', '8'],
      ],
    );
  });

  it('are those of its block: one row in the first table, three in the last', () => {
    assert.match(
      tableOn({ 'proactive/regulations/issued': '⟦0⟧' }),
      /^第二十条第（一）项 .+\n规章 .+\n行政规范性文件 .+$/,
    );
    const remedies = tableOn({ 'remedies/litigation-direct/pending': '⟦0⟧' });
    assert.match(remedies, /结果维持.+总计\n行政复议 .+\n未经复议直接起诉 .+\*0\* .+\n复议后起诉 .+$/);
  });

  it('have a box for what is not known', () => {
    const changes = { 'applications/1/natural-person': '/', 'applications/1/total': '⟦90⟧' };
    assert.match(tableOn(changes), /申… +□ +4 /);
  });

  it('are none where a number stands by itself', () => {
    assert.doesNotMatch(hoverOn(reportText({ 'proactive/fees/amount': '⟦12.5⟧' })), /第二十条/);
  });
});

describe('hover on a label or a heading', () => {
  it('explains a row and shows the sum of its total', () => {
    const text = hoverOn(reportText().replace('2.重复申请', '⟦2.重复申请⟧'));
    assert.match(text, /To be counted here: not handled: repeated applications\./);
    assert.match(text, /Sum of the row: 0\+0\+0\+0\+0\+0=0 \(holds\)/);
  });

  it('says what belongs in a section, and that its table adds up', () => {
    const heading = '三、收到和处理政府信息公开申请情况';
    const text = hoverOn(reportText().replace(heading, `⟦${heading}⟧`));
    assert.match(text, /The table on applications/);
    assert.match(text, /Adds up/);
  });

  it('counts the findings of a section', () => {
    const heading = '四、政府信息公开行政复议、行政诉讼情况';
    const text = hoverOn(
      reportText({ 'remedies/reconsideration/total': '2' }).replace(heading, `⟦${heading}⟧`),
    );
    assert.match(text, /1 finding$/);
  });

  it('says nothing elsewhere, nor in a text that is no report', () => {
    const { analyses, marks } = analysed(reportText().replace('同步', '⟦同步⟧'));
    assert.equal(hover(analyses, marks[0].start, english), null);
    assert.equal(hover(analysed('# Read me\n\n1 2 3').analyses, 3, english), null);
  });
});
