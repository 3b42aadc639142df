/** What docs/architecture.md promises of who imports whom, read from the sources. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { readText } from './support/repository';
import { CLIENT, SERVER } from './support/sources';

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

/** Files each of which imports the next and the last the first, types only counting as well; empty where there are none. */
function circleIn(files: readonly string[]): readonly string[] {
  const done = new Set<string>();
  const from = (file: string, way: readonly string[]): readonly string[] => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (done.has(file)) return [];
    for (const next of importsOf(file)) {
      const circle = files.includes(`${next}.ts`) ? from(`${next}.ts`, [...way, file]) : [];
      if (circle.length > 0) return circle;
    }
    done.add(file);
    return [];
  };
  return files.map((file) => from(file, [])).find((circle) => circle.length > 0) ?? [];
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

  it('no file imports itself by way of others, not even their types', () =>
    assert.deepEqual(circleIn([...SERVER, ...CLIENT]), []));

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
