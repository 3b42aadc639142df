/** Tables in HTML, as a program leaves them in a text: every cell is read, and no tag is ever touched. */
import assert from 'node:assert/strict';
import { FORM_2021 } from '../../../../src/core/form/form2021';
import { FORMS } from '../../../../src/core/form/forms';
import { read } from '../../../../src/core/read';
import { withoutMarkup } from '../../../../src/core/reader/html/markup';
import { readParts } from '../../../../src/core/readParts';
import { factsOfReport, looksLikeReport } from '../../../../src/core/recognise';
import { positionAt } from '../../../../src/core/text';
import { analyse } from '../../../../src/features/analysis';
import { editCells } from '../../../../src/features/edit/editCells';
import { check } from '../../../../src/rules/check';
import { fixesOf, safeEdits } from '../../../../src/rules/fixes';
import { english } from '../../../support/english';
import { consistentValues, drawFrom, type Values, writeReport } from '../../../support/generate';

type Write = (rows: readonly (readonly string[])[]) => string;

const WRITTEN: Readonly<Record<string, Write>> = {
  'all on one line': (rows) =>
    `<html><body><table border="1">${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table></body></html>`,
  'a row a line': (rows) =>
    `<table>\n${rows.map((row) => `<tr>${row.map((cell) => `<td colspan="2" style='width:20pt'>${cell}</td>`).join('')}</tr>`).join('\n')}\n</table>`,
  'a cell a line, its words on lines of their own': (rows) =>
    `<TABLE>\n${rows.map((row) => `  <TR>\n${row.map((cell) => `    <TD>\n      ${cell}\n    </TD>`).join('\n')}\n  </TR>`).join('\n')}\n</TABLE>`,
  'paragraphs in cells': (rows) =>
    `<table><tbody>${rows.map((row) => `<tr>${row.map((cell) => `<td><p class="MsoNormal"><span lang=EN-US>${cell || '&nbsp;'}<o:p></o:p></span></p></td>`).join('')}</tr>`).join('\n')}</tbody></table>`,
  'words and blanks as numbered entities': (rows) =>
    `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell ? numbered(cell) : '&#160;&#xA0;'}</td>`).join('')}</tr>`).join('\n')}</table>`,
  'a > within a quoted value, in single quotes and in double ones': (rows) =>
    `<table title="a > b" class='x'>${rows.map((row) => `<tr>${row.map((cell) => `<td data-sum = '1>0 "' title="<b>7</b>" align=right>${cell}</td>`).join('')}</tr>`).join('\n')}</table>`,
  'what is not shown among the rows': (rows) =>
    `<STYLE>td > p { width: 7 }</STYLE><?xml:namespace prefix = "o" /><table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}<!-- <td>7</td> --></td>`).join('')}</tr>`).join('<!--><SCRIPT>if (1 > 0) write("<tr><td>7</td></tr>")</SCRIPT>\n')}<!-- <tr><td>7</td></tr> --></table>`,
};

/** Every character but those of a number. */
const numbered = (words: string) =>
  words.replace(/[^\d.\-/]/gu, (unit) => {
    const code = unit.codePointAt(0) ?? 0;
    return code % 2 ? `&#${code};` : `&#x${code.toString(16).toUpperCase()};`;
  });

const reportOf = (form: (typeof FORMS)[number], values: Values, write: Write, paragraphs?: string[]) =>
  writeReport({
    ...(paragraphs && { paragraphs }),
    form,
    layout: 'html',
    values,
    reshape: (lines) => write(lines.map((line) => line.split('\t'))).split('\n'),
  });

