import assert from 'node:assert/strict';
import path from 'node:path';
import { namedBy } from '../../src/cli/patterns';
import { inFolder } from './support/folder';

const FILES = {
  '2024/第2号.txt': '',
  '2024/第10号.txt': '',
  '2024/第3号.md': '',
  '2024/.draft.txt': '',
  '2024/node_modules/readme.txt': '',
  '2025/第1号.txt': '',
  '[旧]/第1号.txt': '',
};

/** What PATHs below the folder come to, from there on. */
const named = async (folder: string, ...paths: string[]) =>
  (await namedBy(paths.map((each) => path.join(folder, each)))).map((each) =>
    path.relative(folder, each).split(path.sep).join('/'),
  );

describe('a PATH that is a pattern', () => {
  it('means the files that it matches, in the order of their names, 2 before 10', () =>
    inFolder(FILES, async (folder) => {
      assert.deepEqual(await named(folder, '2024/*.txt'), ['2024/第2号.txt', '2024/第10号.txt']);
      assert.deepEqual(await named(folder, '202?/第{1,3}号.*'), ['2024/第3号.md', '2025/第1号.txt']);
    }));

  it('means folders, too, and what lies below any of them', () =>
    inFolder(FILES, async (folder) => {
      assert.deepEqual(await named(folder, '202*'), ['2024', '2025']);
      assert.deepEqual(await named(folder, '**/第1号.txt'), ['2025/第1号.txt', '[旧]/第1号.txt']);
    }));

  it('stands among the other PATHs where it was given', () =>
    inFolder(FILES, async (folder) => {
      const expected = ['2025/第1号.txt', '2024/第2号.txt', '2024/第10号.txt', 'no.txt'];
      assert.deepEqual(await named(folder, '2025/第1号.txt', '2024/*.txt', 'no.txt'), expected);
    }));

  it('is a name as it stands where a file has it', () =>
    inFolder(FILES, async (folder) => {
      assert.deepEqual(await named(folder, '[旧]/第1号.txt'), ['[旧]/第1号.txt']);
    }));

  it('stays as it is where it matches nothing, so that it is said to be no file', () =>
    inFolder(FILES, async (folder) => {
      assert.deepEqual(await named(folder, '2026/*.txt', '2024/['), ['2026/*.txt', '2024/[']);
    }));
});
