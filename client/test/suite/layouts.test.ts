import * as assert from 'node:assert/strict';
import {
  type CodeAction,
  CodeActionKind,
  commands,
  Selection,
  type TextDocument,
  window,
  workspace,
} from 'vscode';
import { message } from '../harness/texts';
import { until } from '../harness/wait';
import { SOUND_REPORT } from '../report';
import { closeAll, hoverAt, language, openReport, rangeOf, undo } from './editor';

const ROW = '二、上年结转政府信息公开申请数量\t\t';
const UNTIDY = SOUND_REPORT.replace(ROW, `${ROW} `);

const setLayout = (layout: string | undefined) =>
  workspace.getConfiguration('gouji').update('format.layout', layout);

/**
 * Formats until it is done. In a window that has just opened, VS Code lets the command pass without asking anyone, until what
 * chooses among formatters is there (a contribution of its “restored” phase); and it tells the server of a setting when it will.
 */
const formatUntil = (document: TextDocument, what: string, command: string, wished: RegExp) =>
  until(what, async () => {
    await commands.executeCommand(command);
    return wished.test(document.getText());
  });

function select(document: TextDocument, text: string): void {
  const { start, end } = rangeOf(document, text);
  if (!window.activeTextEditor) throw new Error('No editor is active');
  window.activeTextEditor.selection = new Selection(start, end);
}

describe('Layouts of tables', () => {
  afterEach(async () => {
    await setLayout(undefined);
    await closeAll();
  });

  async function openSound(text = SOUND_REPORT): Promise<TextDocument> {
    const document = await openReport(text);
    await until('the server reads the report', () => hoverAt(document, rangeOf(document, '上年结转').start));
    return document;
  }

  it('Format Document tidies a table where it stands; one undo takes it back', async () => {
    assert.notEqual(UNTIDY, SOUND_REPORT);
    const document = await openSound(UNTIDY);
    await formatUntil(
      document,
      'the table is tidy',
      'editor.action.formatDocument',
      /上年结转政府信息公开申请数量\t\t\d/,
    );
    assert.equal(document.getText(), SOUND_REPORT);
    await undo();
    assert.equal(document.getText(), UNTIDY);
  });

  it('Format Document writes all tables in the layout of the setting; one undo takes it back', async () => {
    const document = await openSound();
    await setLayout('markdown');
    await formatUntil(document, 'Markdown stands there', 'editor.action.formatDocument', /\| 自然人 /);
    const formatted = document.getText();
    assert.equal(formatted.match(/^\| 信息内容 /gm)?.length, 4);
    assert.match(formatted, /^\| 行政复议 /m);
    await commands.executeCommand('editor.action.formatDocument');
    assert.equal(document.getText(), formatted);
    await undo();
    assert.equal(document.getText(), SOUND_REPORT);
  });

  it('Format Selection writes only the table that is selected', async () => {
    const document = await openSound();
    await setLayout('markdown');
    select(document, '行政许可');
    await formatUntil(document, 'the table is Markdown', 'editor.action.formatSelection', /\| 行政许可 /);
    assert.ok(document.getText().includes(ROW));
    await undo();
    assert.equal(document.getText(), SOUND_REPORT);
  });

  it('the table at the cursor is rewritten by a code action; one undo takes it back', async () => {
    const document = await openSound();
    const kind = CodeActionKind.RefactorRewrite.append('gouji.convert');
    const actions = await until('the conversions are offered', async () => {
      const offered = await commands.executeCommand<CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        rangeOf(document, '二、上年结转'),
        kind.value,
      );
      return offered.length > 0 ? offered : undefined;
    });
    const titles = ['Markdown', 'one cell a line'].map((name) =>
      message(language, 'Write this table as {0}', message(language, name)),
    );
    assert.deepEqual(
      actions.map(({ title }) => title),
      titles,
    );
    const { command } = actions[1];
    assert.ok(command);
    await commands.executeCommand(command.command, ...(command.arguments ?? []));
    assert.match(document.getText(), /\n二、上年结转政府信息公开申请数量\n\d+\n\d+\n/);
    assert.match(document.getText(), /\n行政许可\t/);
    await undo();
    assert.equal(document.getText(), SOUND_REPORT);
  });

  it('the command asks for a layout and writes all tables; one undo takes it back', async () => {
    const document = await openSound();
    const converted = commands.executeCommand('gouji.convertTables').then(() => true);
    await until('the first layout is picked', async () => {
      await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return Promise.race([converted, new Promise((resolve) => setTimeout(resolve, 100))]);
    });
    await until('the tables are Markdown', () => /\| 自然人 /.test(document.getText()));
    await undo();
    assert.equal(document.getText(), SOUND_REPORT);
  });
});
