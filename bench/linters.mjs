/**
 * What lints the benchmark's texts, each in a process of its own, as it is used: what one leaves for the garbage collector is not
 * cleared away in another's time, and what one teaches V8 does not slow another. Started by its name, it goes through the texts
 * once for each message, and answers with the milliseconds that it took.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { autocorrect, markdownlint, named } from './competitors.mjs';
import { loadEngine } from './engine.mjs';

/** By its name in the tables: what gives a function that lints a text, or null where it is not there. */
const LINTERS = {
  'Gouji: read, check, say': async () => (await loadEngine()).diagnose,
  [named('markdownlint')]: markdownlint,
  [named('autocorrect-node')]: autocorrect,
  'floor: split lines, match numbers': () => floor,
};

export const LINTER_NAMES = Object.keys(LINTERS);

/** The least that any tool does which looks at numbers in lines. */
function floor(text) {
  let numbers = 0;
  for (const line of text.split('\n')) numbers += line.match(/\d+(?:\.\d+)?/g)?.length ?? 0;
  return numbers;
}

/** Starts a linter over these texts. Null where it is not there. */
export async function startLinter(name, texts) {
  const child = fork(fileURLToPath(import.meta.url), [name]);
  const asked = async (message) => {
    child.send(message);
    const [answer] = await once(child, 'message');
    return answer;
  };
  const isThere = await asked({ texts });
  if (!isThere) child.disconnect();
  return isThere ? { round: () => asked({}), stop: () => child.disconnect() } : null;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const lint = await LINTERS[process.argv[2]]();
  let all = [];
  process.on('message', ({ texts }) => {
    if (texts) {
      all = texts;
      process.send(lint !== null);
      return;
    }
    const start = process.hrtime.bigint();
    for (const text of all) lint(text);
    process.send(Number(process.hrtime.bigint() - start) / 1e6);
  });
}
