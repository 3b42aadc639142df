/** What the status beside the language is told, against the built server. */
import assert from 'node:assert/strict';
import { type DocumentSummary, SUMMARY_REQUEST } from '../../../src/protocol';
import { reportText } from '../../features/report';
import { Client } from '../client';

describe('the summary of a document', () => {
  let client: Client;
  beforeEach(async () => {
    client = await Client.start();
  });
  afterEach(() => client.stop());

  const summary = (uri: string) => client.request<DocumentSummary | null>(SUMMARY_REQUEST, { uri });
  const WRONG = reportText({ 'applications/1/total': '91' });

  it('has the year, the format, and how many findings are listed', async () => {
    assert.deepEqual(await summary(await client.open(WRONG)), {
      reports: [{ year: 2023, format: '2021' }],
      findings: 1,
    });
  });

  it('is about the newest text', async () => {
    const uri = await client.open(WRONG);
    client.change(uri, { text: reportText() });
    assert.equal((await summary(uri))?.findings, 0);
  });

  it('counts no hints, and what the settings say', async () => {
    const uri = await client.open(WRONG);
    await client.notify('workspace/didChangeConfiguration', {
      settings: { gouji: { rules: { 'row-total': 'hint' } } },
    });
    assert.equal((await summary(uri))?.findings, 0);
  });

  it('has each report of a document', async () => {
    const uri = await client.open(`${reportText()}\n${reportText()}`);
    assert.equal((await summary(uri))?.reports.length, 2);
  });

  it('is empty for a text that is no report, and for one that is not open there is none', async () => {
    assert.deepEqual(await summary(await client.open('一封信。')), { reports: [], findings: 0 });
    assert.equal(await summary('file:///not-open.txt'), null);
  });
});
