/**
 * Leaves out of the client's bundle what vscode-languageclient has for features that no server of ours offers, for
 * document selectors with file patterns (ours has none), and for checking VS Code's version (the manifest's `engines`
 * does). A sixth of the bundle, never run. A feature that the server comes to offer is taken off the list here.
 */
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

/** A feature of the client that announces nothing and does nothing, under whatever name it is asked for. */
const ABSENT = `
class Absent { fillClientCapabilities() {} initialize() {} clear() {} getState() { return { kind: 'static' }; } }
module.exports = new Proxy({}, { get: () => Absent });`;

const LIBRARIES = {
  minimatch: 'exports.Minimatch = class { makeRe() { return false; } };',
  'semver/functions/parse': 'module.exports = () => ({ prerelease: [] });',
  'semver/functions/satisfies': 'module.exports = () => true;',
};

exports.languageClientParts = {
  name: 'language-client-parts',
  setup(build) {
    const feature = new RegExp(`^\\./(${UNUSED.join('|')})$`);
    build.onResolve({ filter: feature }, ({ importer, path }) =>
      importer.includes('vscode-languageclient') ? { path, namespace: 'absent' } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: 'absent' }, () => ({ contents: ABSENT }));
    build.onResolve({ filter: /^(minimatch$|semver\/)/ }, ({ path }) => ({ path, namespace: 'library' }));
    build.onLoad({ filter: /.*/, namespace: 'library' }, ({ path }) => ({ contents: LIBRARIES[path] }));
  },
};
