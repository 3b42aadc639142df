/**
 * Leaves out of the server's bundle what vscode-languageserver has for features that we do not offer: each adds its
 * part to a class, and here adds nothing. A feature that the server comes to offer is taken off the list. Its ids (of
 * registrations and of progress) have to differ within one connection, for which counting is enough; and its queue of
 * messages asks of a map no more than what one of the language has, and for its first value. Nobody has the server trace
 * its messages: its client does that. Nothing is sent as telemetry or to notebooks, and no part of a connection is
 * anybody's own. Nobody asks a message which way it goes, or by what capability it is offered; and edits are for the
 * editor to make.
 */
const { readFileSync } = require('node:fs');
const { moduleOf, namesIn } = require('./modules.js');

const UNUSED = [
  'callHierarchy',
  'fileOperations',
  'inlineCompletion',
  'inlineValue',
  'linkedEditingRange',
  'moniker',
  'notebook',
  'textDocumentContent',
  'typeHierarchy',
];

/** What the connection could be asked by name, and is not. */
const UNASKED = [
  'CodeActionResolve',
  'CodeLensResolve',
  'ColorPresentation',
  'Declaration',
  'DocumentColor',
  'DocumentLinkResolve',
  'DocumentOnTypeFormatting',
  'DocumentRangesFormatting',
  'Implementation',
  'PrepareRename',
  'RenameRequest',
  'SignatureHelp',
  'TypeDefinition',
  'WorkspaceSymbolResolve',
];

const QUEUE = `
export class LinkedMap extends Map {
  shift() {
    const [first] = this;
    if (!first) return undefined;
    this.delete(first[0]);
    return first[1];
  }
}
`;

/** Of the connection's functions those that trace. */
const TRACING = /^( {4})function (trace\w+|logLSPMessage|stringifyTrace)\(.*\) \{\n[\s\S]*?^\1\}$/gm;

/** What each message says of itself beside its name and its type. */
const ABOUT_MESSAGES =
  /^ {4}\w+\.(messageDirection = messages_1\.MessageDirection\.\w+|capabilities = messages_1\.CM\.create\(.*\));\n/gm;

/** Nobody has features of his own for the parts of a connection, and none of them is asked before it has one. */
const MADE_OTHERWISE = /factories && factories\.\w+ \? new \(factories\.\w+\(\w+\)\)\(\) : /g;
const UNATTACHED = /^ {8}if \(!this\._connection\) \{\n.*\n {8}\}\n/gm;
/** The parts that nothing is sent through. */
const IDLE =
  /^ {4}const (?:telemetry|notebooks) = .*\n|^ {8}get (?:telemetry|notebooks)\(\) \{.*\},\n|, (?:telemetry|notebooks)(?=[,\]])/gm;

/** What makes edits in a text. */
const MAKING_EDITS =
  /^ {4}function applyEdits\(.*\) \{\n[\s\S]*?^ {4}TextDocument\.applyEdits = applyEdits;\n/m;

exports.languageServerParts = {
  name: 'language-server-parts',
  setup({ onLoad }) {
    const features = new RegExp(
      `[\\\\/]vscode-languageserver[\\\\/]lib[\\\\/]common[\\\\/](${UNUSED.join('|')})\\.js$`,
    );
    onLoad({ filter: /[\\/]vscode-languageserver[\\/]lib[\\/]common[\\/]utils[\\/]uuid\.js$/ }, () => ({
      contents: "let last = 0;\nexport const generateUuid = () => 'gouji-' + ++last;",
    }));
    onLoad({ filter: /[\\/]vscode-jsonrpc[\\/]lib[\\/]common[\\/]linkedMap\.js$/ }, () => ({
      contents: QUEUE,
    }));
    onLoad({ filter: /[\\/]vscode-jsonrpc[\\/]lib[\\/]common[\\/]connection\.js$/ }, ({ path }) => ({
      contents: moduleOf(readFileSync(path, 'utf8').replace(TRACING, '$1function $2() { }'), path),
    }));
    const unasked = new RegExp(`^ {8}on(${UNASKED.join('|')}): .*(\\n {12}.*\\n {8}\\}\\))?,\\n`, 'gm');
    onLoad({ filter: /[\\/]vscode-languageserver[\\/]lib[\\/]common[\\/]server\.js$/ }, ({ path }) => ({
      contents: moduleOf(
        readFileSync(path, 'utf8')
          .replace(unasked, '')
          .replace(MADE_OTHERWISE, '')
          .replace(UNATTACHED, '')
          .replace(IDLE, ''),
        path,
      ),
    }));
    onLoad(
      { filter: /[\\/]vscode-languageserver-protocol[\\/]lib[\\/]common[\\/]protocol[\w.$]*\.js$/ },
      ({ path }) => ({
        contents: moduleOf(readFileSync(path, 'utf8').replace(ABOUT_MESSAGES, ''), path),
      }),
    );
    onLoad(
      { filter: /[\\/]vscode-languageserver-textdocument[\\/]lib[\\/]esm[\\/]main\.js$/ },
      ({ path }) => ({
        contents: readFileSync(path, 'utf8').replace(MAKING_EDITS, ''),
      }),
    );
    onLoad({ filter: features }, ({ path }) => ({
      contents: namesIn(readFileSync(path, 'utf8'), path)
        .map((name) => `export const ${name} = (Base) => Base;`)
        .join('\n'),
    }));
  },
};
