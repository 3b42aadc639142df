/**
 * The layouts of five real reports, with their figures and a text of our own, and the real reports themselves where
 * they are at hand: every cell as it stands, and nothing found that is not true.
 *
 * In the `.cells` files `_` is blank, `?` missing, `~` placed and `?0` worked out by the relations.
 */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Cell, Report } from '../../src/core/model';
import { read } from '../../src/core/read';
import { positionAt } from '../../src/core/text';
import { check } from '../../src/rules/check';
import { cellsAsText } from '../support/asRead';
import { ROOT, readText } from '../support/repository';

const REAL = path.join(ROOT, '..', 'shared', 'reports');

type Expected = readonly [line: number, severity: string, code: string, why: string];

/**
 * Fixture, the real report with the same tables, and what is found: line in the real one, code, why it is true.
 * `inText`: what only the real one's own words show.
 */
const REPORTS: readonly {
  fixture: string;
  real: string;
  findings: readonly Expected[];
  inText: readonly Expected[];
}[] = [
  {
    fixture: 'tsv-page-breaks-2020',
    real: 'midong-2020',
    findings: [
      [62, 'warning', 'cell-blank', 'only 自然人 and 总计 are filled'],
      [64, 'warning', 'cell-missing', 'rows one field short behind a page break'],
      [67, 'hint', 'label-unofficial', '其他法律法规禁止公开'],
      [94, 'hint', 'narrative-silent', '行政复议 2, 行政诉讼 1'],
    ],
    inText: [
      [5, 'hint', 'section-list', 'two of the six names are not those of the headings'],
      [13, 'hint', 'paragraph-cut', 'cut at 13, 31 and 98 by pages'],
      [102, 'warning', 'markdown-left', 'three words between asterisks'],
    ],
  },
  {
    fixture: 'cell-a-line-pipe-2020',
    real: 'chengzhong-2020',
    findings: [
      [1, 'warning', 'title-missing', 'the text starts with its preamble'],
      [31, 'warning', 'regulations-by-body', 'a district makes no 规章; the opening names it'],
      [45, 'warning', 'number-mark', '9623(增)'],
      [46, 'warning', 'decisions-as-sum', '27676+9623=37299, and so in every row'],
      [49, 'warning', 'number-mark', '361(减)'],
      [58, 'warning', 'number-mark', '317(减)'],
      [62, 'warning', 'number-mark', '27(减)'],
      [63, 'warning', 'sign-mismatch', '30, 27(减), 57'],
      [69, 'warning', 'cell-blank', 'both cells of 行政事业性收费'],
      [77, 'hint', 'number-mark', 'a unit in the cell, 2517.23万元'],
      [301, 'hint', 'narrative-silent', '行政复议 1'],
    ],
    inText: [[22, 'hint', 'paragraph-cut', 'a line ends with a comma, the next one goes on']],
  },
  {
    fixture: 'tsv-ragged-2020',
    real: 'district-office-2020',
    findings: [
      [13, 'warning', 'narrative-mismatch', '9篇 of 规范性文件 against 7, 7, 7'],
      [60, 'warning', 'cell-blank', 'six numbers and an empty field'],
      [62, 'warning', 'cell-missing', 'fifteen rows of six numbers'],
    ],
    inText: [
      [3, 'warning', 'title-incomplete', 'an office without its place'],
      [7, 'hint', 'section-list', 'two names that no heading has'],
      [7, 'warning', 'section-count', 'six announced, eight listed'],
      [13, 'warning', 'lost-characters', 'the total of the items published is gone: 共条'],
      [91, 'hint', 'halfwidth-punctuation', 'one paragraph of half-width commas'],
    ],
  },
  {
    fixture: 'cell-a-line-tab-2020',
    real: 'jirgalant-2020',
    findings: [
      [34, 'hint', 'documents-many', '76 in a township'],
      [36, 'hint', 'disclosed-count', '76 made, 62 disclosed'],
      [90, 'warning', 'amount-unit', '799100, in a township'],
    ],
    inText: [
      [5, 'hint', 'section-list', 'names of the form before 2019'],
      [5, 'warning', 'section-count', 'the list is begun twice: eight names, six announced'],
      [11, 'hint', 'halfwidth-punctuation', 'four of them, in 11, 12 and 404'],
      [20, 'warning', 'template-left', 'a hint of the template, three times'],
      [405, 'error', 'year-mismatch', 'the plan of a report on 2020 is headed 2020'],
    ],
  },
  {
    fixture: 'cell-a-line-blank-2022',
    real: 'xinjiang-office-2022',
    findings: [
      [9, 'warning', 'title-incomplete', 'the 年 behind 2022 is lost'],
      [57, 'hint', 'label-unofficial', '规范性文件 in the format of 2021'],
      [155, 'warning', 'cell-missing', 'two rows of six numbers: a 0 was lost'],
      [575, 'hint', 'narrative-silent', '行政复议 1, 行政诉讼 3'],
    ],
    inText: [
      [1, 'error', 'spam', 'an advertisement for lottery tips, twice'],
      [7, 'hint', 'navigation-left', 'the page’s counter and its choice of font'],
      [9, 'hint', 'period-missing', 'no sentence on the period'],
      [13, 'warning', 'lost-characters', 'a bracket and digits of 〔2021〕30号'],
      [19, 'warning', 'lost-characters', 'the units of six numbers'],
      [21, 'warning', 'lost-characters', 'the unit of 96'],
      [599, 'warning', 'lost-characters', '不 before 够深入'],
      [603, 'warning', 'lost-characters', 'what ended the sentence behind 0'],
      [605, 'warning', 'broken-url', 'http:/ and nothing behind it'],
    ],
  },
];

