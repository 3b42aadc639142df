/** What a run of mocha counts, on Node and in a browser. */

/** `done` is false until the end: a suite that died is told from one that ran out. `failures` says what failed, and how. */
export interface Counts {
  passed: number;
  failed: number;
  pending: number;
  failures: string[];
  done: boolean;
}

export const noneYet = (): Counts => ({ passed: 0, failed: 0, pending: 0, failures: [], done: false });

/** Keeps count of the tests of a run; `save` is called after each. */
export function countIn(counts: Counts, runner: Mocha.Runner, save: () => void): void {
  runner.on('pass', () => {
    counts.passed++;
    save();
  });
  runner.on('fail', (test, { message }) => {
    counts.failed++;
    counts.failures.push(`${test.fullTitle()}: ${message}`);
    save();
  });
  runner.on('pending', () => {
    counts.pending++;
    save();
  });
}
