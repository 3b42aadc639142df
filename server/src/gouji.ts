/** The command line: the same engine as the language server, without an editor. */
import { run } from './cli/run';

// A reader that has seen enough closes the pipe: that is its right, and no failure.
process.stdout.on('error', () => {});
// Nobody reads the messages: what is asked for goes on.
process.stderr.on('error', () => {});

const { argv, stdout, stderr, env } = process;
run(argv.slice(2), { stdin: () => process.stdin, stdout, stderr, env }).then(
  (status) => {
    process.exitCode = status;
  },
  (error) => {
    if (error.code === 'EPIPE') return;
    process.exitCode = 2;
    process.stderr.write(`gouji: ${error.stack ?? error}\n`);
  },
);