/** Real texts that a conversion damaged: their tables are complete, and nothing false may be said of them. */
const CONVERTED: readonly { real: string; codes: readonly string[] }[] = [
  { real: 'suqian-2023-pdf', codes: ['lookalike-character', 'narrative-silent'] },
  { real: 'shuyang-2025-ocr', codes: ['paragraph-cut'] },
  { real: 'shuyang-bureau-2023-html', codes: ['label-unofficial', 'cell-blank', 'narrative-silent'] },
];

function asText({ status, digits, inferred }: Cell): string {
  if (status === 'given') return (inferred ? '~' : '') + digits;
  return { blank: '_', missing: `?${digits}`, invalid: '!' }[status];
}

const realReport = (name: string) => path.join(REAL, `${name}.txt`);

const findingsOf = (report: Report) =>
  check(report).map(({ severity, code, range }) => [
    positionAt(report.lineStarts, range.start).line + 1,
    severity,
    code,
  ]);

describe('the layouts of real reports', () => {
  for (const { fixture, findings } of REPORTS) {
    const report = read(readText('test-fixtures', 'reports', `${fixture}.txt`));
    it(`${fixture}: every cell`, () => {
      assert.equal(cellsAsText(report, asText), readText('test-fixtures', 'reports', `${fixture}.cells`));
    });
    it(`${fixture}: what is found, and no more`, () => {
      assert.deepEqual(
        findingsOf(report).map(([, severity, code]) => [severity, code]),
        findings.map(([, severity, code]) => [severity, code]),
      );
    });
  }
});

describe('the real reports', () => {
  for (const { fixture, real, findings, inText } of REPORTS)
    it(`${real}: every cell, and what is found where`, function () {
      if (!existsSync(realReport(real))) return this.skip();
      const report = read(readFileSync(realReport(real), 'utf8'));
      assert.equal(cellsAsText(report, asText), readText('test-fixtures', 'reports', `${fixture}.cells`));
      assert.deepEqual(
        findingsOf(report),
        [...inText, ...findings]
          .sort(([a], [b]) => a - b)
          .map(([line, severity, code]) => [line, severity, code]),
      );
    });

  for (const { real, codes } of CONVERTED)
    it(`${real}: every cell was read, and nothing false is found`, function () {
      if (!existsSync(realReport(real))) return this.skip();
      const report = read(readFileSync(realReport(real), 'utf8'));
      const unread = report.cells.filter(({ status }) => status === 'missing' || status === 'invalid');
      assert.deepEqual(unread, []);
      assert.deepEqual(
        check(report).map(({ code }) => code),
        codes,
      );
    });
});

