/** Near misses: sentences with a number that is of some, of several outcomes, or somebody else's. The report is one on 2023 of 青禾县档案局. */
import assert from 'node:assert/strict';
import { statedBy } from './statedBy';

const STATED: readonly [sentence: string, ...statements: string[]][] = [
  // Of these, by which way, or somebody else's
  ['收到政府信息公开申请30件，其中办理政府信息公开申请5件。', 'received: 30'],
  ['收到政府信息公开申请30件，其中办结28件。', 'received: 30', 'answered: 28'],
  ['共收到政府信息公开申请38件，当面申请2件。', 'received: 38'],
  ['通过网络、当面等方式共收到政府信息公开申请38件，当面申请2件。', 'received: 38'],
  ['收到信息公开申请20件，市局予以公开9件。', 'received: 20'],
  ['收到信息公开申请20件，自然人予以公开9件。', 'received: 20'],
  ['收到信息公开申请20件，上年结转自然人申请3件。', 'received: 20'],
  ['县教育局收到政府信息公开申请20件，我局收到政府信息公开申请12件。', 'received: 12'],
  ['县教育局收到政府信息公开申请20件，青禾县档案局收到政府信息公开申请12件。', 'received: 12'],
  ['县教育局收到政府信息公开申请20件，我局未收到政府信息公开申请。', 'no received'],
  ['县教育局收到政府信息公开申请20件，青禾县档案局未收到政府信息公开申请。', 'no received'],
  ['二○二三年收到政府信息公开申请12件。二○二二年收到申请8件。', 'received: 12'],
  // Several outcomes in one, and what is none
  ['收到信息公开申请20件，因本机关不掌握相关政府信息2件。', 'received: 20', 'row:3.4.1: 2'],
  ['收到信息公开申请20件，属于国家秘密2件，办结18件。', 'received: 20', 'row:3.3.1: 2', 'answered: 18'],
  ['收到信息公开申请20件，予以公开、部分公开和不予公开18件。', 'received: 20'],
  ['收到信息公开申请20件，予以公开和不予公开5件。', 'received: 20'],
  ['收到信息公开申请20件，不予公开和部分公开5件。', 'received: 20'],
  ['收到信息公开申请20件，重复申请和不予公开5件。', 'received: 20'],
  ['收到信息公开申请20件，3件行政执法案卷，办结18件。', 'received: 20', 'answered: 18'],
  ['收到信息公开申请20件，3件行政许可予以公开。', 'received: 20'],
  ['收到信息公开申请20件，3件行政许可结转下年度。', 'received: 20'],
  ['收到信息公开申请20件。没有收取行政事业性收费。', 'received: 20'],
  ['公开制发的规范性文件4件。', 'normative-documents:issued: 4'],
];

describe('what a sentence states beside what only looks like it', () => {
  for (const [sentence, ...statements] of STATED)
    it(sentence, () => assert.deepEqual(statedBy([sentence]), statements));
});
