/** What sentences state of the applications carried over. The report is one on 2023 of 青禾县档案局. */
import assert from 'node:assert/strict';
import { statedBy } from './statedBy';

const STATED: readonly [sentence: string, ...statements: string[]][] = [
  [
    '共新收信息公开申请90件，答复91件（上年度顺延的3件也在内），还有2件按照《条例》规定顺延至下年度办理。',
    'received: 90',
    'answered: 91',
    'carried-in: 3',
    'carried-out: 2',
  ],
  ['受理信息公开申请30件，办结27件，3件延期至下年度办理。', 'received: 30', 'answered: 27', 'carried-out: 3'],
  ['受理信息公开申请30件，延期答复申请5件。', 'received: 30'],
  ['受理信息公开申请30件，办理完毕27件，结转下年度3件。', 'received: 30', 'answered: 27', 'carried-out: 3'],
  [
    '收到信息公开申请35件，未发生行政诉讼，结转下年度1件。',
    'received: 35',
    'carried-out: 1',
    'no litigation',
  ],
  ['收到信息公开申请90件，已办结81件，其余9件正在办理。', 'received: 90', 'answered: 81', 'carried-out: 9'],
  ['收到信息公开申请90件，目前已办结81件，9件正在办理。', 'received: 90', 'answered: 81'],
  ['收到信息公开申请90件，9件正在办理。', 'received: 90'],
  ['未发生行政诉讼，结转下年度1件。', 'no litigation'],
];

describe('what is carried over', () => {
  for (const [sentence, ...statements] of STATED)
    it(`is read: ${sentence}`, () => assert.deepEqual(statedBy([sentence]), statements));
});
