/** What is measured, in what order, with the targets, and how each measure is written. */
import { checkTime, growth, throughput } from './batch.mjs';
import { commandLine } from './commandLine.mjs';
import { manyFiles } from './manyFiles.mjs';
import { otherRequests } from './requests.mjs';
import { ruleCosts } from './rules.mjs';
import { sizes } from './sizes.mjs';
import { activation, changeToDiagnostics } from './stdio.mjs';

const KB = 1024;

const ms = (value) =>
  `${value < 10 ? value.toFixed(2) : value < 100 ? value.toFixed(1) : Math.round(value)} ms`;
const us = (value) => `${(value * 1000).toFixed(0)} µs`;
const percent = (value) => `${(value * 100).toFixed(1)} %`;
const times = (value) => `${value.toFixed(value < 10 ? 2 : 0)} ×`;

/** A target is a sentence and whether a row meets it; rows without one stand for comparison. */
const atMost = (key, limit, write) => ({
  says: `${{ median: 'median ', p95: 'p95 ' }[key] ?? ''}≤ ${write(limit)}`,
  met: (row) => row[key] <= limit,
});
const atLeast = (key, limit, says) => ({ says, met: (row) => row[key] >= limit });

const timed = (row) => [ms(row.median), ms(row.p95)];

export const GROUPS = [
  {
    title: 'One report',
    columns: ['median', 'p95'],
    run: checkTime,
    cells: timed,
    targets: [],
  },
  {
    title: 'Change to diagnostics over stdio',
    columns: ['median', 'p95'],
    run: changeToDiagnostics,
    cells: timed,
    targets: [
      [/^Gouji, 8 KB$/, atMost('median', 1, ms), atMost('p95', 3, ms)],
      [/^Gouji, 100 KB/, atMost('p95', 5, ms)],
      [/^Gouji, 1 MB/, atMost('p95', 16, ms)],
    ],
  },
  {
    title: 'Requests over stdio on an 8 KB report',
    columns: ['median', 'p95'],
    run: otherRequests,
    cells: timed,
    targets: [[/./, atMost('p95', 2, ms)]],
  },
  {
    title: 'Throughput on one thread: 100 reports of 8 KB in all layouts',
    columns: ['MB/s', 'reports/s', 'MB/s at p95', 'Gouji is'],
    run: throughput,
    cells: (row) => [row.mb.toFixed(1), row.reports.toFixed(0), row.slow.mb.toFixed(1), times(row.ratio)],
    targets: [
      [/^Gouji/, atLeast('mb', 30, '≥ 30 MB/s')],
      [/^markdownlint/, atLeast('ratio', 15, 'Gouji ≥ 15 ×')],
      [/^autocorrect/, atLeast('ratio', 4, 'Gouji ≥ 4 ×')],
    ],
  },
  {
    title: 'Growth: the cost of a report among many',
    columns: ['median each', 'p95 each', 'over that at 10'],
    run: growth,
    cells: (row) => [us(row.each), us(row.eachSlow), times(row.growth)],
    targets: [[/^1000 reports$/, atMost('growth', 1.3, times)]],
  },
  {
    title: 'Cost of each rule: its share of reading, checking and saying',
    columns: ['share', 'share at p95', 'each report', 'share where numbers are wrong'],
    run: ruleCosts,
    cells: (row) => [percent(row.median), percent(row.p95), us(row.each), percent(row.wrong)],
    targets: [[/^(?!reading$)/, atMost('median', 0.1, percent)]],
  },
  {
    title: 'Activation',
    columns: ['median', 'p95'],
    run: activation,
    cells: timed,
    targets: [[/^Gouji/, atMost('median', 150, ms)]],
  },
  {
    title: 'Command line',
    columns: ['median', 'p95'],
    run: commandLine,
    cells: timed,
    targets: [
      [/--version/, atMost('median', 60, ms)],
      [/50 MB/, atMost('median', 2000, ms)],
    ],
  },
  {
    title: 'Many files on the command line',
    columns: ['median', 'p95', 'reports/s', 'as fast as one thread'],
    run: manyFiles,
    cells: (row) => [...timed(row), row.reports.toFixed(0), times(row.ratio)],
    targets: [[/threads: 2$/, atMost('median', 3000, ms)]],
  },
  {
    title: 'Sizes',
    columns: ['KB'],
    run: sizes,
    cells: (row) => [(row.bytes / KB).toFixed(0)],
    targets: [
      [/^language server|^dist\/client\.js/, atMost('bytes', 400 * KB, (bytes) => `${bytes / KB} KB`)],
      [/vsix/, atMost('bytes', 1024 * KB, (bytes) => `${bytes / KB} KB`)],
    ],
  },
];

/** What a row has to reach, and whether it does; null where nothing is asked of it. */
export function targetOf(group, row) {
  const targets = group.targets.find(([pattern]) => pattern.test(row.what))?.slice(1);
  if (!targets) return null;
  const says = targets.map((target) => target.says).join(', ');
  return { says, met: row.absent ? null : targets.every((target) => target.met(row)) };
}
