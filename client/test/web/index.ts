/**
 * The entry that VS Code calls in its extension host in a browser: the same suites as on Node, over a folder in memory.
 * `scripts/test/host-web.mjs` bundles them.
 */
import './setup';
import { countIn, noneYet } from '../harness/counts';
import '../suite/commands.test';
import '../suite/completion.test';
import '../suite/findings.test';
import '../suite/fixes.test';
import '../suite/folder.test';
import '../suite/layouts.test';
import '../suite/moving.test';
import '../suite/newReport.test';
import '../suite/reading.test';
import '../suite/recognition.test';
import '../suite/sample.test';
import './web.test';

/** Mark the suite's own lines among all that a workbench says, and what it counted among these. */
const MARK = '│';
const COUNTS = '╪';

export function run(): Promise<void> {
  const counts = noneYet();
  const save = () => console.log(`${COUNTS}${JSON.stringify(counts)}`);
  return new Promise((resolve, reject) => {
    const say = (...args: unknown[]) => console.log(`${args.map(String).join(' ')}`.replace(/^/gm, MARK));
    // What a browser has no `util.format` for: the reporter's own placeholders.
    Mocha.reporters.Base.consoleLog = (form: unknown = '', ...args: unknown[]) =>
      say(
        String(form).replace(/%[sdO]/g, () => String(args.shift())),
        ...args,
      );
    const runner = mocha.run((failed) => {
      counts.done = true;
      save();
      if (failed > 0) reject(new Error(`${failed} failed`));
      else resolve();
    });
    countIn(counts, runner, save);
  });
}
