import assert from 'node:assert/strict';
import { selectionRanges } from '../../src/features/selection';
import { analysed } from './analysed';
import { reportText } from './report';

/** What a selection grows to from the start of the first mark, as texts. */
function growing(marked: string): string[] {
  const { analyses, marks } = analysed(marked);
  const { text } = analyses[0].report;
  return selectionRanges(analyses, marks[0].start).map(({ start, end }) => text.slice(start, end));
}

/** So much of a long text that one knows it. */
const ends = (text: string) => [text.slice(0, 4), text.trimEnd().slice(-4)];

describe('selection ranges', () => {
  it('grow from the number over its cell, row, table, section and report to the text', () => {
    const [number, cell, numbers, row, table, section, report, ...rest] = growing(
      `${reportText({ 'applications/1/total': '⟦90⟧(增)' })}\n\n`,
    );
    assert.deepEqual([number, cell], ['90', '90(增)']);
    assert.equal(numbers, '86\t4\t0\t0\t0\t0\t90(增)');
    assert.match(row, /^一、本年新收政府信息公开申请数量\t.+\(增\)$/);
    assert.deepEqual(ends(table), ['一、本年', '\t0\t2']);
    assert.deepEqual(ends(section), ['三、收到', '\t0\t2']);
    assert.deepEqual(ends(report), ['青禾镇人', '处理费。']);
    assert.equal(rest.length, 1, 'the whole text with the blank lines at its end');
  });

  it('take the numbers of a row that is printed beside others, not its label', () => {
    const [number, numbers, table] = growing(reportText({ 'remedies/reconsideration/upheld': '⟦1⟧' }));
    assert.deepEqual([number, numbers], ['1', '1\t0\t0\t0\t1']);
    assert.equal(table.split('\t').length, 15);
  });

  it('grow in the text from a number over its measure word, sentence and paragraph to the section', () => {
    const [number, quantity, sentence, paragraph, section] = growing(
      reportText().replace('同步更新。', '同步更新。办理建议⟦12⟧件，均已答复。'),
    );
    assert.deepEqual([number, quantity, sentence], ['12', '12件', '办理建议12件，均已答复']);
    assert.deepEqual(ends(paragraph), ['本镇全年', '已答复。']);
    assert.deepEqual(ends(section), ['一、总体', '已答复。']);
  });

  it('grow from a heading and from a label', () => {
    assert.equal(growing(reportText().replace('一、总体情况', '⟦一、总体情况⟧'))[0], '一、总体情况');
    assert.equal(growing(reportText().replace('2.重复申请', '⟦2.重复申请⟧'))[0], '2.重复申请');
  });

  it('are the whole text where there is nothing else', () => {
    assert.deepEqual(growing('⟦Nothing⟧ to see'), ['Nothing to see']);
    assert.deepEqual(growing('⟦⟧'), ['']);
  });
});
