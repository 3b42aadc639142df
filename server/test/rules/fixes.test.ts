/** Fixes of sums on any report: each removes its finding, adds none and touches digits alone. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FORMS, formOf } from '../../src/core/form/forms';
import { LAYOUTS } from '../../src/core/layouts/layout';
import type { Cell, Report } from '../../src/core/model';
import { read } from '../../src/core/read';
import { brokenIn, standsIn } from '../../src/core/relations';
import { applyEdits } from '../../src/core/text';
import { check } from '../../src/rules/check';
import type { Finding, Fix } from '../../src/rules/finding';
import { fixesOf, safeEdits } from '../../src/rules/fixes';
import { recompute } from '../../src/rules/recompute';
import type { SumFound } from '../../src/rules/sums/brokenSum';
import { english } from '../support/english';
import { consistentValues, drawFrom, writeReport } from '../support/generate';
import { figuresOf } from './figures';
import { added, changesDigitsOnly, remains } from './findings';

const RUNS = { numRuns: 80 };
const SUMS = new Set(['row-total', 'outcome-total', 'balance', 'remedy-total']);

/** A report with so many wrong numbers in the tables that have sums. */
const wrongReport = (least: number, most: number) =>
  fc
    .record({
      form: fc.constantFrom(...FORMS),
      layout: fc.constantFrom(...LAYOUTS),
      seed: fc.integer({ min: 1, max: 1 << 30 }),
      wrong: fc.integer({ min: least, max: most }),
    })
    .map(({ form, layout, seed, wrong }) => {
      const draw = drawFrom(seed);
      const values = consistentValues(form, draw);
      const places = form.places.filter(({ table }) => table.id !== 'proactive');
      for (let count = 0; count < wrong; count++)
        values.set(places[draw(places.length - 1)].id, String(draw(1) ? draw(9) : draw(5000)));
      return writeReport({ form, layout, values });
    });

const anyWrongReport = wrongReport(1, 3);

const sumFindings = (report: Report) => check(report).filter(({ code }) => SUMS.has(code));

const changedCells = (before: Report, after: Report): Cell[] =>
  before.cells.filter((cell, index) => cell.digits !== after.cells[index].digits);

describe('a fix of a sum', () => {
  it('removes its finding and adds none', () => {
    fc.assert(
      fc.property(anyWrongReport, (text) => {
        const report = read(text);
        for (const finding of sumFindings(report))
          for (const fix of fixesOf(finding, report, english)) {
            assert.ok(!remains(finding, text, fix.edits), fix.title);
            assert.deepEqual(added(text, fix.edits), [], fix.title);
          }
      }),
      RUNS,
    );
  });

  it('changes the digits of the cells that it names and nothing else', () => {
    fc.assert(
      fc.property(anyWrongReport, (text) => {
        const report = read(text);
        for (const finding of sumFindings(report))
          for (const { changes = [], edits } of fixesOf(finding, report, english)) {
            assert.ok(edits.every((edit) => changesDigitsOnly(text, edit)));
            assert.deepEqual(
              changedCells(report, read(applyEdits(text, edits))).map(({ place }) => place.index),
              changes.map(({ index }) => index),
            );
          }
      }),
      RUNS,
    );
  });

  it('is offered as the one to take at most once', () => {
    fc.assert(
      fc.property(anyWrongReport, (text) => {
        const report = read(text);
        for (const finding of check(report))
          assert.ok(fixesOf(finding, report, english).filter(({ preferred }) => preferred).length <= 1);
      }),
      RUNS,
    );
  });
});

type Unrepaired = Finding & SumFound;

describe('a fix of a sum in a table with more wrong numbers than a small repair puts right', () => {
  const brokenAfter = (report: Report, { edits }: Fix) =>
    brokenIn(read(applyEdits(report.text, edits))).map(({ relation }) => relation);

  /** Each of the findings for which no repair is known, with its fixes. */
  function* unrepaired(text: string): Generator<[Unrepaired, Report, readonly Fix[]]> {
    const report = read(text);
    for (const finding of sumFindings(report) as Unrepaired[])
      if (finding.blame.parts.length === 0) yield [finding, report, fixesOf(finding, report, english)];
  }

  it('changes one number, and breaks no sum that holds', () => {
    fc.assert(
      fc.property(wrongReport(6, 9), (text) => {
        for (const [{ verdict }, report, fixes] of unrepaired(text)) {
          const broken = brokenIn(report).map(({ relation }) => relation);
          for (const fix of fixes) {
            assert.equal(fix.changes?.length, 1);
            assert.ok(!fix.changes[0].digits.startsWith('-'), fix.title);
            const after = brokenAfter(report, fix);
            assert.ok(
              !after.includes(verdict.relation) && after.every((one) => broken.includes(one)),
              fix.title,
            );
          }
        }
      }),
      { numRuns: 20 },
    );
  });

  it('is the one to take where it alone leaves no sum of its number broken', () => {
    fc.assert(
      fc.property(wrongReport(6, 9), (text) => {
        for (const [{ verdict }, report, fixes] of unrepaired(text)) {
          const settling = fixes.filter((fix) => {
            const [{ index }] = fix.changes ?? [];
            return !brokenAfter(report, fix).some((relation) => standsIn(relation, index));
          });
          const total = settling.find(({ changes }) => changes?.[0].index === verdict.relation.whole[0]);
          const one = total ?? (settling.length === 1 ? settling[0] : undefined);
          assert.deepEqual(
            fixes.find(({ preferred }) => preferred),
            one,
          );
        }
      }),
      { numRuns: 20 },
    );
  });
});

