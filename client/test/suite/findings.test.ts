import * as assert from 'node:assert/strict';
import {
  ConfigurationTarget,
  type Diagnostic,
  DiagnosticSeverity,
  Range,
  type TextDocument,
  WorkspaceEdit,
  workspace,
} from 'vscode';
import { REPORT, RIGHT, SOUND_REPORT, WRONG } from '../report';
import { closeAll, codeOf, findings, language, none, openReport, rangeOf, some, writeFile } from './editor';

describe('Findings', () => {
  let document: TextDocument;
  beforeEach(async () => {
    document = await openReport(REPORT);
  });
  afterEach(closeAll);

  it('a wrong total is underlined, the number and nothing else', async () => {
    const found = await findings(document, 'the wrong total is found', some);
    const [total] = found.filter((finding) => codeOf(finding) === 'row-total');
    assert.deepEqual(total.range, rangeOf(document, WRONG));
    assert.equal(total.severity, DiagnosticSeverity.Error);
  });

  it('says the sum for a clerk, in the language of the display', async () => {
    const found = await findings(document, 'the wrong total is found', some);
    const [total] = found.filter((finding) => codeOf(finding) === 'row-total');
    assert.ok(total.message.includes('86+4+0+0+0+0=90'), total.message);
    assert.equal(total.message.includes('should be'), language === 'en', total.message);
  });

  it('points at the sums that it breaks, and at every number in them but zeros', async () => {
    const found = await findings(document, 'the wrong total is found', some);
    const [total] = found.filter((finding) => codeOf(finding) === 'row-total');
    const addends = total.relatedInformation?.map(({ location }) => document.getText(location.range));
    assert.deepEqual(addends, ['86', '91', '86', '4', '91', '2', '3']);
  });

  it('links to the page of its rule', async () => {
    const found = await findings(document, 'the wrong total is found', some);
    const [{ code }] = found.filter((finding) => codeOf(finding) === 'row-total');
    assert.ok(typeof code === 'object' && code.target);
    const page = await workspace.openTextDocument(code.target);
    assert.ok(page.getText().startsWith('# row-total'));
  });

  it('go when the number is put right by hand, and come back with the fault', async () => {
    await findings(document, 'the wrong total is found', some);
    await replace(document, WRONG, RIGHT);
    await findings(document, 'no finding is left', none);
    await replace(document, `\t${RIGHT}\n`, `\t${WRONG}\n`);
    await findings(document, 'the finding is back', some);
  });

  it('a missing section is found', async () => {
    await replace(document, REPORT.slice(REPORT.indexOf('六、其他')), '');
    await findings(document, 'the missing section is found', (found) =>
      found.some((finding) => codeOf(finding) === 'section-missing'),
    );
  });

  it('weigh what gouji.json says, as soon as it is saved, and what they did when it is gone', async () => {
    const severity = (wished: DiagnosticSeverity) => (found: Diagnostic[]) =>
      found.some((finding) => codeOf(finding) === 'row-total' && finding.severity === wished);
    await findings(document, 'the wrong total is found', severity(DiagnosticSeverity.Error));
    const project = await writeFile('gouji.json', '{ "rules": { "row-total": "information" } }');
    await findings(document, 'it is an information', severity(DiagnosticSeverity.Information));
    await workspace.fs.delete(project);
    await findings(document, 'it is an error', severity(DiagnosticSeverity.Error));
  });

  it('weigh what the setting says', async () => {
    const setting = workspace.getConfiguration('gouji');
    await findings(document, 'the wrong total is found', some);
    await setting.update('rules', { 'row-total': 'off', balance: 'off' }, ConfigurationTarget.Global);
    await findings(document, 'both rules are off', none);
    await setting.update('rules', undefined, ConfigurationTarget.Global);
    await findings(document, 'the finding is back', some);
  });

  it('a report that holds has none', async () => {
    // A first finding shows that the server is at work; its absence in the sound report then means something.
    await findings(document, 'the wrong total is found', some);
    const whole = new Range(document.positionAt(0), document.positionAt(REPORT.length));
    const edit = new WorkspaceEdit();
    edit.replace(document.uri, whole, SOUND_REPORT);
    await workspace.applyEdit(edit);
    await findings(document, 'no finding is left', none);
  });
});

async function replace(document: TextDocument, text: string, by: string): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, rangeOf(document, text), by);
  await workspace.applyEdit(edit);
}
