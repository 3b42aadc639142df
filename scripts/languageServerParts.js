/**
 * Leaves out of the server's bundle what vscode-languageserver has for features that we do not offer: each adds its
 * part to a class, and here adds nothing. A feature that the server comes to offer is taken off the list. Its ids (of
 * registrations and of progress) have to differ within one connection, for which counting is enough; and its queue of
 * messages asks of a map no more than what one of the language has, and for its first value. Nobody has the server trace
 * its messages: its client does that. And nobody asks a message which way it goes, or by what capability it is offered.
 *
 * Two things it does otherwise, where messages go over streams: they are read and written at once, since nobody encodes
 * them by a promise; and each goes out in one piece, its head with its body, so that who reads it wakes up once.
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

/** Between a message and the one before it, in either direction: a turn of the host's loop and promises. */
const READ_IN_TURN =
  /this\.readSemaphore\.lock\(async \(\) => \{[\s\S]*?\}\)\.catch\(\(error\) => \{\n\s*this\.fireError\(error\);\n\s*\}\);/;
const READ_AT_ONCE = `try {
  this.callback(JSON.parse(body.toString()));
} catch (error) {
  this.fireError(error);
}`;
const WRITE_IN_TURN = /async write\(msg\) \{[\s\S]*?async doWrite\(msg, headers, data\) \{[\s\S]*?\n {4}\}\n/;
const WRITE_AT_ONCE = `async write(msg) {
  try {
    const body = Buffer.from(JSON.stringify(msg));
    const head = Buffer.from(\`Content-Length: \${body.length}\\r\\n\\r\\n\`);
    return await this.writable.write(Buffer.concat([head, body]));
  } catch (error) {
    this.handleError(error, msg);
    throw error;
  }
}
`;

function replaced(text, pattern, by) {
  if (!pattern.test(text)) throw new Error('Messages are read or written in another way than before.');
  return text.replace(pattern, () => by);
}

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
    onLoad({ filter: /[\\/]vscode-jsonrpc[\\/]lib[\\/]common[\\/]messageReader\.js$/ }, ({ path }) => ({
      contents: moduleOf(replaced(readFileSync(path, 'utf8'), READ_IN_TURN, READ_AT_ONCE), path),
    }));
    onLoad({ filter: /[\\/]vscode-jsonrpc[\\/]lib[\\/]common[\\/]messageWriter\.js$/ }, ({ path }) => ({
      contents: moduleOf(replaced(readFileSync(path, 'utf8'), WRITE_IN_TURN, WRITE_AT_ONCE), path),
    }));
    const unasked = new RegExp(`^ {8}on(${UNASKED.join('|')}): .*(\\n {12}.*\\n {8}\\}\\))?,\\n`, 'gm');
    onLoad({ filter: /[\\/]vscode-languageserver[\\/]lib[\\/]common[\\/]server\.js$/ }, ({ path }) => ({
      contents: moduleOf(readFileSync(path, 'utf8').replace(unasked, ''), path),
    }));
    onLoad(
      { filter: /[\\/]vscode-languageserver-protocol[\\/]lib[\\/]common[\\/]protocol[\w.$]*\.js$/ },
      ({ path }) => ({
        contents: moduleOf(readFileSync(path, 'utf8').replace(ABOUT_MESSAGES, ''), path),
      }),
    );
    onLoad({ filter: features }, ({ path }) => ({
      contents: namesIn(readFileSync(path, 'utf8'), path)
        .map((name) => `export const ${name} = (Base) => Base;`)
        .join('\n'),
    }));
  },
};
