import assert from 'node:assert/strict';
import { formOf } from '../../src/core/form/forms';
import { read } from '../../src/core/read';
import { applyEdits } from '../../src/core/text';
import { type RecomputeScope, recompute } from '../../src/rules/recompute';
import { writeReport } from '../support/generate';
import { figuresOf } from './figures';

const REPORT: RecomputeScope = { kind: 'report' };

/** The report of the rules' pages, with other numbers in some places. */
function reportWith(changes: Readonly<Record<string, string>>, layout: 'tsv' | 'spaced' = 'tsv'): string {
  const form = formOf('2021');
  return writeReport({ form, layout, values: new Map([...figuresOf(form), ...Object.entries(changes)]) });
}

const recomputed = (text: string, scope: RecomputeScope) => applyEdits(text, recompute(read(text), scope));

describe('recompute totals', () => {
  it('changes nothing where all totals are right', () => {
    assert.deepEqual(recompute(read(reportWith({})), REPORT), []);
  });

  it('of the report: rows, （七）and remedies at once', () => {
    const wrong = {
      'applications/1/total': '99',
      'applications/3.7/natural-person': '80',
      'remedies/reconsideration/total': '7',
    };
    assert.equal(recomputed(reportWith(wrong), REPORT), reportWith({}));
  });

  it('of the report: a new part goes through its row and its column to the corner', () => {
    const part = { 'applications/3.1/research': '5' };
    const totals = {
      'applications/3.1/total': '59',
      'applications/3.7/research': '5',
      'applications/3.7/total': '96',
    };
    assert.equal(recomputed(reportWith(part), REPORT), reportWith({ ...part, ...totals }));
  });

  it('of a table leaves the other tables alone', () => {
    const remedies = { 'remedies/reconsideration/total': '7' };
    const text = reportWith({ 'applications/1/total': '99', ...remedies });
    assert.equal(recomputed(text, { kind: 'table', table: 'applications' }), reportWith(remedies));
  });

  it('of a row leaves the other rows alone', () => {
    const other = { 'applications/2/total': '9' };
    const text = reportWith({ 'applications/1/total': '99', ...other });
    assert.equal(recomputed(text, { kind: 'row', table: 'applications', row: '1' }), reportWith(other));
  });

  it('of the row （七）takes its columns’ outcomes and its own total', () => {
    const text = reportWith({ 'applications/3.7/natural-person': '80', 'applications/3.7/total': '0' });
    assert.equal(recomputed(text, { kind: 'row', table: 'applications', row: '3.7' }), reportWith({}));
  });

  it('never changes 四, which is a count of its own, but for its total', () => {
    const text = reportWith({ 'applications/4/natural-person': '9', 'applications/4/total': '2' });
    const after = reportWith({ 'applications/4/natural-person': '9', 'applications/4/total': '9' });
    assert.equal(recomputed(text, REPORT), after);
  });

  it('fills in a total that is empty', () => {
    assert.equal(recomputed(reportWith({ 'applications/1/total': '' }), REPORT), reportWith({}));
  });

  it('leaves a total alone where a part is not known', () => {
    const blank = { 'applications/1/business': '', 'applications/1/total': '99' };
    assert.equal(recomputed(reportWith(blank), REPORT), reportWith(blank));
  });

  it('leaves words in a total’s cell alone', () => {
    const words = { 'applications/1/total': '待核' };
    assert.equal(recomputed(reportWith(words), REPORT), reportWith(words));
  });

  it('leaves a stroke in a total’s cell alone', () => {
    const stroke = { 'applications/1/total': '/' };
    assert.equal(recomputed(reportWith(stroke, 'spaced'), REPORT), reportWith(stroke, 'spaced'));
  });

  it('writes a number in the manner of the one that it replaces', () => {
    const wide = { 'applications/1/natural-person': '１，２８６', 'applications/1/total': '９，０００' };
    const after = { ...wide, 'applications/1/total': '１，２９０' };
    assert.equal(recomputed(reportWith(wide), REPORT), reportWith(after));
  });

  it('does nothing in a text that is no report', () => {
    assert.deepEqual(recompute(read('总计 3\n'), REPORT), []);
  });
});
