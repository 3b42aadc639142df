/** Labels with a note behind them, as a province’s own template prints them. */
import assert from 'node:assert/strict';
import { FORM_2019 } from '../../../../src/core/form/form2019';
import { LAYOUTS } from '../../../../src/core/layouts/layout';
import { read } from '../../../../src/core/read';
import { check } from '../../../../src/rules/check';
import { consistentValues, drawFrom, writeReport } from '../../../support/generate';

const NOTES: readonly [string, string][] = [
  ['规章', '规章（由设区的市、自治州人民政府填写，县级不填）'],
  ['规范性文件', '规范性文件（名称为“办法”“细则”“规定”的，一般都是，含联合印发的）'],
  ['行政许可', '行政许可：指依申请办理的事项'],
];

const VALUES = consistentValues(FORM_2019, drawFrom(5));

const write = (layout: (typeof LAYOUTS)[number]) =>
  writeReport({
    form: FORM_2019,
    layout,
    values: VALUES,
    reshape: (lines, { id }) =>
      id === 'proactive'
        ? lines.map((line) =>
            NOTES.reduce(
              (text, [label, noted]) => text.replace(new RegExp(`(?<![一-龥])${label}(?![一-龥])`), noted),
              line,
            ),
          )
        : lines,
  });

describe('a label with a note behind it', () => {
  for (const layout of LAYOUTS.filter((one) => one !== 'aligned' && one !== 'html'))
    it(`names its row (${layout})`, () => {
      const report = read(write(layout));
      for (const { place, digits } of report.cells) assert.equal(digits, VALUES.get(place.id), place.id);
      assert.deepEqual(
        check(report).filter(({ code }) => /row|label/.test(code)),
        [],
      );
    });
});
