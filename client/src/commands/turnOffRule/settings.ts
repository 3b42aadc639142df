import { ConfigurationTarget, commands, l10n, workspace } from 'vscode';
import type { Levels } from './levels';

type Rules = Record<string, string>;

const settings = () => workspace.getConfiguration('gouji');

const isOfWorkspace = () => workspace.workspaceFolders !== undefined;

export const isInSettings = (code: string): boolean =>
  Object.hasOwn(settings().get<Rules>('rules', {}), code);

/** The setting `gouji.rules`: of the workspace where one is open, else the person's own. */
export const levelsInSettings: Levels = {
  get place() {
    return l10n.t('Settings');
  },
  offer: (code) =>
    isOfWorkspace()
      ? l10n.t('Turn off this rule in the workspace ({0})', code)
      : l10n.t('Turn off this rule ({0})', code),
  said: (code) => l10n.t('The rule {0} is turned off, by the setting gouji.rules.', code),
  async set(code, level) {
    const set = settings().inspect<Rules>('rules');
    const levels = isOfWorkspace() ? set?.workspaceValue : set?.globalValue;
    const { [code]: before, ...others } = levels ?? {};
    const now = level === undefined ? others : { ...others, [code]: level };
    const target = isOfWorkspace() ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
    await settings().update('rules', Object.keys(now).length > 0 ? now : undefined, target);
    return before;
  },
  open: () => commands.executeCommand('workbench.action.openSettings', 'gouji.rules'),
};
