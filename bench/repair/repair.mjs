/**
 * Measures how wrong numbers are found: tables with known faults, each given to Gouji and some of them to solvers of integer
 * programs. `--tables N`: so many a class; `--against N`: so many of them for the solvers; `--write`: into docs/performance.md.
 */
import os from 'node:os';
import { parseArgs } from 'node:util';
import { loadEngine } from '../engine.mjs';
import { spread } from '../measure.mjs';
import { writeMeasured } from '../measured.mjs';
import { classesOf, draw } from './faults.mjs';
import { highs, lpSolve } from './milp.mjs';
import { tree, wrongTree } from './tree.mjs';

const { values: given } = parseArgs({
  options: {
    tables: { type: 'string', default: '2000' },
    against: { type: 'string', default: '40' },
    write: { type: 'boolean' },
  },
});
const { TABLE, drawFrom, repairs, reportOf, solve, soundTable } = await loadEngine('repair/engine.ts');

const say = (message) => process.stderr.write(`${message}\n`);
const timed = (work) => {
  const start = process.hrtime.bigint();
  const result = work();
  return [result, Number(process.hrtime.bigint() - start) / 1e6];
};
const ms = (value) => (value < 10 ? value.toFixed(2) : value.toFixed(0));
const share = (part, of) => (of === 0 ? '–' : `${((100 * part) / of).toFixed(part === of ? 0 : 2)} %`);
const line = (texts) => `| ${texts.join(' | ')} |`;
const tableOf = (head, rows) =>
  [head, head.map((_, at) => (at ? '---:' : '---')), ...rows].map(line).join('\n');

const rivals = given.against === '0' ? [] : [lpSolve(), await highs()].filter(Boolean);
const absent = ['lp_solve 5.5', 'HiGHS'].filter((name) => !rivals.some((rival) => rival.name === name));

/** By class and the number of wrong cells: one line each. */
const groups = new Map();
/** The same with many cells blank, as in many a draft: what is not known costs time of its own. */
const drafts = new Map();
const from = drawFrom(20240131);
for (let warm = 0; warm < 300; warm++)
  repairs(reportOf(draw(classesOf(TABLE)[2], soundTable, from, 1).stands));
for (const kind of classesOf(TABLE))
  for (const blanks of [0, 1, 3, 30, 90]) {
    const isDraft = blanks > 3;
    if (isDraft && !(kind.cells <= 3)) continue;
    const into = isDraft ? drafts : groups;
    say(`${kind.name} ${kind.cells ?? ''} blanks ${blanks} …`);
    for (let count = 0; count < Number(given.tables) / (isDraft ? 4 : 1); count++) {
      const { stands, wrong, truth } = draw(kind, soundTable, from, blanks);
      const key = `${kind.name}, ${wrong.length} wrong, ${blanks} blank`;
      if (!into.has(key)) into.set(key, { key, cells: wrong.length, samples: [] });
      const report = reportOf(stands);
      const [{ found, best, fewest, complete }, time] = timed(() => repairs(report));
      const smaller = fewest < wrong.length;
      into.get(key).samples.push({
        time,
        at: found.indexOf(truth),
        best,
        many: found.length,
        complete,
        smaller,
        stands,
        truth,
      });
    }
  }

const sorted = (found) => [...found.values()].sort((a, b) => a.cells - b.cells || a.key.localeCompare(b.key));
const own = sorted(groups);
const summary = (key, samples) => {
  const { median, p95 } = spread(samples.map(({ time }) => time));
  const count = (test) => samples.filter(test).length;
  return [
    key,
    samples.length,
    share(
      count(({ at }) => at >= 0),
      samples.length,
    ),
    share(
      count(({ at }) => at === 0),
      samples.length,
    ),
    share(
      count(({ at, best }) => at >= 0 && at < best),
      samples.length,
    ),
    count(({ smaller }) => smaller),
    spread(samples.map(({ many }) => many)).p95,
    count(({ complete }) => !complete),
    ms(median),
    ms(p95),
    ms(Math.max(...samples.map(({ time }) => time))),
  ];
};
const HEAD = [
  'class',
  'tables',
  'truth listed',
  'first',
  'or as likely',
  'smaller exists',
  'repairs p95',
  'not complete',
  'ms',
  'p95',
  'max',
];
const all = [1, 2, 3, 4, 5].map((cells) =>
  summary(
    `**all with ${cells} wrong**`,
    own.filter((group) => group.cells === cells).flatMap(({ samples }) => samples),
  ),
);
const lines = (found) => found.map(({ key, samples }) => summary(key, samples));
const sections = [
  tableOf(HEAD, [...all, ...lines(own)]),
  tableOf(['drafts with many blanks', ...HEAD.slice(1)], lines(sorted(drafts))),
];

if (rivals.length > 0) {
  const rows = [];
  for (const { key, samples } of own.filter(({ key }) => /digits.* 0 blank/.test(key)))
    for (const rival of rivals) {
      say(`${rival.name}: ${key} …`);
      const some = samples.slice(0, Number(given.against));
      const runs = some.map(({ stands, truth }) => {
        const [answer, time] = timed(() => rival.solve(TABLE, stands));
        return { time, right: answer === truth, out: answer === null };
      });
      const median = spread(runs.map(({ time }) => time)).median;
      const ours = spread(some.map(({ time }) => time)).median;
      rows.push([
        key,
        rival.name,
        some.length,
        ms(median),
        `${(median / ours).toFixed(0)}×`,
        share(runs.filter(({ right }) => right).length, runs.length),
        share(some.filter(({ at }) => at === 0).length, some.length),
        runs.filter(({ out }) => out).length,
      ]);
    }
  sections.push(
    tableOf(
      [
        'class',
        'solver',
        'tables',
        'ms',
        'Gouji is faster',
        'its answer true',
        'Gouji’s first true',
        'no answer',
      ],
      rows,
    ),
  );
}
if (absent.length > 0 && given.against !== '0')
  sections.push(`Not installed, so left out: ${absent.join(', ')}.`);

const system = tree(101);
const limits = { weight: 12, steps: 20_000, repairs: 200 };
const trees = [];
for (let errors = 1; errors <= 10; errors++)
  for (let count = 0; count < 100; count++) {
    const values = wrongTree(system, errors, from);
    const [answer, time] = timed(() => solve(system, values, limits));
    trees.push({ time, complete: answer.complete });
  }
const { median, p95 } = spread(trees.map(({ time }) => time));
sections.push(
  tableOf(
    ['balance tree, 101 numbers, 1 to 10 wrong', 'trees', 'not complete', 'ms', 'p95', 'max'],
    [
      [
        'Gouji',
        trees.length,
        trees.filter(({ complete }) => !complete).length,
        ms(median),
        ms(p95),
        ms(Math.max(...trees.map(({ time }) => time))),
      ],
    ],
  ),
);

const head = `Measured on ${new Date().toISOString().slice(0, 10)}: ${os.cpus()[0].model.trim()}, ${os.cpus().length} threads, Node ${process.versions.node}.`;
const text = [head, ...sections].join('\n\n');
if (given.write) writeMeasured('repair', text);
console.log(text);
