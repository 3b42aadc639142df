/** The draft of a report: read as what it is, without a fault once it is filled in, and its gaps found until then. */
import assert from 'node:assert/strict';
import { draft } from '../../../src/core/draft/draft';
import { type Blank, templateOf, toSnippet, toText } from '../../../src/core/draft/template';
import { LAYOUTS } from '../../../src/core/layouts/layout';
import { read } from '../../../src/core/read';
import { check } from '../../../src/rules/check';

const YEARS = [2019, 2020, 2021, 2022, 2025, 2031];
const BODIES = ['青禾县财政局', '青禾镇人民政府', '青禾市政府办公室', '青禾区人民政府'];

const zeros = ({ hint }: Blank) => (hint.startsWith('（') ? '按年度计划推进，群众反映良好' : '0');

/** What weighs more than information, as `code: the words that it is about`. */
const heavy = (text: string) =>
  check(read(text))
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ code, range }) => `${code}: ${text.slice(range.start, range.end)}`);

for (const year of YEARS)
  describe(`the draft of a report on ${year}`, () => {
    for (const layout of LAYOUTS)
      it(`${layout}: is read whole, and has no fault once it is filled in`, () => {
        for (const body of BODIES) {
          const text = toText(draft({ year, body, layout }), zeros);
          const report = read(text);
          assert.deepEqual(
            [report.recognised, report.year, report.body, report.format, report.sections.length],
            [true, year, body, year < 2021 ? '2019' : '2021', 6],
          );
          assert.ok(report.cells.every(({ status, digits }) => status === 'given' && digits === '0'));
          assert.deepEqual(heavy(text), [], text);
        }
      });

    for (const layout of LAYOUTS)
      it(`${layout}: says of each table and of the words that they are to be filled in, and nothing else`, () => {
        const codes = heavy(toText(draft({ year, body: BODIES[0], layout }))).map(
          (line) => line.split(':')[0],
        );
        assert.deepEqual([...new Set(codes)].sort(), ['cell-blank', 'template-left']);
      });
  });

describe('a draft without the name of its body', () => {
  it('has a place for it, which is found while it is empty', () => {
    const text = toText(draft({ year: 2025, body: '', layout: 'tsv' }));
    assert.ok(text.startsWith('（请在此填写机关名称）2025年政府信息公开工作年度报告\n'));
    assert.ok(heavy(text).includes('template-left: （请在此填写机关名称）'), heavy(text).join('\n'));
  });
});

describe('a template', () => {
  const template = templateOf('共____件（请在此填写说明）：\ue000\t\ue000 {$1}\\', '/');

  it('is a text with what stands in its places', () => {
    assert.equal(toText(template), '共____件（请在此填写说明）：/\t/ {$1}\\');
    assert.equal(
      toText(template, () => '0'),
      '共0件0：0\t0 {$1}\\',
    );
  });

  it('is a snippet whose places are tab stops, and in which nothing else has a meaning', () => {
    assert.equal(
      toSnippet(template).replaceAll('${', '<'),
      '共<1:____}件<2:（请在此填写说明）}：<3:/}\t<4:/} {\\$1\\}\\\\',
    );
    assert.equal(toSnippet(templateOf('a\ue000b')).replace('${', '<'), 'a<1}b');
  });
});
