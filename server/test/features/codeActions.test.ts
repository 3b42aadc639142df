import assert from 'node:assert/strict';
import { applyEdits } from '../../src/core/text';
import { type Action, codeActions } from '../../src/features/codeActions';
import { CONVERT, FIX_ALL, QUICK_FIX, RECOMPUTE } from '../../src/features/kinds';
import { english } from '../support/english';
import { analysed, noFault } from './analysed';
import { unmark } from './marks';
import { reportText } from './report';

/** What is offered where the first mark stands. */
function offered(marked: string, only?: readonly string[]): readonly Action[] {
  const { analyses, marks } = analysed(marked);
  return codeActions(analyses, marks[0], { t: english, only, onFault: noFault });
}

const kinds = (actions: readonly Action[]) => actions.map((action) => action.kind);

const WRONG = reportText({ 'applications/1/total': '⟦91⟧' });

describe('code actions', () => {
  it('offer a preferred fix for the finding at the place', () => {
    const [fix] = offered(WRONG, [QUICK_FIX]);
    assert.equal(fix.preferred, true);
    assert.equal(fix.settles?.finding.code, 'row-total');
    assert.equal(applyEdits(analysed(WRONG).analyses[0].report.text, fix.edits), reportText());
  });

  it('offer no fix where no finding stands', () => {
    assert.deepEqual(offered(WRONG.replace(/[⟦⟧]/g, '').replace('同步', '⟦同步⟧'), [QUICK_FIX]), []);
  });

  it('offer to recompute the row and the table only where the place is in one', () => {
    const all = ['row', 'table', 'report'].map((scope) => `${RECOMPUTE}.${scope}`);
    assert.deepEqual(kinds(offered(WRONG, [RECOMPUTE])), all);
    const elsewhere = WRONG.replace(/[⟦⟧]/g, '').replace('同步', '⟦同步⟧');
    assert.deepEqual(kinds(offered(elsewhere, [RECOMPUTE])), all.slice(2));
  });

  it('offer to recompute only where that would change something', () => {
    const rightRow = reportText({ 'applications/1/total': '91', 'applications/2/total': '⟦6⟧' });
    assert.deepEqual(kinds(offered(rightRow, [RECOMPUTE])), [`${RECOMPUTE}.table`, `${RECOMPUTE}.report`]);
    assert.deepEqual(offered(reportText({ 'applications/1/total': '⟦90⟧' }), [RECOMPUTE]), []);
  });

  it('recompute the row of the table that is printed across by the number at the place', () => {
    const marked = reportText({
      'remedies/litigation-direct/total': '⟦3⟧',
      'remedies/reconsideration/total': '5',
    });
    const [row] = offered(marked, [`${RECOMPUTE}.row`]);
    const expected = reportText({ 'remedies/reconsideration/total': '5' });
    assert.equal(applyEdits(analysed(marked).analyses[0].report.text, row.edits), expected);
  });

  it('offer to write the table at the place in the layouts that it does not stand in', () => {
    const { text } = unmark(WRONG);
    assert.deepEqual(
      offered(WRONG, ['refactor']).flatMap(({ converts }) => converts ?? []),
      ['markdown', 'lines'],
    );
    assert.deepEqual(kinds(offered(text.replace('同步', '⟦同步⟧'), [CONVERT])), []);
  });

  it('fix all that is safe at once', () => {
    const [all] = offered(WRONG, ['source']);
    assert.equal(all.kind, FIX_ALL);
    assert.equal(applyEdits(analysed(WRONG).analyses[0].report.text, all.edits), reportText());
  });

  it('work out all that is safe once for a text, however often the cursor moves in it', () => {
    const { analyses, marks } = analysed(WRONG);
    const asked = () => codeActions(analyses, marks[0], { t: english, only: ['source'], onFault: noFault });
    const [once] = asked();
    const [again] = asked();
    assert.equal(once.edits[0], again.edits[0]);
  });

  it('keep to the kinds that are asked for', () => {
    assert.deepEqual(kinds(offered(WRONG, ['source.organizeImports', 'quick'])), []);
    assert.deepEqual(kinds(offered(WRONG, ['source.fixAll'])), [FIX_ALL]);
  });
});
