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
  'DidSaveTextDocument',
  'DocumentColor',
  'DocumentLinkResolve',
  'DocumentOnTypeFormatting',
  'DocumentRangesFormatting',
  'Implementation',
  'PrepareRename',
  'RenameRequest',
  'SignatureHelp',
  'TypeDefinition',
  'WillSaveTextDocument',
  'WillSaveTextDocumentWaitUntil',
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

/** A message, then, is its name and its type with that name: what makes the two is written once, beside the types. */
const MESSAGE =
  /^var (\w+);\n\(function \(\1\) \{\n(?: {4}\/\*\*\n(?: {5}\*.*\n)+| {4}\/\/.*\n)* {4}\1\.method = (.+);\n {4}\1\.type = new messages_1\.(\w+)\((?:\1\.method|\2)\);\n\}\)\(.*\);$/gm;
const MAKING_MESSAGES = 'exports.message = (method, Type) => ({ method, type: new Type(method) });\n';

/** Nobody has features of his own for the parts of a connection, and none of them is asked before it has one. */
const MADE_OTHERWISE = /factories && factories\.\w+ \? new \(factories\.\w+\(\w+\)\)\(\) : /g;
const UNATTACHED = /^ {8}if \(!this\._connection\) \{\n.*\n {8}\}\n/gm;
/** The parts that nothing is sent through. */
const IDLE =
  /^ {4}const (?:telemetry|notebooks) = .*\n|^ {8}get (?:telemetry|notebooks)\(\) \{.*\},\n|, (?:telemetry|notebooks)(?=[,\]])/gm;

/** Nobody registers several things at once, so that there is one way to register. */
const REGISTERING = /^ {4}register\(.*\) \{\n[\s\S]*?^ {4}\}\n/m;
/** Nobody waits for a text to be saved, or to have been. */
const SAVING =
  /^ {8}disposables\.push\(connection\.on(?:WillSave|DidSave)\w+\(.* \{\n[\s\S]*?^ {8}\}\)\);\n|^ {8}this\._on(?:WillSave|DidSave) = .*\n/gm;

/** What makes edits in a text. */
const MAKING_EDITS =
  /^ {4}function applyEdits\(.*\) \{\n[\s\S]*?^ {4}TextDocument\.applyEdits = applyEdits;\n/m;

/** A class’s method of one of these names. */
const methods = (...names) =>
  new RegExp(`^( {4}| {8})(?:get )?(?:${names.join('|')})\\(.*\\) \\{\\n[\\s\\S]*?^\\1\\}\\n`, 'gm');

/** In each file of the packages what is left out of it, and what stands in its place. */
const CHANGES = {
  'vscode-jsonrpc/lib/common/connection': [[TRACING, '$1function $2() { }']],
  'vscode-languageserver/lib/common/server': [
    [new RegExp(`^ {8}on(${UNASKED.join('|')}): .*(\\n {12}.*\\n {8}\\}\\))?,\\n`, 'gm'), ''],
    [MADE_OTHERWISE, ''],
    [UNATTACHED, ''],
    [IDLE, ''],
    [methods('registerMany', 'registerSingle1', 'show(?:Error|Warning|Information)Message'), ''],
    [REGISTERING, ''],
    [/registerSingle2(?=\(type)/, 'register'],
  ],
  'vscode-languageserver/lib/common/textDocuments': [
    [methods('all', 'onWillSave', 'onWillSaveWaitUntil', 'onDidSave'), ''],
    [SAVING, ''],
  ],
  'vscode-languageserver/lib/common/workspaceFolder': [
    [methods('fillServerCapabilities', 'initialize', 'onDidChangeWorkspaceFolders'), ''],
  ],
  'vscode-languageserver-protocol/lib/common/messages': [[/$/, MAKING_MESSAGES]],
  'vscode-languageserver-protocol/lib/common/protocol[\\w.$]*': [
    [ABOUT_MESSAGES, ''],
    [MESSAGE, 'exports.$1 = /* @__PURE__ */ messages_1.message($2, messages_1.$3);'],
  ],
  'vscode-languageserver-textdocument/lib/esm/main': [
    [methods('getEOLCharacters', 'getLineRange', 'lineCount'), ''],
    [MAKING_EDITS, ''],
  ],
};

/** Files that are others altogether. */
const INSTEAD = {
  'vscode-languageserver/lib/common/utils/uuid':
    "let last = 0;\nexport const generateUuid = () => 'gouji-' + ++last;",
  'vscode-jsonrpc/lib/common/linkedMap': QUEUE,
};

const isFile = (name) => new RegExp(`[\\\\/]${name.replaceAll('/', '[\\\\/]')}\\.js$`);

const changed = (file, changes) =>
  moduleOf(
    changes.reduce((code, [what, by]) => code.replace(what, by), readFileSync(file, 'utf8')),
    file,
  );

exports.languageServerParts = {
  name: 'language-server-parts',
  setup({ onLoad }) {
    for (const [name, changes] of Object.entries(CHANGES))
      onLoad({ filter: isFile(name) }, ({ path }) => ({ contents: changed(path, changes) }));
    for (const [name, contents] of Object.entries(INSTEAD))
      onLoad({ filter: isFile(name) }, () => ({ contents }));
    const features = isFile(`vscode-languageserver/lib/common/(${UNUSED.join('|')})`);
    onLoad({ filter: features }, ({ path }) => ({
      contents: namesIn(readFileSync(path, 'utf8'), path)
        .map((name) => `export const ${name} = (Base) => Base;`)
        .join('\n'),
    }));
  },
};
