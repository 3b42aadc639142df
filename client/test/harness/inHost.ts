/** What VS Code calls in its extension host: mocha over a folder, its lines marked among all that a workbench says. */
import { format } from 'node:util';
import Mocha from 'mocha';
import { runTests } from './run';

const MARK = '│';

export async function runInHost(folder: string): Promise<void> {
  const resultsFile = process.env.GOUJI_RESULTS;
  if (!resultsFile) throw new Error('GOUJI_RESULTS is not set');
  Mocha.reporters.Base.consoleLog = (...args) => console.log(format(...args).replace(/^/gm, MARK));
  const { failed } = await runTests(folder, resultsFile);
  if (failed > 0) throw new Error(`${failed} failed`);
}
