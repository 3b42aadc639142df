/** The command line: the same engine as the language server, without an editor; and each further thread of a check. */
import { help } from './cli/help';
import { speak, systemLanguage } from './l10n';
import { version } from './manifest';

// A reader that has seen enough closes the pipe: that is its right, and no failure.
process.stdout.on('error', () => {});
// Nobody reads the messages: what is asked for goes on.
process.stderr.on('error', () => {});

const { argv, stdout, stderr, env } = process;
const args = argv.slice(2);

// What is asked alone and needs no engine is told without loading it.
const alone = args.length === 1 ? args[0] : undefined;
if (alone === '-v' || alone === '--version') stdout.write(`${version()}\n`);
else if (alone === '-h' || alone === '--help') stdout.write(help(speak(systemLanguage(env))));
else void begin();

/** What belongs to a run is loaded together, in any thread. */
async function begin(): Promise<void> {
  const { isMainThread } = await import('node:worker_threads');
  return isMainThread ? answer() : (await import('./cli/run.js')).helpJudge();
}

async function answer(): Promise<void> {
  try {
    const { run } = await import('./cli/run.js');
    process.exitCode = await run(args, { stdin: () => process.stdin, stdout, stderr, env });
  } catch (error) {
    const { code, stack } = error as NodeJS.ErrnoException;
    if (code === 'EPIPE') return;
    process.exitCode = 2;
    process.stderr.write(`gouji: ${stack ?? error}\n`);
  }
}
