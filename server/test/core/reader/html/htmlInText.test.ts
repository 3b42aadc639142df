/** Tags and entities in Markdown and plain text, as those leave them who copy from pages: read as the page is seen. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FORM_2021 } from '../../../../src/core/form/form2021';
import { FORMS } from '../../../../src/core/form/forms';
import { LAYOUTS, type LayoutId } from '../../../../src/core/layouts/layout';
import { read } from '../../../../src/core/read';
import { looksLikeReport } from '../../../../src/core/recognise';
import { applyEdits } from '../../../../src/core/text';
import { analyse } from '../../../../src/features/analysis';
import { relayout } from '../../../../src/features/layouts/relayout';
import { check } from '../../../../src/rules/check';
import { fixesOf } from '../../../../src/rules/fixes';
import { english } from '../../../support/english';
import { consistentValues, drawFrom, writeReport } from '../../../support/generate';

/** What stands around a line of words. */
const LINES: readonly ((line: string) => string)[] = [
  (line) => line,
  (line) => `&emsp;&emsp;${line}`,
  (line) => `&#12288;&nbsp;${line}<br>`,
  (line) => `<center>${line}</center>`,
  (line) => `<p align="center"><b>${line}</b></p>`,
  (line) => `${line}<br/>  `,
  (line) => `<!-- 以下为正文 -->${line}&nbsp;`,
  (line) => `${line.slice(0, 2)}<span style="color: red">${line.slice(2)}</span>`,
];

/** What stands around or in a number. */
const NUMBERS: readonly ((digits: string) => string)[] = [
  (digits) => digits,
  (digits) => `<b>${digits}</b>`,
  (digits) => `&nbsp;${digits}&nbsp;`,
  (digits) => `${digits.slice(0, 1)}<b>${digits.slice(1)}</b>`,
  (digits) => `${digits}\u2060`,
  (digits) => `${digits.slice(0, 1)}\u200b${digits.slice(1)}`,
  (digits) => `${digits.slice(0, 1)}\ufeff${digits.slice(1)}`,
  (digits) => `${digits.slice(0, 1)}\xad${digits.slice(1)}`,
];

const unseen = (words: string) => words.replace(/<[^>]*>|[\xad\u200b\u2060\ufeff]/g, '');

const DIVIDED: readonly LayoutId[] = ['markdown', 'tsv', 'csv', 'cell-pipe', 'cell-tab'];

