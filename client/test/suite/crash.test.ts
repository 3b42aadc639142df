import * as assert from 'node:assert/strict';
import { commands, extensions, Range, WorkspaceEdit, workspace } from 'vscode';
import { running } from '../harness/processes';
import { until } from '../harness/wait';
import { REPORT, SOUND_REPORT } from '../report';
import { closeAll, findings, none, openReport, some } from './editor';

/** The servers that this extension host has started, by their ids. */
function servers(): number[] {
  const own = extensions.getExtension('gouji.gouji')?.extensionPath ?? assert.fail();
  return running()
    .filter(({ parent, command }) => parent === process.pid && command.includes(`${own}/dist/server.js`))
    .map(({ id }) => id);
}

(process.platform === 'win32' ? describe.skip : describe)('A server that is killed', () => {
  afterEach(closeAll);

  /** Kills the one that runs; gives the one that has taken its place, or nothing where none does. */
  async function kill(): Promise<void> {
    const [running] = await until('a server runs', () => (servers().length === 1 ? servers() : undefined));
    process.kill(running, 'SIGKILL');
    await until('it has ended', () => !servers().includes(running));
  }

  async function write(document: Awaited<ReturnType<typeof openReport>>, text: string): Promise<void> {
    const edit = new WorkspaceEdit();
    edit.replace(document.uri, new Range(0, 0, document.lineCount, 0), text);
    await workspace.applyEdit(edit);
  }

  it('is started anew, and checks on', async () => {
    const document = await openReport(REPORT);
    await findings(document, 'the wrong total is found', some);
    await kill();
    await write(document, SOUND_REPORT);
    await findings(document, 'no finding is left', none);
  });

  it('again and again, can be restarted by hand', async () => {
    const document = await openReport(REPORT);
    for (let time = 0; time < 4; time++) {
      // One that is killed before it is there is given up at once.
      await write(document, SOUND_REPORT);
      await findings(document, 'it answers', none);
      await write(document, REPORT);
      await findings(document, 'the wrong total is found', some);
      await kill();
    }
    await commands.executeCommand('gouji.restartServer');
    await until('a server runs again', () => servers().length === 1);
    await write(document, SOUND_REPORT);
    await write(document, REPORT);
    await findings(document, 'the wrong total is found again', some);
    await write(document, SOUND_REPORT);
    await findings(document, 'no finding is left', none);
  });
});
