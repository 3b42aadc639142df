/** Tables in another layout, as a person sees them: pasted from a spreadsheet, and formatted. */
import * as assert from 'node:assert/strict';
import { LANGUAGES, message } from '../harness/texts';
import { until } from '../harness/wait';
import { REPORT, RIGHT, SOUND_REPORT, WRONG } from '../report';
import { Workbench } from './workbench';

const HERE = '在此粘贴';
const HEADING = '四、政府信息公开行政复议、行政诉讼情况\n';

/** The report with a line in the place of table 四. */
const BEFORE = SOUND_REPORT.replace(
  SOUND_REPORT.slice(SOUND_REPORT.indexOf(HEADING) + HEADING.length, SOUND_REPORT.indexOf('\n五、存在的')),
  `${HERE}\n`,
);

const RESULTS = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
const NUMBERS = '2 0 1 0 3 0 0 0 0 0 1 0 0 0 1'.split(' ');

const cells = (words: readonly string[], more = '') =>
  words.map((word) => `<td height=19 class=xl65 ${more}>${word}</td>`).join('');

/** As a spreadsheet copies table 四. */
const HTML = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body link=blue>
<table border=0 cellpadding=0 width=1080 style='border-collapse:collapse'><!--StartFragment--><col width=72 span=15>
<tr height=19>${cells(['行政复议'], 'colspan=5')}${cells(['行政诉讼'], 'colspan=10')}</tr>
<tr height=19>${cells(RESULTS, 'rowspan=2')}${cells(['未经复议直接起诉', '复议后起诉'], 'colspan=5')}</tr>
<tr height=19>${cells([...RESULTS, ...RESULTS])}</tr>
<tr height=19>${cells(NUMBERS, 'align=right')}</tr><!--EndFragment--></table></body></html>`;

/** What it has as plain text beside that. */
const PLAIN = `行政复议\t\t\t\t\t行政诉讼\n${NUMBERS.join('\t')}\n`;

const PASTED = [
  `行政复议\t\t\t\t\t行政诉讼${'\t'.repeat(9)}`,
  `${RESULTS.join('\t')}\t未经复议直接起诉\t\t\t\t\t复议后起诉\t\t\t\t`,
  `\t\t\t\t\t${[...RESULTS, ...RESULTS].join('\t')}`,
  NUMBERS.join('\t'),
].join('\n');

for (const language of LANGUAGES)
  describe(`Layouts of tables (${language})`, () => {
    let workbench: Workbench;
    afterEach(() => workbench.close());

    /** Both ways in which a spreadsheet has its cells on the clipboard. */
    const copy = (html = HTML, plain = PLAIN) =>
      workbench.page.evaluate(`navigator.clipboard.write([new ClipboardItem({
      'text/html': new Blob([${JSON.stringify(html)}], { type: 'text/html' }),
      'text/plain': new Blob([${JSON.stringify(plain)}], { type: 'text/plain' }),
    })])`);

    /** All of the document, as a copy gives it. */
    async function text(): Promise<string> {
      await workbench.press('Control+1', 'Control+a', 'Control+c');
      return workbench.page.evaluate<string>('navigator.clipboard.readText()');
    }

    const choices = () => workbench.page.locator('.action-widget .monaco-list-row.action');

    /** Pastes over the line, once the report has been read. */
    async function paste(): Promise<void> {
      workbench = await Workbench.open(language, BEFORE);
      await workbench.untilProblems((count) => count > 0);
      await workbench.find(HERE);
      await copy();
      await workbench.press('Control+v');
      await workbench.page.locator('.post-edit-widget').waitFor();
    }

    it('a table from a spreadsheet is pasted as the report has its tables; one undo takes it back', async () => {
      await paste();
      await workbench.picture('paste');
      assert.equal(await text(), BEFORE.replace(HERE, PASTED));
      await workbench.press('Control+z');
      await until('the paste is undone', async () => (await text()) === BEFORE);
    });

    it('plain text is one choice away', async () => {
      await paste();
      await workbench.page.locator('.post-edit-widget').click();
      await choices().first().waitFor();
      const own = message(language, 'Insert as a table of the report');
      assert.ok((await choices().allInnerTexts()).some((choice) => choice.includes(own)));
      await workbench.picture('paste-choices');
      await choices().filter({ hasText: 'Plain Text' }).click();
      await until('plain text stands there', async () => (await text()) === BEFORE.replace(HERE, PLAIN));
    });

    /** Pastes a row of a spreadsheet over what stands in a row of the report. */
    async function pasteOver(report: string, old: string, numbers: readonly string[]): Promise<void> {
      workbench = await Workbench.open(language, report);
      await workbench.untilProblems((count) => count > 0);
      await workbench.find(old);
      await copy(
        `<table><tr height=19>${cells(numbers, 'align=right')}</tr></table>`,
        `${numbers.join('\t')}\r\n`,
      );
      await workbench.press('Control+v');
      await workbench.page.locator('.post-edit-widget').waitFor();
    }

    it('a row of a spreadsheet that is pasted into a row stays in it', async () => {
      const old = `86\t4\t0\t0\t0\t0\t${WRONG}`;
      await pasteOver(REPORT, old, ['86', '4', '0', '0', '0', '0', RIGHT]);
      await until('the row is right', async () => (await text()) === SOUND_REPORT);
    });

    it('numbers of a spreadsheet go into the cells of the rows, from the cursor on; one undo takes them back', async () => {
      const rows = ['86\t4', '3\t1'];
      const blank = SOUND_REPORT.replace(/(上年结转政府信息公开申请数量\t\t)3\t0/, '$1\t');
      workbench = await Workbench.open(language, blank);
      await workbench.untilProblems((count) => count > 0);
      await workbench.find('本年新收政府信息公开申请数量');
      await workbench.press('ArrowRight');
      const html = rows.map((row) => `<tr height=19>${cells(row.split('\t'))}</tr>`).join('');
      await copy(`<table>${html}</table>`, `${rows.join('\r\n')}\r\n`);
      await workbench.press('Control+v');
      await workbench.page.locator('.post-edit-widget').waitFor();
      await workbench.picture('paste-cells');
      const filled = blank.replace(/(上年结转政府信息公开申请数量\t\t)\t/, '$13\t1');
      await until('the cells are filled', async () => (await text()) === filled);
      await workbench.press('Control+z');
      await until('the paste is undone', async () => (await text()) === blank);
    });

    it('a number of a spreadsheet takes no line end along', async () => {
      await pasteOver(REPORT, WRONG, [RIGHT]);
      await until('the number is right', async () => (await text()) === SOUND_REPORT);
    });

    it('a row of a spreadsheet is divided as the row is into which it is pasted', async () => {
      const markdown = REPORT.replace('行政规范性文件\t2\t1\t14', '| 行政规范性文件 | 2 | 1 | 14 |');
      await pasteOver(markdown, '2 | 1 | 14', ['3', '1', '15']);
      const pasted = markdown.replace('2 | 1 | 14', '3 | 1 | 15');
      await until('the row is another one', async () => (await text()) === pasted);
    });
  });
