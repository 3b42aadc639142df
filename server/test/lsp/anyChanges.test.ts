/**
 * Files that change, go, are opened and closed while folders are checked, in any order: in the end each file that is not open
 * shows what is found in it as it is.
 */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FileChangeType } from 'vscode-languageserver-protocol';
import {
  CHECK_FOLDERS_COMMAND,
  FILE_REQUEST,
  type FileParams,
  FOLDER_REQUEST,
  type FolderResult,
  SUMMARY_REQUEST,
} from '../../src/protocol';
import { reportText } from '../features/report';
import { Client, MODERN } from './client';

/** The same each time. Another number tries others. */
const SEED = 20231;

const AREA = 'memfs:/area';
const NAMES = ['a.txt', 'b.txt', 'c.txt'];

/** None, one and two findings. */
const TEXTS = [
  reportText(),
  reportText({ 'applications/1/total': '91' }),
  reportText({ 'applications/1/total': '91', 'applications/2/total': '7' }),
];

type Step =
  | { readonly what: 'check' | 'turn' }
  | { readonly what: 'write'; readonly name: string; readonly text: number }
  | { readonly what: 'delete' | 'open' | 'close'; readonly name: string };

const name = fc.constantFrom(...NAMES);
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ what: fc.constantFrom('check' as const, 'turn' as const) }),
  fc.record({ what: fc.constant('write' as const), name, text: fc.nat(TEXTS.length - 1) }),
  fc.record({ what: fc.constantFrom('delete' as const, 'open' as const, 'close' as const), name }),
);

describe('files that change while folders are checked', function () {
  this.timeout(60_000);
  const uriOf = (file: string) => `${AREA}/${file}`;
  let client: Client;
  let files: Map<string, number>;
  /** How many turns each reading takes. */
  let slow: number;

  before(async () => {
    client = Client.launch();
    client.connection.onRequest(
      FOLDER_REQUEST,
      (): FolderResult => [...files.keys()].map((each) => ({ name: each, kind: 'file' })),
    );
    client.connection.onRequest(FILE_REQUEST, async ({ uri }: FileParams) => {
      const text = files.get(uri.slice(AREA.length + 1));
      for (let turns = slow++ % 4; turns > 0; turns--) await new Promise((resolve) => setImmediate(resolve));
      if (text === undefined) throw new Error('There is none.');
      return Buffer.from(TEXTS[text]).toString('base64');
    });
    await client.initialize(MODERN, { initializationOptions: { readsFiles: true } });
  });
  after(() => client.stop());

  const tell = (file: string, type: number) =>
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(file), type }] });
  const check = () =>
    client.request('workspace/executeCommand', {
      command: CHECK_FOLDERS_COMMAND,
      arguments: [{ folders: [AREA] }],
    });
  const turn = () => client.request(SUMMARY_REQUEST, { uri: AREA });

  it('show what is found in them in the end', () =>
    fc.assert(
      fc.asyncProperty(fc.array(anyStep, { maxLength: 30 }), fc.nat(3), async (steps, turns) => {
        files = new Map(NAMES.map((each, at) => [each, at]));
        slow = turns;
        const open = new Set<string>();
        const checks = [check()];
        for (const step of steps) {
          if (step.what === 'turn') await turn();
          if (step.what === 'check') checks.push(check());
          if (step.what === 'write') {
            const type = files.has(step.name) ? FileChangeType.Changed : FileChangeType.Created;
            files.set(step.name, step.text);
            await tell(step.name, type);
          }
          if (step.what === 'delete' && files.delete(step.name))
            await tell(step.name, FileChangeType.Deleted);
          if (step.what === 'open' && !open.has(step.name)) {
            open.add(step.name);
            await client.open(TEXTS[2], uriOf(step.name));
          }
          if (step.what === 'close' && open.delete(step.name)) await client.close(uriOf(step.name));
        }
        await Promise.all(checks);
        for (let at = 0; at < 40; at++) await turn();
        for (const each of NAMES) {
          const last = client.published.findLast(({ uri }) => decodeURIComponent(uri) === uriOf(each));
          const wished = open.has(each) ? 0 : (files.get(each) ?? 0);
          assert.equal(last?.diagnostics.length ?? 0, wished, each);
        }
        for (const each of open) await client.close(uriOf(each));
        files.clear();
        for (const each of NAMES) await tell(each, FileChangeType.Deleted);
        for (let at = 0; at < 40; at++) await turn();
        client.published.length = 0;
        assert.deepEqual(client.logged, []);
      }),
      { numRuns: 40, seed: SEED },
    ));
});
