/** 办结: what the table has as handled; or what came in with what was carried over, where nothing is carried on. */
import assert from 'node:assert/strict';
import { contradictionsOf } from '../../../src/core/narrative/compare';
import { read } from '../../../src/core/read';
import { reportText } from '../../features/report';

/** Whether a text with so many 办结 contradicts a table with 90 that came in and 6 that were carried over. */
function contradicts(answered: number, handled: string, carriedOut: string): boolean {
  const table = { 'applications/3.7/total': handled, 'applications/4/total': carriedOut };
  const sentence = `（二）依申请公开。全年办结政府信息公开申请${answered}件。`;
  const text = reportText(table).replace(/^(一、总体情况)$/m, `$1\n${sentence}`);
  assert.ok(text.includes(sentence));
  return contradictionsOf(read(text)).length > 0;
}

describe('what a text says was answered', () => {
  it('is what the table has', () => {
    assert.equal(contradicts(94, '94', '2'), false);
    assert.equal(contradicts(95, '94', '2'), true);
  });

  it('is not what is carried on as well', () => {
    assert.equal(contradicts(96, '94', '2'), true);
  });

  it('may be all that there was where nothing is carried on, or where that is not known', () => {
    assert.equal(contradicts(96, '94', '0'), false);
    assert.equal(contradicts(96, '94', ''), false);
    assert.equal(contradicts(97, '94', '0'), true);
  });
});
