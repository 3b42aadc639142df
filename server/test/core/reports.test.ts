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
import { ROOT, readText } from '../support/repository';

const REAL = path.join(ROOT, '..', 'shared', 'reports');

type Expected = readonly [line: number, severity: string, code: string, why: string];

/** Fixture, the real report with the same tables, and what is found: line in the real one, code, why it is true. */
const REPORTS: readonly {
  fixture: string;
  real: string;
  findings: readonly Expected[];
  /** What the real one's words have besides; the fixture's text is our own. */
  words?: readonly Expected[];
}[] = [
  {
    fixture: 'tsv-page-breaks-2020',
    real: 'midong-2020',
    findings: [
      [62, 'warning', 'cell-blank', 'only 自然人 and 总计 are filled'],
      [64, 'warning', 'cell-missing', 'rows one field short behind a page break'],
    ],
    words: [
      [13, 'hint', 'paragraph-cut', 'cut at 13, 31 and 98 by pages'],
      [102, 'warning', 'markdown-left', 'three words between asterisks'],
    ],
  },
  {
    fixture: 'cell-a-line-pipe-2020',
    real: 'chengzhong-2020',
    findings: [
      [45, 'warning', 'number-mark', '9623(增)'],
      [49, 'warning', 'number-mark', '361(减)'],
      [58, 'warning', 'number-mark', '317(减)'],
      [62, 'warning', 'number-mark', '27(减)'],
      [69, 'warning', 'cell-blank', 'both cells of 行政事业性收费'],
      [77, 'hint', 'number-mark', 'a unit in the cell, 2517.23万元'],
    ],
    words: [[22, 'hint', 'paragraph-cut', 'a line ends with a comma, the next one goes on']],
  },
  {
    fixture: 'tsv-ragged-2020',
    real: 'district-office-2020',
    findings: [
      [60, 'warning', 'cell-blank', 'six numbers and an empty field'],
      [62, 'warning', 'cell-missing', 'fifteen rows of six numbers'],
    ],
    words: [
      [13, 'warning', 'lost-characters', 'the total of the items published is gone: 共条'],
      [91, 'hint', 'halfwidth-punctuation', 'one paragraph of half-width commas'],
    ],
  },
  {
    fixture: 'cell-a-line-tab-2020',
    real: 'jirgalant-2020',
    findings: [],
    words: [[11, 'hint', 'halfwidth-punctuation', 'four of them, in 11, 12 and 404']],
  },
  {
    fixture: 'cell-a-line-blank-2022',
    real: 'xinjiang-office-2022',
    findings: [[155, 'warning', 'cell-missing', 'two rows of six numbers: a 0 was lost']],
    words: [
      [1, 'error', 'spam', 'an advertisement for lottery tips, twice'],
      [7, 'hint', 'navigation-left', 'the page’s counter and its choice of font'],
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
  { real: 'suqian-2023-pdf', codes: ['lookalike-character'] },
  { real: 'shuyang-2025-ocr', codes: ['paragraph-cut'] },
  { real: 'shuyang-bureau-2023-html', codes: ['cell-blank'] },
];

function cellsAsText(report: Report): string {
  const lines = report.tables.flatMap(({ table, rows }) =>
    rows.map(
      (row) => `${table.id}/${row.row.id}\t${report.cells.slice(row.first, row.end).map(asText).join(' ')}`,
    ),
  );
  return `${lines.join('\n')}\n`;
}

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
      assert.equal(cellsAsText(report), readText('test-fixtures', 'reports', `${fixture}.cells`));
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
  for (const { fixture, real, findings, words = [] } of REPORTS)
    it(`${real}: every cell, and what is found where`, function () {
      if (!existsSync(realReport(real))) return this.skip();
      const report = read(readFileSync(realReport(real), 'utf8'));
      assert.equal(cellsAsText(report), readText('test-fixtures', 'reports', `${fixture}.cells`));
      assert.deepEqual(
        findingsOf(report),
        [...findings, ...words]
          .map(([line, severity, code]) => [line, severity, code])
          .sort(([a], [b]) => Number(a) - Number(b)),
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
