import assert from 'node:assert/strict';
import { hover } from '../../src/features/hover';
import { toPlain } from '../../src/features/markup';
import { analysed, english } from './analysed';
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
