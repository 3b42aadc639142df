/**
 * Leaves out of the client's bundle what vscode-languageclient has for features that no server of ours offers, for
 * document selectors with file patterns (ours has none), and for checking VS Code's version (the manifest's `engines`
 * does). A fifth of the bundle, never run. A feature that the server comes to offer is taken off the list here.
 */
const { readFileSync } = require('node:fs');
const { namesIn } = require('./modules.js');

const UNUSED = [
  'callHierarchy',
  'colorProvider',
  'declaration',
  'fileOperations',
  'implementation',
  'inlineCompletion',
  'inlineValue',
  'linkedEditingRange',
  'rename',
  'signatureHelp',
  'textDocumentContent',
  'typeDefinition',
  'typeHierarchy',
];

/** A feature of the client that announces nothing and does nothing. */
const ABSENT =
  "class Absent { fillClientCapabilities() {} initialize() {} clear() {} getState() { return { kind: 'static' }; } }";

/** Has it under whatever names the file gives out. */
function absent(file) {
  const names = namesIn(readFileSync(file, 'utf8'), file).map((name) => `Absent as ${name}`);
  return `${ABSENT}\nexport { ${names.join(', ')} };`;
}

/** No server of ours reads notebooks; the pull of diagnostics listens to this feature all the same. */
const NO_NOTEBOOKS = `
const never = () => ({ dispose() {} });
export class NotebookDocumentSyncFeature {
  static CellScheme = 'vscode-notebook-cell';
  registrationType = { method: 'notebookDocument/sync' };
  onOpenNotificationSent = never;
  onChangeNotificationSent = never;
  onSaveNotificationSent = never;
  onCloseNotificationSent = never;
  fillClientCapabilities() {}
  initialize() {}
  register() {}
  unregister() {}
  clear() {}
  handles() { return false; }
  getState() { return { kind: 'document', id: 'notebookDocument/sync', registrations: false, matches: false }; }
}`;

const LIBRARIES = {
  minimatch: 'exports.Minimatch = class { makeRe() { return false; } };',
  'semver/functions/parse': 'module.exports = () => ({ prerelease: [] });',
  'semver/functions/satisfies': 'module.exports = () => true;',
};

exports.languageClientParts = {
  name: 'language-client-parts',
  setup(build) {
    const features = new RegExp(
      `[\\\\/]vscode-languageclient[\\\\/]lib[\\\\/]common[\\\\/](${UNUSED.join('|')})\\.js$`,
    );
    build.onLoad({ filter: features }, ({ path }) => ({ contents: absent(path) }));
    build.onLoad({ filter: /[\\/]vscode-languageclient[\\/]lib[\\/]common[\\/]notebook\.js$/ }, () => ({
      contents: NO_NOTEBOOKS,
    }));
    build.onResolve({ filter: /^(minimatch$|semver\/)/ }, ({ path }) => ({ path, namespace: 'library' }));
    build.onLoad({ filter: /.*/, namespace: 'library' }, ({ path }) => ({ contents: LIBRARIES[path] }));
  },
};