describe('the year and the body', () => {
  const titles: readonly [title: string, year: number | null, body: string | null][] = [
    ['某区2020年政府信息公开工作年度报告', 2020, '某区'],
    ['某区 2020 年政府信息公开工作年度报告', 2020, '某区'],
    ['某市某局２０２１年度政府信息公开工作年度报告', 2021, '某市某局'],
    ['某局二〇二三年政府信息公开年报', 2023, '某局'],
    ['某乡\n\n政府信息公开工作2020年度报告', 2020, '某乡'],
    ['某自治区人民政府办公厅2022\n\n政府信息公开工作年度报告', 2022, '某自治区人民政府办公厅'],
    ['# 某县人民政府 2025 年 政府信息公开工作年度报告', 2025, '某县人民政府'],
    ['2022年政府信息公开工作年度报告', 2022, null],
    ['2022年某市政府信息公开工作年度报告', 2022, '某市'],
    ['2021年某街道办事处政府信息公开年报', 2021, '某街道办事处'],
    ['某区2022年度政府信息公开工作年度报告（文字版）', 2022, '某区'],
    ['某县某局关于2023年度政府信息公开工作的报告', 2023, '某县某局'],
    ['标题: 某镇人民政府2020年政府信息公开工作年度报告', 2020, '某镇人民政府'],
    [`某县某局2023年政府信息公开工作年度报告 | ${'|'.repeat(200)}`, 2023, '某县某局'],
    ['- 标 题: 某镇人民政府2020年政府信息公开工作年度报告', 2020, '某镇人民政府'],
    ['标   题 某镇人民政府2020年政府信息公开工作年度报告', 2020, '某镇人民政府'],
    ['某县人民政府机关\n2020年政府信息公开工作年度报告', 2020, '某县人民政府机关'],
    ['某区建筑工务署\n2022年政府信息公开工作年度报告', 2022, '某区建筑工务署'],
    ['某县人民政府信息公开工作2020年度报告', 2020, '某县人民政府'],
    // The path of a web page is no title; of two titles the one that names the body counts.
    ['当前位置:街镇 > 某镇 > 政府信息公开年报\n某镇2020年政府信息公开工作年度报告', 2020, '某镇'],
    ['首页 > 政务公开 > 2021 > 政府信息公开工作年度报告\n2021年某乡政府信息公开工作年度报告', 2021, '某乡'],
    ['2022年政府信息公开工作年度报告\n某镇人民政府\n2022年政府信息公开工作年度报告', 2022, '某镇人民政府'],
    // A sentence that begins with the title, and preambles that name the report.
    ['某市某局2022年政府信息公开工作年度报告(以下简称年报)是根据条例编制的。', 2022, '某市某局'],
    ['按照条例，现公布某市人民政府2022年政府信息公开工作年度报告。', 2022, '某市人民政府'],
    ['按照条例，特向社会公布2021年度某市税务局政府信息公开工作报告。', 2021, '某市税务局'],
    ['按照条例，编制《某县2023年政府信息公开工作年度报告》。', 2023, '某县'],
    // A line that was wrapped behind the words is no title.
    [
      '根据条例和《中华人民共和国政府信息公开工作年度报告\n格式》，现公布某县2022年政府信息公开工作年度报告。',
      2022,
      '某县',
    ],
    // None of these names whose report it is.
    ['按照条例，现公布我局2022年政府信息公开工作年度报告。', 2022, null],
    ['按照《某省关于做好2020年政府信息公开工作年度报告编制发布的通知》编制本报告。', 2020, null],
    ['我局及时发布某县2019年政府信息公开工作年度报告，现将2020年情况报告如下。', 2020, null],
  ];
  const rest = readText('test-fixtures', 'reports', 'cell-a-line-pipe-2020.txt');
  for (const [title, year, body] of titles)
    it(`are read from “${title.replace(/\n+/g, ' ⏎ ')}”`, () => {
      const report = read(`${title}\n\n${rest}`);
      assert.deepEqual([report.year, report.body], [year, body]);
    });

  it('are read from the period where there is no title', () => {
    const report = read(rest);
    assert.deepEqual([report.title, report.year, report.body], [null, 2020, null]);
  });

  it('are read from the report that the opening names, where its period is another year’s', () => {
    const opening =
      '某局编制了2021年政府信息公开年度报告，数据的统计期限自2020年1月1日起至2020年12月31日止。';
    assert.equal(read(`${opening}\n\n${rest.slice(rest.indexOf('一、'))}`).year, 2021);
  });

  it('are read from the year that all sentences begin with', () => {
    const text = rest.slice(rest.indexOf('一、')).replaceAll(/20\d\d年/g, '');
    assert.equal(read(text.replace('\n', '\n2020年,我局坚持公开。2020年,全局发布信息9条。\n')).year, 2020);
    assert.equal(read(text.replace('\n', '\n2020年,我局坚持公开。2021年,我局再接再厉。\n')).year, null);
  });

  it('are read from the opening where there is neither', () => {
    const opening = '按照有关要求，现将我办2022年度政府信息公开情况报告如下：';
    assert.equal(read(`${opening}\n\n${rest.slice(rest.indexOf('一、'))}`).year, 2022);
  });
});

describe('what is no such report', () => {
  const texts: Record<string, () => string> = {
    'an empty text': () => '',
    'a README': () => readText('README.md'),
    'a page on a rule': () => readText('server', 'src', 'rules', 'sums', 'row-total.md'),
    'source code': () => readText('server', 'src', 'core', 'form', 'applications.ts'),
    'a title alone': () => '某区2020年政府信息公开工作年度报告\n',
    'a report from before 2019': () => readText('test-fixtures', 'other', 'before-2019.txt'),
    'a circular on the reports': () => readText('test-fixtures', 'other', 'circular.txt'),
  };
  for (const [what, text] of Object.entries(texts))
    it(`${what} yields nothing`, () => {
      const report = read(text());
      assert.equal(report.recognised, false);
      assert.deepEqual([report.sections, report.cells, check(report)], [[], [], []]);
    });
});
