/** The repairs of a report's tables: which numbers they change, what is certain, and which comes first. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checked } from '../../../src/cli/fileJson';
import type { Place } from '../../../src/core/form/form';
import { FORM_2021 } from '../../../src/core/form/form2021';
import { LAYOUTS } from '../../../src/core/layouts/layout';
import type { Report } from '../../../src/core/model';
import { read } from '../../../src/core/read';
import { judge, relationsOf } from '../../../src/core/relations';
import { applyEdits } from '../../../src/core/text';
import { editsOf } from '../../../src/rules/changes';
import { check, say } from '../../../src/rules/check';
import { fixesOf } from '../../../src/rules/fixes';
import { repairsOf } from '../../../src/rules/repair/repairs';
import { BITS } from '../../../src/rules/repair/slips';
import { english } from '../../support/english';
import { consistentValues, type Draw, drawFrom, writeReport } from '../../support/generate';
import { figuresOf } from '../figures';

/** The faultless report with some numbers changed: `{ 'applications/1/total': '91' }`. */
const reportWith = (changes: Record<string, string>, layout: 'tsv' | 'spaced' = 'tsv'): Report =>
  read(
    writeReport({
      form: FORM_2021,
      layout,
      values: new Map([...figuresOf(FORM_2021), ...Object.entries(changes)]),
    }),
  );

const APPLICATIONS = FORM_2021.places.filter(({ table }) => table.id === 'applications');

/** `applications/1/total 91→90` for each cell of each repair, best first. */
const described = (report: Report) =>
  repairsOf(report).flatMap(({ repairs }) =>
    repairs.map(({ changes }) =>
      changes
        .map(({ index, digits }) => {
          const cell = report.cells[index];
          return `${cell.place.id} ${cell.digits}→${digits}`;
        })
        .join(', '),
    ),
  );

