import * as assert from 'node:assert/strict';
import { commands, type Diagnostic, languages, Selection, Uri, window, workspace } from 'vscode';
import { until } from '../harness/wait';
import { REPORT, SOUND_REPORT } from '../report';
import { closeAll, codeOf, folder, freshName, language, none, open, some } from './editor';

describe('Checking the reports in a folder', () => {
  let place: Uri;
  beforeEach(() => {
    place = Uri.joinPath(folder(), freshName('年报'));
  });
  afterEach(async () => {
    await closeAll();
    await workspace.fs.delete(place, { recursive: true });
  });

  async function write(name: string, bytes: string | Uint8Array): Promise<Uri> {
    const uri = Uri.joinPath(place, name);
    await workspace.fs.writeFile(uri, typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes);
    return uri;
  }
  const check = (where = place) => commands.executeCommand('gouji.checkFolder', where, [where]);
  const findings = (uri: Uri, what: string, wished: (found: Diagnostic[]) => boolean) =>
    until(what, () => {
      const found = languages.getDiagnostics(uri);
      return wished(found) ? found : undefined;
    });

  it('shows the findings on files that nobody has opened, and opens none', async () => {
    const wrong = await write('下级/北湖局.txt', REPORT);
    const right = await write('南湖局.txt', SOUND_REPORT);
    await check();
    const found = await findings(wrong, 'the wrong total is found', some);
    assert.ok(found.some((finding) => codeOf(finding) === 'row-total'));
    assert.deepEqual(languages.getDiagnostics(right), []);
    assert.equal(window.visibleTextEditors.length, 0);
    // What that is in the language of the display, the server says.
    const [total] = found.filter((finding) => codeOf(finding) === 'row-total');
    assert.equal(total.message.includes('should be'), language === 'en', total.message);
  });

  it('shows none twice on a report that is open, and those of the file again when it is closed', async () => {
    const wrong = await write('北湖局政府信息公开工作年度报告.txt', REPORT);
    await check();
    const before = await findings(wrong, 'the wrong total is found', some);
    // As a person opens it: a document that an extension asks for stays open for minutes.
    await commands.executeCommand('vscode.open', wrong);
    const document = workspace.textDocuments.find(({ uri }) => uri.toString() === wrong.toString());
    assert.equal(document?.languageId, 'disclosure-report');
    const words = (found: Diagnostic[]) => found.map(({ message }) => message).sort();
    const once = (found: Diagnostic[]) => new Set(words(found)).size === found.length && found.length > 0;
    const live = await findings(wrong, 'its own findings are there, once', once);
    assert.deepEqual(words(live), words(before));
    await check();
    assert.ok(once(languages.getDiagnostics(wrong)));
    await commands.executeCommand('workbench.action.closeAllEditors');
    await until('it is closed', () => document?.isClosed);
    await findings(wrong, 'the findings of the file are there', once);
  });

  it('follows a file that is mended, spoilt and deleted', async () => {
    const wrong = await write('北湖局.txt', REPORT);
    await check();
    await findings(wrong, 'the wrong total is found', some);
    await write('北湖局.txt', SOUND_REPORT);
    await findings(wrong, 'it is mended', none);
    await write('北湖局.txt', REPORT);
    await findings(wrong, 'it is spoilt', some);
    await workspace.fs.delete(wrong);
    await findings(wrong, 'it is gone', none);
  });

  it('checks a file that is selected beside a folder, and follows it, its ending in capitals', async () => {
    const other = await write('下级/南湖局.XXGKNB', REPORT);
    const alone = await write('北湖局.Txt', REPORT);
    const beside = await write('东湖局.txt', REPORT);
    const below = Uri.joinPath(place, '下级');
    await commands.executeCommand('gouji.checkFolder', below, [below, alone]);
    for (const uri of [other, alone]) await findings(uri, 'the wrong total is found', some);
    assert.deepEqual(languages.getDiagnostics(beside), []);
    await write('北湖局.Txt', SOUND_REPORT);
    await findings(alone, 'it is mended', none);
  });

  it('weighs them anew when gouji.json changes', async () => {
    const wrong = await write('北湖局.txt', REPORT);
    await check();
    await findings(wrong, 'the wrong total is found', some);
    await write('gouji.json', '{ "rules": { "row-total": "off", "balance": "off" } }');
    await findings(wrong, 'the rules are off', none);
  });

  it('reads GB18030, and opens such a file in it', async () => {
    const bytes = await workspace.encode(REPORT, { encoding: 'gb18030' });
    const wrong = await write('旧系统政府信息公开工作年度报告.txt', bytes);
    await check();
    await findings(wrong, 'the wrong total is found', some);
    await open(wrong);
    await until('it is read as it was written', () =>
      workspace.textDocuments.some(
        (document) => document.uri.toString() === wrong.toString() && document.getText() === REPORT,
      ),
    );
    await findings(wrong, 'its own findings are there', some);
  });

  it('opens one that nobody has checked in it, too', async () => {
    const bytes = await workspace.encode(REPORT.replaceAll('\n', '\r\n'), { encoding: 'gb18030' });
    const wrong = await write('老系统政府信息公开工作年度报告.txt', bytes);
    await open(wrong);
    await findings(wrong, 'the wrong total is found', some);
  });

  it('leaves the cursor where it was in one that it opens so', async () => {
    const bytes = await workspace.encode(REPORT, { encoding: 'gb18030' });
    const wrong = await write('旧版政府信息公开工作年度报告.txt', bytes);
    const selection = new Selection(7, 0, 7, 0);
    await commands.executeCommand('vscode.open', wrong, { selection });
    await until('it is read as it was written', () => window.activeTextEditor?.document.getText() === REPORT);
    await until('the cursor is where it was', () => window.activeTextEditor?.selection.isEqual(selection));
  });

  it('leaves a file as it is that is a report in no encoding', async () => {
    const bytes = await workspace.encode('会议记录，各单位签到。'.repeat(50), { encoding: 'gb18030' });
    const other = await write('会议政府信息公开工作年度报告.txt', bytes);
    const document = await open(other);
    await open(await write('东湖局政府信息公开工作年度报告.txt', REPORT));
    assert.equal(document.encoding, 'utf8');
  });

  it('opens a file in UTF-8 that was saved in it after the check', async () => {
    const bytes = await workspace.encode(REPORT, { encoding: 'gb18030' });
    const saved = await write('新系统政府信息公开工作年度报告.txt', bytes);
    await check();
    await findings(saved, 'the wrong total is found', some);
    await write('新系统政府信息公开工作年度报告.txt', REPORT);
    const document = await open(saved);
    await findings(saved, 'its own findings are there', some);
    // Whatever opens it anew has had its turn once another report is checked.
    await check();
    assert.deepEqual([document.encoding, document.getText()], ['utf8', REPORT]);
  });

  it('takes the folder that is open where none is named', async () => {
    const wrong = await write('北湖局.txt', REPORT);
    await commands.executeCommand('gouji.checkFolder');
    await findings(wrong, 'the wrong total is found', some);
  });
});
