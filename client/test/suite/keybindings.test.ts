import * as assert from 'node:assert/strict';
import { commands, extensions, window } from 'vscode';
import { until } from '../harness/wait';
import { closeAll } from './editor';

interface Keybinding {
  key: string;
  command: string;
  when?: string;
}

/** What holds whenever a person writes in a report: a binding under these conditions alone is one for reports, too. */
const WRITING = [
  ...['editorFocus', 'editorTextFocus', 'textInputFocus', 'inputFocus', 'editorReadonly', 'editorIsOpen'],
  ...['isLinux', 'isWeb', 'isMac', 'isWindows', 'isDevelopment', 'editorHasSelection', 'config', 'true'],
];

/** Whether a binding may be meant while a report is written; what is not known to hold is taken not to. */
const isForReports = (when: string | undefined): boolean =>
  when === undefined ||
  when
    .split('||')
    .some((way) => way.split('&&').every((term) => WRITING.includes(/[a-zA-Z]+/.exec(term)?.[0] ?? '')));

/** One is the other, or the first key of its two. */
const meet = (one: string, other: string): boolean =>
  `${one} `.startsWith(`${other} `) || `${other} `.startsWith(`${one} `);

describe('Keybindings', () => {
  afterEach(closeAll);

  it('take no key that VS Code gives to another command while a report is written', async () => {
    await commands.executeCommand('workbench.action.openDefaultKeybindingsFile');
    const text = await until('the default keybindings are open', () => {
      const shown = window.activeTextEditor?.document;
      return shown?.uri.path.endsWith('keybindings.json') ? shown.getText() : undefined;
    });
    const json = text.replace(/^\s*\/\/.*$/gm, '');
    const all: Keybinding[] = JSON.parse(json.slice(json.indexOf('['), json.lastIndexOf(']') + 1));
    assert.ok(all.length > 500, String(all.length));
    const own: Keybinding[] = extensions.getExtension('gouji.gouji')?.packageJSON.contributes.keybindings;
    assert.ok(own.length > 0);
    const others = all.filter(({ command, when }) => !command.startsWith('gouji.') && isForReports(when));
    const clashesOf = ({ key, command }: Keybinding) =>
      others
        .filter((other) => meet(other.key, key))
        .map((other) => `${command} and ${other.command} (${other.when}): ${key}`);
    assert.ok(clashesOf({ key: 'ctrl+s', command: 'one that clashes' }).length > 0);
    assert.deepEqual(own.flatMap(clashesOf), []);
  });
});
