/**
 * The rules' pages are their tests: a wrong example yields the findings marked in it and no others, and the fix that
 * is marked; a right one yields none.
 */
import assert from 'node:assert/strict';
import { FORMS } from '../../src/core/form/forms';
import { LAYOUTS } from '../../src/core/layouts/layout';
import type { Report } from '../../src/core/model';
import { read } from '../../src/core/read';
import { applyEdits } from '../../src/core/text';
import { check } from '../../src/rules/check';
import type { Edit, Finding, Fix } from '../../src/rules/finding';
import { fixesOf, safeEdits } from '../../src/rules/fixes';
import { RULES } from '../../src/rules/registry';
import { english } from '../support/english';
import { unmark } from '../support/marked';
import { faultless, wholeReport } from './example';
import { added, changesDigitsOnly, describeFindings, isAtLeast, remains } from './findings';
import { type PageExample, pageFiles, readPage } from './page';

const HEADINGS = ['查什么', '为什么', '不报什么', '示例', '修正', '依据'];
/** Fewer of them only where a page says why: its rule has no more ways to be wrong. */
const LEAST_EXAMPLES = 3;

describe('the report that the examples are parts of', () => {
  it('has no fault in any layout', () => {
    for (const { id } of FORMS)
      for (const layout of LAYOUTS) {
        const report = read(faultless(id, layout));
        assert.deepEqual(check(report), [], `${id} ${layout}`);
        assert.ok(report.cells.every(({ status }) => status === 'given'));
      }
  });
});

describe('the page of', () => {
  const files = pageFiles();

  it('each rule, and no other, is there', () => {
    assert.deepEqual([...files.keys()].sort(), RULES.map(({ code }) => code).sort());
  });

  for (const rule of RULES) {
    const file = files.get(rule.code);
    if (!file) continue;
    const page = readPage(file);

    describe(rule.code, () => {
      it('names the rule and has every heading in its order', () => {
        assert.ok(page.title.startsWith(`${rule.code} `), page.title);
        assert.deepEqual(
          page.headings.map((heading) => HEADINGS.find((words) => heading.startsWith(words)) ?? heading),
          HEADINGS,
        );
      });

      it(`has ${LEAST_EXAMPLES} wrong and ${LEAST_EXAMPLES} right examples`, () => {
        for (const kind of ['有误', '无误'])
          assert.ok(
            page.examples.filter(({ heading }) => heading.includes(kind)).length >= LEAST_EXAMPLES,
            kind,
          );
      });

      for (const example of page.examples) it(example.heading, () => holds(rule.code, example));
    });
  }
});

function holds(code: string, example: PageExample): void {
  const marked = unmark(wholeReport(example));
  const report = read(marked.text);
  assert.ok(report.recognised, 'the example is a report');
  const findings = check(report).filter(
    (finding) =>
      isAtLeast(finding.severity, 'warning') ||
      finding.code === code ||
      marked.findings.some((expected) => expected.code === finding.code),
  );
  assert.deepEqual(
    describeFindings(
      marked.text,
      findings.map((finding) => ({ ...finding.range, code: finding.code })),
    ),
    describeFindings(marked.text, marked.findings),
  );
  assert.equal(
    findings.some((finding) => finding.code === code),
    example.wrong,
  );
  assert.deepEqual(preferredEdits(report, findings), marked.edits);
  for (const finding of findings) eachFixHolds(report, finding);
}

/** What the preferred fixes write inside of lines; a section or row that a fix puts in cannot be marked. */
function preferredEdits(report: Report, findings: readonly Finding[]): Edit[] {
  const edits = new Map<number, Edit>();
  for (const finding of findings)
    for (const { preferred, edits: own } of fixesOf(finding, report, english))
      if (preferred)
        for (const { start, end, newText } of own)
          if (!newText.includes('\n')) edits.set(start, { start, end, newText });
  return [...edits.values()].sort((a, b) => a.start - b.start);
}

/** A table that is written anew has cells that a person fills in. */
const writesTable = ({ edits }: Fix) => edits.some(({ newText }) => newText.split('\n').length > 10);

function eachFixHolds(report: Report, finding: Finding): void {
  for (const fix of fixesOf(finding, report, english)) {
    assert.ok(!remains(finding, report.text, fix.edits), `“${fix.title}” removes the finding`);
    const worse = added(report.text, fix.edits).filter(
      ({ severity, code }) =>
        isAtLeast(severity, finding.severity) && !(writesTable(fix) && code === 'cell-blank'),
    );
    assert.deepEqual(worse, [], `“${fix.title}” adds no finding`);
    if (fix.changes) assert.ok(fix.edits.every((edit) => changesDigitsOnly(report.text, edit)));
  }
  const edits = safeEdits(report);
  assert.deepEqual(
    safeEdits(read(applyEdits(report.text, edits))),
    [],
    'the safe fixes leave nothing to fix',
  );
}
