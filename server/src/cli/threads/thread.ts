/** Another thread of this process that does what it is asked, batch by batch; and that thread's side of it. */
import { on } from 'node:events';
import { type MessagePort, Worker, type WorkerOptions } from 'node:worker_threads';
import type { Helper } from './inOrder';

/** So that it has something to do when it is done, and the next comes soon. */
const AT_ONCE = 2;

interface Waiting<Out> {
  readonly resolve: (done: readonly Out[]) => void;
  readonly reject: (reason: Error) => void;
}

/**
 * Starts a thread. One that cannot be started, or ends by itself, is gone: what it was asked fails.
 * @param sent what is sent of an item: plain data.
 */
export function startThread<In, Sent, Out>(
  file: string,
  options: WorkerOptions,
  sent: (item: In) => Sent,
): Helper<In, Out> {
  const asked: Waiting<Out>[] = [];
  let worker: Worker | null = null;
  const leave = () => {
    worker?.terminate();
    worker = null;
    for (const { reject } of asked.splice(0)) reject(new Error('The thread is gone.'));
  };
  try {
    worker = new Worker(file, options)
      .on('message', (done: readonly Out[]) => asked.shift()?.resolve(done))
      .on('messageerror', leave)
      .on('error', leave)
      .on('exit', leave);
  } catch {
    // Node may be told to allow none.
  }
  return {
    get isFree() {
      return worker !== null && asked.length < AT_ONCE;
    },
    ask: (items) =>
      new Promise((resolve, reject) => {
        asked.push({ resolve, reject });
        if (worker) worker.postMessage(items.map(sent));
        else leave();
      }),
    end: leave,
  };
}

/** Does what it is asked, one batch after the other, for as long as the thread is wanted. */
export async function serve<Sent, Out>(
  port: MessagePort | null,
  work: (items: readonly Sent[]) => Promise<readonly Out[]>,
): Promise<void> {
  if (!port) return;
  for await (const [items] of on(port, 'message')) port.postMessage(await work(items));
}
