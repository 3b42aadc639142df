/** A report whose tables are those of the other years’ format: one finding, and a fix that loses no number unsaid. */
import assert from 'node:assert/strict';
import type { FormId } from '../../src/core/form/form';
import { FORMS } from '../../src/core/form/forms';
import { LAYOUTS } from '../../src/core/layouts/layout';
import { read } from '../../src/core/read';
import { applyEdits } from '../../src/core/text';
import { check } from '../../src/rules/check';
import { fixesOf } from '../../src/rules/fixes';
import { english } from '../support/english';
import { consistentValues, drawFrom, writeReport } from '../support/generate';

/** A year of the other format, in the place of the one that the report is written with. */
const OTHER: Record<FormId, readonly [string, string]> = {
  '2019': ['2020', '2022'],
  '2021': ['2023', '2019'],
};

const reportOf = (form: (typeof FORMS)[number], layout: (typeof LAYOUTS)[number]) =>
  read(
    writeReport({ form, layout, values: consistentValues(form, drawFrom(23)) }).replaceAll(...OTHER[form.id]),
  );

describe('tables of the other format', () => {
  for (const form of FORMS)
    for (const layout of LAYOUTS) {
      const report = reportOf(form, layout);
      const [finding, ...others] = check(report);

      it(`of ${form.id} are one finding (${layout})`, () => {
        assert.equal(finding.code, 'format-mismatch');
        assert.deepEqual(others, []);
      });

      it(`of ${form.id} are converted, and what has no place is counted (${layout})`, () => {
        const [fix] = fixesOf(finding, report, english);
        const after = read(applyEdits(report.text, fix.edits));
        assert.notEqual(after.format, form.id);
        assert.deepEqual([...new Set(check(after).map(({ code }) => code))], ['cell-blank']);
        assert.ok(!after.cells.some(({ status }) => status === 'missing' || status === 'invalid'));
        const numbers = ({ cells }: typeof report) =>
          cells.filter(
            ({ digits, place }) => digits !== '' && digits !== '0' && !place.row.id.startsWith('3.6'),
          );
        const lost = Number(/no place there for (\d+)/.exec(fix.title)?.[1] ?? 0);
        assert.equal(fix.preferred, lost === 0, 'to lose a number is nothing to be taken without looking');
        const handled = (one: typeof report) =>
          one.cells.filter(({ digits, place }) => place.row.id === '3.6' && digits !== '' && digits !== '0')
            .length;
        const unsplit = form.id === '2019' ? handled(report) : 0;
        assert.equal(numbers(after).length, numbers(report).length - lost + unsplit);
        for (const cell of numbers(after))
          assert.ok(numbers(report).some(({ digits }) => digits === cell.digits));
      });
    }

  it('with a number of which the row cannot be told are left to a person', () => {
    const { text } = reportOf(FORMS[0], 'tsv');
    const report = read(text.replace('3.危及“三安全一稳定”', '见备注'));
    const finding = check(report).find(({ code }) => code === 'format-mismatch');
    assert.ok(finding);
    assert.deepEqual(fixesOf(finding, report, english), []);
  });
});
