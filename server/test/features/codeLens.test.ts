import assert from 'node:assert/strict';
import { codeLenses } from '../../src/features/codeLens';
import { english } from '../support/english';
import { analysed } from './analysed';
import { reportText } from './report';

function lensesOf(marked: string) {
  const { analyses } = analysed(marked);
  const { text } = analyses[0].report;
  return codeLenses(analyses, english).map((lens) => ({
    ...lens,
    above: text.slice(lens.range.start, lens.range.end),
  }));
}

describe('the code lens of a table', () => {
  it('stands above the heading of its section and says how it stands', () => {
    assert.deepEqual(
      lensesOf(reportText()).map(({ above, state, recompute }) => [above.slice(0, 6), state, recompute]),
      [
        ['二、主动公开', 'No findings', ''],
        ['三、收到和处', 'Adds up', ''],
        ['四、政府信息', 'Adds up', ''],
      ],
    );
  });

  it('counts the findings, and the totals that there are to recompute', () => {
    const [, applications] = lensesOf(reportText({ 'applications/1/total': '91' }));
    assert.deepEqual(
      [applications.state, applications.hasFindings, applications.recompute],
      ['1 finding', true, 'Recompute 1 total'],
    );
    const [, two] = lensesOf(reportText({ 'applications/1/total': '91', 'applications/3.1/total': '81' }));
    assert.equal(two.recompute, 'Recompute 2 totals');
  });

  it('stands above the table itself where its section has no heading', () => {
    const [, table] = lensesOf(reportText().replace('三、收到和处理政府信息公开申请情况\n', ''));
    assert.equal(table.table, 'applications');
    assert.ok(!table.above.startsWith('三'), table.above);
  });

  it('is there for no table that the text does not have', () => {
    assert.deepEqual(lensesOf('Nothing'), []);
  });
});
