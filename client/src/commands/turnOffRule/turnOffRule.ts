/** Turning a rule off where a finding of it stands, for whoever does not want to hear of it at all. */
import {
  CodeAction,
  CodeActionKind,
  type Diagnostic,
  DiagnosticSeverity,
  type Disposable,
  l10n,
  languages,
  type Uri,
  window,
} from 'vscode';
import { isOurs, LANGUAGE, parseUri, schemes } from '../../language';
import type { Levels } from './levels';
import { levelsInProject } from './project';
import { isInSettings, levelsInSettings } from './settings';

const COMMAND = 'gouji.turnOffRule';

/**
 * gouji.json, where one counts for the report: what holds for the command line and for everybody who has the folder. Not where
 * the setting says something of the rule already, since that goes first.
 */
async function levelsFor(report: Uri): Promise<(code: string) => Levels> {
  const project = await levelsInProject(report);
  return (code) => (project && !isInSettings(code) ? project : levelsInSettings);
}

/**
 * Behind the fixes and the acceptance: what is registered first is listed last. An error is put right or accepted, each with
 * its reason; that nobody counts any more is for the settings.
 */
export function registerTurningOff(): Disposable {
  return languages.registerCodeActionsProvider(
    schemes().map((scheme) => ({ scheme, language: LANGUAGE })),
    {
      provideCodeActions: async ({ uri }, _range, { diagnostics }) => {
        const ours = diagnostics.filter(
          (diagnostic) => isOurs(diagnostic) && diagnostic.severity !== DiagnosticSeverity.Error,
        );
        if (ours.length === 0) return [];
        const byCode = new Map(ours.map((diagnostic) => [codeOf(diagnostic), diagnostic]));
        const levels = await levelsFor(uri);
        return [...byCode].map(([code, diagnostic]) =>
          actionFor(code, levels(code).offer(code), diagnostic, uri),
        );
      },
    },
    { providedCodeActionKinds: [CodeActionKind.QuickFix] },
  );
}

function actionFor(code: string, title: string, diagnostic: Diagnostic, report: Uri): CodeAction {
  const action = new CodeAction(title, CodeActionKind.QuickFix);
  action.diagnostics = [diagnostic];
  action.command = { title, command: COMMAND, arguments: [code, report.toString()] };
  return action;
}

const codeOf = ({ code }: Diagnostic): string => String(typeof code === 'object' ? code.value : code);

/** Writes the level, says so, and takes it back where that is asked for. */
export async function turnOffRule(code: unknown, uri: unknown): Promise<void> {
  const report = parseUri(uri);
  if (typeof code !== 'string' || !report) return;
  try {
    const levels = (await levelsFor(report))(code);
    const before = await levels.set(code, 'off');
    const [undo, open] = [l10n.t('Undo'), levels.place];
    const answer = await window.showInformationMessage(levels.said(code), undo, open);
    if (answer === undo) await levels.set(code, before);
    if (answer === open) await levels.open();
  } catch (error) {
    void window.showErrorMessage(String(error));
  }
}
