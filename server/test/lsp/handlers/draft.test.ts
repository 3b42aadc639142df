import assert from 'node:assert/strict';
import { FIRST_YEAR as FIRST_OFFICIAL_YEAR } from '../../../src/core/form/forms';
import { DRAFT_REQUEST, type DraftResult, FIRST_YEAR } from '../../../src/protocol';
import { Client } from '../client';

describe('the draft of a report over the protocol', () => {
  let client: Client;
  before(async () => {
    client = await Client.start();
  });
  after(() => client.stop());

  const draft = (wish: object) => client.request<DraftResult | null>(DRAFT_REQUEST, wish);

  it('is a text, and a snippet of the same with tab stops', async () => {
    const wish = { year: 2024, body: '青禾县财政局', layout: 'tsv' };
    const { text, snippet } = (await draft(wish)) as DraftResult;
    assert.ok(text.startsWith('青禾县财政局2024年政府信息公开工作年度报告\n'));
    assert.match(snippet, /一、本年新收政府信息公开申请数量\t\t\t(?:\$\{\d+\}\t?){7}\n/);
    assert.equal(snippet.replace(/\$\{\d+:?([^}]*)\}/g, '$1'), text);
  });

  it('has a place for the body, and tabs, where nothing is said of them', async () => {
    const { snippet } = (await draft({ year: 2024 })) as DraftResult;
    assert.ok(snippet.startsWith(`\${1:（请在此填写机关名称）}2024年`));
    assert.match(snippet, /行政许可\t/);
  });

  it('is there from the first official year on, in the known layouts', async () => {
    assert.equal(FIRST_YEAR, FIRST_OFFICIAL_YEAR);
    assert.ok(await draft({ year: FIRST_YEAR }));
    for (const wish of [{ year: FIRST_YEAR - 1 }, { year: 2023.5 }, { year: 2024, layout: 'pdf' }])
      assert.equal(await draft(wish), null, JSON.stringify(wish));
  });
});
