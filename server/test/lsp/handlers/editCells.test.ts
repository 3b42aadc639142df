import assert from 'node:assert/strict';
import { EDIT_CELLS_REQUEST, type EditCellsResult } from '../../../src/protocol';
import { unmark } from '../../features/marks';
import { reportText } from '../../features/report';
import { Client } from '../client';
import { rangeAt } from '../positions';

const CELL = 'applications/1/total';
const { text, marks } = unmark(reportText({ [CELL]: '⟦90⟧' }));

describe('cells over the protocol', () => {
  let client: Client;
  let uri: string;
  before(async () => {
    client = await Client.start();
    uri = await client.open(text);
  });
  after(() => client.stop());

  const edit = (more: object) =>
    client.request<EditCellsResult>(EDIT_CELLS_REQUEST, {
      uri,
      version: 1,
      cells: [{ id: CELL, text: '91' }],
      ...more,
    });

  it('what was typed becomes an edit of the number’s own characters', async () => {
    assert.deepEqual(await edit({}), { edits: [{ range: rangeAt(text, marks[0]), newText: '91' }] });
  });

  it('what is no number is refused with the reason', async () => {
    const result = await edit({ cells: [{ id: CELL, text: 'many' }] });
    assert.deepEqual(result, { refused: '一、本年新收政府信息公开申请数量 · 总计: “many” is not a number.' });
  });

  it('what was typed on an older version is refused', async () => {
    const version = await client.change(uri, { text: text.replace('90', '89') });
    assert.deepEqual(await edit({}), {
      refused: 'The text has changed meanwhile. Look at the number again.',
    });
    assert.ok('edits' in (await edit({ version })));
  });

  it('a document that is not open gets no edits', async () => {
    assert.deepEqual(await edit({ uri: 'file:///other.txt' }), { refused: '' });
  });
});
