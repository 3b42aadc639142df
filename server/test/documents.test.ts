/** The documents: what they point to is there, and every picture is shown. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { RULES } from '../src/rules/registry';
import { ROOT, readText } from './support/repository';

const DOCUMENTS = [
  ...['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'SUPPORT.md'],
  ...readdirSync(path.join(ROOT, 'docs'))
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/${file}`),
];

/** Markdown’s links, but for those of examples, and what they lead to from the repository’s root. */
function linksOf(document: string): { readonly file: string; readonly anchor: string | undefined }[] {
  const text = readText(document)
    .replace(/^(`{3,4})[^`\n]*\n[\s\S]*?^\1$/gm, '')
    .replace(/`[^`\n]*`/g, '');
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, to]) => to)
    .filter((to) => !/^[a-z]+:/.test(to))
    .map((to) => {
      const [name, anchor] = to.split('#');
      const file = name === '' ? document : path.posix.join(path.posix.dirname(document), name);
      return { file, anchor };
    });
}

/** A heading’s anchor as GitHub makes it. */
const anchorsOf = (file: string): string[] =>
  [...readText(file).matchAll(/^#{1,6} (.+)$/gm)].map(([, heading]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );

describe('the documents', () => {
  for (const document of DOCUMENTS)
    it(`${document} points to what is there`, () => {
      for (const { file, anchor } of linksOf(document)) {
        assert.ok(existsSync(path.join(ROOT, file)), file);
        if (anchor !== undefined) assert.ok(anchorsOf(file).includes(anchor), `${file}#${anchor}`);
      }
    });

  it('show every picture that there is', () => {
    const shown = new Set(DOCUMENTS.flatMap((document) => linksOf(document).map(({ file }) => file)));
    const pictures = readdirSync(path.join(ROOT, 'docs/images')).map((file) => `docs/images/${file}`);
    assert.deepEqual(
      pictures.filter((file) => !shown.has(file)),
      [],
    );
  });

  it('have their pictures in the extension where the README shows them, and no others', () => {
    const packed = readText('.vscodeignore')
      .split('\n')
      .filter((line) => line.startsWith('!docs/'));
    const shown = linksOf('README.md').filter(({ file }) => file.startsWith('docs/images/'));
    assert.deepEqual(packed.sort(), [...new Set(shown.map(({ file }) => `!${file}`))].sort());
  });

  it('name every rule that is newer than the first version in the changelog', () => {
    const changelog = readText('CHANGELOG.md');
    assert.deepEqual(
      RULES.filter(({ code, since }) => since !== '0.1.0' && !changelog.includes(`\`${code}\``)),
      [],
    );
  });
});
