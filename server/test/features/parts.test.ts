/** Where a text holds several reports, an answer at a place is about the report that stands there. */
import assert from 'node:assert/strict';
import { applyEdits } from '../../src/core/text';
import { type Analyses, analyse } from '../../src/features/analysis';
import { codeActions } from '../../src/features/codeActions';
import { diagnoseAll } from '../../src/features/diagnostics';
import { folding } from '../../src/features/folding';
import { hover } from '../../src/features/hover';
import { FIX_ALL, QUICK_FIX, RECOMPUTE } from '../../src/features/kinds';
import { toPlain } from '../../src/features/markup';
import { recomputeAt } from '../../src/features/recompute';
import { symbols } from '../../src/features/symbols';
import { tableViews } from '../../src/features/tableView';
import { english } from '../support/english';
import { analysed, noFault } from './analysed';
import { assertNested } from './nested';
import { reportText } from './report';

const words = { t: english, onFault: noFault };

/** The same town's report with a wrong total; and another town's behind it, with another wrong one. */
const FIRST = reportText({ 'applications/1/total': '⟦91⟧' });
const SECOND = reportText({ 'applications/2/total': '⟦7⟧' }).replace('青禾镇', '白鹭镇');
const { analyses, marks } = analysed(FIRST + SECOND);
const { text } = analyses[0].report;
const [wrong, wrongToo] = marks;
const stands = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
const behindFirst = FIRST.replace(/[⟦⟧]/g, '').length;

const rowTotals = (limit: number) =>
  diagnoseAll(analyses, { ...words, limit, related: true }).filter(({ code }) => code === 'row-total');

const actionsAt = (start: number, only: string) =>
  codeActions(analyses, { start, end: start }, { ...words, only: [only] });

describe('a text with two reports', () => {
  it('has the findings of both, each with the places of its own report', () => {
    const found = rowTotals(1000);
    assert.deepEqual(
      found.map(({ range }) => range),
      [wrong, wrongToo],
    );
    assert.ok(found[1].related.length > 0);
    assert.ok(found[1].related.every(({ range }) => range.start >= behindFirst));
  });

  it('has the same findings where a report that no edit touched is not checked again', () => {
    const edited = applyEdits(text, [{ ...wrongToo, newText: '6' }]);
    const answersOf = (all: Analyses) =>
      all.map(({ report, findings, every }) => ({ report, findings, every }));
    const { policy, every } = analyses[0];
    const after = analyse(edited, noFault, policy, analyses);
    assert.deepEqual(answersOf(after), answersOf(analyse(edited, noFault)));
    assert.equal(after[0].every, every);
  });

  it('has one limit for the findings of both', () => {
    const [first, note, ...others] = diagnoseAll(analyses, { ...words, limit: 1, related: false });
    assert.deepEqual([first.range, note.code, others], [wrong, null, []]);
  });

  it('says in a hover what stands there', () => {
    for (const [mark, sum] of [
      [wrong, '86+4+0+0+0+0≠91'],
      [wrongToo, '6+0+0+0+0+0≠7'],
    ] as const) {
      const shown = hover(analyses, mark.start, english);
      assert.ok(shown);
      assert.equal(shown.range.start, mark.start);
      assert.ok(toPlain(shown.blocks).includes(sum));
    }
  });

  it('fixes what the place is in, and with “fix all” everything', () => {
    const [fix] = actionsAt(wrongToo.start, QUICK_FIX);
    assert.deepEqual(fix.edits, [{ ...wrongToo, newText: '6' }]);
    assert.equal(fix.settles?.report, analyses[1].report);
    const [all] = actionsAt(0, FIX_ALL);
    assert.equal(applyEdits(text, all.edits), reportText() + reportText().replace('青禾镇', '白鹭镇'));
  });

  it('recomputes the totals of the report that the place is in; of both where there is no place', () => {
    const [report] = actionsAt(wrongToo.start, `${RECOMPUTE}.report`);
    assert.deepEqual(report.edits.map(stands), ['7']);
    assert.deepEqual(recomputeAt(analyses, 'report', null).map(stands), ['91', '7']);
    assert.deepEqual(recomputeAt(analyses, 'table', null), []);
  });

  it('has an outline with a part for each, and folds each', () => {
    const found = symbols(analyses, english);
    assert.deepEqual(
      found.map(({ kind, name, children }) => [kind, name, children.length]),
      [
        ['report', '青禾镇人民政府2023年政府信息公开工作年度报告', 6],
        ['report', '白鹭镇人民政府2023年政府信息公开工作年度报告', 6],
      ],
    );
    assertNested(found, { start: 0, end: text.length });
    const folds = folding(analyses).slice(0, 2).map(stands);
    assert.ok(folds[0].startsWith('青禾镇') && folds[0].endsWith('本年度未收取信息处理费。'));
    assert.ok(folds[1].startsWith('白鹭镇') && folds[1].endsWith('本年度未收取信息处理费。'));
  });

  it('shows the tables of the report that the place is in, and for which lines', () => {
    const lines = text.slice(0, behindFirst).split('\n').length - 1;
    const first = tableViews(analyses, wrong.start, words);
    const second = tableViews(analyses, wrongToo.start, words);
    assert.deepEqual(
      [first.part, second.part],
      [
        { first: 0, last: lines - 1 },
        { first: lines, last: 2 * lines },
      ],
    );
    assert.equal(second.title, '白鹭镇人民政府2023年政府信息公开工作年度报告');
    const marked = second.tables[1].rows.flat().filter(({ mark }) => mark === 'error');
    assert.deepEqual(
      marked.map(({ text: shown, range }) => [shown, (range?.start.line ?? 0) >= lines]),
      [['7', true]],
    );
  });
});
