/** The entry that VS Code calls in its extension host. */
import { format } from 'node:util';
import Mocha from 'mocha';
import { runTests } from '../harness/run';

/** Marks the suite's own lines among all that a workbench says. */
const MARK = '│';

export async function run(): Promise<void> {
  const resultsFile = process.env.GOUJI_RESULTS;
  if (!resultsFile) throw new Error('GOUJI_RESULTS is not set');
  Mocha.reporters.Base.consoleLog = (...args) => console.log(format(...args).replace(/^/gm, MARK));
  const { failed } = await runTests(__dirname, resultsFile);
  if (failed > 0) throw new Error(`${failed} failed`);
}
