/** What pypdf does to a table: nothing stands between a row's numbers, nor between its label and them. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Form } from '../../../../src/core/form/form';
import { FORM_2021 } from '../../../../src/core/form/form2021';
import { FORMS } from '../../../../src/core/form/forms';
import { read } from '../../../../src/core/read';
import { check, say } from '../../../../src/rules/check';
import { rowMarked } from '../../../support/asRead';
import { english } from '../../../support/english';
import { consistentValues, drawFrom, type Values, writeReport } from '../../../support/generate';

/** A report whose numbers are glued, to their labels, too. */
const gluedReport = (form: Form, values: Values) =>
  writeReport({
    form,
    layout: 'spaced',
    values,
    reshape: (lines) => lines.map((line) => line.replace(/ (?=[\d-])/g, '')),
  });

/** Numbers that add up, all 0 but those of these rows, which come without their totals. */
const valuesWith = (rows: Readonly<Record<string, readonly number[]>>) =>
  consistentValues(
    FORM_2021,
    () => 0,
    ({ table, row, column }) => rows[`${table.id}/${row.id}`]?.[table.blocks[0].columns.indexOf(column)] ?? 0,
  );

describe('numbers with nothing between them', () => {
  it('are read where they are all 0', () => {
    const zeros = new Map([...consistentValues(FORM_2021, () => 0)].map(([id]) => [id, '0']));
    const text = gluedReport(FORM_2021, zeros);
    assert.match(text, /予以公开0000000/);
    assert.equal(rowMarked(text, 'applications/3.1'), '0 0 0 0 0 0 0');
    assert.equal(rowMarked(text, 'proactive/regulations'), '0 0 0');
    assert.equal(rowMarked(text, 'remedies/litigation-direct'), '0 0 0 0 0');
    assert.deepEqual(check(read(text)), []);
  });

  it('are cut where rows and columns add up in one way only, and count as placed', () => {
    const values = consistentValues(FORM_2021, drawFrom(5));
    const row = 'applications/1';
    const own = [...values].flatMap(([id, digits]) => (id.startsWith(`${row}/`) ? [`${digits}~`] : []));
    assert.equal(rowMarked(gluedReport(FORM_2021, values), row), own.join(' '));
  });

  it('are cut where they have many digits, of which hardly any way adds up', () => {
    const values = valuesWith({
      'applications/3.1': [13461, 30438, 9479, 33440, 98118, 10],
      'applications/3.2': [294, 605, 29, 265, 3006, 12],
    });
    const text = gluedReport(FORM_2021, values);
    assert.match(text, /予以公开1346130438947933440981/);
    assert.equal(rowMarked(text, 'applications/3.1'), '13461~ 30438~ 9479~ 33440~ 98118~ 10~ 184946~');
    assert.equal(rowMarked(text, 'applications/3.2'), '294~ 605~ 29~ 265~ 3006~ 12~ 4211~');
  });

  it('are read as far as all ways to cut them agree', () => {
    const values = valuesWith({
      'applications/3.4.1': [1, 11, 0, 0, 20, 0],
      'applications/3.5.2': [11, 1, 0, 0, 3, 0],
      'remedies/reconsideration': [11, 1, 0, 0],
      'remedies/litigation-direct': [2, 0, 0, 1],
    });
    const text = gluedReport(FORM_2021, values);
    assert.equal(rowMarked(text, 'applications/3.4.1'), '? ? 0~ 0~ 20~ 0~ 32~');
    assert.equal(rowMarked(text, 'applications/3.5.2'), '? ? 0~ 0~ 3~ 0~ 15~');
    assert.equal(rowMarked(text, 'remedies/reconsideration'), '? ? ? 0~ 12~');
    assert.equal(rowMarked(text, 'remedies/litigation-direct'), '2~ 0~ 0~ 1~ 3~');
    const report = read(text);
    const found = check(report).map((finding) => say(finding, report, english));
    assert.equal(found.length, 2);
    for (const message of found) assert.match(message, /^These numbers run together/);
  });

  it('are never cut wrong, and never called missing', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...FORMS.keys()),
        fc.integer({ min: 1, max: 1 << 30 }),
        fc.constantFrom(0, 3, 400, 3000),
        (at, seed, size) => {
          const draw = drawFrom(seed);
          const values = consistentValues(FORMS[at], (limit) =>
            draw(limit === 400 ? size : Math.min(limit, size)),
          );
          const text = gluedReport(FORMS[at], values);
          for (const { place, digits, status, start, end } of read(text).cells) {
            if (place.table.id === 'proactive' && place.column.signed) continue;
            if (digits !== '') assert.equal(`${place.id} ${digits}`, `${place.id} ${values.get(place.id)}`);
            if (status === 'given') assert.equal(text.slice(start, end), digits);
          }
          assert.deepEqual(
            check(read(text)).filter(({ relation }) => relation),
            [],
          );
        },
      ),
      { numRuns: 60, seed: 3 },
    );
  });
});
