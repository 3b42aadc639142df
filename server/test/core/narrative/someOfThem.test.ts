/**
 * What a sentence goes on with behind a number of another year, of one way of applying, or of those answered at once: all of
 * them, or some. The report is one on 2023 of 青禾县档案局.
 */
import assert from 'node:assert/strict';
import { statedBy } from './statedBy';

const STATED: readonly [sentence: string, ...statements: string[]][] = [
  // Another year
  ['去年收到政府信息公开申请85件，今年收到90件，予以公开60件。', 'received: 90', 'disclosed: 60'],
  ['上一年度办理政府信息公开申请85件，予以公开50件。今年收到90件。', 'received: 90'],
  ['收到政府信息公开申请90件，较去年收到的85件略有增长，予以公开60件。', 'received: 90', 'disclosed: 60'],
  ['收到政府信息公开申请90件（去年收到85件），予以公开60件。', 'received: 90', 'disclosed: 60'],
  ['上年度结转政府信息公开申请5件，予以公开50件。', 'carried-in: 5', 'disclosed: 50'],
  // One way of applying, or one kind of applicants
  ['收到政府信息公开申请90件，其中网上申请60件，予以公开40件、部分公开5件。', 'received: 90'],
  ['收到政府信息公开申请90件，其中网上申请60件，办结58件。', 'received: 90'],
  [
    '收到政府信息公开申请90件，其中网上申请60件，办结85件，予以公开70件。',
    'received: 90',
    'answered: 85',
    'disclosed: 70',
  ],
  [
    '收到政府信息公开申请90件，其中网上申请60件、信函申请30件，予以公开40件。',
    'received: 90',
    'disclosed: 40',
  ],
  ['收到政府信息公开申请90件，其中自然人申请90件，予以公开40件。', 'received: 90', 'disclosed: 40'],
  [
    '通过政府网站、信函、当面提交等渠道收到政府信息公开申请26件，办结24件，顺延至下一年答复2件。',
    'received: 26',
    'answered: 24',
    'carried-out: 2',
  ],
  ['通过网络、信函、邮件等渠道收到政府信息公开申请26件，另当面申请4件。'],
  ['通过网络、信函、邮件等渠道没有收到政府信息公开申请。'],
  [
    '依申请公开共收到网上申请105件，快递17件，合计122件，上年结转11件，已答复126件。',
    'received: 122',
    'carried-in: 11',
    'answered: 126',
  ],
  ['收到政府信息公开申请90件，其中网上申请60件，信函申请8件，合计68件。', 'received: 90'],
  ['依申请公开工作有序，各部门收到网上申请60件，信函申请8件，合计68件。'],
  ['依申请公开工作有序，收到网上申请60件，信函投诉8件，回复留言8件，合计76件。'],
  // Answered at once
  ['收到政府信息公开申请90件，20件已现场答复，办结71件。', 'received: 90'],
  ['收到政府信息公开申请90件，90件均已答复，办结90件。', 'received: 90', 'answered: 90'],
  // For a reason
  ['收到政府信息公开申请90件，因重复申请答复5件。', 'received: 90'],
  ['收到政府信息公开申请90件，因重复申请不予处理5件。', 'received: 90', 'row:3.5.2: 5'],
];

describe('what goes on behind a number of some', () => {
  for (const [sentence, ...statements] of STATED)
    it(sentence, () => assert.deepEqual(statedBy([sentence]), statements));
});
