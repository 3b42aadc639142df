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

  for (const form of FORMS)
    for (const divider of [' | ', '|', '\t'])
      it(`are read with ${JSON.stringify(divider)} between their cells: ${form.id}`, () => {
        const values = consistentValues(form, drawFrom(7));
        const text = writeReport({
          form,
          layout: 'tsv',
          values,
          reshape: (lines) => [lines.join('\t').split(/\t+/).join(divider)],
        });
        for (const { place, digits } of read(text).cells)
          assert.equal(digits, values.get(place.id), place.id);
        assert.deepEqual(heavierCodesOf(text), []);
      });

  it('are told by their heads where few of their cells hold a number', () => {
    const heads = '信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数';
    const line = `二、主动公开政府信息情况 第二十条第（一）项 | ${heads} | 规章 | | | | 行政规范性文件 | 4 | 0 | 9 | 第二十条第（五）项 | 信息内容 | 本年处理决定数量 | 行政许可 | 12`;
    const text = `某县某局2023年政府信息公开工作年度报告\n一、总体情况\n好。\n${line}`;
    assert.deepEqual(
      read(text).sections.map(({ id }) => id),
      ['overview', 'proactive'],
    );
    assert.ok(!heavierCodesOf(text).includes('row-missing'));
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

  it('are read behind headings that were laid into sentences', () => {
    const [form] = FORMS;
    const values = consistentValues(form, drawFrom(3));
    const sentence = '本年度收到政府信息公开申请 12 件，均已按期答复，没有引发行政复议、行政诉讼。';
    const report = writeReport({ form, layout: 'tsv', values, paragraphs: [sentence] });
    const joined = report.replace(/\s+(一、总体情况)\s+/, ' $1 ');
    const { sections, statements } = read(joined);
    assert.deepEqual(
      sections.map(({ id }) => id),
      SECTIONS.map(({ id }) => id),
    );
    assert.deepEqual(
      statements.map(({ subject }) => subject),
      ['received', 'reconsideration', 'litigation'],
    );
  });

  it('are none where a sentence holds numbers', () => {
    const text = '全年 公开 12 34 56 78 90 11 条，规章 3 部 行政规范性文件 4 5 6 件 行政许可 5 6 7 8 件。';
    assert.deepEqual(read(text).cells, []);
  });
});
