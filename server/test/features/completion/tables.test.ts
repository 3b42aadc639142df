import assert from 'node:assert/strict';
import { formOf } from '../../../src/core/form/forms';
import { sectionSpec } from '../../../src/core/form/sections';
import { LAYOUTS } from '../../../src/core/layouts/layout';
import { read } from '../../../src/core/read';
import { consistentValues, drawFrom, writeReport } from '../../support/generate';
import { reportText } from '../report';
import { completed } from './support';

const valuesOf = (text: string) => read(text).cells.map(({ digits }) => digits);

describe('rows of a table', () => {
  const label = '2.重复申请';
  const line = (text: string) => text.split('\n').find((each) => each.includes(label)) ?? '';
  const without = reportText().replace(line(reportText()), '⟦⟧');

  it('are offered where one is missing: that one', () => {
    assert.deepEqual(completed(without).labels.slice(0, 1), [label]);
    const [row] = completed(without).items;
    assert.deepEqual([row.kind, row.isNext, row.where], ['row', true, '（五）不予处理']);
  });

  it('come with empty cells in the columns of the table, and take the place of what was typed', () => {
    for (const typed of ['', '\t\t2.重', '2.', 'cfsq', '重复'])
      assert.equal(
        completed(without.replace('⟦⟧', `${typed}⟦⟧`)).taken(label, () => '0'),
        reportText(),
        typed,
      );
  });

  it('are first the one that comes next', () => {
    const lacking = reportText()
      .split('\n')
      .filter((each) => !/1\.信访|3\.要求|四、结转/.test(each))
      .join('\n')
      .replace(line(reportText()), `${line(reportText())}\n⟦⟧`);
    assert.deepEqual(
      completed(lacking)
        .items.filter(({ kind }) => kind === 'row')
        .map(({ label }) => label),
      ['3.要求提供公开出版物', '四、结转下年度继续办理', '1.信访举报投诉类申请'],
    );
  });

  it('are none where all are there, and in another section', () => {
    const rows = (text: string) => completed(text).items.filter(({ kind }) => kind === 'row');
    assert.deepEqual(rows(reportText().replace(line(reportText()), `${line(reportText())}\n⟦⟧`)), []);
    assert.deepEqual(rows(without.replace('⟦⟧', '').replace('同步', '\n⟦⟧\n同步')), []);
  });

  it('answer to their number, which is none of prose', () => {
    assert.deepEqual(completed(without.replace('⟦⟧', '2.⟦⟧'), '.').labels.slice(0, 1), [label]);
  });
});

for (const id of ['2019', '2021'] as const)
  for (const layout of LAYOUTS)
    describe(`a table that is put in (${id}, ${layout})`, () => {
      it('has a place for each number, and is read as the one that was there', () => {
        const form = formOf(id);
        const values = consistentValues(form, drawFrom(7));
        for (const table of form.tables) {
          const { title } = sectionSpec(table.section);
          const whole = writeReport({ form, layout, values });
          const lacking = writeReport({
            form,
            layout,
            values,
            reshape: (lines, each) => (each === table ? ['⟦⟧'] : lines),
          });
          const numbers = form.places
            .filter((place) => place.table === table)
            .map(({ id }) => values.get(id));
          const taken = completed(lacking).taken(`${title}（表）`, (at) => numbers[at] ?? '');
          assert.deepEqual(valuesOf(taken), valuesOf(whole), table.id);
        }
      });
    });

describe('a table', () => {
  it('is offered in its own section only, and where it is not there', () => {
    const tables = (text: string) =>
      completed(text)
        .items.filter(({ kind }) => kind === 'table')
        .map(({ id }) => id);
    assert.deepEqual(tables('⟦⟧'), ['proactive', 'applications', 'remedies']);
    assert.deepEqual(tables(reportText().replace('同步', '\n⟦⟧\n同步')), []);
    assert.deepEqual(tables(reportText().replace('目录更新', '⟦⟧\n目录更新')), []);
  });
});
