/** Comments of ours are no part of a report: wherever one stands, the rest is read as if it were not there. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FORMS } from '../../../../src/core/form/forms';
import { LAYOUTS } from '../../../../src/core/layouts/layout';
import type { Report } from '../../../../src/core/model';
import { read } from '../../../../src/core/read';
import { looksLikeReport } from '../../../../src/core/recognise';
import { check } from '../../../../src/rules/check';
import type { Finding } from '../../../../src/rules/finding';
import { drawFrom, writeReport } from '../../../support/generate';

const COMMENTS = [
  '<!-- gouji-accept row-total: 86 + 4 is 91, see the note 3 -->',
  '<!-- 勾稽接受 row-total、balance：一、本年新收政府信息公开申请数量 86 4 0 0 0 0 91 -->',
  '  <!--勾稽 接受 cell-blank：全年新收申请 90 件。三、收到和处理政府信息公开申请情况-->  ',
  '\t<!-- gouji-accept',
  '<!-- gouji-accept a: | 1 | 2 | 3 |\t4\t5 -->',
];

/** A text's lines with a comment put in front of one of them; and where that one then starts and ends. */
function withComment(text: string, eol: string, line: number, comment: string) {
  const lines = text.split(eol);
  const at = line % lines.length;
  const start = lines.slice(0, at).join(eol).length + (at > 0 ? eol.length : 0);
  return {
    text: [...lines.slice(0, at), comment, ...lines.slice(at)].join(eol),
    start,
    by: comment.length + eol.length,
  };
}

/** Everything that was read and found, as the offsets would be without the comment. */
function seen(report: Report, findings: readonly Finding[], start = Number.POSITIVE_INFINITY, by = 0) {
  const back = (offset: number) => (offset >= start + by ? offset - by : offset);
  const range = (at: { start: number; end: number } | null) => at && [back(at.start), back(at.end)];
  return {
    head: [report.recognised, report.format, report.year, report.body, range(report.title)],
    sections: report.sections.map(({ id, title, heading }) => [id, title, range(heading)]),
    cells: report.cells.map(({ place, status, digits, inferred, start: from, end, outer }) =>
      [place.id, status, digits, inferred, range({ start: from, end }), range(outer)].join(' '),
    ),
    rows: report.tables.flatMap(({ rows }) => rows.map(({ label, found }) => [range(label), found])),
    prose: report.prose.plain,
    findings: findings
      .filter(({ code }) => code !== 'acceptance-unused')
      .map((finding) => [finding.code, finding.severity, range(finding.range), finding.cells?.join()]),
  };
}

describe('a comment of ours', () => {
  const forms = fc.constantFrom(...FORMS);
  for (const layout of LAYOUTS)
    it(`changes no cell, word or finding, wherever it stands in ${layout}`, () => {
      fc.assert(
        fc.property(
          forms,
          fc.integer({ min: 1, max: 1 << 30 }),
          fc.nat(),
          fc.constantFrom(...COMMENTS),
          fc.constantFrom('\n', '\r\n'),
          (form, seed, line, comment, eol) => {
            const draw = drawFrom(seed);
            const digits = () => (draw(5) === 0 ? '' : String(draw(3) === 0 ? draw(300) : 0));
            const values = new Map(form.places.map(({ id }) => [id, digits()]));
            const plain = writeReport({ form, layout, values, eol });
            const { text, start, by } = withComment(plain, eol, line, comment);
            const [before, after] = [read(plain), read(text)];
            assert.equal(after.text.length, text.length);
            assert.deepEqual(seen(after, check(after), start, by), seen(before, check(before)));
          },
        ),
        { numRuns: 80 },
      );
    });

  it('is blanked out of the text that the rules see, line by line', () => {
    const comment = '<!-- gouji-accept row-total: 乙 -->';
    const report = read(`甲\r\n${comment}\r\n丙`);
    assert.equal(report.text, `甲\r\n${' '.repeat(comment.length)}\r\n丙`);
    assert.equal(report.lineStarts.length, 3);
    assert.deepEqual(
      report.comments.map(({ words, closed }) => [words, closed]),
      [['row-total: 乙', true]],
    );
  });

  it('is blanked out of a page, line by line', () => {
    const comment = '<!-- gouji-accept row-total: 乙 -->';
    for (const eol of ['\n', '\r\n', '\r'])
      assert.equal(
        read(`甲${eol}  ${comment}${eol}  ${comment}${eol}丙</td>`).text,
        `甲${eol}  ${' '.repeat(comment.length)}${eol}  ${' '.repeat(comment.length)}${eol}丙     `,
      );
  });

  for (const [what, text] of [
    ['another comment', '<!-- 数据由办公室核对 -->'],
    ['one that shares its line with words', '一、 <!-- gouji-accept row-total: x -->'],
    ['one with words behind it', '<!-- gouji-accept row-total: x --> 二、'],
    ['words that only mention it', 'gouji-accept row-total: x'],
  ])
    it(`is not ${what}`, () => assert.deepEqual(read(text).comments, []));

  it('may be put in front of the title of what is offered as a report', () => {
    const text = writeReport({ form: FORMS[1], layout: 'tsv', values: new Map() });
    assert.equal(looksLikeReport(text), true);
    assert.equal(looksLikeReport(`<!-- 勾稽接受 row-total：见另一份年度报告 -->\n${text}`), true);
    const note = '<!-- 勾稽接受 row-total：某区2020年政府信息公开工作年度报告';
    assert.equal(looksLikeReport(`${note}\n一、总体情况\n二、主动公开政府信息情况\n`), false);
  });
});
