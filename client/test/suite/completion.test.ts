import * as assert from 'node:assert/strict';
import {
  type CompletionItem,
  type CompletionList,
  commands,
  Position,
  Selection,
  type TextDocument,
  window,
} from 'vscode';
import { until } from '../harness/wait';
import { SOUND_REPORT } from '../report';
import { closeAll, openReport, rangeOf } from './editor';

const SENTENCE = '本年新收政府信息公开申请90件，上年结转3件。';
const ROW = '\t2.重复申请\t0\t0\t0\t0\t0\t0\t0\n';

const labelOf = ({ label }: CompletionItem) => (typeof label === 'string' ? label : label.label);

/**
 * The items that the editor has for the end of a text's first place, once the server is there; with the documentation of the
 * first few.
 */
function itemsBehind(document: TextDocument, words: string): Promise<CompletionItem[]> {
  const at = rangeOf(document, words).end;
  return until('something is offered', async () => {
    const { items } = await commands.executeCommand<CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      at,
      undefined,
      3,
    );
    return items.length > 0 ? items : undefined;
  });
}

describe('Completion', () => {
  afterEach(closeAll);

  it('offers sentences with the numbers of the tables, and nothing else than ours', async () => {
    const document = await openReport(SOUND_REPORT.replace('一、总体情况\n', '一、总体情况\n本年\n'));
    const labels = (await itemsBehind(document, '一、总体情况\n本年')).map(labelOf);
    assert.ok(labels.includes(SENTENCE), labels.join('\n'));
    assert.ok(!labels.includes('本机关按照条例的要求公开政府信息'), 'no words of the text itself');
  });

  it('says of an item on which article and form it rests', async () => {
    const document = await openReport(SOUND_REPORT.replace(ROW, '2.\n'));
    const [row] = await itemsBehind(document, '\n2.');
    assert.equal(labelOf(row), '2.重复申请');
    const { documentation } = row;
    assert.ok(typeof documentation === 'object' && documentation.value.includes('第五十条'));
  });

  it('puts a row in by its initials, whose cells are gone through from one to the next', async () => {
    const document = await openReport(SOUND_REPORT.replace(ROW, '\n'));
    const editor = window.activeTextEditor;
    assert.ok(editor);
    const { line } = rangeOf(document, '3.要求提供公开出版物').start;
    const at = new Position(line - 1, 0);
    editor.selection = new Selection(at, at);
    await commands.executeCommand('type', { text: 'cfsq' });
    await until('the row is put in', async () => {
      await commands.executeCommand('editor.action.triggerSuggest');
      await commands.executeCommand('acceptSelectedSuggestion');
      return document.lineAt(at.line).text.includes('重复申请');
    });
    for (let cell = 1; cell <= 7; cell++) {
      await commands.executeCommand('type', { text: '0' });
      if (cell < 7) await commands.executeCommand('jumpToNextSnippetPlaceholder');
    }
    assert.equal(document.lineAt(at.line).text.trim(), ROW.trim());
  });
});
