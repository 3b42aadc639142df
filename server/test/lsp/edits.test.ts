import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { applyEdits } from '../../src/core/text';
import { reportText } from '../features/report';
import { type Change, Client } from './client';
import { positionAt } from './positions';

/** What a person, a paste or a bad tool puts into a report. */
const PIECE = fc.constantFrom(
  '',
  '0',
  '91',
  '９',
  '\t',
  '\n',
  '\r\n',
  '\r',
  '总计',
  '（三）不予公开',
  '一、总体情况\n',
  '|',
  '\ud83d',
  '🀄',
  '\u0000',
);

/** Where an edit begins and how much it takes, as parts of the text that it meets. */
const EDIT = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof(fc.nat(3), fc.nat(200)),
  piece: PIECE,
});

/** Not between CR and LF, where there is no position. */
const valid = (text: string, offset: number) =>
  text[offset - 1] === '\r' && text[offset] === '\n' ? offset + 1 : offset;

describe('edits over the protocol', () => {
  let client: Client;
  before(async () => {
    client = await Client.start();
  });
  after(() => client.stop());

  /** Applies the edits in the server and in a plain string; gives the string. */
  async function edit(
    uri: string,
    text: string,
    edits: readonly { at: number; length: number; piece: string }[],
  ) {
    for (const { at, length, piece } of edits) {
      const start = valid(text, Math.floor(at * text.length));
      const end = valid(text, Math.min(start + length, text.length));
      const change: Change = {
        range: { start: positionAt(text, start), end: positionAt(text, end) },
        text: piece,
      };
      await client.change(uri, change);
      text = applyEdits(text, [{ start, end, newText: piece }]);
    }
    return text;
  }

  /** The diagnostics of a text that is opened as it is. */
  async function fresh(uri: string, text: string) {
    await client.open(text, uri);
    const items = await client.diagnostics(uri);
    await client.close(uri);
    return items;
  }

  it('give what opening the result gives, and undone what was there first', async () => {
    const uri = 'file:///edited.txt';
    const original = reportText({ 'applications/2/total': '7' });
    const first = await fresh(uri, original);
    await fc.assert(
      fc.asyncProperty(fc.array(EDIT, { minLength: 1, maxLength: 12 }), async (edits) => {
        await client.open(original, uri);
        const text = await edit(uri, original, edits);
        const edited = await client.diagnostics(uri);
        await client.change(uri, {
          range: { start: positionAt(text, 0), end: positionAt(text, text.length) },
          text: original,
        });
        const undone = await client.diagnostics(uri);
        await client.close(uri);
        assert.deepEqual(edited, await fresh(uri, text));
        assert.deepEqual(undone, first);
      }),
      { numRuns: 150 },
    );
  }).timeout(60_000);
});
