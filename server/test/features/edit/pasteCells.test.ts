import assert from 'node:assert/strict';
import { draft } from '../../../src/core/draft/draft';
import { toText } from '../../../src/core/draft/template';
import { formOf } from '../../../src/core/form/forms';
import { LAYOUTS } from '../../../src/core/layouts/layout';
import { read } from '../../../src/core/read';
import { applyEdits } from '../../../src/core/text';
import { pasteCells } from '../../../src/features/edit/pasteCells';
import { english } from '../../support/english';
import { consistentValues, drawFrom, writeReport } from '../../support/generate';
import { analysed } from '../analysed';
import { reportText } from '../report';

/** The text after a clipboard was pasted at the mark; null where its numbers are not those of a table there. */
function pasted(marked: string, clipboard: string): string | null {
  const { analyses, marks } = analysed(marked);
  const edits = pasteCells(analyses, marks[0].start, clipboard, english);
  const { report } = analyses[0];
  return edits && applyEdits(report.text, edits);
}

const AT_APPLICATIONS = { 'applications/1/natural-person': '⟦⟧86' };

describe('a block of numbers pasted over a table', () => {
  it('goes into the cells from the one at the cursor on', () => {
    const expected = reportText({
      'applications/1/business': '5',
      'applications/1/research': '1',
      'applications/2/business': '7',
      'applications/2/research': '2',
    });
    assert.equal(pasted(reportText({ 'applications/1/business': '⟦⟧4' }), '5\t1\r\n7\t2\r\n'), expected);
  });

  it('goes on through blocks of rows, and leaves out what the form has no cell for', () => {
    const expected = reportText({
      'proactive/regulations/issued': '7',
      'proactive/normative-documents/issued': '8',
      'proactive/licensing/decisions': '9',
    });
    assert.equal(pasted(reportText({ 'proactive/regulations/issued': '⟦⟧0' }), '7\n8\n9\n'), expected);
  });

  it('clears a cell for an empty field', () => {
    const expected = reportText({ 'applications/1/natural-person': '1', 'applications/1/business': '' });
    assert.equal(pasted(reportText(AT_APPLICATIONS), '1\t\t0'), expected);
  });

  it('begins with the first cell of a row where it is pasted behind its label', () => {
    const text = reportText().replace('上年结转政府信息公开申请数量', '$&⟦⟧');
    assert.equal(
      pasted(text, '9\t1'),
      reportText({ 'applications/2/natural-person': '9', 'applications/2/business': '1' }),
    );
  });

  for (const layout of LAYOUTS)
    it(`fills a whole table, laid out as ${layout}`, () => {
      const form = formOf('2021');
      const old = consistentValues(form, drawFrom(3));
      const values = consistentValues(form, drawFrom(4));
      const ids = form.places.filter(({ table }) => table.id === 'applications').map(({ id }) => id);
      const rows = ids.reduce<string[][]>((all, id, at) => {
        if (at % 7 === 0) all.push([]);
        all.at(-1)?.push(values.get(id) ?? '');
        return all;
      }, []);
      const text = writeReport({ form, layout, values: old });
      const { start } = read(text).cells.find(({ place }) => place.id === ids[0]) ?? assert.fail();
      const after = pasted(
        `${text.slice(0, start)}⟦⟧${text.slice(start)}`,
        rows.map((row) => row.join('\t')).join('\r\n'),
      );
      const found = read(after ?? assert.fail('nothing was pasted')).cells;
      for (const { place, digits } of found)
        assert.equal(digits, (ids.includes(place.id) ? values : old).get(place.id), place.id);
    });

  it('fills a new report', () => {
    const text = toText(draft({ year: 2023, body: '', layout: 'tsv' }));
    const after = pasted(
      text.replace('本年新收政府信息公开申请数量', '$&⟦⟧'),
      '1\t0\t0\t0\t0\t0\t1\n2\t0\t0\t0\t0\t0\t2',
    );
    const { cells } = read(after ?? assert.fail('nothing was pasted'));
    const said = cells
      .filter(({ status }) => status === 'given')
      .map(({ place, digits }) => [place.id, digits]);
    assert.deepEqual(
      said.filter(([, digits]) => digits !== '0'),
      [
        ['applications/1/natural-person', '1'],
        ['applications/1/total', '1'],
        ['applications/2/natural-person', '2'],
        ['applications/2/total', '2'],
      ],
    );
  });

  it('is left to the editor where there is a word in it, a single number, no number, or no room', () => {
    for (const clipboard of [
      '规章\t1',
      '5',
      '\t\t',
      '1\t2\t3\t4\t5\t6\t7\t8',
      '1\t2\n'.repeat(26),
      '1\t'.repeat(9_000),
    ])
      assert.equal(pasted(reportText(AT_APPLICATIONS), clipboard), null, clipboard.slice(0, 20));
  });

  it('is left to the editor outside of the tables, and where no cell is certain', () => {
    assert.equal(pasted(reportText().replace('目录更新', '⟦⟧$&'), '1\t2'), null);
    assert.equal(pasted('⟦⟧', '1\t2'), null);
    const cut = reportText().replace('0\t0\t0\t0\t6\n', '0\t0\t⟦⟧6\n');
    assert.equal(pasted(cut, '1\t2'), null);
  });
});
