import * as assert from 'node:assert/strict';
import {
  type CodeLens,
  ConfigurationTarget,
  commands,
  type DocumentHighlight,
  DocumentHighlightKind,
  type DocumentLink,
  type InlayHint,
  type Location,
  type LocationLink,
  Range,
  type SelectionRange,
  type SemanticTokens,
  type SemanticTokensLegend,
  type SymbolInformation,
  type TextDocument,
  workspace,
} from 'vscode';
import { message } from '../harness/texts';
import { until } from '../harness/wait';
import { REPORT, RIGHT, ROW_LABEL, SOUND_REPORT, WRONG } from '../report';
import {
  closeAll,
  findings,
  folder,
  freshName,
  hoverAt,
  language,
  openReport,
  rangeOf,
  writeFile,
} from './editor';

/** The sums of the wrong total: its row, and the balance of the column. */
const ROW = ['86', '4', '0', '0', '0', '0', WRONG];

const LAW = '《中华人民共和国政府信息公开条例》第五十条';
const ADDRESS = 'http://www.example.gov.cn/xxgk/';

describe('Moving about in a report', () => {
  let document: TextDocument;
  const textOf = (range: Range) => document.getText(range);
  const ask = <T>(command: string, ...more: unknown[]) =>
    commands.executeCommand<T>(command, document.uri, ...more);
  before(async () => {
    document = await openReport(
      REPORT.replace('没有行政诉讼。', `没有行政诉讼。依据${LAW}编制，见${ADDRESS}。`),
    );
    await findings(document, 'the wrong total is found', ({ length }) => length > 0);
  });
  after(closeAll);

  it('the definition of a total is its parts but the zeros, that of a part its total', async () => {
    const definitions = async (at: string) => {
      const found = await ask<(Location | LocationLink)[]>(
        'vscode.executeDefinitionProvider',
        rangeOf(document, at).start,
      );
      return found.map((place) => textOf('range' in place ? place.range : place.targetRange));
    };
    assert.deepEqual(await definitions(WRONG), ['86', '4']);
    assert.deepEqual(await definitions('86'), [WRONG]);
  });

  it('the references of a total are its sums, and where the text states it', async () => {
    const found = await ask<Location[]>('vscode.executeReferenceProvider', rangeOf(document, WRONG).start);
    const texts = found.map(({ range }) => textOf(range));
    for (const cell of ['90', ...ROW]) assert.ok(texts.includes(cell), `${cell} in ${texts}`);
  });

  it('the cursor on a number marks every cell of its sums, the total as what is written', async () => {
    const found = await ask<DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      rangeOf(document, '86').start,
    );
    const marked = (kind: DocumentHighlightKind) =>
      found.filter((one) => one.kind === kind).map(({ range }) => textOf(range));
    assert.deepEqual(marked(DocumentHighlightKind.Write), [WRONG]);
    assert.deepEqual(marked(DocumentHighlightKind.Read).slice(0, 6), ROW.slice(0, 6));
  });

  it('a selection grows from the number over its row and table to the section', async () => {
    const [innermost] = await ask<SelectionRange[]>('vscode.executeSelectionRangeProvider', [
      rangeOf(document, WRONG).start,
    ]);
    const grown: string[] = [];
    for (let at: SelectionRange | undefined = innermost; at; at = at.parent) grown.push(textOf(at.range));
    assert.equal(grown[0], WRONG);
    assert.ok(grown.some((text) => text.startsWith(ROW_LABEL) && text.endsWith(WRONG)));
    assert.ok(grown.some((text) => text.startsWith('三、收到和处理')));
    assert.equal(grown.at(-1), document.getText());
  });

  it('headings, labels, totals and the wrong one among them have colours of their own', async () => {
    const legend = await ask<SemanticTokensLegend>('vscode.provideDocumentSemanticTokensLegend');
    const { data } = await ask<SemanticTokens>('vscode.provideDocumentSemanticTokens');
    const tokens: string[] = [];
    let [line, character] = [0, 0];
    for (let at = 0; at < data.length; at += 5) {
      character = data[at] === 0 ? character + data[at + 1] : data[at + 1];
      line += data[at];
      const modifiers = legend.tokenModifiers.filter((_, bit) => data[at + 4] & (1 << bit));
      const words = textOf(new Range(line, character, line, character + data[at + 2]));
      tokens.push(`${words} ${[legend.tokenTypes[data[at + 3]], ...modifiers].join('.')}`);
    }
    for (const token of ['一、总体情况 heading', `${ROW_LABEL} rowLabel`, `${WRONG} number.total.wrong`])
      assert.ok(tokens.includes(token), token);
  });

  it('behind each total stands whether it is the sum of its parts', async () => {
    const { line } = rangeOf(document, WRONG).start;
    const hints = await ask<InlayHint[]>('vscode.executeInlayHintProvider', new Range(line, 0, line + 2, 0));
    const labels = hints.map(({ label }) =>
      typeof label === 'string' ? label : label.map(({ value }) => value).join(''),
    );
    assert.deepEqual(labels, ['≠ 90 (+5)', '✓']);
  });

  it('above each table stands how it stands, and a click recomputes or shows the preview', async () => {
    const lenses = await ask<CodeLens[]>('vscode.executeCodeLensProvider');
    const above = (start: string) =>
      lenses
        .filter(({ range }) => document.lineAt(range.start).text.startsWith(start))
        .map(({ command }) => command?.title);
    const preview = message(language, 'Preview');
    assert.deepEqual(above('三、收到和处理'), [
      message(language, '1 finding'),
      message(language, 'Recompute 1 total'),
      preview,
    ]);
    assert.deepEqual(above('四、'), [message(language, 'Adds up'), preview]);
  });

  it('the law and the page that the text names can be opened', async () => {
    const found = await ask<DocumentLink[]>('vscode.executeLinkProvider');
    const links = found.map(({ range, target }) => [textOf(range), target?.authority]);
    assert.ok(
      links.some(([text, host]) => text === LAW && host === 'www.gov.cn'),
      String(links),
    );
    assert.ok(
      links.some(([text]) => text === ADDRESS),
      String(links),
    );
  });

  it('a number on hover stands in its row, between the rows above and below it', async () => {
    const text = await hoverAt(document, rangeOf(document, WRONG).start);
    assert.match(text, /\| 自然人 \| 商业企业 \|/);
    assert.ok(text.includes(`| 86 | 4 | 0 | 0 | 0 | 0 | **${WRONG}** |`), text);
  });

  it('a body and a year find its report', async () => {
    const found = await commands.executeCommand<SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      '统计局 2023',
    );
    assert.ok(found.some(({ location }) => location.uri.toString() === document.uri.toString()));
  });

  it('also one among the files of the folder that is not open, where the server can read them', async function () {
    if (folder().scheme !== 'file') this.skip();
    const name = freshName('政府信息公开工作年度报告.txt');
    await writeFile(
      name,
      SOUND_REPORT.replaceAll('某区统计局', '青禾镇人民政府').replaceAll('2023年', '2024年'),
    );
    const found = await commands.executeCommand<SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      '青禾 2024',
    );
    const [symbol] = found.filter(({ location }) => location.uri.path.endsWith(name));
    assert.equal(symbol?.name, '青禾镇人民政府2024年政府信息公开工作年度报告');
  });
});

describe('The settings of what is shown beside the text', () => {
  let document: TextDocument;
  const set = (name: string, value: boolean | undefined) =>
    workspace.getConfiguration('gouji').update(name, value, ConfigurationTarget.Workspace);
  before(async () => {
    document = await openReport(SOUND_REPORT);
  });
  after(async () => {
    await set('inlayHints.totals', undefined);
    await set('codeLens', undefined);
    await closeAll();
  });

  it('turn the hints and the lenses off', async () => {
    const hints = () =>
      commands.executeCommand<InlayHint[]>(
        'vscode.executeInlayHintProvider',
        document.uri,
        new Range(0, 0, document.lineCount, 0),
      );
    const lenses = () => commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', document.uri);
    await until(
      'there are hints and lenses',
      async () => (await hints()).length > 0 && (await lenses()).length > 0,
    );
    assert.ok(document.getText().includes(RIGHT));
    await set('inlayHints.totals', false);
    await until('the hints are gone', async () => (await hints()).length === 0);
    await set('codeLens', false);
    await until('the lenses are gone', async () => (await lenses()).length === 0);
  });
});
