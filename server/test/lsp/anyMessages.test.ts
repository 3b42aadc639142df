/**
 * Messages in any order, with anything in them. Those of a client that means well but is odd (places outside of the text,
 * versions that go back, halves of characters, documents that nobody opened) leave no fault in the log; those of one that does
 * not leave its own. Either way each request is answered, and the server works on.
 */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  CancellationTokenSource,
  type ClientCapabilities,
  type SymbolInformation,
} from 'vscode-languageserver-protocol';
import { SUMMARY_REQUEST } from '../../src/protocol';
import { Client, MODERN } from './client';
import { anyBroken, anyMessage, anyMessages, type Message, opened, WRONG } from './messages';

/** The same messages each time. Another number tries others. */
const SEED = 20231;

describe('messages in any order', function () {
  this.timeout(60_000);
  const CHECKED = 'file:///checked.txt';
  let client: Client;

  /** A client that often does not do what the server asks of it. */
  const start = async (capabilities: ClientCapabilities) => {
    client = Client.launch();
    let asked = 0;
    client.connection.onRequest('workspace/applyEdit', () => ({ applied: asked++ % 2 > 0 }));
    await client.initialize(capabilities);
  };

  /** Sends them without waiting; gives what the requests were answered with. */
  const send = (messages: readonly Message[]) =>
    messages.map(async ({ kind, method, params }) => {
      if (kind === 'notification') return client.notify(method, params);
      if (kind === 'request') return client.request(method, params);
      const source = new CancellationTokenSource();
      const answer = client.connection.sendRequest(method, params, source.token);
      source.cancel();
      return answer;
    });

  /** A report that is opened then is checked and found as ever, without a fault. */
  const works = async () => {
    // Behind all that was sent without an answer.
    await client.request(SUMMARY_REQUEST, { uri: CHECKED });
    client.logged.length = 0;
    await client.open(WRONG, CHECKED);
    assert.deepEqual(
      (await client.diagnostics(CHECKED)).map(({ code }) => code),
      ['row-total', 'row-total'],
    );
    const symbols = await client.request<SymbolInformation[]>('workspace/symbol', { query: '青禾镇' });
    assert.ok(symbols.some(({ location }) => location.uri === CHECKED));
    await client.close(CHECKED);
    assert.deepEqual(client.logged, []);
  };

  describe('that are odd', () => {
    before(() => start(MODERN));
    after(async () => assert.equal(await client.stop(), 0));

    it('are all answered, without a fault', () =>
      fc.assert(
        fc.asyncProperty(anyMessages, async (messages) => {
          const answers = await Promise.allSettled(send(messages));
          for (const [at, answer] of answers.entries())
            if (answer.status === 'rejected' && messages[at].kind !== 'cancelled')
              assert.fail(`${JSON.stringify(messages[at]).slice(0, 400)}: ${answer.reason}`);
          await client.request(SUMMARY_REQUEST, { uri: CHECKED });
          assert.deepEqual(client.logged, []);
          await works();
        }),
        { numRuns: 60, seed: SEED },
      ));
  });

  describe('that are wrong', () => {
    before(() => start({ workspace: { applyEdit: true } }));
    after(async () => assert.equal(await client.stop(), 0));

    it('are all answered, and harm nobody else', () =>
      fc.assert(
        fc.asyncProperty(
          fc.array(fc.oneof(anyBroken, anyMessage), { minLength: 1, maxLength: 25 }).map(opened),
          async (messages) => {
            await Promise.allSettled(send(messages));
            await works();
          },
        ),
        { numRuns: 60, seed: SEED },
      ));
  });

  it('with a shutdown among them are all answered, and the server ends as it is told', () =>
    fc.assert(
      fc.asyncProperty(anyMessages, anyMessages, async (some, others) => {
        await start(MODERN);
        const answers = send([
          ...some,
          { kind: 'request', method: 'shutdown', params: undefined },
          ...others,
        ]);
        await Promise.allSettled(answers);
        const exit = client.exited();
        await client.notify('exit');
        assert.equal(await exit, 0);
      }),
      { numRuns: 6, seed: SEED },
    ));
});
