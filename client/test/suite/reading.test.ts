import * as assert from 'node:assert/strict';
import {
  commands,
  type DocumentSymbol,
  type FoldingRange,
  type Location,
  type LocationLink,
  type TextDocument,
} from 'vscode';
import { message } from '../harness/texts';
import { REPORT, ROW_LABEL, WRONG } from '../report';
import { closeAll, findings, hoverAt, language, openReport, rangeOf } from './editor';

describe('Reading a report in the editor', () => {
  let document: TextDocument;
  before(async () => {
    document = await openReport(REPORT);
    await findings(document, 'the wrong total is found', ({ length }) => length > 0);
  });
  after(closeAll);

  it('a number tells its row, its column, and the sum that does not hold', async () => {
    const text = await hoverAt(document, rangeOf(document, WRONG).start);
    for (const part of ['本年新收政府信息公开申请数量', '总计', '86+4+0+0+0+0≠95'])
      assert.ok(text.includes(part), text);
    const counted = message(language, 'To be counted here: {0}; {1}.').split('{0}')[0];
    assert.ok(text.includes(counted), text);
  });

  it('a section heading tells what belongs in it', async () => {
    const text = await hoverAt(document, rangeOf(document, '三、收到和处理').start);
    assert.ok(text.includes('收到和处理政府信息公开申请情况'), text);
  });

  it('a number of the text leads to the cell that counts the same', async () => {
    const places = await commands.executeCommand<(Location | LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      rangeOf(document, '90件').start,
    );
    const targets = places.map((place) => ('range' in place ? place.range : place.targetRange));
    assert.deepEqual(
      targets.map((range) => document.getText(range)),
      [WRONG],
    );
  });

  it('the outline has the six sections, and the rows of a table with their totals', async () => {
    const symbols = await commands.executeCommand<DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    assert.deepEqual(
      symbols.map(({ name }) => name.slice(0, 2)),
      ['一、', '二、', '三、', '四、', '五、', '六、'],
    );
    const rows = symbols[2].children[0].children;
    assert.equal(rows.length, 25);
    assert.deepEqual([rows[0].name, rows[0].detail], [ROW_LABEL, WRONG]);
  });

  it('sections and tables fold', async () => {
    const folds = await commands.executeCommand<FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      document.uri,
    );
    const starts = folds.map(({ start }) => document.lineAt(start).text.slice(0, 2));
    for (const section of ['一、', '二、', '三、', '四、', '五、', '六、'])
      assert.ok(starts.includes(section), section);
  });
});
