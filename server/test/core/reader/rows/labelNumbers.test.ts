/** Labels numbered with digits, (7) for （七）: whoever writes them so means the same row. */
import assert from 'node:assert/strict';
import { FORMS } from '../../../../src/core/form/forms';
import { LAYOUTS } from '../../../../src/core/layouts/layout';
import { read } from '../../../../src/core/read';
import { heavierCodesOf } from '../../../support/asRead';
import { consistentValues, drawFrom, writeReport } from '../../../support/generate';

const inDigits = (text: string) =>
  text.replace(
    /（([一二三四五六七])）/g,
    (_, numeral: string) => `(${'一二三四五六七'.indexOf(numeral) + 1})`,
  );

describe('a label numbered with a digit', () => {
  for (const [at, layout] of LAYOUTS.entries())
    it(`names its row (${layout})`, () => {
      const form = FORMS[at % FORMS.length];
      const values = consistentValues(form, drawFrom(at + 1));
      const text = inDigits(writeReport({ form, layout, values }));
      for (const { place, digits } of read(text).cells) assert.equal(digits, values.get(place.id), place.id);
      assert.deepEqual(heavierCodesOf(text), []);
    });
});
