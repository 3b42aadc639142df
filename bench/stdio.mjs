/** A server over stdio, driven as an editor drives it: a character changes, the diagnostics are pulled. */
import path from 'node:path';
import { jsonServer, named } from './competitors.mjs';
import { LspClient } from './lspClient.mjs';
import { spread, times } from './measure.mjs';

export const SERVER = path.join(import.meta.dirname, '../dist/server.js');
const LONG = { warm: 150, samples: 60 };
/**
 * V8 goes on compiling what is called often for some 2,000 changes, on the thread beside: until then it is V8 that is
 * measured. The first changes are a row of their own.
 */
const SIZES = [
  { size: '8 KB', bytes: 8e3, warm: 2000, samples: 200 },
  { size: '100 KB', bytes: 100e3, warm: 500, samples: 100 },
  { size: '1 MB', bytes: 1e6, ...LONG },
];

/** The servers, each with what it is given to read. */
function servers({ reportText }) {
  const json = jsonServer();
  return [
    {
      name: 'Gouji',
      args: [SERVER, '--stdio'],
      languageId: 'disclosure-report',
      uri: 'file:///report.txt',
      textOf: (bytes) => reportText(1, 'tsv', bytes),
    },
    {
      name: `vscode-json-language-server (${named('vscode-langservers-extracted')})`,
      args: json,
      languageId: 'json',
      uri: 'file:///report.json',
      textOf: (bytes) => jsonText(bytes),
    },
  ];
}

/** From a change of one digit to its diagnostics. */
export async function changeToDiagnostics(engine) {
  const [ours, json] = servers(engine);
  const rows = [];
  for (const { size, bytes, ...run } of SIZES)
    for (const server of [ours, json]) rows.push(await drive(server, size, server.textOf(bytes), run));
  rows.push(await drive(ours, '8 KB, the first 30 changes', ours.textOf(8e3), { warm: 0, samples: 30 }));
  const joined = engine.reportTexts(125).join('\n');
  rows.push(await drive(ours, '1 MB of reports one after another', joined, LONG));
  return rows;
}

async function drive({ name, args, languageId, uri }, size, text, run) {
  const what = `${name}, ${size}`;
  if (!args) return { what, absent: true };
  const client = new LspClient(process.execPath, args);
  await client.start();
  client.open(uri, languageId, text);
  await client.pull(uri);
  const digit = lastZero(text);
  let version = 1;
  let found = 0;
  const taken = await times(async () => {
    version++;
    client.change(uri, version, digit, String(1 + (version % 8)));
    found = (await client.pull(uri)).length;
  }, run);
  await client.stop();
  return { what, ...taken, found };
}

/** From the start of the process to the first diagnostics of an 8 KB file. */
export async function activation(engine) {
  const rows = [];
  for (const { name, args, languageId, uri, textOf } of servers(engine)) {
    const what = `${name}: start of the process to first diagnostics, 8 KB`;
    if (!args) {
      rows.push({ what, absent: true });
      continue;
    }
    const text = textOf(8e3);
    const taken = [];
    for (let at = 0; at < 32; at++) {
      const start = process.hrtime.bigint();
      const client = new LspClient(process.execPath, args);
      await client.start();
      client.open(uri, languageId, text);
      await client.pull(uri);
      // The first two are for the disk's cache.
      if (at > 1) taken.push(Number(process.hrtime.bigint() - start) / 1e6);
      await client.stop();
    }
    rows.push({ what, ...spread(taken) });
  }
  return rows;
}

/** The last 0 of the text: in a report one of its last table, so that its change counts. */
export function lastZero(text) {
  const offset = text.lastIndexOf('0');
  const lines = text.slice(0, offset).split('\n');
  const start = { line: lines.length - 1, character: lines.at(-1).length };
  return { start, end: { line: start.line, character: start.character + 1 } };
}

/** Figures as a program would keep them. */
function jsonText(bytes) {
  const rows = [];
  for (let size = 0, at = 0; size < bytes; at++) {
    const row = `  { "label": "（${at}）予以公开", "values": [${at % 7}, 0, 12, 0, 3, 0, ${at % 97}] }`;
    rows.push(row);
    size += Buffer.byteLength(row) + 2;
  }
  return `[\n${rows.join(',\n')}\n]\n`;
}