describe('a table in HTML', () => {
  for (const [name, write] of Object.entries(WRITTEN))
    for (const form of FORMS)
      it(`is read: ${name}, ${form.id}`, () => {
        const values = new Map([...consistentValues(form, drawFrom(7))]);
        for (const id of ['applications/3.3.5/natural-person', 'applications/3.3.5/other'])
          values.set(id, '');
        values.set('applications/3.3.5/total', '');
        const text = reportOf(form, values, write);
        const report = read(text);
        for (const { place, digits, start, end, status } of report.cells) {
          assert.equal(digits, values.get(place.id), place.id);
          if (status === 'given') assert.equal(text.slice(start, end), digits);
        }
        assert.deepEqual([...new Set(check(report).map(({ code }) => code))], ['cell-blank']);
      });

  const values = new Map([...consistentValues(FORM_2021, drawFrom(7))]);
  const right = values.get('applications/3.1/total') ?? '';
  values.set('applications/3.1/total', '987654');
  values.set('applications/3.3.5/other', '');
  const text = reportOf(FORM_2021, values, WRITTEN['a cell a line, its words on lines of their own']);

  it('has its wrong total found where it stands in the file, and put right without its tags', () => {
    const report = read(text);
    const found = check(report).find(({ code }) => code === 'row-total');
    assert.ok(found);
    const { line } = positionAt(report.lineStarts, found.range.start);
    assert.equal(text.split('\n')[line].trim(), '987654');
    const edits = safeEdits(report, new Set(['row-total']));
    assert.deepEqual(
      edits.map(({ start, end, newText }) => [text.slice(start, end), newText]),
      [['987654', right]],
    );
  });

  it('has nothing put in: no number into an empty cell, no row, no table', () => {
    const analyses = analyse(text, (_, fault) => assert.fail(String(fault)));
    const [{ report }] = analyses;
    for (const finding of check(report))
      for (const { edits } of fixesOf(finding, report, english))
        for (const { start, end } of edits) assert.match(text.slice(start, end), /^[^<>\s]+$/);
    const typed = editCells(analyses, 0, [{ id: 'applications/3.3.5/other', text: '4' }], english);
    assert.ok('refused' in typed);
    const given = editCells(analyses, 0, [{ id: 'applications/3.1/total', text: right }], english);
    assert.ok('edits' in given && given.edits.length === 1);
  });

  const changedIn = (paragraph: string) => {
    const marked = reportOf(FORM_2021, values, WRITTEN['a row a line'], [paragraph]);
    const report = read(marked);
    return check(report).flatMap((finding) =>
      fixesOf(finding, report, english).flatMap(({ edits }) =>
        edits.map(({ start, end }) => marked.slice(start, end)),
      ),
    );
  };
  it('has no entity changed: neither what it stands for nor the semicolon it ends with', () => {
    assert.ok(changedIn('印发目录,另见附件以及样表。').includes(','));
    for (const entity of ['&#8220;', '&#xFF08;', '&hellip;', '&rdquo;'])
      assert.deepEqual(
        changedIn(`印发目录${entity}另见附件${entity}以及样表。`).filter((words) => /[^\d]/.test(words)),
        [],
      );
  });

  it('has entities as the characters that browsers show', () => {
    const unmarked = (words: string) => {
      const { plain, shown } = withoutMarkup(`${words}|</td>`) ?? assert.fail();
      assert.equal(shown.length, words.length + '|</td>'.length);
      return plain.slice(0, plain.indexOf('|'));
    };
    assert.equal(unmarked('收到&#65288;&#49;&#x32;&rdquo;'), '收到（12”');
    assert.equal(unmarked('&#x20000;&#160;'), '\u{20000} ');
    assert.equal(unmarked('甲&nbsp&nbsp;乙&#160丙'), '甲  乙 丙');
    assert.equal(unmarked('&quot甲&quot;乙</>丙'), '"甲"乙丙');
    assert.equal(unmarked('&minus;9&times;&mdash;&#150;&#151;'), '−9×—–—');
    // A line end, a divider, half a character and a control character make no others.
    assert.equal(unmarked('1&#10;2&#124;3&#9;4'), '1 2 3 4');
    // What nobody sees parts nothing.
    assert.equal(unmarked('1&#8203;2&shy;3&zwnj;4&zwj;5&#xFEFF;6\u200b7'), '1234567');
    for (const left of ['&#xD800;', '&#0;', '&#1114112;', '&none;', '&ldquo', '&#;', '&#x;', '&amp&'])
      assert.equal(unmarked(`甲&#160;${left}乙`), `甲 ${left}乙`);
  });

  it('is not the only thing between angle brackets: addresses stay', () => {
    const words = '网址：<https://example.gov.cn/>，信箱：<a@example.gov.cn>';
    assert.ok(withoutMarkup(`<o:p>${words}</o:p></td>`)?.plain.startsWith(words));
  });

  it('is offered the language by its beginning, and listed by the words of its title', () => {
    const beginning = text.slice(0, text.indexOf('<TABLE'));
    const marked = beginning.replace(/^.+$/gm, (line, at) =>
      at === 0 ? `<h1><span>${line.slice(0, 4)}</span>${line.slice(4)}</h1>` : `<p>${line}</p>`,
    );
    assert.ok(marked.includes('<p>二、'));
    const found = factsOfReport(marked);
    assert.equal(found?.year, 2023);
    assert.match(found?.titleWords ?? '', /^某县档案局?.*报告$/);
    assert.match(marked.slice(found?.title?.start, found?.title?.end), /^某县档案<.*报告$/);
    assert.equal(looksLikeReport('<p>政府信息公开工作年度报告</p><p>一、总体情况</p>'), false);
  });

  it('is read anew in one of several reports where only a tag was changed', () => {
    const one = reportOf(FORM_2021, values, WRITTEN['a row a line']);
    const both = `${one}\n${one.replaceAll('2023', '2022')}`;
    const at = both.indexOf('<td', both.indexOf('987654') - 200);
    const changed = `${both.slice(0, at)}<tr${both.slice(at + 3)}`;
    assert.deepEqual(readParts(changed, readParts(both)), readParts(changed));
    assert.notDeepEqual(readParts(changed)[0].cells, readParts(both)[0].cells);
  });

  it('is read in the time of its length, whatever its tags are', () => {
    const parts = [
      '<',
      '<style>',
      '<STYLE>',
      '<!--',
      '<!-->',
      '<td>',
      '</td',
      '<td ',
      '&nbsp',
      '<a <',
      '<a ="',
      '<a ="\'>',
      '<span style=display:none>',
    ];
    for (const part of [...parts, '<?', '&#x41;', '&#x41', '<a="<a=\'>'])
      assert.equal(read(`${part.repeat(40_000)}</td>`).recognised, false);
  });

  it('is read in XML, whose own brackets nobody sees', () => {
    const page = reportOf(FORM_2021, values, WRITTEN['a row a line']);
    const [title] = page.split('\n');
    const wrapped = (words: string) => `<![CDATA[${words}]]>`;
    for (const inner of [page, '<p>一、总体情况</p>']) {
      const xml = `<?xml version="1.0"?>\n<page><title>${wrapped(title)}</title><main>${wrapped(inner)}</main></page>`;
      const codes = check(read(xml)).map(({ code }) => code);
      assert.deepEqual(
        codes.filter((code) => code === 'unbalanced' || code === 'title-missing'),
        [],
      );
    }
  });

  it('is none where a text only has angle brackets', () => {
    const plain = writeReport({
      form: FORM_2021,
      layout: 'tsv',
      values,
      paragraphs: ['印发<格式>，见</td一处。'],
    });
    assert.equal(
      read(plain).cells.find(({ place }) => place.id === 'applications/3.1/total')?.digits,
      '987654',
    );
  });
});