describe('the repairs of a report', () => {
  it('are none where every sum holds', () => {
    assert.deepEqual(repairsOf(reportWith({})), []);
  });

  it('name the one number that explains every broken sum', () => {
    const report = reportWith({ 'applications/3.1/natural-person': '25' });
    assert.deepEqual(described(report), ['applications/3.1/natural-person 25→52']);
    assert.equal(repairsOf(report)[0].unique, true);
  });

  it('tell several wrong numbers apart', () => {
    const report = reportWith({
      'applications/1/total': '91',
      'applications/3.4.1/business': '10',
      'applications/4/natural-person': '20',
    });
    assert.deepEqual(described(report), [
      'applications/1/total 91→90, applications/3.4.1/business 10→1, applications/4/natural-person 20→2',
    ]);
    const titles = check(report).map((finding) => fixesOf(finding, report, english)[0].title);
    assert.ok(
      titles.includes('Change “一、本年新收政府信息公开申请数量”, 总计 from 91 to 90'),
      'each finding is put right by itself',
    );
  });

  it('put two swapped neighbours before changes that nothing explains', () => {
    const [best] = described(
      reportWith({ 'applications/3.1/natural-person': '2', 'applications/3.1/business': '52' }),
    );
    assert.equal(best, 'applications/3.1/natural-person 2→52, applications/3.1/business 52→2');
  });

  it('take no two numbers for swapped neighbours of which one ends a row and the other begins the next', () => {
    const { 'applications/1/total': end, 'applications/2/natural-person': start } = Object.fromEntries(
      figuresOf(FORM_2021),
    );
    const report = reportWith({ 'applications/1/total': start, 'applications/2/natural-person': end });
    const [{ repairs }] = repairsOf(report);
    assert.deepEqual(described(report), [
      `applications/1/total ${start}→${end}, applications/2/natural-person ${end}→${start}`,
    ]);
    assert.ok(repairs[0].bits > BITS['swapped-cells'], `${repairs[0].bits}`);
  });

  it('put a number split over two cells together again', () => {
    const [best] = described(
      reportWith({ 'applications/3.4.1/natural-person': '1', 'applications/3.4.1/business': '2' }),
    );
    assert.equal(best, 'applications/3.4.1/natural-person 1→12, applications/3.4.1/business 2→1');
  });

  it('let blank cells be what they have to be', () => {
    const report = reportWith({ 'applications/3.1/business': '', 'applications/3.2/total': '11' });
    assert.deepEqual(described(report), ['applications/3.2/total 11→10']);
  });

  it('undo a row that was shifted by one, also where a blank lets fewer numbers mend the sums', () => {
    const report = reportWith({
      ...{ 'applications/1/natural-person': '0', 'applications/1/business': '86' },
      ...{ 'applications/1/research': '4', 'applications/1/total': '' },
      ...{ 'applications/2/natural-person': '', 'applications/2/total': '' },
    });
    assert.deepEqual(described(report), [
      'applications/1/natural-person 0→86, applications/1/business 86→4, applications/1/research 4→0',
      'applications/1/business 86→4, applications/1/research 4→0',
    ]);
    const { repairs, slips } = checked({ path: '' }, report, [], english);
    assert.deepEqual(
      [repairs, slips].map((listed) => listed.map(({ cells }) => cells.length)),
      [[2], [3]],
    );
    const titles = check(report).flatMap((finding) => fixesOf(finding, report, english));
    assert.deepEqual(
      titles.filter(({ preferred }) => preferred),
      [],
      'a person chooses between what is the smallest and what is the likeliest',
    );
    assert.ok(
      titles.some(
        ({ title }) =>
          title ===
          'Change “一、本年新收政府信息公开申请数量”, 自然人 from 0 to 86; 商业企业 from 86 to 4; 科研机构 from 4 to 0',
      ),
      'a slip is undone as a whole, and its row is named once',
    );
  });

  it('undo no slip whose lost number nothing tells', () => {
    const report = reportWith({
      ...{ 'applications/3.1/research': '3', 'applications/3.1/total': '57' },
      ...{ 'applications/3.7/research': '3', 'applications/3.7/total': '94' },
      // 86 4 3, of which the 3 may stand in the row below as well.
      ...{ 'applications/1/natural-person': '0', 'applications/1/business': '86' },
      ...{ 'applications/1/research': '4', 'applications/1/total': '' },
      ...{ 'applications/2/natural-person': '', 'applications/2/research': '', 'applications/2/total': '' },
    });
    assert.deepEqual(described(report), [
      'applications/1/business 86→4, applications/1/research 4→3',
      'applications/1/business 86→4, applications/1/research 4→0',
    ]);
  });

  it('call no number certain that is one of several', () => {
    const report = reportWith({
      ...{ 'applications/1/natural-person': '', 'applications/1/total': '2' },
      ...{ 'applications/2/natural-person': '', 'applications/2/total': '' },
    });
    const [finding] = check(report).filter(({ relation }) => relation === 'row-total@1');
    assert.match(say(finding, report, english), /2 should most likely be 4 /);
  });

  it('undo a row that was shifted by one, however many of its numbers are wrong', () => {
    const columns = FORM_2021.tables[1].blocks[0].columns.map(({ id }) => id);
    const row = (id: string, numbers: readonly number[]) =>
      Object.fromEntries(numbers.map((value, at) => [`applications/${id}/${columns[at]}`, String(value)]));
    const report = reportWith({
      ...row('3.1', [16, 18, 10, 5, 4, 1, 54]),
      ...row('3.7', [51, 20, 10, 5, 4, 1, 91]),
      // Of 50 20 10 5 4 1 90 the first is lost.
      ...row('1', [20, 10, 5, 4, 1, 90, 0]),
    });
    const [{ repairs, complete, atLeast }] = repairsOf(report);
    assert.deepEqual(
      repairs.map(({ changes }) => changes.map(({ digits }) => digits)),
      [['50', '20', '10', '5', '4', '1', '90']],
    );
    assert.deepEqual({ complete, atLeast }, { complete: false, atLeast: 6 });
  });

  it('are the smallest alone where every number is there and all of them were found', () => {
    const draw = drawFrom(5);
    let complete = 0;
    for (let count = 0; count < 40; count++) {
      const values = consistentValues(FORM_2021, draw);
      shiftLine(APPLICATIONS, 1, values, draw);
      for (const table of repairsOf(read(writeReport({ form: FORM_2021, layout: 'tsv', values })))) {
        if (!table.complete) continue;
        complete++;
        assert.ok(table.repairs.length > 0);
        assert.ok(table.repairs.every(({ changes }) => changes.length === table.atLeast));
      }
    }
    assert.ok(complete > 20);
  });

  it('are exact beyond what a double holds', () => {
    const long = '123456789012345678901234567890';
    const report = reportWith({
      'remedies/reconsideration/upheld': long,
      'remedies/reconsideration/total': `${long}0`,
    });
    assert.ok(
      described(report).includes(
        'remedies/reconsideration/total 1234567890123456789012345678900→123456789012345678901234567891',
      ),
    );
  });

  it('are not guessed where more than five numbers are wrong, and the finding says how many are', () => {
    const rows = ['1', '2', '3.1', '3.2', '3.3.2', '3.4.1', '4'];
    const report = reportWith(Object.fromEntries(rows.map((row) => [`applications/${row}/other`, '7'])));
    const [table] = repairsOf(report);
    assert.deepEqual([table.repairs, table.complete, table.atLeast], [[], false, 6]);
    const [finding] = check(report);
    assert.match(say(finding, report, english), /At least 6 numbers of this table are wrong/);
  });

  it('change nothing but their cells, and leave no sum broken', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1 << 30 }),
        fc.constantFrom(...LAYOUTS),
        fc.integer({ min: 0, max: 4 }),
        fc.integer({ min: 0, max: 3 }),
        fc.constantFrom('', 'row', 'column'),
        (seed, layout, wrong, blanks, shifted) => {
          const draw = drawFrom(seed);
          const values = consistentValues(FORM_2021, draw);
          if (shifted) shiftLine(APPLICATIONS, shifted === 'row' ? 1 : 7, values, draw);
          for (let count = 0; count < wrong; count++)
            values.set(APPLICATIONS[draw(APPLICATIONS.length - 1)].id, String(draw(99)));
          for (let count = 0; count < blanks; count++)
            values.set(APPLICATIONS[draw(APPLICATIONS.length - 1)].id, '');
          // Not every layout has a place for a blank.
          const report = read(writeReport({ form: FORM_2021, layout: blanks > 0 ? 'tsv' : layout, values }));
          for (const { repairs } of repairsOf(report))
            for (const { changes } of repairs) {
              const after = read(applyEdits(report.text, editsOf(report, changes)));
              assert.ok(
                relationsOf(FORM_2021).every((relation) => judge(relation, after.cells).state !== 'broken'),
              );
              assert.deepEqual(
                after.cells.flatMap(({ digits }, index) =>
                  digits === report.cells[index].digits ? [] : [index],
                ),
                changes.map(({ index }) => index),
              );
            }
        },
      ),
      { numRuns: 60 },
    );
  });
});

/** Some numbers of a line hold what belongs into the one before; a 0 stands in the first. */
function shiftLine(places: readonly Place[], step: number, values: Map<string, string>, draw: Draw): void {
  const start = draw(places.length - 1 - 6 * step);
  const line = Array.from({ length: 3 + draw(3) }, (_, at) => places[start + at * step].id);
  const numbers = ['0', ...line.map((id) => values.get(id) ?? '0')];
  for (const [at, id] of line.entries()) values.set(id, numbers[at]);
}
