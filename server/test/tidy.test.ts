/** What docs/architecture.md promises of the sources, read from the sources. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { aboutOf } from '../src/rules/about';
import { RULES } from '../src/rules/registry';
import { LEVELS } from '../src/rules/rule';
import { ROOT, readText } from './support/repository';
import { filesBelow } from './support/sources';

const IMPORT = /(?:\bfrom\s+|\bimport\s+|\bimport\(\s*|\brequire\(\s*)'([^']+)'/g;

/** What a file imports: paths from the repository's root, or names of packages. */
function importsOf(file: string): string[] {
  const code = readText(file).replace(/\/\*[\s\S]*?\*\//g, '');
  return [...code.matchAll(IMPORT)].map(([, from]) =>
    from.startsWith('.') ? path.posix.join(path.posix.dirname(file), from) : from,
  );
}

const startsWithOneOf = (text: string, starts: readonly string[]) =>
  starts.some((start) => text.startsWith(start));

/** Every import of the files that is not among those allowed, as `file imports what`. */
function forbidden(files: readonly string[], isAllowed: (from: string, file: string) => boolean): string[] {
  return files.flatMap((file) =>
    importsOf(file)
      .filter((from) => !isAllowed(from, file))
      .map((from) => `${file} imports ${from}`),
  );
}

const SERVER = filesBelow('server/src', '.ts');
const CLIENT = filesBelow('client/src', '.ts');
const TESTS = ['server/test', 'client/test'].flatMap((folder) => filesBelow(folder, '.ts'));
const SCRIPTS = ['scripts', 'bench'].flatMap((folder) => filesBelow(folder, '.mjs')).filter(isOwn);

function isOwn(file: string): boolean {
  return !file.includes('/node_modules/');
}

describe('what may import what', () => {
  const layers = ['solver', 'core', 'rules', 'features'].map((folder) => `server/src/${folder}/`);

  for (const [at, layer] of layers.entries())
    it(`${layer} imports nothing above itself, and no package`, () => {
      const files = SERVER.filter((file) => file.startsWith(layer));
      const below = [...layers.slice(0, at + 1), ...(at === 3 ? ['server/src/protocol'] : [])];
      assert.deepEqual(
        forbidden(files, (from) => startsWithOneOf(from, below)),
        [],
      );
    });

  it('a stage of reading imports from no later one', () => {
    const stages = ['html', 'lines', 'prose', 'sections', 'rows', 'columns', 'remedies', 'torn'];
    const folders = stages.map((stage) => `server/src/core/reader/${stage}/`);
    for (const [at, folder] of folders.entries()) {
      const files = SERVER.filter((file) => file.startsWith(folder));
      assert.ok(files.length > 0, folder);
      const isEarlier = (from: string) => startsWithOneOf(from, folders.slice(0, at + 1));
      assert.deepEqual(
        forbidden(files, (from) => !from.startsWith('server/src/core/reader/') || isEarlier(from)),
        [],
      );
    }
  });

  it('one of the server’s folders knows LSP', () => {
    assert.deepEqual(
      forbidden(
        SERVER,
        (from, file) => !from.startsWith('vscode-languageserver') || file.startsWith('server/src/lsp/'),
      ),
      [],
    );
  });

  it('what runs on Node is at the server’s edge, and does not run in a browser', () => {
    const disk = ['project/projects', 'project/disk', 'project/reportFiles'].map(
      (file) => `server/src/${file}`,
    );
    const edge = [
      'cli/',
      'lsp/node.ts',
      'lsp/standardOutput.ts',
      'project/projects.ts',
      'project/disk.ts',
      'project/reportFiles.ts',
      'server.ts',
      'gouji.ts',
      'manifest.ts',
    ].map((place) => `server/src/${place}`);
    const isNodes = (from: string) =>
      from.startsWith('node:') || from.endsWith('/node') || disk.includes(from);
    assert.deepEqual(
      forbidden(SERVER, (from, file) => !isNodes(from) || startsWithOneOf(file, edge)),
      [],
    );
    assert.deepEqual(
      forbidden(CLIENT, (from, file) => !isNodes(from) || file === 'client/src/extension.ts'),
      [],
    );
  });

  it('what runs in a browser does not run on Node', () => {
    const browser = ['server/src/lsp/worker.ts', 'client/src/web.ts'];
    assert.deepEqual(
      forbidden([...SERVER, ...CLIENT], (from, file) => !from.endsWith('/browser') || browser.includes(file)),
      [],
    );
  });

  it('the command line and the language server do not know each other', () => {
    const others = { 'server/src/lsp/': 'server/src/cli/', 'server/src/cli/': 'server/src/lsp/' };
    for (const [own, other] of Object.entries(others))
      assert.deepEqual(
        forbidden(
          SERVER.filter((file) => file.startsWith(own)),
          (from) => !from.startsWith(other),
        ),
        [],
      );
  });

  it('what both share of gouji.json knows neither', () => {
    assert.deepEqual(
      forbidden(
        SERVER.filter((file) => file.startsWith('server/src/project/')),
        (from) => !startsWithOneOf(from, ['server/src/cli/', 'server/src/lsp/']),
      ),
      [],
    );
  });

  it('the server knows nothing of VS Code', () => {
    assert.deepEqual(
      forbidden(SERVER, (from) => from !== 'vscode' && !from.startsWith('client/')),
      [],
    );
  });

  it('the client takes from the server its protocol, how data is checked, what a report looks like and exact sums, no more', () => {
    const allowed = ['protocol', 'shape', 'core/recognise', 'core/exact'].map((file) => `server/src/${file}`);
    assert.deepEqual(
      forbidden(CLIENT, (from) => !from.startsWith('server/') || allowed.includes(from)),
      [],
    );
  });

  it('the preview’s page knows neither VS Code nor Node', () => {
    const page = CLIENT.filter((file) => file.startsWith('client/src/preview/view/'));
    assert.ok(page.length > 0);
    assert.deepEqual(
      forbidden(page, (from) =>
        startsWithOneOf(from, [
          'client/src/preview/',
          'server/src/protocol',
          'server/src/shape',
          'server/src/core/exact',
        ]),
      ),
      [],
    );
  });
});

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
