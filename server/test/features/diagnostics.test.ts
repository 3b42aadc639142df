import assert from 'node:assert/strict';
import { diagnoseAll } from '../../src/features/diagnostics';
import { english } from '../support/english';
import { analysed, noFault } from './analysed';
import { reportText } from './report';

const options = { t: english, limit: 100, related: true, onFault: noFault };

describe('diagnostics', () => {
  it('are none for a report without a fault', () => {
    assert.deepEqual(diagnoseAll(analysed(reportText()).analyses, options), []);
  });

  it('stand on the number, with the addends as related places, but for those that are 0', () => {
    const { analyses, marks } = analysed(reportText({ 'remedies/reconsideration/total': '⟦2⟧' }));
    const [diagnosis, ...others] = diagnoseAll(analyses, options).filter(
      ({ severity }) => severity !== 'hint',
    );
    assert.deepEqual(others, []);
    assert.equal(diagnosis.code, 'remedy-total');
    assert.equal(diagnosis.severity, 'error');
    assert.deepEqual({ ...diagnosis.range }, marks[0]);
    const addends = diagnosis.related.map(({ range }) =>
      analyses[0].report.text.slice(range.start, range.end),
    );
    assert.deepEqual(addends, ['1']);
  });

  it('leave the related places out for an editor that cannot show them', () => {
    const { analyses } = analysed(reportText({ 'remedies/reconsideration/total': '2' }));
    assert.deepEqual(diagnoseAll(analyses, { ...options, related: false })[0].related, []);
  });

  it('are one for a number that breaks several sums, which are its related places', () => {
    const { analyses, marks } = analysed(reportText({ 'applications/1/natural-person': '⟦68⟧' }));
    const [diagnosis, ...others] = diagnoseAll(analyses, options);
    assert.deepEqual(others, []);
    assert.deepEqual({ ...diagnosis.range }, marks[0]);
    assert.equal(
      diagnosis.message,
      '“一、本年新收政府信息公开申请数量”, 自然人: 68 should be 86 (68+4+0+0+0+0=72≠90). ' +
        'With 86, the total of the row and 一+二=三（七）+四 of column 自然人 would hold.',
    );
    assert.deepEqual(
      diagnosis.related.map(({ message }) => message),
      [
        'the total of “一、本年新收政府信息公开申请数量”: 68+4+0+0+0+0=72≠90',
        '一+二=三（七）+四 of column 自然人: 68+6=74≠90+2=92',
        '“一、本年新收政府信息公开申请数量”, 总计: 90',
        '“一、本年新收政府信息公开申请数量”, 商业企业: 4',
        '“（七）总计”, 自然人: 90',
        '“四、结转下年度继续办理”, 自然人: 2',
        '“二、上年结转政府信息公开申请数量”, 自然人: 6',
      ],
    );
  });

  it('tell blanks of the template from each other by the words before them', () => {
    const { analyses } = analysed(`${reportText()}\n本年共发出收费通知____件，实际收取____元。\n`);
    const blanks = diagnoseAll(analyses, options).find(({ code }) => code === 'template-left');
    assert.deepEqual(
      blanks?.related.map(({ message }) => message),
      ['“实际收取____” is left from the template, too'],
    );
  });

  it('are hints on each number that may be wrong, where the sums do not tell which', () => {
    const { analyses } = analysed(reportText({ 'remedies/reconsideration/total': '2' }));
    const hints = diagnoseAll(analyses, options).filter(({ severity }) => severity === 'hint');
    assert.deepEqual(
      hints.map(({ code, range }) => `${code} ${analyses[0].report.text.slice(range.start, range.end)}`),
      ['suspect-number 1', 'suspect-number 0', 'suspect-number 0', 'suspect-number 0'],
    );
  });

  it('end with a note where there are more than the limit', () => {
    const { analyses } = analysed(
      reportText({ 'remedies/reconsideration/total': '2', 'remedies/litigation-direct/total': '⟦2⟧' }),
    );
    const [first, note, ...others] = diagnoseAll(analyses, { ...options, limit: 1 });
    assert.equal(first.code, 'remedy-total');
    assert.equal(note.severity, 'hint');
    assert.equal(note.code, null);
    assert.match(note.message, /^Findings not shown: \d+ /);
    assert.deepEqual(others, []);
  });

  it('show a finding by its code where its rule fails to say it', () => {
    const faults: string[] = [];
    const broken = () => {
      throw new Error('no words');
    };
    const { analyses } = analysed(reportText({ 'remedies/reconsideration/total': '2' }));
    const messages = diagnoseAll(analyses, {
      ...options,
      t: broken,
      onFault: (code) => faults.push(code),
    }).map(({ message }) => message);
    assert.ok(messages.includes('remedy-total'));
    assert.ok(faults.includes('remedy-total'));
  });
});
