/** The same question put to solvers of integer programs, in the formulation of the literature: as few δ as possible. */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';

/** Milliseconds that a solver gets for one table. */
const LIMIT = 10_000;

const known = (stands) => stands.flatMap((digits, cell) => (digits === null ? [] : [[cell, Number(digits)]]));

const sumOf = ({ cells, coefficients }) =>
  cells
    .map((cell, i) => `${coefficients[i] < 0 ? '-' : '+'} ${Math.abs(coefficients[i])} z${cell}`)
    .join(' ');

/** `|z − v| ≤ M δ` for each known cell, and every equation. */
function rowsOf(system, stands) {
  const most = 10 * known(stands).reduce((max, [, value]) => Math.max(max, Math.abs(value)), 100);
  return [
    ...system.equations.map((equation) => `${sumOf(equation)} = 0`),
    ...known(stands).flatMap(([cell, value]) => [
      `z${cell} - ${most} d${cell} <= ${value}`,
      `z${cell} + ${most} d${cell} >= ${value}`,
    ]),
  ];
}

const names = (letter, cells) => cells.map((cell) => `${letter}${cell}`);

function answerOf(stands, numberIn) {
  return known(stands)
    .filter(([cell, value]) => Math.round(numberIn(cell)) !== value)
    .map(([cell]) => `${cell}=${Math.round(numberIn(cell))}`)
    .join();
}

/** Null where lp_solve 5.5 is not installed. */
export function lpSolve() {
  const run = (model) =>
    spawnSync('lp_solve', ['-S3'], { input: model, encoding: 'utf8', timeout: LIMIT, maxBuffer: 1 << 26 });
  if (run('max: x; x<=1;').status !== 0) return null;
  return {
    name: 'lp_solve 5.5',
    solve(system, stands) {
      const cells = known(stands).map(([cell]) => cell);
      const { stdout, error } = run(
        [
          `min: ${names('d', cells).join(' + ')};`,
          ...rowsOf(system, stands).map((row) => `${row};`),
          `int ${names('z', [...Array(system.size).keys()]).join(',')};`,
          `bin ${names('d', cells).join(',')};`,
        ].join('\n'),
      );
      if (error) return null;
      const values = new Map(
        [...stdout.matchAll(/^z(\d+)\s+(\S+)$/gm)].map(([, cell, value]) => [+cell, +value]),
      );
      return answerOf(stands, (cell) => values.get(cell) ?? Number.NaN);
    },
  };
}

/** Null where the package highs is not installed. */
export async function highs() {
  let solver;
  try {
    solver = await createRequire(import.meta.url)('highs')();
  } catch {
    return null;
  }
  return {
    name: 'HiGHS',
    solve(system, stands) {
      const cells = known(stands).map(([cell]) => cell);
      const model = [
        'Minimize',
        ` obj: ${names('d', cells).join(' + ')}`,
        'Subject To',
        ...rowsOf(system, stands).map((row, at) => ` r${at}: ${row}`),
        'General',
        ` ${names('z', [...Array(system.size).keys()]).join(' ')}`,
        'Binary',
        ` ${names('d', cells).join(' ')}`,
        'End',
      ].join('\n');
      const { Columns, Status } = solver.solve(model, { time_limit: LIMIT / 1000 });
      return Status === 'Optimal' ? answerOf(stands, (cell) => Columns[`z${cell}`].Primal) : null;
    },
  };
}
