/** From a number of the text to the cells that count it and back, from a part of a sum to its total and back. */
import assert from 'node:assert/strict';
import type { Range } from '../../src/core/model';
import { definition, references } from '../../src/features/definition';
import { hover } from '../../src/features/hover';
import { toPlain } from '../../src/features/markup';
import { english } from '../support/english';
import { analysed } from './analysed';
import { reportText } from './report';

const SENTENCE = '公开栏与网站同步更新。';

/** The report with words of ours at the end of its section one. */
const withText = (words: string, changes: Record<string, string> = {}) =>
  reportText(changes).replace(SENTENCE, `${SENTENCE}${words}`);

/** The texts at the places that the definition of the first mark leads to, which must be the other marks. */
function leadsToMarks(marked: string): void {
  const { analyses, marks } = analysed(marked);
  const [origin, ...targets] = marks;
  const found = definition(analyses, origin.start);
  assert.deepEqual(found, { origin, targets });
}

describe('the definition of a number of the text', () => {
  it('is the cell that counts it', () => {
    leadsToMarks(withText('全年收到政府信息公开申请⟦90⟧件。', { 'applications/1/total': '⟦90⟧' }));
  });

  it('is both cells where it counts what was carried over as well', () => {
    leadsToMarks(
      withText('全年受理政府信息公开申请⟦96⟧件。', {
        'applications/1/total': '⟦90⟧',
        'applications/2/total': '⟦6⟧',
      }),
    );
  });

  it('is the cell that is meant where the table has another number', () => {
    leadsToMarks(
      withText('因政府信息公开被申请行政复议⟦4⟧件。', { 'remedies/reconsideration/total': '⟦1⟧' }),
    );
  });

  it('is that of what is denied', () => {
    leadsToMarks(withText('⟦未发生行政复议⟧。', { 'remedies/reconsideration/total': '⟦1⟧' }));
  });

  it('is nowhere for any other number', () => {
    const { analyses, marks } = analysed(withText('处理网民留言⟦90⟧条。'));
    assert.equal(definition(analyses, marks[0].start), null);
  });
});

describe('the definition of a cell', () => {
  const leadsFrom = (changes: Record<string, string>) => {
    const { analyses, marks } = analysed(reportText(changes));
    const { text } = analyses[0].report;
    const found = definition(analyses, marks[0].start);
    return found?.targets.map(({ start, end }) => text.slice(start, end));
  };

  it('is the total of its row, and that of its column', () => {
    const { analyses, marks } = analysed(
      reportText({
        'applications/3.2/business': '⟦4⟧',
        'applications/3.2/total': '⟦8⟧',
        'applications/3.7/business': '⟦4⟧',
      }),
    );
    const [origin, ...targets] = marks;
    assert.deepEqual(definition(analyses, origin.start), { origin, targets });
  });

  it('is what a total is the sum of, without the zeros', () => {
    assert.deepEqual(leadsFrom({ 'remedies/reconsideration/total': '⟦1⟧' }), ['1']);
    assert.deepEqual(leadsFrom({ 'applications/1/total': '⟦90⟧' }), ['86', '4']);
  });

  it('is every part of a total where all of them are zeros', () => {
    assert.deepEqual(leadsFrom({ 'remedies/litigation-direct/total': '⟦0⟧' }), ['0', '0', '0', '0']);
  });

  it('is an empty cell, too, of which nobody knows what it counts', () => {
    assert.deepEqual(leadsFrom({ 'applications/1/total': '⟦90⟧', 'applications/1/research': '' }), [
      '86',
      '4',
      '',
    ]);
  });

  it('is both where it is the sum of its column and a part of its row', () => {
    assert.deepEqual(leadsFrom({ 'applications/3.7/business': '⟦4⟧' }), ['4', '94']);
  });

  it('is nowhere for a cell that no sum has', () => {
    assert.equal(leadsFrom({ 'proactive/fees/amount': '⟦12.5⟧' }), undefined);
  });
});

describe('the references of a cell', () => {
  const marked = withText('全年收到政府信息公开申请⟦90⟧件。上年结转⟦6⟧件。', {
    'applications/1/total': '⟦90⟧',
  });
  const { analyses, marks } = analysed(marked);
  const [received, , cell] = marks;
  const textsOf = (ranges: readonly Range[]) =>
    ranges.map(({ start, end }) => analyses[0].report.text.slice(start, end));

  it('are the numbers of the text that state it, and the cells of its sums', () => {
    const others = references(analyses, cell.start, false);
    assert.deepEqual(others[0], received);
    assert.deepEqual(textsOf(others.slice(1)), ['86', '4', '0', '0', '0', '0', '6', '94', '2']);
  });

  it('are itself as well where that is asked for', () => {
    const all = references(analyses, cell.start, true);
    assert.equal(all.length, references(analyses, cell.start, false).length + 1);
    assert.ok(all.some(({ start }) => start === cell.start));
  });

  it('are the cell and what else states it from a number of the text', () => {
    assert.deepEqual(references(analyses, received.end, true), [received, cell]);
    assert.deepEqual(references(analyses, received.end, false), [received]);
  });

  it('are none where there is no cell', () => {
    assert.deepEqual(references(analyses, 0, true), []);
  });
});

describe('hover on a number of the text', () => {
  const hoverOn = (marked: string) => {
    const { analyses, marks } = analysed(marked);
    const found = hover(analyses, marks[0].start, english);
    assert.deepEqual(found?.range, marks[0]);
    return toPlain(found?.blocks ?? []);
  };

  it('says what the table has', () => {
    assert.match(
      hoverOn(withText('办结政府信息公开申请⟦94⟧件。')),
      /（七）总计”, 总计\s+The table has 94: the text agrees\./,
    );
    assert.match(hoverOn(withText('办结政府信息公开申请⟦99⟧件。')), /The table has 94: the text differs\./);
    assert.match(hoverOn(withText('办结政府信息公开申请约⟦94⟧件。')), /cannot be told/);
  });

  it('shows the cell among its neighbours', () => {
    assert.match(hoverOn(withText('办结政府信息公开申请⟦94⟧件。')), /（七）总计 .+ \*94\*/);
  });
});
