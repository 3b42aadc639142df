/** Reading never fails: every text gives a report, and every range lies in it. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FORMS } from '../../src/core/form/forms';
import { officialHeading, SECTIONS } from '../../src/core/form/sections';
import { LAYOUTS } from '../../src/core/layouts/layout';
import type { Range, Report } from '../../src/core/model';
import { read } from '../../src/core/read';
import { readParts } from '../../src/core/readParts';
import { applyEdits } from '../../src/core/text';
import { check, relatedOf, say } from '../../src/rules/check';
import type { Translate } from '../../src/rules/finding';
import { fixesOf, safeEdits } from '../../src/rules/fixes';
import { recompute } from '../../src/rules/recompute';
import { consistentValues, drawFrom, writeReport } from '../support/generate';

const t: Translate = (message, ...args) =>
  message.replace(/\{(\d)\}/g, (_, index) => String(args[Number(index)]));

/** Pieces that reports are made of, and pieces that they should not be made of. */
const piece = fc.oneof(
  fc.constantFrom(
    '一、',
    '（七）总计',
    '\t',
    '\n',
    ' |',
    '|',
    '0',
    '12',
    '/',
    '—',
    '1.',
    '其他',
    '总计',
    '行政复议',
    '结果维持',
  ),
  fc.constantFrom(
    '三、收到和处理政府信息公开申请情况',
    '二、主动公开政府信息情况',
    '规章',
    '1.属于国家秘密',
    '2023年政府信息公开工作年度报告',
  ),
  fc.constantFrom(
    '\u0000',
    '\ud800',
    '\udc00',
    '\u200f',
    '\r',
    '\u2028',
    '１２３',
    '⼀',
    '"',
    ',',
    '，',
    '万元',
    '(增)',
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
);
const anyText = fc.array(piece, { maxLength: 120 }).map((pieces) => pieces.join(''));

/** A whole report with stretches taken out, put in twice or replaced. */
const damagedReport = fc
  .tuple(
    fc.constantFrom(...FORMS),
    fc.constantFrom(...LAYOUTS),
    fc.integer({ min: 1, max: 1 << 30 }),
    fc.array(fc.tuple(fc.nat(9999), fc.nat(200), fc.oneof(fc.constant(''), anyText)), { maxLength: 5 }),
  )
  .map(([form, layout, seed, cuts]) => {
    let text = writeReport({ form, layout, values: consistentValues(form, drawFrom(seed)) });
    for (const [at, length, insert] of cuts) {
      const start = at % text.length;
      text = text.slice(0, start) + insert + text.slice(start + length);
    }
    return text;
  });

function rangesOf(report: Report): Range[] {
  const findings = check(report, (code, error) => assert.fail(`${code}: ${error}`));
  for (const finding of findings) assert.ok(say(finding, report, t).length > 0);
  return [
    ...report.sections.flatMap(({ heading, range }) => [heading, range]),
    ...report.tables.flatMap(({ range, rows }) =>
      [range ?? [], ...rows.map((row) => row.range ?? [])].flat(),
    ),
    ...report.cells.filter(({ status }) => status !== 'missing').flatMap((cell) => [cell, cell.outer]),
    ...findings.map(({ range }) => range),
    ...findings.flatMap((finding) => relatedOf(finding, report, t).map(({ range }) => range)),
    ...findings.flatMap((finding) => fixesOf(finding, report, t).flatMap(({ edits }) => edits)),
    ...safeEdits(report),
    ...recompute(report, { kind: 'report' }),
  ];
}

function assertSound(text: string): void {
  for (const { start, end } of rangesOf(read(text)))
    assert.ok(start >= 0 && start <= end && end <= text.length, `${start}–${end} of ${text.length}`);
}

describe('any text', () => {
  it('gives a report whose ranges lie in it', () => {
    fc.assert(fc.property(anyText, assertSound), { numRuns: 1500 });
  });

  it('gives a report, too, where it was one and was damaged', () => {
    fc.assert(fc.property(damagedReport, assertSound), { numRuns: 300 });
  });

  it('gives a report of as many headings and titles as a text can hold', () => {
    const title = '某县2023年政府信息公开工作年度报告\n';
    for (const line of ['总体情况\n', '一、总体情况\n', title, `${title}一、总体情况\n`])
      assert.equal(readParts(line.repeat(150_000)).length, 1, line);
  });

  it('gives a report of as many headings of another numbering as can stand in front of a table', () => {
    const [first, second, third, ...others] = SECTIONS.map((section) => officialHeading(section));
    const text = [
      ...[first, second, `（三）${third.slice(2)}\n`.repeat(150_000)],
      ...['（一）予以公开\t1\t0\t0\t0\t0\t0\t1', ...others],
    ].join('\n');
    assert.equal(read(text).recognised, true);
  });

  it('gives a report of as many wrapped lines as a text can hold', () => {
    const headings = SECTIONS.map((section) => `${officialHeading(section)}\n`);
    const line = '全年主动公开信息，及时回应群众关切，公开目录按月更新，政策文件与解读材料同步发布\n';
    const [overview, ...others] = headings;
    const text = `${overview}${line.repeat(150_000)}${others.join('')}`;
    assert.equal(read(text).prose.paragraphs.length, 1);
  });

  it('gives a report of as many cells as a line can hold', () => {
    const headings = SECTIONS.map((section) => officialHeading(section)).join('\n');
    for (const cell of ['自然人\t', '\t总计', '| 自然人 ', '甲\t'])
      assert.equal(read(`${headings}\n${cell.repeat(150_000)}`).sections.length, SECTIONS.length, cell);
  });

  it('gives the same report each time', () => {
    fc.assert(
      fc.property(damagedReport, (text) => {
        assert.deepEqual(read(text), read(text));
      }),
      { numRuns: 30 },
    );
  });

  it('gives cells whose ranges do not overlap', () => {
    fc.assert(
      fc.property(damagedReport, (text) => {
        const cells = read(text).cells.filter(
          ({ status, start, end }) => status !== 'missing' && start < end,
        );
        const inOrder = [...cells].sort((a, b) => a.start - b.start);
        inOrder.forEach((cell, at) => {
          assert.ok(at === 0 || inOrder[at - 1].end <= cell.start);
        });
      }),
      { numRuns: 150 },
    );
  });
});

describe('fixing all', () => {
  it('reaches a state in which there is nothing left to fix', () => {
    fc.assert(
      fc.property(damagedReport, (text) => {
        let fixed = text;
        for (let round = 0; round < 2; round++) fixed = applyEdits(fixed, safeEdits(read(fixed)));
        assert.equal(applyEdits(fixed, safeEdits(read(fixed))), fixed);
      }),
      { numRuns: 100 },
    );
  });
});
