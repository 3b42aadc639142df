/** Pages as browsers show them: tags, comments and entities between any two characters part nothing. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FORM_2021 } from '../../../../src/core/form/form2021';
import { FORMS } from '../../../../src/core/form/forms';
import { read } from '../../../../src/core/read';
import { readParts } from '../../../../src/core/readParts';
import { applyEdits } from '../../../../src/core/text';
import { analyse } from '../../../../src/features/analysis';
import { editCells } from '../../../../src/features/edit/editCells';
import { tableViews } from '../../../../src/features/tableView';
import { check, relatedOf, say } from '../../../../src/rules/check';
import { fixesOf, safeEdits } from '../../../../src/rules/fixes';
import { codesOf } from '../../../support/asRead';
import { english } from '../../../support/english';
import { consistentValues, type Draw, drawFrom, type Values, writeReport } from '../../../support/generate';

/** What stands around or beside a character of a word. */
const PARTS_NOTHING: readonly ((character: string) => string)[] = [
  (character) => character,
  (character) => character,
  (character) => `<b>${character}</b>`,
  (character) => `<SPAN lang=EN-US style='font-size:12.0pt;font-family:"仿宋_GB2312"'>${character}</SPAN>`,
  (character) => `${character}<o:p></o:p>`,
  (character) => `<a name="_Hlk7"></a>${character}`,
  (character) =>
    `<st1:chmetcnv TCSC="0" SourceValue="7" UnitName="件"\n w:st="on">${character}</st1:chmetcnv>`,
  (character) => `${character}<!-- 7 > 6 -->`,
  (character) => `${character}<!--[if gte mso 9]><td>7</td><![endif]-->`,
  (character) => `${character}<![if !supportLists]>`,
  (character) => `&#${character.codePointAt(0)};`,
  (character) => `&#x${character.codePointAt(0)?.toString(16)};`,
  (character) => `${character}&#8203;`,
  (character) => `&zwj;${character}&zwnj;`,
];

const dressed = (words: string, draw: Draw): string =>
  Array.from(words, (character) => PARTS_NOTHING[draw(PARTS_NOTHING.length - 1)](character)).join('');

/** A page of which each line of the text is a paragraph, each word and cell dressed. */
function pageOf(form: (typeof FORMS)[number], values: Values, dress: (words: string) => string): string {
  const rowOf = (line: string) =>
    line
      .slice(1)
      .split('\t')
      .map((cell) => `<td>${dress(cell)}</td>`);
  const text = writeReport({
    form,
    layout: 'html',
    values,
    reshape: (lines) => ['<table>', ...lines.map((line) => `<${line}`), '</table>'],
  });
  const lines = text.split('\n').map((line) => {
    if (line === '' || line === '<table>' || line === '</table>') return line;
    if (line.startsWith('<')) return `<tr>${rowOf(line).join('\n')}</tr>`;
    return `<p class=MsoNormal>${dress(line)}</p>`;
  });
  return lines.join('\n');
}

