import * as assert from 'node:assert/strict';
import { commands, type Tab, TabInputWebview, type Uri, window, workspace } from 'vscode';
import { message } from '../harness/texts';
import { until } from '../harness/wait';
import { REPORT } from '../report';
import { closeAll, freshName, language, open, writeFile } from './editor';

/** Previews of several reports: which of them a preview shows. */
describe('Several reports', () => {
  let first: Uri;
  let second: Uri;
  before(async () => {
    first = await writeFile(freshName(), REPORT);
    second = await writeFile(freshName(), REPORT);
  });
  beforeEach(async () => {
    await edit(first);
    await commands.executeCommand('gouji.openPreviewToSide');
    await shows(following(first));
  });
  afterEach(closeAll);

  it('the preview follows the report that is edited', async () => {
    await edit(second);
    await shows(following(second));
    await edit(first);
    await shows(following(first));
  });

  it('it does not turn to what is no report', async () => {
    await edit(second);
    await shows(following(second));
    await open(await writeFile(freshName('notes.txt'), '会议记录'));
    await edit(second);
    await shows(following(second));
  });

  it('the preview of another report is the same one', async () => {
    await edit(second);
    await commands.executeCommand('gouji.openPreviewToSide');
    await shows(following(second));
  });

  it('one that is locked stays, and the next is another one, which follows', async () => {
    await focusPreview();
    await commands.executeCommand('gouji.lockPreview');
    await shows(locked(first));
    await edit(second);
    await shows(locked(first));
    await commands.executeCommand('gouji.openPreviewToSide');
    await shows(locked(first), following(second));
    await edit(first);
    await shows(locked(first), following(first));
  });

  it('a report that a locked preview shows gets no second one', async () => {
    await focusPreview();
    await commands.executeCommand('gouji.lockPreview');
    await edit(first);
    await commands.executeCommand('gouji.openPreviewToSide');
    await shows(locked(first));
  });

  it('where another one is unlocked, the one that followed is locked', async () => {
    await focusPreview();
    await commands.executeCommand('gouji.lockPreview');
    await edit(second);
    await commands.executeCommand('gouji.openPreview');
    await shows(locked(first), following(second));
    await edit(first);
    await shows(locked(first), following(first));
    await focusPreview(locked(first));
    await commands.executeCommand('gouji.unlockPreview');
    await shows(following(first), locked(first));
  });

  it('one that is closed is not there to follow any more', async () => {
    await window.tabGroups.close(previews());
    await edit(second);
    await commands.executeCommand('gouji.openPreviewToSide');
    await shows(following(second));
  });
});

const name = ({ path }: Uri): string => path.slice(path.lastIndexOf('/') + 1);
const following = (uri: Uri): string => message(language, 'Tables: {0}', name(uri));
const locked = (uri: Uri): string => message(language, '[Tables] {0}', name(uri));

const previews = (): Tab[] =>
  window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(({ input }) => input instanceof TabInputWebview);

/** Waits until the previews have these titles, in the order of the tabs or any other. */
async function shows(...titles: string[]): Promise<void> {
  const labels = () => previews().map(({ label }) => label);
  await until(titles.join(), () => labels().sort().join() === titles.sort().join()).catch(() =>
    assert.deepEqual(labels(), titles),
  );
}

/** As a person who clicks on its tab. */
async function edit(uri: Uri): Promise<void> {
  await window.showTextDocument(await workspace.openTextDocument(uri), 1);
}

/** Gives a preview the focus, by going through the tabs. */
async function focusPreview(label?: string): Promise<void> {
  const isReached = () => {
    const { activeTab } = window.tabGroups.activeTabGroup;
    return activeTab?.input instanceof TabInputWebview && (label ?? activeTab.label) === activeTab.label;
  };
  await until('the preview has the focus', async () => {
    if (!isReached()) await commands.executeCommand('workbench.action.nextEditor');
    return isReached();
  });
}
