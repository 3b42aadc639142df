import * as assert from 'node:assert/strict';
import { commands, env, extensions, TabInputWebview, UIKind, window } from 'vscode';
import { manifestText } from '../harness/texts';
import { until } from '../harness/wait';
import { REPORT } from '../report';
import { closeAll, findings, language, openReport } from './editor';

interface Contributed {
  command: string;
  /** In another language than English the host gives the English words too. */
  title: string | { value: string };
}

const extension = () => {
  const found = extensions.getExtension('gouji.gouji');
  assert.ok(found);
  return found;
};

describe('Commands', () => {
  afterEach(closeAll);

  it('the display language is the one that this run is about', () => {
    assert.equal(env.language, language);
  });

  it('each one that is declared can be run', async () => {
    await extension().activate();
    const known = await commands.getCommands(true);
    const declared: Contributed[] = extension().packageJSON.contributes.commands;
    for (const { command } of declared) assert.ok(known.includes(command), command);
  });

  it('their titles are in the language of the display', function () {
    // Of an extension under development a browser’s workbench takes the words of package.nls.json, in any language.
    if (env.uiKind === UIKind.Web && env.remoteName === undefined && language !== 'en') this.skip();
    const declared: Contributed[] = extension().packageJSON.contributes.commands;
    for (const { command, title } of declared) {
      const text = typeof title === 'string' ? title : title.value;
      assert.equal(text, manifestText(language, command.replace('gouji.', 'command.')));
    }
  });

  it('the preview opens beside the text, once', async () => {
    const document = await openReport(REPORT);
    await findings(document, 'the wrong total is found', ({ length }) => length > 0);
    const previews = () =>
      window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .filter(({ input }) => input instanceof TabInputWebview);
    await commands.executeCommand('gouji.openPreviewToSide');
    await until('the preview is open', () => previews().length === 1);
    await commands.executeCommand('gouji.openPreviewToSide');
    assert.equal(previews().length, 1);
    assert.equal(window.tabGroups.all.length, 2);
  });

  it('the server can be restarted, and finds again what it found', async () => {
    const document = await openReport(REPORT);
    await findings(document, 'the wrong total is found', ({ length }) => length > 0);
    await commands.executeCommand('gouji.restartServer');
    await findings(document, 'it is found again', ({ length }) => length > 0);
  });
});
