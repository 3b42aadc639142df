/** The official form as programs write it into pages: every cell is read, whatever stands around its words. */
import assert from 'node:assert/strict';
import { FORM_2021 } from '../../../../src/core/form/form2021';
import { FORMS } from '../../../../src/core/form/forms';
import { read } from '../../../../src/core/read';
import { check } from '../../../../src/rules/check';
import { consistentValues, drawFrom, writeReport } from '../../../support/generate';

/** How a program writes a cell, a row, a table and what stands around them. */
interface Program {
  readonly cell: (words: string, row: number) => string;
  readonly row?: (cells: string) => string;
  readonly table?: (rows: string) => string;
  readonly line?: (words: string) => string;
  readonly page?: (inner: string) => string;
}

const WORD_FONT = `font-size:12.0pt;font-family:"仿宋_GB2312","serif";mso-ascii-font-family:"Times New Roman";mso-hansi-font-family:"Times New Roman";color:black;mso-font-kerning:0pt;mso-bidi-language:AR`;

/** In Word each run of digits, of marks and of words has tags of its own. */
const wordRuns = (words: string) =>
  words === ''
    ? `<span lang=EN-US style='${WORD_FONT}'><o:p>&nbsp;</o:p></span>`
    : (words.match(/[0-9.]+|[^0-9.]+/g) ?? [])
        .map((run) =>
          /\d/.test(run)
            ? `<span\n  lang=EN-US style='${WORD_FONT}'>${run}</span>`
            : `<span style='${WORD_FONT}'>${run}</span>`,
        )
        .join('');

const PROGRAMS: Readonly<Record<string, Program>> = {
  Word: {
    cell: (words) =>
      `<td width=57 colspan=2 valign=top style='width:42.55pt;border:solid windowtext 1.0pt;\n  padding:0cm 5.4pt 0cm 5.4pt'>\n  <p class=MsoNormal align=center style='text-align:center;line-height:20.0pt;\n  mso-line-height-rule:exactly'>${wordRuns(words)}<span lang=EN-US style='${WORD_FONT}'><o:p></o:p></span></p>\n  </td>`,
    row: (cells) => `<tr style='mso-yfti-irow:0;height:22.7pt'>\n  ${cells}\n </tr>`,
    table: (rows) =>
      `<div align=center>\n<table class=MsoNormalTable border=1 cellspacing=0 cellpadding=0\n style='border-collapse:collapse'>\n ${rows}\n <![if !supportMisalignedColumns]>\n <tr height=0>\n  <td width=57 style='border:none'></td>\n  <td width=57 style='border:none'></td>\n </tr>\n <![endif]>\n</table>\n</div>`,
    line: (words) =>
      `<p class=MsoNormal style='text-indent:32.0pt'><b><span style='${WORD_FONT}'>${words.slice(0, 1)}</span></b>${wordRuns(words.slice(1))}</p>`,
    page: (inner) =>
      `<html xmlns:o="urn:schemas-microsoft-com:office:office">\n<head>\n<meta charset=utf-8>\n<title>年报</title>\n<!--[if gte mso 9]><xml>\n <o:DocumentProperties><o:Pages>7</o:Pages></o:DocumentProperties>\n</xml><![endif]-->\n<style>\n<!--\n p.MsoNormal, td > p {margin:0cm;}\n-->\n</style>\n</head>\n<body lang=ZH-CN style='tab-interval:21.0pt'>\n<div class=WordSection1>\n${inner}\n</div>\n</body>\n</html>`,
  },
  'an editor in a browser': {
    cell: (words) =>
      `<td rowspan="1" colspan="1" width="66" style="border-width: 1px; border-style: solid;"><p style="text-align: center;">${
        words === ''
          ? '<br/>'
          : `<span style="font-family: 仿宋; font-size: 14px;">${words.replace(/^(.)(.)/, '$1</span><span style="font-family: 仿宋">$2')}</span>`
      }</p></td>`,
    row: (cells) => `<tr class="firstRow">${cells}</tr>`,
    table: (rows) => `<table><tbody>${rows}</tbody></table><p><br/></p>`,
    line: (words) =>
      `<p style="text-indent: 2em;"><strong>${words.slice(0, 2)}</strong>${words.slice(2)}</p>`,
    page: (inner) => `<UCAPCONTENT><div class="TRS_Editor">${inner}</div></UCAPCONTENT>`,
  },
  'a spreadsheet': {
    cell: (words) =>
      /^\d+$/.test(words)
        ? `<td class=xl67 align=right x:num="${words}." style='border-top:none'>${words}</td>`
        : `<td colspan=1 class=xl66 width=72 style='width:54pt'>${words.replace(/(.{6})/g, '$1<br>\n  ')}</td>`,
    row: (cells) => ` <tr height=19 style='height:14.25pt'>\n  ${cells}\n </tr>`,
    table: (rows) => `<table x:str border=0>\n <col width=72 span=9 style='width:54pt'>\n${rows}\n</table>`,
    line: (words) => `<div>${words}</div>`,
  },
  'one that leaves out what ends by itself': {
    cell: (words) => `<TD ALIGN=CENTER>${words || '&nbsp;'}`,
    row: (cells) => `<TR VALIGN=TOP>${cells}`,
    table: (rows) => `<TABLE BORDER CELLPADDING=2>${rows}</TABLE>`,
    line: (words) => `<P>${words}`,
  },
  'one with heads of columns, a caption and words downwards': {
    cell: (words, row) =>
      row < 3
        ? `<th scope="col">${Array.from(words).join('<br />')}</th>`
        : `<td>${/^三、/.test(words) ? Array.from(words).join('<br />') : `<div class="num">${words}</div>`}</td>`,
    table: (rows) =>
      `<table><caption>附表</caption><colgroup><col/><col/></colgroup><thead></thead><tbody>${rows}</tbody></table>`,
    line: (words) => `<section><h3>${words}</h3></section>`,
  },
  'one that lists its cells on lines of their own': {
    cell: (words) =>
      `    <td data-v-7ba5bd90="">\r\n      <span>\r\n        ${words}\r\n      </span>\r\n    </td>`,
    row: (cells) => `  <tr data-v-7ba5bd90="">\r\n${cells}\r\n  </tr>`,
    table: (rows) => `<table>\r\n${rows}\r\n</table>`,
    line: (words) => `<p>\r\n  ${words}\r\n</p>`,
  },
};

