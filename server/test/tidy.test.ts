/** What docs/architecture.md promises of the sources, read from the sources; who imports whom is in imports.test.ts. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { aboutOf } from '../src/rules/about';
import { LEVELS } from '../src/rules/finding';
import { RULES } from '../src/rules/registry';
import { ROOT, readText } from './support/repository';
import { CLIENT, filesBelow, SERVER } from './support/sources';

const TESTS = ['server/test', 'client/test'].flatMap((folder) => filesBelow(folder, '.ts'));
const SCRIPTS = ['scripts', 'bench'].flatMap((folder) => filesBelow(folder, '.mjs')).filter(isOwn);

function isOwn(file: string): boolean {
  return !file.includes('/node_modules/');
}

describe('source files', () => {
  it('say in a doc comment what they are for; a handler’s name is the message that it answers', () => {
    const silent = [...SERVER, ...CLIENT, ...SCRIPTS].filter(
      (file) => !file.startsWith('server/src/lsp/handlers/') && !readText(file).includes('/**'),
    );
    assert.deepEqual(silent, []);
  });

  it('are short', () => {
    const long = [...SERVER, ...CLIENT, ...TESTS, ...SCRIPTS].filter(
      (file) => readText(file).trimEnd().split('\n').length > 400,
    );
    assert.deepEqual(long, []);
  });

  it('hide what a class keeps to itself when running, too', () => {
    const open = [...SERVER, ...CLIENT].filter((file) => /^\s+private (?!constructor)/m.test(readText(file)));
    assert.deepEqual(open, []);
  });
});

describe('a test', () => {
  /** What tests are made with has no folder of its own in the sources. */
  const isHelper = (file: string) => /\/(?:support|corpus)\//.test(file);
  const unitOf = (file: string) => path.posix.basename(file).replace(/(?:\.test)?\.ts$/, '');

  it('stands in the folder of what it is about', () => {
    const layerOf = (file: string) => file.split('/').slice(2, 3).join();
    const folders = new Set(SERVER.map((file) => path.posix.dirname(file)));
    const away = filesBelow('server/test', '.ts')
      .filter((file) => !isHelper(file))
      .filter((file) => {
        const folder = path.posix.dirname(file).replace('server/test', 'server/src');
        const about = SERVER.filter(
          (source) => unitOf(source) === unitOf(file) && layerOf(source) === layerOf(file),
        );
        return (
          !folders.has(folder) ||
          (about.length > 0 && !about.some((source) => path.posix.dirname(source) === folder))
        );
      });
    assert.deepEqual(away, []);
  });
});

describe('the rules', () => {
  it('have a code each, which is the name of the file and of the page beside it', () => {
    const rules = SERVER.filter((file) => file.startsWith('server/src/rules/')).filter((file) =>
      /: Rule(?:<\w+>)? = \{/.test(readText(file)),
    );
    const codes = rules.map((file) => path.posix.basename(file, '.ts')).sort();
    assert.deepEqual(codes, RULES.map(({ code }) => code).sort());
    assert.equal(new Set(codes).size, codes.length);
    for (const file of rules) {
      assert.ok(readText(file).includes(`code: '${path.posix.basename(file, '.ts')}'`), file);
      assert.ok(readText(file.replace(/\.ts$/, '.md')).startsWith('# '), file);
    }
  });

  it('stand in the registry as their files do (npm run docs)', async () => {
    const { registry, ruleFiles } = await import(pathToFileURL(path.join(ROOT, 'scripts/rules.mjs')).href);
    assert.equal(readText('server/src/rules/registry.ts'), registry(ruleFiles(ROOT)));
  });

  it('stand in their pages, the README, the manifest and the schema of gouji.json as they are (npm run docs)', async () => {
    const { generated } = await import(pathToFileURL(path.join(ROOT, 'scripts/docs.mjs')).href);
    for (const [file, text] of Object.entries(generated(RULES.map(aboutOf), LEVELS)))
      assert.equal(readText(file), text, file);
  });
});

describe('the documents', () => {
  it('name files that are there', () => {
    const files = ['server', 'client', 'scripts', 'bench', 'l10n', 'docs'].flatMap((folder) =>
      filesBelow(folder, '').filter(isOwn),
    );
    for (const page of ['architecture', 'reading', 'repair'].map((name) => `docs/${name}.md`)) {
      const named = [...readText(page).matchAll(/`([\w./-]+\.(?:ts|mjs))`/g)].map(([, name]) => name);
      assert.ok(named.length > 0, page);
      assert.deepEqual(
        named.filter((name) => !files.some((file) => `/${file}`.endsWith(`/${name}`))),
        [],
        page,
      );
    }
  });
});

describe('what ships', () => {
  it('has every file that the manifest and the entries name', () => {
    const manifest = JSON.parse(readText('package.json'));
    const shipped = readText('.vscodeignore').split('\n');
    const entries = [manifest.main, manifest.browser, ...Object.values<string>(manifest.bin)];
    const servers = ['server', 'lsp', 'engine', 'later', 'tables', 'html', 'web/server'].map(
      (name) => `dist/${name}.js`,
    );
    for (const file of [...entries.map((entry) => path.posix.normalize(entry)), ...servers])
      assert.ok(shipped.includes(`!${file}`), file);
  });
});
