/** Tables whose cells are told apart by lines of nothing but a tab or a pipe, empty cells among them. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FORMS } from '../../../../src/core/form/forms';
import { read } from '../../../../src/core/read';
import { check } from '../../../../src/rules/check';
import { consistentValues, drawFrom, type Values, writeReport } from '../../../support/generate';

/** What stands between two cells of a row, and behind its last. */
const DIVIDERS: Readonly<Record<string, readonly [between: string, behind: string]>> = {
  'a tab, as a browser copies paragraphs': ['\n\n\t\n\n', '\n'],
  'a pipe, as tags are taken out': ['\n|\n', '\n|'],
  'a pipe, nothing for an empty cell': ['\n|\n', '\n|\n||||'],
};

/** The zeros of table 三 but those of its sums are left out: a browser writes nothing behind a row's last cell. */
const sparse = (values: Values): Map<string, string> =>
  new Map(
    [...values].map(([id, value]) => [
      id,
      value === '0' && /^applications/.test(id) && !/total|3\.7/.test(id) ? '' : value,
    ]),
  );

describe('cells told apart by lines of dividers', () => {
  for (const [name, [between, behind]] of Object.entries(DIVIDERS))
    it(`are where they are: ${name}`, () => {
      const reshape = (lines: readonly string[]) =>
        lines.flatMap((line) => (line.split('\t').join(between) + behind).split('\n'));
      fc.assert(
        fc.property(fc.constantFrom(...FORMS), fc.integer({ min: 1, max: 1 << 30 }), (form, seed) => {
          const values = sparse(consistentValues(form, drawFrom(seed)));
          const report = read(writeReport({ form, layout: 'html', values, reshape }));
          for (const { place, digits } of report.cells) assert.equal(digits, values.get(place.id), place.id);
          const codes = new Set(check(report).map(({ code }) => code));
          assert.deepEqual(
            [...codes].filter((code) => code !== 'cell-blank'),
            [],
          );
        }),
        { numRuns: 30 },
      );
    });

  it('tell a row without its first number from one without its second', () => {
    const values = new Map([...consistentValues(FORMS[0], drawFrom(5))]);
    const row = (first: string, second: string) => {
      values.set('applications/3.3.5/natural-person', first);
      values.set('applications/3.3.5/business', second);
      for (const id of ['research', 'social-welfare', 'legal-service', 'other'])
        values.set(`applications/3.3.5/${id}`, '');
      values.set('applications/3.3.5/total', '7');
      const reshape = (lines: readonly string[]) =>
        lines.flatMap((line) => `${line.split('\t').join('\n|\n')}\n|`.split('\n'));
      const { cells } = read(writeReport({ form: FORMS[0], layout: 'html', values, reshape }));
      return cells
        .filter(({ place }) => place.id.startsWith('applications/3.3.5/'))
        .map(({ digits }) => digits);
    };
    assert.deepEqual(row('7', ''), ['7', '', '', '', '', '', '7']);
    assert.deepEqual(row('', '7'), ['', '7', '', '', '', '', '7']);
  });
});

describe('the word 无 in the place of a number', () => {
  for (const layout of ['spaced', 'cell-line', 'cell-blank', 'html', 'markdown', 'tsv'] as const)
    it(`is the cell of a row that is there: ${layout}`, () => {
      const form = FORMS.find(({ id }) => id === '2021') ?? FORMS[0];
      const values = new Map([...consistentValues(form, drawFrom(5))]);
      const none = [...values.keys()].filter((id) => /regulations|fees/.test(id));
      for (const id of none) values.set(id, '无');
      const report = read(writeReport({ form, layout, values }));
      for (const { place, status, digits } of report.cells)
        if (none.includes(place.id)) assert.equal(status, 'invalid', place.id);
        else assert.equal(digits, values.get(place.id), place.id);
      assert.deepEqual([...new Set(check(report).map(({ code }) => code))], ['cell-invalid']);
    });
});