describe('all safe fixes together', () => {
  it('add no finding, and leave nothing to fix where done again', () => {
    fc.assert(
      fc.property(anyWrongReport, (text) => {
        const edits = safeEdits(read(text));
        assert.deepEqual(added(text, edits), []);
        assert.ok(sumFindings(read(applyEdits(text, edits))).length <= sumFindings(read(text)).length);
        assert.deepEqual(safeEdits(read(applyEdits(text, edits))), []);
      }),
      RUNS,
    );
  });

  it('do not take a number that is right for the wrong one where two others are wrong', () => {
    const form = formOf('2021');
    const values = figuresOf(form);
    const wrong = new Map([
      ...values,
      ['applications/3.4.2/business', '9'],
      ['applications/3.5.5/total', '9'],
    ]);
    const text = writeReport({ form, layout: 'tsv', values: wrong });
    assert.equal(applyEdits(text, safeEdits(read(text))), writeReport({ form, layout: 'tsv', values }));
  });

  it('leave table 四 alone, where no second sum tells which number is wrong, unless they are asked to', () => {
    const form = formOf('2021');
    const values = figuresOf(form);
    const total = 'remedies/litigation-direct/total';
    const text = writeReport({ form, layout: 'tsv', values: new Map([...values, [total, '9']]) });
    const report = read(text);
    assert.deepEqual(safeEdits(report), []);
    const asked = safeEdits(report, new Set(['remedy-total']));
    assert.equal(applyEdits(text, asked), writeReport({ form, layout: 'tsv', values }));
  });

  it('put a single wrong total of table 三 right', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...FORMS),
        fc.constantFrom(...LAYOUTS),
        fc.integer({ min: 1, max: 1 << 30 }),
        (form, layout, seed) => {
          const draw = drawFrom(seed);
          const values = consistentValues(form, draw);
          const right = writeReport({ form, layout, values });
          const totals = form.places.filter(
            ({ column, table }) => column.total && table.id === 'applications',
          );
          const { id } = totals[draw(totals.length - 1)];
          // As wide as before, or a table aligned by spaces is laid out anew.
          const wrong = [...(values.get(id) ?? '')].map((digit) => String((Number(digit) % 9) + 1)).join('');
          const text = writeReport({ form, layout, values: new Map([...values, [id, wrong]]) });
          assert.equal(applyEdits(text, safeEdits(read(text))), right);
        },
      ),
      RUNS,
    );
  });
});

describe('recomputed totals', () => {
  it('are all right', () => {
    fc.assert(
      fc.property(anyWrongReport, (text) => {
        const edits = recompute(read(text), { kind: 'report' });
        const after = read(applyEdits(text, edits));
        assert.deepEqual(
          sumFindings(after).filter(({ code }) => code !== 'balance'),
          [],
        );
        assert.deepEqual(recompute(after, { kind: 'report' }), [], 'and stay so');
      }),
      RUNS,
    );
  });

  it('change the digits of totals alone, never those of 四', () => {
    fc.assert(
      fc.property(anyWrongReport, (text) => {
        const report = read(text);
        const edits = recompute(report, { kind: 'report' });
        assert.ok(edits.every((edit) => changesDigitsOnly(text, edit)));
        for (const { place } of changedCells(report, read(applyEdits(text, edits))))
          assert.ok(place.column.total || place.row.role === 'outcome-total', place.id);
      }),
      RUNS,
    );
  });
});

describe('a fix of an empty cell', () => {
  const form = formOf('2021');
  const right = writeReport({ form, layout: 'tsv', values: figuresOf(form) });
  const without = (...ids: string[]) => {
    const values = new Map(figuresOf(form));
    for (const id of ids) values.set(id, '');
    return read(writeReport({ form, layout: 'tsv', values }));
  };
  const offered = (report: Report) =>
    check(report)
      .filter(({ code }) => code === 'cell-blank')
      .flatMap((finding) => fixesOf(finding, report, english))
      .filter(({ title }) => title.startsWith('Fill in what the sums leave'));

  it('writes the number that the sums leave, in parts and in totals, when it is asked to', () => {
    const report = without('applications/3.1/natural-person', 'applications/3.4.1/total');
    const [fix] = offered(report);
    assert.equal(applyEdits(report.text, fix.edits), right);
    assert.equal(fix.preferred, false);
  });

  it('writes none where two cells share the only sums, and none that would break another', () => {
    const corners = ['3.1', '3.2'].flatMap((row) =>
      ['natural-person', 'total'].map((column) => `applications/${row}/${column}`),
    );
    assert.deepEqual(offered(without(...corners)), []);
    const text = right.replace('\t52\t2\t0\t0\t0\t0\t54', '\t\t2\t0\t0\t0\t0\t55');
    assert.notEqual(text, right);
    assert.deepEqual(offered(read(text)), []);
  });
});
