import assert from 'node:assert/strict';
import { type Batch, type Helper, inOrder } from '../../../src/cli/threads/inOrder';
import { startThread } from '../../../src/cli/threads/thread';

const BATCHES = 100;

/** A number a batch, from 0 on; those that `onlyHere` names for this thread alone. */
function* batches(onlyHere: ReadonlySet<number> = new Set()): Generator<Batch<number>> {
  for (let at = 0; at < BATCHES; at++) yield { items: [at], onlyHere: onlyHere.has(at) };
}

const EXPECTED = Array.from({ length: BATCHES }, (_, at) => at * 2);

const doubled = async (items: readonly number[]) => items.map((item) => item * 2);

/** A thread of this script's body, which knows its port as `port`. */
const thread = (body: string): Helper<number, number> =>
  startThread(
    `const { parentPort: port } = require('node:worker_threads'); ${body}`,
    { eval: true },
    (item) => item,
  );

const DOUBLES = 'port.postMessage(items.map((item) => item * 2))';

/** Everything in the order in which it came, and what was done here. */
async function run(helpers: readonly Helper<number, number>[], onlyHere?: ReadonlySet<number>) {
  const here: number[] = [];
  const all: number[] = [];
  const results = inOrder(
    batches(onlyHere),
    (items) => {
      here.push(...items);
      return doubled(items);
    },
    helpers,
  );
  for await (const { items, done } of results) {
    assert.deepEqual(done, await doubled(items));
    all.push(...done);
  }
  return { here, all };
}

describe('work that is shared out', function () {
  this.timeout(30_000);

  it('is given in its order, whoever did it', async () => {
    // Slow, but one after the other: a thread answers in the order in which it is asked.
    const slow = thread(`let last = Promise.resolve();
      const wait = (items) => new Promise((resolve) => setTimeout(resolve, items[0] % 7));
      port.on('message', (items) => { last = last.then(() => wait(items)).then(() => ${DOUBLES}); });`);
    const fast = thread(`port.on('message', (items) => ${DOUBLES});`);
    const { all, here } = await run([slow, fast]);
    assert.deepEqual(all, EXPECTED);
    assert.ok(here.length < BATCHES);
  });

  it('is done here where nobody helps', async () => {
    const { all, here } = await run([]);
    assert.deepEqual(all, EXPECTED);
    assert.equal(here.length, BATCHES);
  });

  it('is done here where it can be done nowhere else', async () => {
    const own = new Set([0, 1, 2, 50, BATCHES - 1]);
    const { all, here } = await run([thread(`port.on('message', (items) => ${DOUBLES});`)], own);
    assert.deepEqual(all, EXPECTED);
    for (const each of own) assert.ok(here.includes(each));
  });

  for (const [how, body] of [
    ['ends', "port.once('message', () => process.exit(1));"],
    ['throws', "port.once('message', () => { throw new Error('no'); });"],
    ['ends at its start', ''],
    ['is no script', '}'],
    ['goes away', "port.once('message', () => port.close());"],
    ['ends after some', `let left = 3; port.on('message', (items) => --left ? ${DOUBLES} : process.exit());`],
  ])
    it(`is done here where the other thread ${how}`, async () => {
      const { all } = await run([thread(body)]);
      assert.deepEqual(all, EXPECTED);
    });

  it('waits for its turn in small numbers', async () => {
    let waiting = 0;
    let most = 0;
    const helper: Helper<number, number> = {
      isFree: true,
      ask: async (items) => {
        most = Math.max(most, ++waiting);
        return doubled(items);
      },
      end: () => {},
    };
    for await (const { items } of inOrder(batches(), doubled, [helper])) if (items[0] > 0) waiting--;
    assert.ok(most < 40, `${most}`);
  });

  it('leaves nothing running where nobody wants more', async () => {
    let ended = 0;
    const helper: Helper<number, number> = { isFree: true, ask: doubled, end: () => ended++ };
    for await (const { items } of inOrder(batches(), doubled, [helper])) if (items[0] === 3) break;
    assert.equal(ended, 1);
  });
});
