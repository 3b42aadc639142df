/** docs/editors.md tells of everything that the server offers, and of nothing else. */
import assert from 'node:assert/strict';
import { CAPABILITIES } from '../../src/lsp/capabilities';
import { readText } from '../support/repository';

const GUIDE = readText('docs/editors.md');
const MANIFEST = JSON.parse(readText('package.json'));

/** The cells of the table’s rows below a heading. */
function tableBelow(heading: string): string[][] {
  const [, section] = GUIDE.split(`## ${heading}`);
  const lines = section.split('\n## ')[0].split('\n');
  const rows = lines
    .filter((line) => line.startsWith('| '))
    .map((line) => line.split(/(?<!\\)\|/).slice(1, -1));
  return rows.slice(2).map((cells) => cells.map((cell) => cell.trim()));
}

const inCode = (text: string) => [...text.matchAll(/`([^`]+)`/g)].map(([, code]) => code);

/** The code block with this name behind its language. */
const block = (name: string) =>
  new RegExp(`^\`\`\`\\w+ ${name}\n([^]*?)^\`\`\`$`, 'm').exec(GUIDE)?.[1] ?? '';

describe('the guide to other editors', () => {
  it('has each thing that the server offers in a row of its table', () => {
    const { positionEncoding: _, ...offered } = CAPABILITIES;
    const told = tableBelow('What works where').flatMap(([, capability]) => inCode(capability));
    assert.deepEqual(told.sort(), Object.keys(offered).sort(), 'docs/editors.md, “What works where”');
  });

  it('says of each how to get at it, or that the editor has no such thing', () => {
    for (const cells of tableBelow('What works where')) {
      assert.equal(cells.length, 4, cells.join());
      assert.ok(cells.every((cell) => cell !== ''));
    }
  });

  it('lists the commands of the server', () => {
    const told = tableBelow('Commands').flatMap(([name]) => inCode(name));
    const commands = CAPABILITIES.executeCommandProvider?.commands ?? [];
    assert.deepEqual(told.sort(), [...commands].sort(), 'docs/editors.md, “Commands”');
  });

  it('has snippets that are JSON where they say so', () => {
    for (const name of ['kate', 'sublime']) assert.doesNotThrow(() => JSON.parse(block(name)), name);
  });

  it('starts the command that the package has, in each editor', () => {
    const names = Object.keys(MANIFEST.bin);
    for (const name of [
      'neovim-0\\.11',
      'neovim-0\\.7',
      'emacs-eglot',
      'emacs-lsp-mode',
      'kate',
      'helix',
      'sublime',
    ]) {
      const [, command] = /["'](gouji-[\w-]+)["']/.exec(block(name)) ?? [];
      assert.ok(names.includes(command), name);
    }
  });

  it('takes the names of files for reports that VS Code takes', () => {
    const [{ extensions, filenamePatterns }] = MANIFEST.contributes.languages;
    const words: string[] = filenamePatterns.flatMap((pattern: string) => pattern.match(/[\u4e00-\u9fff]+/g));
    assert.deepEqual([...new Set(words)], ['信息公开', '年度报告', '年报']);
    for (const name of ['neovim-0\\.11', 'neovim-0\\.7', 'kate-syntax', 'helix']) {
      const text = block(name);
      for (const word of [...words, ...extensions.map((each: string) => each.slice(1)), 'md', 'txt'])
        assert.ok(text.includes(word), `${name} ${word}`);
    }
  });
});