/** What a browser shows of a part of a page. */
const shown = (html: string): string =>
  html
    .replace(/<!--.*?-->|<[^>]*>|&zwn?j;|&#8203;|\u200b/g, '')
    .replace(/&#(x?)([0-9a-f]+);/g, (_, hex, code) =>
      String.fromCodePoint(Number.parseInt(code, hex ? 16 : 10)),
    );

describe('a page with tags between any characters', () => {
  it('reads as the same page without', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1 << 30 }), (seed) => {
        const form = FORMS[seed % FORMS.length];
        const draw = drawFrom(seed);
        const values = consistentValues(form, draw);
        const bare = read(pageOf(form, values, (words) => words));
        const page = pageOf(form, values, (words) => dressed(words, draw));
        const report = read(page);
        for (const { place, digits, start, end } of report.cells) {
          assert.equal(digits, values.get(place.id), place.id);
          assert.equal(shown(page.slice(start, end)), digits, page.slice(start, end));
        }
        assert.equal(report.body, bare.body);
        assert.equal(report.year, bare.year);
        assert.deepEqual(
          report.sections.map(({ title }) => title),
          bare.sections.map(({ title }) => title),
        );
        assert.equal(report.prose.plain, bare.prose.plain);
        assert.deepEqual(
          report.statements.map(({ subject, digits }) => [subject, digits]),
          bare.statements.map(({ subject, digits }) => [subject, digits]),
        );
        assert.deepEqual(codesOf(page), codesOf(pageOf(form, values, (words) => words)));
      }),
      { numRuns: 20 },
    );
  });

  const values = new Map([...consistentValues(FORM_2021, drawFrom(7)), ['applications/3.1/total', '987654']]);

  it('has what is found said without them, and nothing changed that has some', () => {
    for (let seed = 1; seed <= 8; seed++) {
      const draw = drawFrom(seed);
      const page = pageOf(FORM_2021, values, (words) => dressed(words, draw));
      const report = read(page);
      const findings = check(report);
      assert.ok(findings.some(({ code }) => code === 'row-total' || code === 'suspect-number'));
      for (const finding of findings) {
        const fixes = fixesOf(finding, report, english);
        const said = [say(finding, report, english), ...fixes.map(({ title }) => title)];
        for (const { message } of relatedOf(finding, report, english)) said.push(message);
        for (const words of said) assert.doesNotMatch(words, /[<>&\ufdd0]/);
        for (const { edits, changes } of fixes) {
          assertTagsStay(page, applyEdits(page, edits));
          // All that goes together, or nothing.
          assert.ok(edits.length > 0);
          assert.equal(edits.length, changes?.length ?? edits.length);
        }
      }
      assertTagsStay(page, applyEdits(page, safeEdits(report)));
    }
  });

  it('is shown in the table view as a reader sees it, and takes no number where tags are in it', () => {
    const id = 'applications/3.1/total';
    const page = pageOf(FORM_2021, values, (words) => words).replace('987654', '98<b>7</b>6<!-- -->&#53;4');
    const analyses = analyse(page, (_, fault) => assert.fail(String(fault)));
    const { tables } = tableViews(analyses, 0, {
      t: english,
      onFault: (_, fault) => assert.fail(String(fault)),
    });
    const cell = tables
      .flatMap(({ rows }) => rows.flat())
      .find((each) => each.kind === 'cell' && each.id === id);
    assert.ok(cell?.kind === 'cell');
    assert.equal(cell.text, '987654');
    assert.ok('refused' in editCells(analyses, 0, [{ id, text: '5' }], english));
  });
});

