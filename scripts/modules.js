/**
 * Makes ES modules of what the packages of the language server protocol ship, which is CommonJS: esbuild can leave out of
 * a bundle what nobody uses only of modules. A fifth of all that the server loads, never run. What TypeScript writes for
 * CommonJS is regular, line by line; a line that is none of these is an error here, not a fault in the bundle.
 */
const { readFileSync } = require('node:fs');

const FILES =
  /[\\/]vscode-(jsonrpc|languageserver|languageserver-protocol|languageserver-types|languageclient)[\\/]lib[\\/].*\.js$/;

/** Each form of line, and what it is in a module. */
const FORMS = [
  // TypeScript's helpers.
  [/^var __(createBinding|setModuleDefault|importStar|importDefault|exportStar) = [\s\S]*?^\}.*;\n/gm, ''],
  [/^Object\.defineProperty\(exports, "__esModule", \{ value: true \}\);\n/gm, ''],
  [/^(exports\.\w+ = )+void 0;\n/gm, ''],
  // `import { … } from`, `import * as … from` and `import … from`; `import … = require()` is called as it is.
  [/^(?:const|var) (\w+_\d+) = (?:__importDefault\()?require\((".+?")\)\)?;$/gm, 'import * as $1 from $2;'],
  [/^(?:const|var) (\w+) = __importStar\(require\((".+?")\)\);$/gm, 'import * as $1 from $2;'],
  [/^(?:const|var) (\w+) = require\((".+?")\);$/gm, 'import $1 from $2;'],
  [/^__exportStar\(require\((".+?")\), exports\);$/gm, 'export * from $1;'],
  [
    /^Object\.defineProperty\(exports, "(\w+)", \{ enumerable: true, get: function \(\) \{ return (\w+\.\w+); \} \}\);$/gm,
    'export const $1 = $2;',
  ],
  [/^exports\.(\w+) = (\w+);$/gm, 'export { $2 as $1 };'],
  [/^exports\.(\w+) = (?!exports\.)/gm, 'export const $1 = '],
  // A namespace or an enumeration, which nobody misses where its name is not used.
  [
    /^(?:export )?var (\w+);\n((?:\/\*\*\n(?: \*.*\n)+)?)\(function \(\1\) \{\n([\s\S]*?)^\}\)\(\1 \|\| \((?:exports\.\1 = )?\1 = \{\}\)\);$/gm,
    '$2export const $1 = /* @__PURE__ */ (function ($1) {\n$3return $1;\n})({});',
  ],
  // One that adds to a class or a function.
  [/^\}\)\((\w+) \|\| \((?:exports\.\1 = )?\1 = \{\}\)\);$/gm, '})($1);'],
];

const COMMENTS = /\/\*[\s\S]*?\*\/|\/\/.*/g;

/** @param text of a CommonJS module, as TypeScript writes it, or of a module with namespaces. */
function moduleOf(text, file) {
  const module = FORMS.reduce((code, [form, by]) => code.replace(form, by), text.replaceAll('\r\n', '\n'))
    // What it exports, asked for by itself.
    .replace(/\bexports\.(\w+)\b(?! =[^=])/g, '$1');
  const left = /.*(\bexports\b|\brequire\().*/.exec(module.replace(COMMENTS, ''));
  if (left) throw new Error(`${file} is not as TypeScript writes modules: ${left[0].trim()}`);
  return module;
}

/** The names that a CommonJS module gives out, as TypeScript writes it: above all else, to be there in a circle of modules. */
exports.namesIn = (text, file) => {
  const [given] = /^(exports\.\w+ = )+void 0;$/m.exec(text) ?? [];
  if (!given) throw new Error(`${file} gives out nothing: it is not as TypeScript writes modules.`);
  return [...given.matchAll(/exports\.(\w+)/g)].map(([, name]) => name);
};

exports.moduleOf = moduleOf;

exports.modules = {
  name: 'modules',
  setup({ onLoad }) {
    onLoad({ filter: FILES }, ({ path: file }) => ({ contents: moduleOf(readFileSync(file, 'utf8'), file) }));
  },
};
