/** Any report, any layout: what a layout may change, and what it never does. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { FormId } from '../../../src/core/form/form';
import { FORMS, formOf } from '../../../src/core/form/forms';
import { LAYOUT_CHOICES, LAYOUTS, type LayoutChoice, type LayoutId } from '../../../src/core/layouts/layout';
import type { Report } from '../../../src/core/model';
import { readParts } from '../../../src/core/readParts';
import { applyEdits } from '../../../src/core/text';
import { relayout } from '../../../src/features/layouts/relayout';
import { check } from '../../../src/rules/check';
import { consistentValues, drawFrom, writeReport } from '../../support/generate';

const anyFormat = fc.constantFrom<FormId>('2019', '2021');
const anySeed = fc.integer({ min: 1, max: 1 << 30 });
const anyLayout = fc.constantFrom(...LAYOUTS);
const anyChoice = fc.constantFrom(...LAYOUT_CHOICES);
const anyEol = fc.constantFrom('\n', '\r\n');

/** What people and conversions write in a cell. */
const MARKS = ['/', '—', '1,204', '１２', '9(增)', '3.50万元', '**7**'];

interface Sample {
  readonly text: string;
  readonly layout: LayoutId;
}

const anySample: fc.Arbitrary<Sample> = fc
  .tuple(anyFormat, anySeed, anyLayout, anyEol, fc.nat(6))
  .map(([format, seed, layout, eol, marked]) => {
    const form = formOf(format);
    const draw = drawFrom(seed);
    const values = consistentValues(form, draw);
    for (let at = 0; at < marked; at++)
      values.set(form.places[draw(form.places.length - 1)].id, MARKS[draw(MARKS.length - 1)]);
    return { text: writeReport({ form, layout, values, eol }), layout };
  });

const laid = (text: string, choice: LayoutChoice): string =>
  applyEdits(text, relayout(readParts(text), choice).edits);

/** All characters in their order but blanks, line ends and what divides cells, rules of Markdown among it. */
const characters = (text: string): string =>
  text.replace(/^[|\s:-]*--[|\s:-]*$/gm, '').replace(/[\s|",]/g, '');

/** What `gouji extract` says of the cells, but for where they stand. */
const cellsOf = ({ cells, text }: Report) =>
  cells.map(({ place, status, digits, value, inferred, mark, start, end }) => [
    place.id,
    status,
    digits,
    value,
    inferred,
    mark,
    text.slice(Math.max(start, 0), Math.max(end, 0)),
  ]);

const codes = (report: Report) => check(report).map(({ code, cells }) => `${code} ${cells}`);

/** Two of the layouts end each row with an empty line, which behind the last one is none of the table's. */
const withoutLastBlank = (lines: readonly string[]) => (lines.at(-1) === '' ? lines.slice(0, -1) : lines);

/** Table 四 has no labels that would tell whether merged cells left empty ones: it stands divided by tabs already. */
const labelled = (text: string) => text.slice(0, text.indexOf('四、政府信息公开行政复议'));

describe('laying out the tables of any report', () => {
  it('changes no cell, no word, no character but what divides cells', () => {
    fc.assert(
      fc.property(anySample, anyChoice, ({ text }, choice) => {
        const after = laid(text, choice);
        assert.equal(characters(after), characters(text));
        const [before, again] = [readParts(text), readParts(after)];
        assert.deepEqual(again.map(cellsOf), before.map(cellsOf));
        assert.deepEqual(again.map(codes), before.map(codes));
      }),
      { numRuns: 50 },
    );
  });

  it('has nothing left to do the second time', () => {
    fc.assert(
      fc.property(anySample, anyChoice, ({ text }, choice) => {
        const once = laid(text, choice);
        assert.equal(laid(once, choice), once);
      }),
      { numRuns: 50 },
    );
  });

  it('keeps the line ends of the file', () => {
    fc.assert(
      fc.property(anySample, anyChoice, ({ text }, choice) => {
        const after = laid(text, choice);
        assert.equal(after.includes('\r'), text.includes('\r'));
        if (text.includes('\r')) assert.ok(!/[^\r]\n/.test(after));
      }),
      { numRuns: 25 },
    );
  });

  it('leaves a table that stands in its layout as it is, but for columns of Markdown', () => {
    fc.assert(
      fc.property(anyFormat, anySeed, anyLayout, (format, seed, layout) => {
        const form = formOf(format);
        const text = writeReport({ form, layout, values: consistentValues(form, drawFrom(seed)) });
        if (layout !== 'markdown') assert.equal(laid(text, 'keep'), text);
      }),
      { numRuns: 25 },
    );
  });

  for (const choice of ['markdown', 'tsv', 'lines'] as const)
    for (const layout of LAYOUTS)
      it(`lays tables that stand in ${layout} out as ${choice}`, () => {
        for (const form of FORMS) {
          const values = consistentValues(form, drawFrom(5));
          const written = (way: LayoutId) =>
            writeReport({ form, layout: way, values, reshape: withoutLastBlank });
          const { left, edits } = relayout(readParts(written(layout)), choice);
          assert.deepEqual(left, []);
          const after = applyEdits(written(layout), edits);
          if (choice === 'tsv') assert.equal(labelled(after), labelled(written('tsv')));
          if (choice === 'markdown' && layout !== 'markdown')
            assert.equal(after, laid(written('tsv'), choice));
          if (choice === 'lines' && !layout.startsWith('cell-')) assert.equal(after, written('cell-line'));
        }
      });
});
