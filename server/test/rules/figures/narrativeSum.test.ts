/** Applications in the text: received + carried over = answered + carried on. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { foundIn } from './said';

const found = (...paragraphs: string[]) => foundIn('narrative-sum', ['（二）依申请公开', ...paragraphs]);

describe('the applications that a text states', () => {
  const wrong: readonly [text: string, on: string][] = [
    ['新收申请78件，上年结转3件，答复75件，结转下年度3件。', '75'],
    ['上年结转3件，新收申请78件，办结78件，结转下一年4件。', '78'],
    ['受理申请12件；2022年结转1件；答复12件；结转2024年2件。', '12'],
    ['收到申请20份，上一年度结转2份，办结20份，没有结转下年度的。', '20'],
    ['收到申请20件，上年无结转，办结18件，转下年度1件。', '18'],
    ['收到政府信息公开申请２０件,去年结转１件,办复１９件,结转次年１件。', '１９'],
    ['共有申请81件，其中新收78件、上年结转3件，办结79件，转入下年3件。', '79'],
    ['新收申请1,078件，上年结转3件，答复1,075件，结转下年度3件。', '1,075'],
  ];
  for (const [text, on] of wrong) it(`do not add up: ${text}`, () => assert.deepEqual(found(text), [on]));

  const right: readonly string[] = [
    '新收申请78件，上年结转3件，答复78件，结转下年度3件。',
    '新收申请19件，上年结转1件，答复20件，无结转。',
    '收到申请10件，2022年结转申请2件，共办结10件，结转2024年度继续办理2件；行政复议1起。',
    '收到申请20件，办结18件，结转下年度1件。',
    '收到申请20件，上年结转2件，均已办结。',
    '收到申请约20件，上年结转2件，办结21件，结转下年度3件。',
    '办理申请54件，按时办结54件，办理上年结转2件，结转下年度1件。',
    '收到申请81件（含上年结转3件），办结78件，结转下年度3件。',
    '收到行政复议申请5件，上年结转1件，办结4件，结转下年度3件。',
    '全市收到申请78件，市本级收到20件，上年结转3件，办结70件，结转下年度9件。',
    '答复咨询30件，收到申请78件，上年结转3件，答复申请78件，结转下年度3件。',
    '收到申请78件，上年结转3件，予以公开答复60件，结转下年度3件。',
    '收到申请78件，上年结转3件，答复率100%，结转下年度3件。',
    '答复75件，新收申请78件，上年结转3件，结转下年度3件。',
    '新收申请78件，上年结转3件，答复75份，结转下年度3件。',
    '新收申请78件，新收申请80件，上年结转3件，答复75件，结转下年度3件。',
  ];
  for (const text of right) it(`yield nothing: ${text}`, () => assert.deepEqual(found(text), []));

  it('are those of one paragraph', () => {
    assert.deepEqual(found('新收申请78件，上年结转3件。', '答复75件，结转下年度3件。'), []);
  });

  it('add up or not in any wording and order', () => {
    const number = fc.nat(9999);
    const wording = fc.record({
      received: fc.constantFrom('新收申请', '共收到政府信息公开申请', '受理申请'),
      carriedIn: fc.constantFrom('上年结转', '上年度结转申请', '2022年结转'),
      handled: fc.constantFrom('答复', '办结申请', '按期办结'),
      carriedOut: fc.constantFrom('结转下年度', '转下年办理', '结转2024年继续办理'),
      comma: fc.constantFrom('，', '；', '、', ','),
      swap: fc.boolean(),
    });
    fc.assert(
      fc.property(number, number, number, wording, fc.integer({ min: 1, max: 50 }), (n, p, c, words, off) => {
        const carriedOut = Math.min(c, n + p);
        const say = (handled: number) => {
          const came = [`${words.received}${n}件`, `${words.carriedIn}${p}件`];
          if (words.swap) came.reverse();
          return `${[...came, `${words.handled}${handled}件`, `${words.carriedOut}${carriedOut}件`].join(words.comma)}。`;
        };
        const handled = n + p - carriedOut;
        assert.deepEqual(found(say(handled)), []);
        assert.deepEqual(found(say(handled + off)), [String(handled + off)]);
      }),
      { numRuns: 60 },
    );
  });
});
