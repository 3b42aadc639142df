/** What programs and people write around a number, or for none, in its cell: every number is read where it stands. */
import assert from 'node:assert/strict';
import { FORMS } from '../../../src/core/form/forms';
import { LAYOUTS } from '../../../src/core/layouts/layout';
import { read } from '../../../src/core/read';
import { heavierCodesOf } from '../../support/asRead';
import { consistentValues, drawFrom, writeReport } from '../../support/generate';

/** A report whose numbers are written in a way of their own, and what each place has. */
function written(layout: (typeof LAYOUTS)[number], at: number, write: (digits: string) => string) {
  const form = FORMS[at % FORMS.length];
  const values = consistentValues(form, drawFrom(at + 1));
  const shown = new Map([...values].map(([id, digits]) => [id, write(digits)]));
  return { values, text: writeReport({ form, layout, values: shown }) };
}

const WRITTEN: Record<string, (digits: string) => string> = {
  'in quotes': (digits) => `"${digits}"`,
  'in Chinese quotes': (digits) => `“${digits}”`,
  'behind an apostrophe': (digits) => `'${digits}`,
  'with an asterisk for a note': (digits) => `${digits}*`,
};

describe('a number', () => {
  for (const [way, write] of Object.entries(WRITTEN))
    it(`is read ${way}`, () => {
      for (const [at, layout] of LAYOUTS.entries()) {
        if (layout === 'csv') continue;
        const { values, text } = written(layout, at, write);
        for (const { place, digits } of read(text).cells) assert.equal(digits, values.get(place.id), layout);
        assert.deepEqual(heavierCodesOf(text), [], layout);
      }
    });
});

describe('a sign', () => {
  it('has a backslash in front where a program wrote Markdown, and goes with it when the number is put right', () => {
    const form = FORMS[0];
    const values = new Map([...consistentValues(form, drawFrom(1)), ['proactive/licensing/change', '-5']]);
    for (const layout of LAYOUTS) {
      const text = writeReport({ form, layout, values }).replace(/-5(?=\D)/, '\\-5');
      const cell = read(text).cells.find(({ place }) => place.id === 'proactive/licensing/change');
      assert.equal(cell?.digits, '-5', layout);
      assert.equal(text.slice(cell?.start, cell?.end), '\\-5', layout);
    }
  });
});

describe('a sign for none', () => {
  for (const sign of ['○', '〇', '零', '﹣', '\\'])
    it(`is an empty cell and displaces no number: ${sign}`, () => {
      for (const [at, layout] of LAYOUTS.entries()) {
        const { values, text } = written(layout, at, (digits) => (digits === '0' ? sign : digits));
        for (const { place, digits, status } of read(text).cells) {
          const own = values.get(place.id);
          assert.deepEqual([status, digits], own === '0' ? ['blank', ''] : ['given', own], layout);
        }
        assert.deepEqual([...new Set(heavierCodesOf(text))], ['cell-blank'], layout);
      }
    });

  for (const sign of ['□', '…', '·'])
    it(`displaces no number between tabs, though nobody knows what it means: ${sign}`, () => {
      const { values, text } = written('tsv', 1, (digits) => (digits === '0' ? sign : digits));
      for (const { place, digits } of read(text).cells)
        if (values.get(place.id) !== '0') assert.equal(digits, values.get(place.id));
    });
});

describe('a quotation mark in CSV', () => {
  const ROW = /^(一、本年新收)([^,]*)(,[^\d]*)(\d+),/m;
  const WAYS: Record<string, string> = {
    'closes behind the field': '"$1$2"$3"$4",',
    'does not close': '"$1$2$3$4,',
    'closes within the field': '"$1"$2$3$4,',
    'closes in the next line': '"$1\n$2"$3$4,',
    'does not close in front of a number': '$1$2$3"$4,',
  };
  for (const [way, written] of Object.entries(WAYS))
    it(`${way}: each number is read where it stands`, () => {
      const form = FORMS[0];
      const values = consistentValues(form, drawFrom(5));
      const text = writeReport({ form, layout: 'csv', values }).replace(ROW, written);
      for (const { place, digits } of read(text).cells) assert.equal(digits, values.get(place.id), place.id);
    });
});
