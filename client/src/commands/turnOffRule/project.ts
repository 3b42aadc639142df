import { applyEdits, modify } from 'jsonc-parser';
import { l10n, Range, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import { projectOf } from '../../project';
import type { Levels } from './levels';

/** The gouji.json that counts for a report; null where there is none, or where it is broken. */
export async function levelsInProject(report: Uri): Promise<Levels | null> {
  const project = await projectOf({ uri: report.toString() });
  return project && rulesIn(project.json) ? levelsIn(Uri.parse(project.file)) : null;
}

/** Null for what is no JSON, or has something else than rules there. */
function rulesIn(json: string | null): Record<string, unknown> | null {
  try {
    const { rules = {} } = JSON.parse(json?.replace(/^\ufeff/, '') ?? '');
    return typeof rules === 'object' && !Array.isArray(rules) ? rules : null;
  } catch {
    return null;
  }
}

const levelsIn = (file: Uri): Levels => ({
  place: l10n.t('Open'),
  offer: (code) => l10n.t('Turn off this rule in gouji.json ({0})', code),
  said: (code) => l10n.t('The rule {0} is turned off, in {1}.', code, workspace.asRelativePath(file)),
  async set(code, level) {
    const document = await workspace.openTextDocument(file);
    const json = document.getText();
    const before = rulesIn(json);
    // Somebody is at work on it.
    if (!before) throw new Error(l10n.t('It is not valid JSON: check commas, quotes and brackets.'));
    const edit = new WorkspaceEdit();
    const whole = document.validateRange(new Range(0, 0, document.lineCount, 0));
    edit.replace(file, whole, withLevel(json, code, level));
    await workspace.applyEdit(edit);
    // What is not on the disk counts for nobody.
    await document.save();
    return typeof before[code] === 'string' ? before[code] : undefined;
  },
  open: () => window.showTextDocument(file),
});

/** All else stays as it is laid out. */
const withLevel = (json: string, code: string, level: string | undefined): string => {
  const isTabbed = /^\t/m.test(json);
  const tabSize = /^ +/m.exec(json)?.[0].length ?? 2;
  const formattingOptions = { insertSpaces: !isTabbed, tabSize, eol: json.includes('\r\n') ? '\r\n' : '\n' };
  return applyEdits(json, modify(json, ['rules', code], level, { formattingOptions }));
};
