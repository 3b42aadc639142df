/** Tables of which the rows are there, but not as the form has them: that is said once, and no row is called missing. */
import assert from 'node:assert/strict';
import { FORM_2021 } from '../../src/core/form/form2021';
import { read } from '../../src/core/read';
import { check } from '../../src/rules/check';
import { writeReport } from '../support/generate';
import { figuresOf } from './figures';

/** What is found in a report of which one table’s lines are changed, hints on its text left out. */
function found(id: string, reshape: (lines: readonly string[]) => readonly string[]): string[] {
  const text = writeReport({
    form: FORM_2021,
    layout: 'tsv',
    values: figuresOf(FORM_2021),
    reshape: (lines, table) => (table.id === id ? reshape(lines) : lines),
  });
  return check(read(text))
    .filter(({ code, severity }) => severity !== 'hint' || /^(?:row|table)/.test(code))
    .map(({ code, severity }) => `${code}: ${severity}`);
}

/** Rows as columns. */
function turned(lines: readonly string[]): string[] {
  const rows = lines.map((line) => line.split('\t'));
  const width = Math.max(...rows.map(({ length }) => length));
  return Array.from({ length: width }, (_, at) => rows.map((row) => row[at] ?? '').join('\t'));
}

const LABEL = /[一-龥]{4,}(?=\t)/g;

describe('a table of which the rows cannot be told', () => {
  it('has no row that is missing where its rows are columns', () => {
    const codes = found('applications', turned);
    assert.ok(!codes.some((code) => code.startsWith('row-missing')), codes.join());
    assert.ok(codes.includes('row-unclear: hint'), codes.join());
  });

  it('is there where its columns are rows', () => {
    assert.deepEqual(found('remedies', turned), ['table-missing: hint']);
  });

  const written = (write: string) =>
    found('proactive', (lines) => lines.map((line) => line.replace(LABEL, write)));

  it('has no row that is missing where labels have English words behind', () =>
    assert.deepEqual(written('$& Items'), ['row-unclear: hint']));

  it('is read where labels have English words in brackets behind', () =>
    assert.deepEqual(written('$&(Items)'), []));

  it('has one that is missing where nothing is left of it', () =>
    assert.deepEqual(
      found('proactive', (lines) => lines.filter((line) => !line.startsWith('行政许可'))),
      ['row-missing: error'],
    ));

  it('has one that is missing where a sentence names it', () =>
    assert.deepEqual(
      found('proactive', (lines) => [
        '本年度办理行政许可，均已公开。',
        ...lines.filter((line) => !line.startsWith('行政许可')),
      ]),
      ['row-missing: error'],
    ));
});
