/** Turning a rule off where a finding of it stands, for whoever does not want to hear of it at all. */
import {
  CodeAction,
  CodeActionKind,
  ConfigurationTarget,
  commands,
  type Diagnostic,
  DiagnosticSeverity,
  type Disposable,
  l10n,
  languages,
  window,
  workspace,
} from 'vscode';
import { isOurs, LANGUAGE, schemes } from '../language';

const COMMAND = 'gouji.turnOffRule';

const isOfWorkspace = () => workspace.workspaceFolders !== undefined;

/**
 * Behind the fixes and the acceptance: what is registered first is listed last. An error is put right or accepted, each with
 * its reason; that nobody counts any more is for the settings.
 */
export function registerTurningOff(): Disposable {
  return languages.registerCodeActionsProvider(
    schemes().map((scheme) => ({ scheme, language: LANGUAGE })),
    {
      provideCodeActions: (_document, _range, { diagnostics }) => {
        const ours = diagnostics.filter(
          (diagnostic) => isOurs(diagnostic) && diagnostic.severity !== DiagnosticSeverity.Error,
        );
        const byCode = new Map(ours.map((diagnostic) => [codeOf(diagnostic), diagnostic]));
        return [...byCode].map(([code, diagnostic]) => actionFor(code, diagnostic));
      },
    },
    { providedCodeActionKinds: [CodeActionKind.QuickFix] },
  );
}

function actionFor(code: string, diagnostic: Diagnostic): CodeAction {
  const title = isOfWorkspace()
    ? l10n.t('Turn off this rule in the workspace ({0})', code)
    : l10n.t('Turn off this rule ({0})', code);
  const action = new CodeAction(title, CodeActionKind.QuickFix);
  action.diagnostics = [diagnostic];
  action.command = { title, command: COMMAND, arguments: [code] };
  return action;
}

const codeOf = ({ code }: Diagnostic): string => String(typeof code === 'object' ? code.value : code);

/** Writes the setting `gouji.rules`, says so, and takes it back where that is asked for. */
export async function turnOffRule(code: unknown): Promise<void> {
  if (typeof code !== 'string') return;
  try {
    const before = await setLevel(code, 'off');
    const [undo, open] = [l10n.t('Undo'), l10n.t('Settings')];
    const said = l10n.t('The rule {0} is turned off, by the setting gouji.rules.', code);
    const answer = await window.showInformationMessage(said, undo, open);
    if (answer === undo) await setLevel(code, before);
    if (answer === open) await commands.executeCommand('workbench.action.openSettings', 'gouji.rules');
  } catch (error) {
    void window.showErrorMessage(String(error));
  }
}

/** Gives the level that was set there before. */
async function setLevel(code: string, level: string | undefined): Promise<string | undefined> {
  const settings = workspace.getConfiguration('gouji');
  const set = settings.inspect<Record<string, string>>('rules');
  const levels = isOfWorkspace() ? set?.workspaceValue : set?.globalValue;
  const { [code]: before, ...others } = levels ?? {};
  const now = level === undefined ? others : { ...others, [code]: level };
  const target = isOfWorkspace() ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
  await settings.update('rules', Object.keys(now).length > 0 ? now : undefined, target);
  return before;
}
