/**
 * Tables as other programs put them on the clipboard: the kind of markup that Word, Excel, WPS and browsers write, around
 * words and numbers of our own.
 */
import type { Form, Table } from '../../src/core/form/form';
import { drawTable, type Slot } from '../../src/features/tableGrid';
import type { Values } from './generate';

/** A cell's words, and how far it reaches. */
interface Drawn {
  readonly words: string;
  readonly colSpan: number;
  readonly rowSpan: number;
}

export type Program = 'word' | 'excel' | 'wps' | 'web';
export const PROGRAMS: readonly Program[] = ['word', 'excel', 'wps', 'web'];

const drawn = (slot: Slot, values: Values): Drawn => ({
  words: slot.kind === 'cell' ? (values.get(slot.place.id) ?? '') : slot.text,
  colSpan: slot.colSpan,
  rowSpan: slot.rowSpan,
});

const escaped = (words: string) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The table as the program copies it, all merged cells as the form draws them. */
export function copied(program: Program, table: Table, form: Form, values: Values): string {
  const rows = drawTable(table, form).map((row) => row.map((slot) => drawn(slot, values)));
  return WRITERS[program](rows);
}

type Writer = (rows: readonly (readonly Drawn[])[]) => string;

const WRITERS: Record<Program, Writer> = {
  word: (rows) =>
    `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta name=Generator content="Microsoft Word 15"><style><!-- table.MsoNormalTable {mso-style-name:普通表格; 1|2;} --></style></head>
<body lang=ZH-CN style='tab-interval:21.0pt'><!--StartFragment-->
<table class=MsoNormalTable border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;mso-padding-alt:0cm 5.4pt'>
${rows
  .map(
    (row, at) => ` <tr style='mso-yfti-irow:${at};height:19.85pt'>
${row
  .map(
    ({ words, colSpan, rowSpan }) =>
      `  <td width=62${colSpan > 1 ? ` colspan=${colSpan}` : ''}${rowSpan > 1 ? ` rowspan=${rowSpan}` : ''} style='width:46.5pt;padding:0cm 5.4pt'>
  <p class=MsoNormal align=center style='text-align:center'><span lang=EN-US style='font-size:10.5pt'>${wrapped(escaped(words)) || '<o:p>&nbsp;</o:p>'}</span></p>
  </td>`,
  )
  .join('\n')}
 </tr>`,
  )
  .join('\n')}
</table>
<!--EndFragment--></body></html>`,
  excel: (rows) =>
    `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name=ProgId content=Excel.Sheet>
<style><!--td {mso-ignore:padding;} .xl65 {mso-number-format:"\\#\\,\\#\\#0";}--></style></head>
<body link=blue vlink=purple>
<table border=0 cellpadding=0 cellspacing=0 width=864 style='border-collapse:collapse;width:648pt'>
<!--StartFragment-->
 <col width=72 span=12 style='width:54pt'>
${rows
  .map(
    (row) => ` <tr height=19 style='height:14.25pt'>
${row.map(({ words, colSpan, rowSpan }) => `  <td${colSpan > 1 ? ` colspan=${colSpan}` : ''}${rowSpan > 1 ? ` rowspan=${rowSpan}` : ''} class=xl65${/^\d/.test(words) ? ` align=right x:num="${words}"` : ''}>${grouped(escaped(words))}</td>`).join('\n')}
 </tr>`,
  )
  .join('\n')}
 <![if supportMisalignedColumns]>
 <tr height=0 style='display:none'>
  <td width=72 style='width:54pt'>9</td>
 </tr>
 <![endif]>
<!--EndFragment-->
</table></body></html>`,
  wps: (rows) =>
    `<html><body><!--StartFragment--><table style='width:480pt;'><tbody>${rows
      .map(
        (row) =>
          `<tr>${row.map(({ words, colSpan, rowSpan }) => `<td colspan="${colSpan}" rowspan="${rowSpan}" x:str class="et2"><font class="font0">${escaped(words)}</font></td>`).join('')}</tr>`,
      )
      .join('')}</tbody></table><!--EndFragment--></body></html>`,
  web: (rows) =>
    `<meta charset='utf-8'><div class="zoom"><table><tbody>${rows
      .map(
        (row) =>
          `<tr>${row.map(({ words, colSpan, rowSpan }) => `<td colspan="${colSpan}" rowspan="${rowSpan}"><p style="text-align: center;"><span>${escaped(words)}</span></p></td>`).join('')}</tr>`,
      )
      .join('\n')}</tbody></table></div>`,
};

/** Word breaks the lines of its markup where it likes, between characters of a label too. */
const wrapped = (words: string) => (words.length > 12 ? `${words.slice(0, 9)}\n  ${words.slice(9)}` : words);

/** Excel shows thousands with separators where the cell says so. */
const grouped = (words: string) => words.replace(/^(\d{1,3})(\d{3})$/, '$1,$2');