describe('HTML in a text that is no page', () => {
  it('is read as it is seen, around words and around and in numbers', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...FORMS),
        fc.constantFrom(...DIVIDED),
        fc.integer({ min: 1, max: 1 << 30 }),
        (form, layout, seed) => {
          const draw = drawFrom(seed);
          const values = consistentValues(form, draw);
          const inTables = new Set<string>();
          const text = writeReport({
            form,
            layout,
            values,
            reshape: (lines) => {
              const dressed = lines.map((line) =>
                line.replace(/(?<=^|[\t|,] ?)\d+(?= ?(?:[\t|,]|$))/g, (digits) =>
                  NUMBERS[draw(NUMBERS.length - 1)](digits),
                ),
              );
              for (const line of dressed) inTables.add(line);
              return dressed;
            },
          });
          const dressed = text
            .split('\n')
            .map((line) => (line === '' || inTables.has(line) ? line : LINES[draw(LINES.length - 1)](line)))
            .join('\n');
          const report = read(dressed);
          for (const { place, digits, start, end } of report.cells) {
            assert.equal(digits, values.get(place.id), place.id);
            assert.equal(unseen(dressed.slice(start, end)), digits);
          }
          const bare = read(writeReport({ form, layout, values }));
          assert.equal(report.prose.plain, bare.prose.plain);
          assert.equal(report.body, bare.body);
          assert.deepEqual(
            check(report).filter(({ code }) => code !== 'lookalike-character'),
            [],
          );
          assert.ok(looksLikeReport(dressed));
        },
      ),
      { numRuns: 60 },
    );
  });

  const values = new Map(consistentValues(FORM_2021, drawFrom(7)));
  values.set('applications/3.1/natural-person', '7140');
  const write = (layout: LayoutId, paragraphs = ['印发公开指南。']) =>
    writeReport({ form: FORM_2021, layout, values, paragraphs });

  it('has the title and the headings where they are written', () => {
    const text = write('markdown')
      .replace(/^.*\n/, (title) => `<center>&#12288;${title.trim()}</center>\n`)
      .replace(/^一、/m, '&emsp;一、');
    const { title, sections } = read(text);
    assert.match(text.slice(title?.start, title?.end), /^某县.*报告$/);
    assert.match(text.slice(sections[0].heading.start, sections[0].heading.end), /^一、总体情况$/);
    assert.ok(!check(read(text)).some(({ code }) => /^(?:title|section|period)/.test(code)));
  });

  it('has what nobody sees in a number said, and taken out', () => {
    for (const layout of LAYOUTS) {
      const text = write(layout).replace(/(?<!\d)7140(?!\d)/, '71\u200b40');
      const report = read(text);
      const cell = report.cells.find(({ place }) => place.id === 'applications/3.1/natural-person');
      assert.equal(cell?.digits, '7140', layout);
      const found = check(report).filter(({ code }) => code === 'lookalike-character');
      assert.equal(found.length, 1);
      const [fix] = fixesOf(found[0], report, english);
      assert.equal(applyEdits(text, fix.edits), write(layout));
    }
  });

  it('has no number changed that has a tag in it, and one changed that has none', () => {
    const total = values.get('remedies/litigation-direct/total') ?? '';
    values.set('remedies/litigation-direct/total', '987654');
    const text = write('markdown').replace('| 7140 |', '| 7<b>140</b> |');
    values.set('remedies/litigation-direct/total', total);
    const report = read(text);
    const edits = check(report).flatMap((finding) =>
      fixesOf(finding, report, english).flatMap((fix) => fix.edits),
    );
    assert.ok(edits.length > 0);
    for (const { start, end } of edits) assert.match(text.slice(start, end), /^\d+$/);
  });

  it('has a table without any laid out, and one with some only aligned where it stands', () => {
    const plain = write('markdown', ['&emsp;&emsp;印发目录。<br>']);
    assert.deepEqual(relayout([read(plain)], 'tsv').left, []);
    const text = plain.replace('| 7140 |', '| 7140<br>|');
    const [left, ...others] = relayout([read(text)], 'tsv').left;
    assert.equal(left.reading.table.id, 'applications');
    assert.equal(others.length, 0);
    const aligned = applyEdits(text, relayout([read(text)], 'keep').edits);
    assert.match(aligned, /\| 7140<br> +\|/);
    assert.deepEqual(
      read(aligned).cells.map(({ digits }) => digits),
      read(text).cells.map(({ digits }) => digits),
    );
  });

  it('loses a comment that accepts nothing, and so does a page', () => {
    const comment = '<!-- gouji-accept row-total: 见附件 -->\r\n';
    const page = write('html').replace(
      /^.*\t.*$/gm,
      (row) => `<tr><td>${row.replaceAll('\t', '</td><td>')}</td></tr>`,
    );
    for (const text of [write('markdown', ['印发目录。<br>']), page]) {
      const crlf = text.replaceAll('\n', '\r\n');
      const at = crlf.indexOf('三、');
      const [{ report, findings }] = analyse(crlf.slice(0, at) + comment + crlf.slice(at), (_, fault) =>
        assert.fail(String(fault)),
      );
      const found = findings.find(({ code }) => code === 'acceptance-unused');
      assert.ok(found);
      const [fix] = fixesOf(found, report, english);
      assert.equal(applyEdits(crlf.slice(0, at) + comment + crlf.slice(at), fix.edits), crlf);
    }
  });

  it('hides what follows only where a comment ends', () => {
    const text = write('tsv', ['印发<!-- 图解']);
    assert.equal(read(text).sections.length, 6);
    assert.ok(!read(text.replace('图解', '图解 -->')).prose.plain.includes('图解'));
  });

  it('is a page where it begins and ends with tags, although its tables are pictures', () => {
    const words = write('html')
      .split('\n')
      .filter((line) => !line.includes('\t'));
    const page = words.map((line) => `<p>${line}</p>`).join('\n');
    for (const part of [page, `<div class="TRS_Editor">${page}</div>\n`, `<!--StartFragment-->${page}`]) {
      const report = read(part);
      assert.ok(report.isPage);
      assert.equal(report.sections.length, 6);
      assert.deepEqual([...new Set(check(report).map(({ code }) => code))], ['table-missing']);
    }
    const line = page.replaceAll('\n', '').replace('印发', '首页 | 公开 印发');
    for (const part of [line, `<ul><li>公开</ul>${line}`, `正文：${line}`])
      assert.equal(read(part).sections.length, 6);
    assert.ok(!read(`<center>${words[0]}</center>\n${write('markdown')}`).isPage);
  });
});
