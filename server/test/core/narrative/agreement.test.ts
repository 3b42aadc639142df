/** A text written from the tables' own numbers agrees with them; with one number changed, that one is found. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { FormId } from '../../../src/core/form/form';
import { FORMS, formOf } from '../../../src/core/form/forms';
import { LAYOUTS, type LayoutId } from '../../../src/core/layouts/layout';
import { cellsOf } from '../../../src/core/narrative/subjects';
import { read } from '../../../src/core/read';
import { check, relatedOf, say } from '../../../src/rules/check';
import { english } from '../../support/english';
import { consistentValues, drawFrom, writeReport } from '../../support/generate';
import { narrativeOf, type StatedNumber, WORDINGS } from '../../support/narratives';

const fullWidth = (digits: string) =>
  digits.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
const grouped = (digits: string) => digits.replace(/\B(?=(?:\d{3})+$)/g, ',');

const MANNERS: readonly ((digits: string) => string)[] = [(digits) => digits, fullWidth, grouped];

const cases = fc
  .record({
    seed: fc.nat(),
    id: fc.constantFrom(...FORMS.map(({ id }) => id)),
    wording: fc.constantFrom(...WORDINGS),
    layout: fc.constantFrom(...LAYOUTS),
    manner: fc.constantFrom(...MANNERS),
    which: fc.nat(20),
    by: fc.integer({ min: 1, max: 9 }),
  })
  .filter(({ id, wording }) => !wording.form || wording.form === id);

/** The findings on a report with the sentence in its section one. */
function findingsOn(text: string, given: Given) {
  const report = read(reportOn(text, given));
  return check(report)
    .filter(({ code }) => code.startsWith('narrative-') && code !== 'narrative-silent')
    .map(({ code, range }) => [
      code,
      report.text.slice(range.start, range.end),
      range.start - report.text.indexOf(text),
    ]);
}

interface Given {
  readonly id: FormId;
  readonly layout: LayoutId;
  readonly seed: number;
}

function reportOn(text: string, { id, layout, seed }: Given): string {
  const form = formOf(id);
  return writeReport({ form, layout, values: consistentValues(form, drawFrom(seed)), paragraphs: [text] });
}

describe('a text written from the tables', () => {
  it('agrees with them, in any wording, layout and manner of writing numbers', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const { wording, manner, seed } = given;
        const form = formOf(given.id);
        const { text } = narrativeOf(wording, form, consistentValues(form, drawFrom(seed)), manner);
        assert.deepEqual(findingsOn(text, given), [], text);
      }),
      { numRuns: 400 },
    );
  });

  it('states each of its numbers', () => {
    for (const form of FORMS)
      for (const wording of WORDINGS) {
        if (wording.form && wording.form !== form.id) continue;
        const { text, numbers } = narrativeOf(wording, form, consistentValues(form, drawFrom(7)));
        const { statements } = read(reportOn(text, { id: form.id, layout: 'tsv', seed: 7 }));
        assert.deepEqual(
          statements.map(({ subject, digits }) => [subject, digits]),
          numbers.map(({ subject, digits }) => [subject, digits]),
          text,
        );
      }
  });

  it('differs where one number is changed, exactly there', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const { wording, manner, seed, which, by } = given;
        const form = formOf(given.id);
        const values = consistentValues(form, drawFrom(seed));
        const subjects = narrativeOf(wording, form, values).numbers;
        const changed: StatedNumber = subjects[which % subjects.length];
        // More than any of the sums that would agree.
        const most = Math.max(
          ...cellsOf(changed.subject, form).sums.map((sum) =>
            sum.reduce((total, index) => total + Number(values.get(form.places[index].id)), 0),
          ),
        );
        let at = -1;
        const { text, numbers } = narrativeOf(wording, form, values, (digits) =>
          manner(++at === which % subjects.length ? String(most + by) : digits),
        );
        const { start, digits } = numbers[which % numbers.length];
        assert.deepEqual(findingsOn(text, given), [['narrative-mismatch', digits, start]], text);
      }),
      { numRuns: 400 },
    );
  });

  it('is said with what else it may be of the table, whose cells are the places that take part', () => {
    const report = read(reportOn('公开规范性文件 99999999 件。', { id: '2021', layout: 'tsv', seed: 7 }));
    const [finding] = check(report).filter(({ code }) => code === 'narrative-mismatch');
    assert.match(
      say(finding, report, english),
      /48375 \(otherwise counted 7163, 55538\) for “行政规范性文件”, 现行有效件数/,
    );
    assert.deepEqual(
      relatedOf(finding, report, english).map(({ message }) => message),
      ['“行政规范性文件”, 现行有效件数: 48375', '“行政规范性文件”, 本年制发件数: 7163'],
    );
  });
});
