import assert from 'node:assert/strict';
import { formOf } from '../../../src/core/form/forms';
import { LAYOUTS } from '../../../src/core/layouts/layout';
import { read } from '../../../src/core/read';
import { applyEdits } from '../../../src/core/text';
import { analyse } from '../../../src/features/analysis';
import { editCells } from '../../../src/features/edit/editCells';
import { english } from '../../support/english';
import { consistentValues, drawFrom, writeReport } from '../../support/generate';
import { noFault } from '../analysed';
import { reportText } from '../report';

/** The text after the cells were typed into; the reason, where that was refused. */
function typed(text: string, cells: Record<string, string>, offset = 0): string {
  const inputs = Object.entries(cells).map(([id, value]) => ({ id, text: value }));
  const result = editCells(analyse(text, noFault), offset, inputs, english);
  return 'refused' in result ? result.refused : applyEdits(text, result.edits);
}

const CELL = 'applications/3.1/natural-person';
const NAME = '（一）予以公开 · 自然人';

/** What stands in a cell that held `before` once `input` was typed; all else must be as it was. */
function becomes(before: string, input: string): string {
  const [front, behind] = reportText({ [CELL]: '⟦⟧' }).split('⟦⟧');
  const after = typed(front + before + behind, { [CELL]: input });
  assert.ok(after.startsWith(front) && after.endsWith(behind), after);
  return after.slice(front.length, after.length - behind.length);
}

describe('typing into a cell', () => {
  it('changes the number’s own characters and nothing else', () => {
    assert.equal(becomes('80', '81'), '81');
    assert.equal(becomes('80', ' 81 '), '81');
  });

  it('keeps the manner of the number that stood there', () => {
    assert.equal(becomes('9,999', '1234'), '1,234');
    assert.equal(becomes('８０', '12'), '１２');
    assert.equal(becomes('80', '１２'), '12');
  });

  it('keeps what stands beside the number', () => {
    assert.equal(becomes('80件', '12'), '12件');
    assert.equal(becomes('80（其中重复2件）', '12'), '12（其中重复2件）');
    assert.equal(becomes('80(减)', '12'), '12(减)');
  });

  it('takes a number with a mark in the place of all of it', () => {
    assert.equal(becomes('80(减)', '12(增)'), '12(增)');
  });

  it('fills an empty place, and one that says that there is nothing', () => {
    assert.equal(becomes('', '12'), '12');
    assert.equal(becomes('/', '12'), '12');
    assert.equal(becomes('若干', '12'), '12');
  });

  it('clears a cell, with what stood beside its number', () => {
    assert.equal(becomes('80', ''), '');
    assert.equal(becomes('80（其中重复2件）', ''), '');
    assert.equal(becomes('80', '—'), '—');
  });

  it('changes nothing where the cell says so already', () => {
    const result = editCells(analyse(reportText(), noFault), 0, [{ id: CELL, text: '80' }], english);
    assert.deepEqual(result, { edits: [] });
  });

  for (const text of ['abc', '1 2', '1\t2', '1|2', '1\n2', '--5', '12（其中）', '9'.repeat(61)])
    it(`refuses ${JSON.stringify(text)}`, () => {
      assert.equal(typed(reportText(), { [CELL]: text }), `${NAME}: “${text.slice(0, 60)}” is not a number.`);
    });

  it('changes several cells at once, or none', () => {
    const cells = { [CELL]: '81', 'applications/3.1/total': '81' };
    assert.equal(typed(reportText(), cells), reportText(cells));
    assert.match(typed(reportText(), { ...cells, 'applications/2/total': 'x' }), /is not a number/);
  });

  it('changes the report that was meant, of several in one text', () => {
    const [first, second] = [reportText(), reportText().replaceAll('2023', '2022')];
    assert.equal(
      typed(first + second, { [CELL]: '81' }, first.length + 5),
      first + reportText({ [CELL]: '81' }).replaceAll('2023', '2022'),
    );
  });
});

describe('typing into a cell that the text has no place for', () => {
  it('is refused where the row has too few numbers to tell which they are', () => {
    const text = reportText().replace('\t6\t0\t0\t0\t0\t0\t6', '\t6\t0\t0\t0\t0\t0');
    assert.match(typed(text, { 'applications/2/total': '6' }), /no place in the text that is certain/);
  });

  it('is refused where the text lacks the row', () => {
    const text = reportText().replace('行政许可\t120\n', '');
    assert.match(typed(text, { 'proactive/licensing/decisions': '1' }), /no place in the text/);
  });
});

describe('typing into any layout', () => {
  const form = formOf('2021');
  const values = consistentValues(form, drawFrom(5));
  for (const layout of LAYOUTS)
    it(`${layout}: each cell takes a number and can be emptied, and no other cell is touched`, () => {
      const text = writeReport({ form, layout, values });
      const { cells } = read(text);
      for (const { place } of cells.filter(({ place: { index } }) => index % 17 === 4))
        for (const input of ['4711', '']) {
          const after = read(typed(text, { [place.id]: input })).cells;
          assert.deepEqual(
            after.map(({ digits }) => digits),
            cells.map(({ digits }, at) => (at === place.index ? input : digits)),
            `${place.id}: “${input}”`,
          );
        }
    });
});
