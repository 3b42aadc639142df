import assert from 'node:assert/strict';
import { diagnoseAll } from '../../src/features/diagnostics';
import { analysed, english, noFault } from './analysed';
import { reportText } from './report';

const options = { t: english, limit: 100, related: true, onFault: noFault };

describe('diagnostics', () => {
  it('are none for a report without a fault', () => {
    assert.deepEqual(diagnoseAll(analysed(reportText()).analysis, options), []);
  });

  it('stand on the number, with the addends as related places', () => {
    const { analysis, marks } = analysed(reportText({ 'remedies/reconsideration/total': '⟦2⟧' }));
    const [diagnosis, ...others] = diagnoseAll(analysis, options);
    assert.deepEqual(others, []);
    assert.equal(diagnosis.code, 'remedy-total');
    assert.equal(diagnosis.severity, 'error');
    assert.deepEqual({ ...diagnosis.range }, marks[0]);
    const addends = diagnosis.related.map(({ range }) => analysis.report.text.slice(range.start, range.end));
    assert.deepEqual(addends, ['1', '0', '0', '0']);
  });

  it('leave the related places out for an editor that cannot show them', () => {
    const { analysis } = analysed(reportText({ 'remedies/reconsideration/total': '2' }));
    assert.deepEqual(diagnoseAll(analysis, { ...options, related: false })[0].related, []);
  });

  it('end with a note where there are more than the limit', () => {
    const { analysis } = analysed(
      reportText({ 'remedies/reconsideration/total': '2', 'remedies/litigation-direct/total': '⟦2⟧' }),
    );
    const [first, note, ...others] = diagnoseAll(analysis, { ...options, limit: 1 });
    assert.equal(first.code, 'remedy-total');
    assert.equal(note.severity, 'hint');
    assert.equal(note.code, null);
    assert.match(note.message, /^Findings not shown: 1 /);
    assert.deepEqual(others, []);
  });

  it('show a finding by its code where its rule fails to say it', () => {
    const faults: string[] = [];
    const broken = () => {
      throw new Error('no words');
    };
    const { analysis } = analysed(reportText({ 'remedies/reconsideration/total': '2' }));
    const [diagnosis] = diagnoseAll(analysis, {
      ...options,
      t: broken,
      onFault: (code) => faults.push(code),
    });
    assert.equal(diagnosis.message, 'remedy-total');
    assert.ok(faults.includes('remedy-total'));
  });
});
