/** Judges the files of a run, in as many threads as that is worth. */
import os from 'node:os';
import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { type Language, speak } from '../../l10n';
import { explain } from '../../project/unread';
import { type FoundFile, findFiles } from '../findFiles';
import type { Session } from '../host';
import { type Asked, type Judged, judgeIn, type Manner } from '../judge';
import type { Policies, PolicyOfFile } from '../policies';
import { type Batch, inOrder } from './inOrder';
import { serve, startThread } from './thread';

/** Files that are given to a thread together. */
const BATCH = 16;

/**
 * So many one thread does as soon as two: another has to load the engine first, and V8 to compile it once more, which takes
 * about as long as the files themselves.
 */
const FEW = 3000;

/** Where nobody says how many: each more takes memory as a process of its own does. */
const MOST = 4;

/** The built command line, which tells that it is another thread of it. */
const THREAD = path.join(__dirname, 'gouji.js');

/** What a thread is told when it starts. */
interface Told {
  readonly manner: Manner;
  readonly language: Language;
}

interface File extends Asked {
  readonly found: PolicyOfFile;
}

/** What holds for a file, and what came of it. */
export type JudgedFile = readonly [PolicyOfFile, Judged];

/**
 * Some files at a time, in their order.
 * @param threads how many may work, this one included; null: as many as are of use.
 */
export async function* judgeFiles(
  paths: readonly string[],
  threads: number | null,
  manner: Manner,
  policies: Policies,
  session: Session,
): AsyncGenerator<readonly JudgedFile[]> {
  const most = threads ?? Math.min(os.availableParallelism(), MOST);
  const files = findFiles(paths);
  const few = threads === null ? FEW : BATCH;
  const ahead = upTo(Math.max(few, most * BATCH) + 1, files);
  const others = ahead.length > few ? Math.min(most, Math.ceil(ahead.length / BATCH)) - 1 : 0;
  const told: Told = { manner, language: session.language };
  const helpers = Array.from({ length: others }, () =>
    startThread<File, Asked, Judged>(THREAD, { argv: [], workerData: told }, askedOf),
  );
  const fileOf = (file: FoundFile): File => {
    const found = policies.of(file.path);
    const problem = 'error' in file ? explain(file.error, session.t) : null;
    return { path: file.path, policy: found.policy, problem, found };
  };
  const judge = judgeIn(manner, session);
  // Where nobody helps, each is given as soon as it is done.
  const batches = batchesOf(both(ahead, files), others > 0 ? BATCH : 1, fileOf);
  for await (const { items, done } of inOrder(batches, judge, helpers))
    yield done.map((judged, at) => [items[at].found, judged]);
}

/** What another thread does, from its start on. */
export function helpJudge(): Promise<void> {
  const { manner, language }: Told = workerData;
  return serve(parentPort, judgeIn(manner, { t: speak(language), stdin: () => process.stdin }));
}

/** All that another thread has to know. */
const askedOf = ({ path, policy, problem }: File): Asked => ({ path, policy, problem });

/** Standard input is read by the thread that the process began with. */
function* batchesOf(
  files: Iterable<FoundFile>,
  size: number,
  fileOf: (file: FoundFile) => File,
): Generator<Batch<File>> {
  let items: File[] = [];
  for (const file of files) {
    const onlyHere = file.path === '-';
    if (items.length === size || (onlyHere && items.length > 0)) {
      yield { items, onlyHere: false };
      items = [];
    }
    if (onlyHere) yield { items: [fileOf(file)], onlyHere };
    else items.push(fileOf(file));
  }
  if (items.length > 0) yield { items, onlyHere: false };
}

/** Takes so many, if there are, and leaves the others. */
function upTo<T>(most: number, from: Iterator<T>): T[] {
  const taken: T[] = [];
  while (taken.length < most) {
    const next = from.next();
    if (next.done) break;
    taken.push(next.value);
  }
  return taken;
}

function* both<T>(first: Iterable<T>, then: Iterable<T>): Generator<T> {
  yield* first;
  yield* then;
}