/** Only words between tags differ. */
function assertTagsStay(before: string, after: string): void {
  const marksOf = (page: string) => page.match(/<!--.*?-->|<[^>]*>|&[#\w]+;/gs);
  assert.deepEqual(marksOf(after), marksOf(before));
}

describe('what stands in a page but is not seen', () => {
  const values = consistentValues(FORM_2021, drawFrom(3));
  const page = pageOf(FORM_2021, values, (words) => words);

  it('hides all that follows where a comment does not end, as browsers do', () => {
    const at = page.indexOf('</table>') + '</table>'.length;
    const report = read(`${page.slice(0, at)}<!-- ${page.slice(at)}`);
    assert.deepEqual(
      report.sections.map(({ id }) => id),
      ['overview', 'proactive'],
    );
    assert.equal(read(`${page.slice(0, at)}<!-- --!>${page.slice(at)}`).sections.length, 6);
  });

  it('are words, numbers and cells that are short and hidden', () => {
    const hidden = page
      .replace(/(<td>\d+)(<\/td>)/g, '$1<span lang=EN-US style="display:none"><span>7</span></span>$2')
      .replaceAll('</tr>', '<td style="width:0; DISPLAY: none">8</td></tr>')
      .replaceAll('</table>', "<tr height=0 style='display:none'><td>9</td><td>9</td></tr></table>");
    const report = read(hidden);
    for (const { place, digits } of report.cells) assert.equal(digits, values.get(place.id), place.id);
    assert.deepEqual(check(report), []);
    const spam = page.replace(
      '更新公开指南',
      '更新<span style="display:none"><a>时时彩平台</a></span>公开指南',
    );
    assert.deepEqual(
      check(read(spam)).map(({ code }) => code),
      ['spam'],
    );
    // What never ends, or is long, may be shown by a script.
    for (const open of ['<span style="display:none">', '<div style="display:none">'])
      assert.equal(read(page.replace('<p', `${open}<p`)).sections.length, 6);
  });

  it('may stand in the tag of a picture', () => {
    const picture = '<img src="1.png" alt="公开信息 > 12 条">';
    assert.equal(read(page.replace('<p>', `<p>${picture}`)).prose.plain, read(page).prose.plain);
  });

  it('is taken for a page although its tables are pictures', () => {
    const picture = `<p><img src="data:image/png;base64,${'A'.repeat(5000)}"></p>`;
    const pictures = `<html><body>${page.replace(/<table>.*?<\/table>/gs, picture)}</body></html>`;
    const report = read(pictures);
    assert.equal(report.body, '某县档案局');
    assert.equal(report.sections.length, 6);
    assert.deepEqual(
      report.sections.map(({ title }) => title),
      read(page).sections.map(({ title }) => title),
    );
    assert.deepEqual(codesOf(pictures), ['table-missing']);
  });

  it('is taken for one of several reports of a page although its tables are pictures', () => {
    const pictures = page
      .replace(/<table>.*?<\/table>/gs, '<p><img src="1.png"></p>')
      .replaceAll('2023', '2022');
    for (const whole of [`${page}\n${pictures}\n${page}`, `<html>${pictures}\n${page}</html>`])
      for (const report of readParts(whole)) assert.equal(report.sections.length, 6);
  });

  it('is laid out in tables, the page in a cell', () => {
    const laidOut = (inner: string) =>
      `<table width=960><tr><td class=left><a>首页</a></td><td class=main>${inner}</td></tr></table>`;
    const single = page.replace(/<td>(\d+)<\/td>/g, '<td><table><tr><td>$1</td></tr></table></td>');
    for (const whole of [laidOut(page), laidOut(laidOut(page)), laidOut(single)]) {
      const report = read(`<html><body>${whole}</body></html>`);
      for (const { place, digits } of report.cells) assert.equal(digits, values.get(place.id), place.id);
      assert.deepEqual(check(report), []);
    }
  });

  it('is the navigation of the page itself, and no fault of a report that is one', () => {
    const around = `<title>某县档案局2023年政府信息公开工作年度报告_某县人民政府</title>
      <div>您当前的位置：<a>首页</a> &gt; <a>政府信息公开年报</a></div>
      <table><tr><td>索引号：</td><td>0144-2024-1</td></tr><tr><td>信息名称：</td><td>年度报告</td></tr></table>
      <script>if (1 < 2) document.write("<td>")</script>`;
    const whole = `<!DOCTYPE html>\n<html><body>${around}${page}<div>【打印本页】</div></body></html>`;
    const report = read(whole);
    assert.equal(report.body, '某县档案局');
    for (const { place, digits } of report.cells) assert.equal(digits, values.get(place.id), place.id);
    assert.deepEqual(check(report), []);
    assert.deepEqual(codesOf(`${around}${page}`), ['navigation-left'], 'of what was copied out of it');
  });

  it('keeps reports apart that stand behind one another', () => {
    const both = `${page}\n${page.replaceAll('2023', '2022')}`;
    const reports = readParts(both);
    assert.deepEqual(
      reports.map(({ year }) => year),
      [2023, 2022],
    );
    for (const report of reports) {
      for (const { place, digits, start, end } of report.cells) {
        assert.equal(digits, values.get(place.id), place.id);
        assert.equal(both.slice(start, end), digits);
      }
      assert.deepEqual(check(report), []);
    }
  });
});
