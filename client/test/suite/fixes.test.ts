import * as assert from 'node:assert/strict';
import {
  type CodeAction,
  CodeActionKind,
  commands,
  type Position,
  type Range,
  Selection,
  type TextDocument,
  window,
  workspace,
} from 'vscode';
import { message } from '../harness/texts';
import { until } from '../harness/wait';
import { REPORT, RIGHT, SOUND_REPORT, WRONG } from '../report';
import { closeAll, codeOf, findings, language, openReport, rangeOf, undo } from './editor';

const actionsAt = ({ uri }: TextDocument, range: Range, kind: CodeActionKind) =>
  commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', uri, range, kind.value);

describe('Fixes', () => {
  let document: TextDocument;
  beforeEach(async () => {
    document = await openReport(REPORT);
    await findings(document, 'the wrong total is found', ({ length }) => length > 0);
  });
  afterEach(closeAll);

  it('the preferred quick fix on a wrong total changes its digits only', async () => {
    const [fix] = (await actionsAt(document, rangeOf(document, WRONG), CodeActionKind.QuickFix)).filter(
      ({ isPreferred }) => isPreferred,
    );
    assert.ok(fix.edit);
    await workspace.applyEdit(fix.edit);
    assert.equal(document.getText(), SOUND_REPORT);
    await findings(document, 'no finding is left', ({ length }) => length === 0);
  });

  it('a finding can be accepted with a reason: last of all, asked for, and nothing is done where none is given', async () => {
    const actions = await actionsAt(document, rangeOf(document, WRONG), CodeActionKind.QuickFix);
    const last = actions[actions.length - 1];
    assert.equal(last.title, message(language, 'Accept with a reason… ({0})', 'row-total'));
    assert.ok(!last.isPreferred && !last.edit && last.command);
    const asked = commands.executeCommand(last.command.command, ...(last.command.arguments ?? []));
    const answered = asked.then(() => true);
    await until('the question is closed', async () => {
      await commands.executeCommand('workbench.action.closeQuickOpen');
      return Promise.race([answered, new Promise((resolve) => setTimeout(resolve, 100))]);
    });
    assert.equal(document.getText(), REPORT);
  });

  it('a reason stands above the finding, which is gone until one undo takes it back', async () => {
    const reason = '总计含补录的五件';
    const { line, character } = rangeOf(document, WRONG).start;
    const target = { uri: document.uri.toString(), code: 'row-total', position: { line, character } };
    await commands.executeCommand('gouji.server.acceptFinding', { ...target, reason });
    const comment = message(language, '<!-- gouji-accept {0}: {1} -->', 'row-total, balance', reason);
    assert.equal(document.lineAt(line).text, comment);
    await findings(document, 'the finding is accepted', ({ length }) => length === 0);
    await undo();
    assert.equal(document.getText(), REPORT);
    await findings(document, 'the finding is back', ({ length }) => length > 0);
  });

  it('recompute totals is offered for the row, the table and the report', async () => {
    const actions = await actionsAt(
      document,
      rangeOf(document, WRONG),
      CodeActionKind.RefactorRewrite.append('gouji.recompute'),
    );
    assert.deepEqual(
      actions.map(({ title }) => title),
      [
        message(language, 'Recompute the totals of this row'),
        message(language, 'Recompute the totals of this table'),
        message(language, 'Recompute all totals of the report'),
      ],
    );
  });

  it('one undo takes back all that the command recomputed', async () => {
    const wrong = REPORT.replace('\t64\n', '\t65\n').replace('1\t0\t0\t0\t1\t', '1\t0\t0\t0\t2\t');
    document = await openReport(wrong);
    await findings(document, 'three wrong totals are found', ({ length }) => length >= 3);
    await commands.executeCommand('gouji.recomputeTotals');
    assert.equal(document.getText(), SOUND_REPORT);
    await undo();
    assert.equal(document.getText(), wrong);
    await findings(document, 'the findings are back', ({ length }) => length >= 3);
  });

  it('the command for a row leaves the other rows alone', async () => {
    const wrong = REPORT.replace('\t64\n', '\t65\n');
    document = await openReport(wrong);
    await findings(document, 'both wrong totals are found', ({ length }) => length >= 2);
    select(rangeOf(document, WRONG).start);
    await commands.executeCommand('gouji.recomputeTotalsOfRow');
    assert.equal(document.getText(), wrong.replace(WRONG, RIGHT));
  });

  it('fix all on request puts right what is safe', async () => {
    await commands.executeCommand('editor.action.fixAll');
    await until('the total is right', () => document.getText() === SOUND_REPORT);
  });

  it('a missing section is inserted where it belongs, in the language of the form', async () => {
    const heading = '六、其他需要报告的事项';
    document = await openReport(SOUND_REPORT.slice(0, SOUND_REPORT.indexOf(heading)));
    const [finding] = await findings(document, 'the missing section is found', ({ length }) => length > 0);
    const [insert] = await actionsAt(document, finding.range, CodeActionKind.QuickFix);
    assert.ok(insert.edit);
    await workspace.applyEdit(insert.edit);
    assert.ok(document.getText().includes(heading));
    await findings(document, 'only what the new section has to say is left', (left) =>
      left.every((finding) => codeOf(finding) === 'fee-statement'),
    );
  });
});

function select(position: Position): void {
  const editor = window.activeTextEditor;
  assert.ok(editor);
  editor.selection = new Selection(position, position);
}
