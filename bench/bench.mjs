/**
 * Measures everything that docs/performance.md states, in one run. Prints Markdown tables to standard output (`--json`:
 * JSON; `--write`: into that page as well), and what it is at to standard error.
 */
import { existsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { install } from './competitors.mjs';
import { loadEngine } from './engine.mjs';
import { GROUPS, targetOf } from './groups.mjs';
import { writeMeasured } from './measured.mjs';

const ROOT = path.join(import.meta.dirname, '..');

const { values } = parseArgs({ options: { json: { type: 'boolean' }, write: { type: 'boolean' } } });
const say = (message) => process.stderr.write(`${message}\n`);

if (!existsSync(path.join(ROOT, 'dist/server.js'))) {
  say('There is no dist/server.js: run `node esbuild.js --production` first.');
  process.exit(2);
}
install(say);
const engine = await loadEngine();

const results = [];
for (const group of GROUPS) {
  say(`${group.title} …`);
  const rows = await group.run(engine);
  results.push({ group, rows: rows.map((row) => ({ ...row, target: targetOf(group, row) })) });
}

const date = new Date().toISOString().slice(0, 10);
const machine = [
  `${os.cpus()[0].model.trim()}, ${os.cpus().length} threads, ${Math.round(os.totalmem() / 2 ** 30)} GiB`,
  `${os.type()} ${os.machine()}, Node ${process.versions.node}`,
  `load average of the last minute ${os.loadavg()[0].toFixed(1)}`,
].join('; ');

const tables = results.map(({ group, rows }) => `### ${group.title}\n\n${table(group, rows)}\n`);
const report = `Measured on ${date}: ${machine}.\n\n${tables.join('\n')}`;
if (values.write) writeMeasured('measured', report);
if (values.json) {
  const groups = results.map(({ group, rows }) => ({ title: group.title, rows }));
  console.log(JSON.stringify({ date, machine, groups }, null, 2));
} else console.log(report);

function table({ columns, cells }, rows) {
  const line = (texts) => `| ${texts.join(' | ')} |`;
  const head = ['what', ...columns, 'target', 'reached'];
  const rule = head.map((_, at) => (at > 0 && at <= columns.length ? '---:' : '---'));
  const body = rows.map((row) => [
    row.what,
    ...(row.absent ? columns.map(() => 'not there') : cells(row)),
    row.target?.says ?? '',
    row.target?.met == null ? '' : row.target.met ? 'yes' : '**no**',
  ]);
  return [head, rule, ...body].map(line).join('\n');
}
