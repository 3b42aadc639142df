/**
 * What an editor asks besides diagnostics, over stdio: right after a change of one digit, when the text is to be read and
 * checked anew, and on a version that was read before.
 */
import { fileURLToPath } from 'node:url';
import { loadEngine } from './engine.mjs';
import { LspClient } from './lspClient.mjs';
import { timesInTurn } from './measure.mjs';
import { lastZero, SERVER } from './stdio.mjs';

const URI = 'file:///report.txt';
const SIZE = 8e3;
/** Of what is sent and asked: as many changes as V8 takes to have compiled what they run, see stdio.mjs. */
const WARM = 2000;
const SAMPLES = 60;

/** The requests, each with what it takes besides the document. */
function requests(text, at) {
  const lines = text.split('\n');
  const whole = { start: { line: 0, character: 0 }, end: { line: lines.length - 1, character: 0 } };
  const position = at.start;
  return [
    ['hover', 'textDocument/hover', { position }],
    ['definition', 'textDocument/definition', { position }],
    ['references', 'textDocument/references', { position, context: { includeDeclaration: true } }],
    ['highlights', 'textDocument/documentHighlight', { position }],
    ['symbols', 'textDocument/documentSymbol', {}],
    ['folding', 'textDocument/foldingRange', {}],
    ['selection ranges', 'textDocument/selectionRange', { positions: [position] }],
    ['links', 'textDocument/documentLink', {}],
    ['semantic tokens', 'textDocument/semanticTokens/full', {}],
    ['inlay hints', 'textDocument/inlayHint', { range: whole }],
    ['code lenses', 'textDocument/codeLens', {}],
    ['code actions', 'textDocument/codeAction', { range: at, context: { diagnostics: [] } }],
  ];
}

/** The time is from the first byte sent, of the change where there is one, to the answer parsed. */
export async function otherRequests({ reportText }) {
  return [
    ...(await drive(reportText(1, 'tsv', SIZE), 'tabs', () => true)),
    ...(await drive(reportText(1, 'cell-line', SIZE), 'one cell a line', (name) => name === 'inlay hints')),
  ];
}

async function drive(text, layout, wanted) {
  const client = new LspClient(process.execPath, [SERVER, '--stdio']);
  await client.start();
  client.open(URI, 'disclosure-report', text);
  await client.pull(URI);
  const digit = lastZero(text);
  let version = 1;
  const change = () => client.change(URI, ++version, digit, String(1 + (version % 8)));
  const asked = requests(text, digit).filter(([name]) => wanted(name));
  const ask = ([, method, params]) => client.request(method, { textDocument: { uri: URI }, ...params });
  const works = asked.flatMap((request) => [
    async () => {
      change();
      await ask(request);
    },
    () => ask(request),
  ]);
  const runs = await timesInTurn(works, { samples: SAMPLES, warm: WARM });
  await client.stop();
  return runs.map((run, at) => {
    const [name] = asked[at >> 1];
    return { what: `${name}, ${layout}, ${at % 2 === 0 ? 'after a change' : 'unchanged'}`, ...run };
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const { what, median, p95 } of await otherRequests(await loadEngine()))
    console.log(
      `${what.padEnd(48)}${[median, p95].map((time) => `${time.toFixed(2)} ms`.padStart(10)).join('')}`,
    );
