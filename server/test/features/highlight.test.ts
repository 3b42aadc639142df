import assert from 'node:assert/strict';
import { highlight } from '../../src/features/highlight';
import { analysed } from './analysed';
import { reportText } from './report';

/** What is marked from the mark that the cursor stands in, which is the first of the text or the one numbered. */
function marksFrom(marked: string, at = 0) {
  const { analyses, marks } = analysed(marked);
  const found = highlight(analyses, marks[at].start);
  return { found, marks, text: (kind: string) => texts(found, kind, analyses[0].report.text) };
}

const texts = (found: ReturnType<typeof highlight>, kind: string, text: string) =>
  found.filter((one) => one.kind === kind).map(({ range }) => text.slice(range.start, range.end));

describe('highlight', () => {
  it('marks every cell of the sums of a part: its row, and the balance of its column', () => {
    const { found, text } = marksFrom(reportText({ 'applications/1/natural-person': '⟦86⟧' }));
    assert.deepEqual(text('total'), ['90'], 'the total of the row');
    assert.deepEqual(text('part'), ['86', '4', '0', '0', '0', '0', '6', '90', '2']);
    assert.equal(found.length, 10);
  });

  it('marks the parts of a total, and it as the total', () => {
    const { text } = marksFrom(reportText({ 'remedies/reconsideration/total': '⟦1⟧' }));
    assert.deepEqual(text('total'), ['1']);
    assert.deepEqual(text('part'), ['1', '0', '0', '0']);
  });

  it('calls a total what is one in any of its sums', () => {
    const { text } = marksFrom(reportText({ 'applications/3.7/business': '⟦4⟧' }));
    assert.deepEqual(text('total'), ['4', '94']);
  });

  it('marks the number of the text that states the cell, and from there the cell', () => {
    const marked = reportText({ 'applications/1/total': '⟦90⟧' }).replace(
      '同步更新。',
      '同步更新。收到政府信息公开申请⟦90⟧件。',
    );
    const fromCell = marksFrom(marked, 1);
    assert.deepEqual(fromCell.text('stated'), ['90']);
    const fromText = marksFrom(marked, 0);
    assert.deepEqual(
      fromText.found.map(({ range, kind }) => ({ ...range, kind })),
      [
        { ...fromText.marks[0], kind: 'stated' },
        { ...fromText.marks[1], kind: 'part' },
      ],
    );
  });

  it('marks the row of a label', () => {
    const { text } = marksFrom(reportText().replace('（一）予以公开', '⟦（一）予以公开⟧'));
    assert.deepEqual(text('part'), ['80', '0', '0', '0', '0', '0']);
    assert.deepEqual(text('total'), ['80']);
  });

  it('marks a cell that no sum has alone, and nothing elsewhere', () => {
    const fee = marksFrom(reportText({ 'proactive/fees/amount': '⟦12.5⟧' }));
    assert.deepEqual(
      fee.found.map(({ range }) => range),
      [fee.marks[0]],
    );
    assert.deepEqual(marksFrom(reportText().replace('本镇', '⟦本镇⟧')).found, []);
  });

  it('leaves out the cells that are not there', () => {
    const text = reportText({ 'applications/1/natural-person': '⟦86⟧' }).replace(/^四、结转.+\n/m, '');
    assert.deepEqual(marksFrom(text).text('part'), ['86', '4', '0', '0', '0', '0', '6', '90']);
  });
});
