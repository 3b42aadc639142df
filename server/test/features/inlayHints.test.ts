import assert from 'node:assert/strict';
import { formOf } from '../../src/core/form/forms';
import type { LayoutId } from '../../src/core/layouts/layout';
import { analyse } from '../../src/features/analysis';
import { inlayHints } from '../../src/features/inlayHints';
import type { Policy } from '../../src/rules/verdict/verdicts';
import { english } from '../support/english';
import { consistentValues, drawFrom, writeReport } from '../support/generate';
import { analysed, noFault } from './analysed';
import { reportText } from './report';

const BOTH = { columns: true, totals: true };

/** The hints of a text, with the words that each stands behind or before. */
function hintsOf(marked: string, settings = BOTH) {
  const { analyses, marks } = analysed(marked);
  const { text } = analyses[0].report;
  const within = marks[0] ?? { start: 0, end: text.length };
  return inlayHints(analyses, within, settings, english).map((hint) => ({
    ...hint,
    before: text.slice(0, hint.offset).split(/[\s|]/).at(-1),
    behind: text.slice(hint.offset).split(/[\s|]/)[0],
  }));
}

const labels = (marked: string) => hintsOf(marked).map(({ label }) => label);

describe('inlay hints', () => {
  it('do not wait for what the rules find', () => {
    const policy: Policy = {
      acceptances: [],
      get levels(): never {
        throw new Error('The rules are asked.');
      },
    };
    const [analysis] = analyse(reportText(), noFault, policy);
    assert.notEqual(inlayHints([analysis], analysis.report.range, BOTH, english).length, 0);
    assert.throws(() => analysis.findings, /The rules are asked/);
  });
});

describe('inlay hints behind totals', () => {
  it('are a tick where the sum holds, and explain it', () => {
    const [hint] = hintsOf(reportText({ 'remedies/reconsideration/total': '⟦1⟧' }));
    assert.deepEqual([hint.before, hint.label], ['1', '✓']);
    assert.deepEqual(hint.tooltip, ['Sum of the results: 1+0+0+0=1 (holds)']);
  });

  it('are what the parts add up to, and by how much the total is off', () => {
    assert.deepEqual(labels(reportText({ 'applications/1/total': '⟦91⟧' })), ['≠ 90 (+1)']);
    assert.deepEqual(labels(reportText({ 'applications/1/total': '⟦88⟧' })), ['≠ 90 (-2)']);
  });

  it('stand behind what belongs to the number', () => {
    const [hint] = hintsOf(reportText({ 'applications/1/total': '⟦90（件）⟧' }));
    assert.deepEqual([hint.before, hint.label], ['90（件）', '✓']);
  });

  it('take both sums of the total of totals', () => {
    const [hint] = hintsOf(reportText({ 'applications/3.7/total': '⟦94⟧' }));
    assert.equal(hint.label, '✓');
    assert.equal(hint.tooltip.length, 2);
    assert.deepEqual(labels(reportText({ 'applications/3.7/total': '⟦95⟧' })), ['≠ 94 (+1)']);
  });

  it('stand at every total of a report that is not 0: seven rows, two columns, one kind of review', () => {
    assert.deepEqual(labels(reportText()), new Array(7 + 2 + 1).fill('✓'));
  });

  it('are not behind a total of zeros, unless it is wrong', () => {
    assert.deepEqual(labels(reportText({ 'applications/3.3.1/total': '⟦0⟧' })), []);
    assert.deepEqual(labels(reportText({ 'applications/3.1/total': '⟦0⟧' })), ['≠ 80 (-80)']);
  });

  it('say nothing where a part or the total is not known', () => {
    assert.deepEqual(
      labels(reportText({ 'remedies/reconsideration/upheld': '', 'remedies/reconsideration/total': '⟦1⟧' })),
      [],
    );
    assert.deepEqual(labels(reportText({ 'remedies/reconsideration/total': '⟦/⟧' })), []);
  });

  it('are not there where they are not wanted', () => {
    assert.deepEqual(hintsOf(reportText(), { columns: true, totals: false }), []);
  });
});

describe('inlay hints before numbers', () => {
  const form = formOf('2021');
  const values = consistentValues(form, drawFrom(7));
  const written = (layout: LayoutId) => writeReport({ form, layout, values });
  const columnsOf = (layout: LayoutId) => hintsOf(written(layout)).filter(({ kind }) => kind === 'column');

  for (const layout of ['cell-line', 'cell-blank', 'cell-pipe', 'cell-tab'] as const)
    it(`name the column where one cell stands a line: ${layout}`, () => {
      const hints = columnsOf(layout);
      assert.equal(hints.length, form.places.length);
      for (const [at, place] of form.places.entries()) {
        const { label, behind } = hints[at];
        assert.ok(label.endsWith(`${place.column.label}：`), label);
        assert.equal(behind, values.get(place.id));
      }
    });

  it('name the row, too, in the table that is printed across', () => {
    assert.ok(columnsOf('cell-line').some(({ label }) => label === '行政复议 · 结果维持：'));
  });

  it('are not there where a header stands above the numbers', () => {
    for (const layout of ['tsv', 'markdown', 'aligned'] as const) assert.deepEqual(columnsOf(layout), []);
  });

  it('are not there where they are not wanted', () => {
    const hints = hintsOf(written('cell-line'), { columns: false, totals: true });
    assert.ok(hints.length > 0 && hints.every(({ kind }) => kind === 'total'));
  });
});

describe('inlay hints of a stretch of the text', () => {
  it('are those of the numbers in it', () => {
    assert.deepEqual(labels(reportText().replace(/(?<=三、收到)([\s\S]*)(?=（一）予以公开)/, '⟦$1⟧')), [
      '✓',
      '✓',
    ]);
  });
});
