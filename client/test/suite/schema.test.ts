/** What VS Code says in gouji.json, by its schema. */
import { Uri, workspace } from 'vscode';
import { until } from '../harness/wait';
import { closeAll, folder, freshName, hoverAt, open, rangeOf } from './editor';

describe('gouji.json', () => {
  let place: Uri;
  before(() => {
    place = Uri.joinPath(folder(), freshName('约定'));
  });
  after(async () => {
    await closeAll();
    await workspace.fs.delete(place, { recursive: true });
  });

  it('says on hover what a rule finds, and what its level comes to', async () => {
    const file = Uri.joinPath(place, 'gouji.json');
    await workspace.fs.writeFile(file, new TextEncoder().encode('{ "rules": { "cell-blank": "off" } }'));
    const document = await open(file);
    const { start } = rangeOf(document, 'cell-blank');
    await until('the hover tells of the rule and the level', async () => {
      const words = await hoverAt(document, start);
      return words.includes('表格有空格。') && words.includes('关闭：不核对。');
    });
  });
});
