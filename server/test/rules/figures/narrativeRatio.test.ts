/** Percentages in the text against the two counts that they stand with. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { foundIn } from './said';

const found = (...paragraphs: string[]) => foundIn('narrative-ratio', paragraphs);

describe('a percentage', () => {
  const wrong: readonly [text: string, on: string][] = [
    ['办结90件，其中予以公开54件，占66%；部分公开36件，占40%。', '66'],
    ['收到申请90件。其中网上申请60件（占60.67%），信函申请30件（占33.33%）。', '60.67'],
    ['收到申请90件，其中网上申请60件、占比60％。', '60'],
    ['受理申请20件，较上年增加5件，同比增长25%。', '25'],
    ['受理申请15件，比2022年减少5件，下降33.3%。', '33.3'],
    ['申请量由10件增加到15件，增长33%。', '33'],
    ['申请量从上年的20件减至15件，下降33%。', '33'],
    ['公开信息20条，受理申请15件，较上年增加5件，增长33.3%。', '33.3'],
  ];
  for (const [text, on] of wrong) it(`is not the ratio: ${text}`, () => assert.deepEqual(found(text), [on]));

  const right: readonly [why: string, text: string][] = [
    ['is rounded', '收到申请90件，其中网上申请60件，占66.7%。'],
    ['is cut off', '收到申请90件，其中网上申请60件，占66.6%。'],
    ['makes the sum 100', '收到申请90件，其中网上申请60件，占66.6%；信函申请30件，占33.4%。'],
    ['has no base', '予以公开12件，占33.9%；受理申请3607件，同比增长70.3%。'],
    ['is about', '收到申请95件，其中网上申请24件，约占26%。'],
    ['is of all that came in', '收到申请22件，办结20件，其中予以公开11件，占50%。'],
    ['is of those received and carried over', '收到申请18件，上年结转2件，其中予以公开10件，占50%。'],
    ['is of satisfaction', '收到热线20件，其中办结18件，满意率99%。'],
    ['is the change against last year', '受理申请20件，较上年增加5件，同比增长33.3%。'],
    ['is the change of another count', '受理申请20件，办结18件，较上年增加5件，增长33.3%。'],
    ['has no last year', '受理申请5件，较上年增加5件，增长100%。'],
    ['is in points', '结果维持461件，较上年提升5个百分点。'],
    ['is about, behind it', '收到申请90件，其中网上申请60件，占70%左右。'],
    ['is the change by about as much', '受理申请20件，较上年增加5件，同比增长25%左右。'],
    ['is of about as many', '收到申请约90件，其中网上申请60件，占70%。'],
    ['is of more than all', '收到申请60件，其中网上申请90件，占70%。'],
    ['is the change of less than it changed by', '受理申请3件，较上年增加5件，同比增长25%。'],
    ['is the change of a change', '受理申请增加10件，较上年增加5件，增长20%。'],
    [
      'is the change of what is named in between',
      '受理申请20件，全部在法定期限内按照规定的程序依法作了答复，较上年增加5件，增长25%。',
    ],
    ['is the change from what is not said', '申请量10件，增加到15件，增长33%。'],
    ['is the change of numbers without a measure', '受理申请20，较上年增加5，同比增长25%。'],
    [
      'is of parts that the list does not name',
      '收到申请130件，其中予以公开59件、占45.3%；不予处理1件、占0.7%。',
    ],
  ];
  for (const [why, text] of right)
    it(`yields nothing where it ${why}`, () => assert.deepEqual(found(text), []));

  it('of each part is the rounded share, or one of them is found', () => {
    const parts = fc.array(fc.integer({ min: 1, max: 3000 }), { minLength: 2, maxLength: 5 });
    const names = ['当面申请', '网上申请', '信函申请', '传真申请', '邮件申请'];
    fc.assert(
      fc.property(
        parts,
        fc.nat(2),
        fc.nat(4),
        fc.integer({ min: 2, max: 9 }),
        (numbers, decimals, which, off) => {
          const total = numbers.reduce((sum, number) => sum + number, 0);
          const say = (change: number) =>
            `收到申请${total}件，其中${numbers
              .map((number, at) => {
                const share = (number / total) * 100 + (at === which % numbers.length ? change : 0);
                return `${names[at]}${number}件，占${share.toFixed(decimals)}%`;
              })
              .join('；')}。`;
          assert.deepEqual(found(say(0)), []);
          assert.equal(found(say(off)).length, 1);
        },
      ),
      { numRuns: 60 },
    );
  });
});
