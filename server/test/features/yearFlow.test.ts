import assert from 'node:assert/strict';
import { yearFlow } from '../../src/features/yearFlow';
import { english } from '../support/english';
import { analysed } from './analysed';
import { reportText } from './report';

const flowOf = (changes: Record<string, string> = {}, reshape = (text: string) => text) =>
  yearFlow(analysed(reshape(reportText(changes))).analyses[0].report, english);

const withoutNumbers = (table: string) => table.replace(/(?<=^|\t)\d+(?=\t|$)/gm, '');

describe('how the year went', () => {
  it('is what came in, what became of it by its seven groups, and what is carried on', () => {
    const { applications, notes } = flowOf() ?? {};
    const values = (amounts: readonly { id: string; value?: string }[] = []) =>
      amounts.map(({ id, value }) => `${id}: ${value}`);
    assert.deepEqual(values(applications?.in), ['1: 90', '2: 6']);
    assert.deepEqual(values(applications?.out), [
      '3.1: 80',
      '3.2: 8',
      '3.3: 0',
      '3.4: 6',
      '3.5: 0',
      '3.6: 0',
      '4: 2',
    ]);
    assert.equal(applications?.handled.value, '94');
    assert.deepEqual(notes, []);
  });

  it('is reviews and lawsuits by result', () => {
    const { remedies = [] } = flowOf({ 'remedies/litigation-direct/corrected': '2' }) ?? {};
    assert.deepEqual(
      remedies.map(({ label, results }) => [label, ...results.map(({ value }) => value)]),
      [
        ['Reconsiderations', '1', '0', '0', '0'],
        ['Lawsuits without reconsideration', '0', '2', '0', '0'],
        ['Lawsuits after reconsideration', '0', '0', '0', '0'],
      ],
    );
  });

  it('leaves out a number that is not known, and says so', () => {
    const { applications, notes } = flowOf({ 'applications/3.3.2/total': '/' }) ?? {};
    assert.equal(applications?.out.find(({ id }) => id === '3.3')?.value, undefined);
    assert.equal(applications?.out.find(({ id }) => id === '3.1')?.value, '80');
    assert.deepEqual(notes, ['Not known, so not drawn: Refused.']);
  });

  it('does not draw what is no count', () => {
    assert.deepEqual(flowOf({ 'remedies/reconsideration/pending': '-1' })?.notes, [
      'Not known, so not drawn: Reconsiderations · Not decided yet.',
    ]);
  });

  it('names a table of which nothing is known as a whole, and draws the other', () => {
    const blankRemedies = (text: string) =>
      text.replace(/(?<=四、政府信息公开行政)[\s\S]*?(?=五、)/, withoutNumbers);
    const { applications, remedies, notes } = flowOf({}, blankRemedies) ?? {};
    assert.equal(applications?.handled.value, '94');
    assert.deepEqual([remedies, notes], [[], ['Not known, so not drawn: Reconsiderations and lawsuits.']]);
  });

  it('is nothing where all of it is still to be filled in', () => {
    const blank = (text: string) => text.replace(/(?<=三、收到和处理)[\s\S]*?(?=五、)/, withoutNumbers);
    assert.equal(flowOf({}, blank), undefined);
  });

  it('says where both sides differ, and where the total of the outcomes does', () => {
    assert.deepEqual(flowOf({ 'applications/1/total': '91' })?.notes, [
      'What there was to handle (97) and what became of it (96) differ by 1.',
    ]);
    assert.deepEqual(flowOf({ 'applications/3.7/total': '95' })?.notes, [
      'The outcomes come to 94; the table’s own total of them says 95.',
    ]);
  });

  it('has one part where the text has one of the tables, and is nothing without both', () => {
    const withoutRemedies = (text: string) => text.replace(/行政复议\t[\s\S]*?\n\n五、/, '五、');
    assert.deepEqual(flowOf({}, withoutRemedies)?.remedies, []);
    assert.equal(flowOf({}, withoutRemedies)?.applications?.in.length, 2);
    assert.equal(yearFlow(analysed('Nothing').analyses[0].report, english), undefined);
  });
});
