/** What numbers count whose words stand behind them, or in the sentence before. The report is one on 2023 of 青禾县档案局. */
import assert from 'node:assert/strict';
import { statedBy } from './statedBy';

const STATED: readonly [sentence: string, ...statements: string[]][] = [
  [
    '全年收到信息公开申请30件，办结28件。在办结的28件中，予以公开21件，不予公开2件。',
    'received: 30',
    'answered: 28',
    'disclosed: 21',
    'refused: 2',
  ],
  ['2023年度，我局共收到2条政府信息公开申请。', 'received: 2条'],
  ['今年收到2条政府信息公开相关申请，收到20条留言。', 'received: 2条'],
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
  [
    '收到政府信息公开申请30件，其中27件均在规定时间内完成答复工作，剩余3件结转下年度办理。',
    'received: 30',
    'answered: 27',
    'carried-out: 3',
  ],
  [
    '收到信息公开申请4件，3件已书面回复申请人，1件结转2024年度继续办理。',
    'received: 4',
    'answered: 3',
    'carried-out: 1',
  ],
  ['收到政府信息公开申请30件，27件逾期答复，3件结转下年度办理。', 'received: 30', 'carried-out: 3'],
  ['收到政府信息公开申请30件，5件征地申请已答复，3件结转下年度办理。', 'received: 30'],
  [
    '收到政府信息公开申请30件，上年结转3件，2件已办结，1件结转下年度办理。',
    'received: 30',
    'carried-in: 3',
    'carried-out: 1',
  ],
  ['收到政府信息公开申请30件，涉及保护第三方合法权益5件。', 'received: 30'],
  ['有3件因政府信息公开申请引发的行政复议。', 'reconsideration: 3'],
];

describe('words behind their number', () => {
  for (const [sentence, ...statements] of STATED)
    it(`are read: ${sentence}`, () => assert.deepEqual(statedBy([sentence]), statements));
});
