/** What numbers count whose words stand behind them. The report is one on 2023 of 青禾县档案局. */
import assert from 'node:assert/strict';
import { statedBy } from './statedBy';

const STATED: readonly [sentence: string, ...statements: string[]][] = [
  ['受理政府信息公开申请30件。3件已进入诉讼，办结1件。', 'received: 30'],
  ['受理政府信息公开申请30件。3件已延期，办结27件。', 'received: 30'],
  ['收到政府信息公开申请30件，其中网上申请20件，17件予以公开、3件部分公开。', 'received: 30'],
  ['收到政府信息公开申请30件，其中法人申请20件，17件已办结，3件结转下年度办理。', 'received: 30'],
  [
    '收到政府信息公开申请30件，其中17件予以公开、3件部分公开。',
    'received: 30',
    'disclosed: 17',
    'disclosed-in-part: 3',
  ],
  ['收到政府信息公开申请30件，涉及保护第三方合法权益5件。', 'received: 30'],
  ['有3件因政府信息公开申请引发的行政复议。', 'reconsideration: 3'],
];

describe('words behind their number', () => {
  for (const [sentence, ...statements] of STATED)
    it(`are read: ${sentence}`, () => assert.deepEqual(statedBy([sentence]), statements));
});
