/** Reports that a copy laid into one line, or into one for each section, their words a blank apart. */
import assert from 'node:assert/strict';
import { FORMS } from '../../../../src/core/form/forms';
import { SECTIONS } from '../../../../src/core/form/sections';
import { read } from '../../../../src/core/read';
import { heavierCodesOf } from '../../../support/asRead';
import { consistentValues, drawFrom, writeReport } from '../../../support/generate';

const flattened = (text: string) => text.replace(/\s+/g, ' ').trim();

/** What each of a text’s lines holds, its sections in lines of their own. */
const bySection = (text: string) =>
  SECTIONS.reduce(
    (all, { ordinal, title }) => all.replace(` ${ordinal}、${title} `, `\n${ordinal}、${title} `),
    flattened(text),
  );

describe('tables in one line', () => {
  for (const form of FORMS)
    for (const [name, flatten] of Object.entries({ flattened, bySection }))
      it(`are read as they stand in lines: ${form.id}, ${name}`, () => {
        for (let seed = 1; seed <= 20; seed++) {
          const values = consistentValues(form, drawFrom(seed));
          const report = read(flatten(writeReport({ form, layout: 'spaced', values })));
          assert.deepEqual(
            report.sections.map(({ id }) => id),
            SECTIONS.map(({ id }) => id),
          );
          for (const { place, digits, status } of report.cells)
            if (status === 'given') assert.equal(digits, values.get(place.id), place.id);
            else assert.equal(values.get(place.id) ?? '', '', place.id);
        }
      });

  it('raise no alarm', () => {
    const [form] = FORMS;
    for (const flatten of [flattened, bySection])
      assert.deepEqual(
        heavierCodesOf(
          flatten(writeReport({ form, layout: 'spaced', values: consistentValues(form, drawFrom(3)) })),
        ),
        [],
      );
  });

  it('are none where a sentence holds numbers', () => {
    const text = '全年 公开 12 34 56 78 90 11 条，规章 3 部 行政规范性文件 4 5 6 件 行政许可 5 6 7 8 件。';
    assert.deepEqual(read(text).cells, []);
  });
});
