import assert from 'node:assert/strict';
import { draft } from '../../src/core/draft/draft';
import { toText } from '../../src/core/draft/template';
import { gouji } from './support/gouji';

describe('gouji new', function () {
  this.timeout(30_000);

  it('prints the draft of a report', () => {
    const { status, stdout, stderr } = gouji(
      'new --year 2020 --body 青禾县财政局 --layout markdown'.split(' '),
    );
    assert.deepEqual([status, stderr], [0, '']);
    assert.equal(stdout, toText(draft({ year: 2020, body: '青禾县财政局', layout: 'markdown' })));
  });

  it('is on last year, with tabs and a place for the body, where nothing else is said', () => {
    const lastYear = new Date().getFullYear() - 1;
    assert.equal(gouji(['new']).stdout, toText(draft({ year: lastYear, body: '', layout: 'tsv' })));
  });

  it('can be checked right away', () => {
    const { status, stdout } = gouji(['check', '-'], {
      input: gouji(['new', '--body', '青禾县财政局']).stdout,
    });
    assert.equal(status, 0);
    assert.match(stdout, /template-left/);
  });
});