const same = (words: string) => words;

function pageBy({ cell, row, table = same, line = same, page = same }: Program, text: string): string {
  const out: string[] = [];
  let rows: string[] = [];
  for (const words of text.split('\n'))
    if (words.startsWith('\u0001')) {
      const cells = words
        .slice(1)
        .split('\t')
        .map((each) => cell(each, rows.length));
      rows.push((row ?? ((inner) => `<tr>${inner}</tr>`))(cells.join('\n')));
    } else {
      if (rows.length > 0) out.push(table(rows.join('\n')));
      rows = [];
      out.push(words && line(words));
    }
  return page(out.join('\n'));
}

describe('the official form in a page', () => {
  for (const [name, program] of Object.entries(PROGRAMS))
    for (const form of FORMS)
      it(`is read cell by cell as written by ${name}, ${form.id}`, () => {
        for (let seed = 1; seed <= 5; seed++) {
          const values = new Map(consistentValues(form, drawFrom(seed)));
          for (const id of ['applications/3.3.5/business', 'applications/3.3.5/total']) values.set(id, '');
          const text = writeReport({
            form,
            layout: 'html',
            values,
            reshape: (lines) => lines.map((line) => `\u0001${line}`),
          });
          const page = pageBy(program, text);
          const report = read(page);
          for (const { place, digits, start, end, status } of report.cells) {
            const value = values.get(place.id) ?? '';
            assert.equal(status, value ? 'given' : 'blank', place.id);
            assert.equal(digits, value, place.id);
            if (value) assert.equal(page.slice(start, end).replace(/<[^>]*>/g, ''), value);
          }
          assert.equal(report.body, '某县档案局');
          assert.equal(report.sections.length, 6);
          assert.deepEqual([...new Set(check(report).map(({ code }) => code))], ['cell-blank']);
        }
      });

  it('has the unit of its amounts told by a head however long its tags are', () => {
    const values = new Map(consistentValues(FORM_2021, drawFrom(3)));
    values.set('proactive/fees/amount', '251000');
    const text = writeReport({
      form: FORM_2021,
      layout: 'html',
      values,
      reshape: (lines) => lines.map((line) => `\u0001${line.replace('单位：万元', '单位：元')}`),
    });
    const codesBy = (program: Program) => check(read(pageBy(program, text))).map(({ code }) => code);
    assert.deepEqual(codesBy(PROGRAMS.Word), codesBy({ cell: (words) => `<td>${words}</td>` }));
  });
});
