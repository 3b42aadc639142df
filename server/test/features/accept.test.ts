/** Accepting a finding where it stands: the comment that is put in speaks for it, in every layout. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FORMS } from '../../src/core/form/forms';
import { LAYOUTS } from '../../src/core/layouts/layout';
import { applyEdits } from '../../src/core/text';
import { accept, canAccept } from '../../src/features/accept';
import { type Analysis, analyse } from '../../src/features/analysis';
import { codeActions } from '../../src/features/codeActions';
import { QUICK_FIX } from '../../src/features/kinds';
import { english } from '../support/english';
import { drawFrom, writeReport } from '../support/generate';
import { analysed, noFault } from './analysed';
import { reportText } from './report';

const WRONG = reportText({ 'applications/1/total': '⟦91⟧' });

/** What is told apart of findings whose places have moved. */
const named = ({ every }: Pick<Analysis, 'every'>) =>
  every
    .map(({ code, cells, relation, section, row }) => [code, cells, relation, section, row].join(' '))
    .sort();

describe('accepting a finding', () => {
  it('is the last thing offered, and never preferred', () => {
    const { analyses, marks } = analysed(WRONG);
    const actions = codeActions(analyses, marks[0], { t: english, only: [QUICK_FIX], onFault: noFault });
    const last = actions[actions.length - 1];
    assert.deepEqual(
      actions.map(({ accepts }) => accepts ?? false),
      [...actions.slice(1).map(() => false), true],
    );
    assert.equal(last.title, 'Accept with a reason… (row-total)');
    assert.equal(last.preferred, false);
    assert.equal(last.settles?.finding.code, 'row-total');
  });

  it('puts in a comment above the line, for all findings of the cause, that waits for a reason', () => {
    const { analyses, marks } = analysed(WRONG);
    const [{ edits }] = codeActions(analyses, marks[0], {
      t: english,
      only: undefined,
      onFault: noFault,
    }).filter(({ accepts }) => accepts);
    const text = applyEdits(analyses[0].report.text, edits);
    const comment = '<!-- gouji-accept row-total, balance: (write the reason here) -->';
    assert.ok(text.includes(`\n${comment}\n一、本年新收`));
    const codes = (each: string) => analyse(each, noFault)[0].findings.map(({ code }) => code);
    assert.deepEqual(codes(text), ['acceptance-unused', 'row-total']);
    assert.deepEqual(codes(text.replace('(write the reason here)', '总计含补录的一件')), []);
  });

  it('writes a reason on one line and lets it not end the comment', () => {
    const [analysis] = analysed(WRONG).analyses;
    const { newText } = accept(analysis, analysis.findings[0], ' a --> b\r\nc -- d ', english);
    assert.equal(newText, '<!-- gouji-accept row-total, balance: a → b  c — d -->\n');
  });

  it('keeps to the text’s line ends', () => {
    const [analysis] = analysed(WRONG.replaceAll('\n', '\r\n')).analyses;
    assert.ok(accept(analysis, analysis.findings[0], 'x', english).newText.endsWith('-->\r\n'));
  });

  it('puts nothing into a tag that goes over lines, as Word writes them', () => {
    const cell = (words: string) =>
      `<td\n  width=57><p\n  class=MsoNormal><span\n  lang=EN-US>${words}</span></p></td>`;
    const page = reportText({ 'applications/1/total': '91' }).replace(
      /^.*\t.*$/gm,
      (line) => `<tr>${line.split('\t').map(cell).join('\n')}</tr>`,
    );
    const [before] = analyse(page, noFault);
    const finding = before.findings.find(({ code }) => code === 'row-total');
    assert.ok(finding);
    const edit = accept(before, finding, 'x', english);
    assert.ok(page.slice(edit.start).startsWith('<td\n'));
    const [after] = analyse(applyEdits(page, [edit]), noFault);
    assert.ok(after.accepted.some((accepted) => accepted.finding.code === 'row-total'));
  });

  it('speaks for a number whose line begins in a tag, in front of which no comment can stand', () => {
    const page = reportText({ 'applications/1/total': '91' }).replace(
      /^.*\t.*$/gm,
      (line) => `<tr><td\n  width=57>${line.replaceAll('\t', '</td><td\n  width=57>')}</td></tr>`,
    );
    const [before] = analyse(page, noFault);
    const [finding] = before.findings;
    const [after] = analyse(applyEdits(page, [accept(before, finding, 'x', english)]), noFault);
    assert.deepEqual(after.findings, []);
    assert.ok(after.accepted.length > 0);
  });

  it('is not offered in a page of one line, where the comment would speak for all of it', () => {
    const page = (end: string) =>
      reportText({ 'applications/1/total': '91' })
        .split('\n')
        .map((line) =>
          line.includes('\t') ? `<tr><td>${line.split('\t').join('</td><td>')}</td></tr>` : `<p>${line}</p>`,
        )
        .join(end);
    const offered = (text: string) => {
      const analyses = analyse(text, noFault);
      const range = analyses[0].findings[0].range;
      const actions = codeActions(analyses, range, { t: english, only: [QUICK_FIX], onFault: noFault });
      return actions.some(({ accepts }) => accepts);
    };
    assert.deepEqual([page('\n'), page('')].map(offered), [true, false]);
  });

  it('is not offered for an acceptance that is wrong', () => {
    const marked = `⟦<!-- gouji-accept row-total: -->⟧\n${reportText()}`;
    const { analyses, marks } = analysed(marked);
    assert.deepEqual(
      analyses[0].findings.map((finding) => canAccept(finding, analyses[0].report)),
      [false],
    );
    assert.deepEqual(
      codeActions(analyses, marks[0], { t: english, only: [QUICK_FIX], onFault: noFault }),
      [],
    );
  });

  for (const layout of LAYOUTS)
    it(`sets aside that finding in ${layout}, and none of another code`, () => {
      fc.assert(
        fc.property(
          fc.constantFrom(...FORMS),
          fc.integer({ min: 1, max: 1 << 30 }),
          fc.nat(),
          (form, seed, pick) => {
            const draw = drawFrom(seed);
            const digits = () => (draw(9) === 0 ? '' : String(draw(3) === 0 ? draw(300) : 0));
            const values = new Map(form.places.map(({ id }) => [id, digits()]));
            const [before] = analyse(writeReport({ form, layout, values }), noFault);
            const finding = before.findings[pick % before.findings.length];
            const edit = accept(before, finding, 'right as it is', english);
            const [after] = analyse(applyEdits(before.report.text, [edit]), noFault);
            const codes = new Set(after.accepted.map((accepted) => accepted.finding.code));
            assert.ok(codes.has(finding.code));
            assert.deepEqual(
              named({ every: [...after.every, ...after.accepted.map((accepted) => accepted.finding)] }),
              named(before),
            );
          },
        ),
        { numRuns: 40 },
      );
    });
});
