/** What sentences state of reconsiderations and lawsuits. The report is one on 2023 of 青禾县档案局. */
import assert from 'node:assert/strict';
import { statedBy } from './statedBy';

const STATED: readonly [sentence: string, ...statements: string[]][] = [
  ['发生2起有关政府信息公开的行政复议案件，均已审结。', 'reconsideration: 2起'],
  ['政府信息公开方面，有3件行政诉讼，其中维持2件。', 'litigation: 3', 'litigation:upheld: 2'],
  ['因政府信息公开被申请行政复议3件，被提起行政诉讼2件。', 'reconsideration: 3', 'litigation: 2'],
  [
    '政府信息公开行政复议4件，其中维持2件、纠正1件、尚未审结1件。',
    'reconsideration: 4',
    'reconsideration:upheld: 2',
    'reconsideration:corrected: 1',
    'reconsideration:pending: 1',
  ],
  // The table may have the cases of both years.
  ['因政府信息公开被提起行政诉讼1件，正在审理；结转起诉案件2件，结果维持。'],
  ['因政府信息公开被申请行政复议1件，上年结转2件，均已审结。'],
  ['因政府信息公开被申请行政复议1件；被提起行政诉讼1件，结转诉讼2件。', 'reconsideration: 1'],
  [
    '收到信息公开申请30件，因信息公开被申请行政复议1件，结转下年度申请2件。',
    'received: 30',
    'reconsideration: 1',
    'carried-out: 2',
  ],
  ['涉及政府信息公开的行政复议、行政诉讼均为0件。', 'reconsideration: 0', 'litigation: 0'],
  ['因信息公开引发的行政复议和行政诉讼共5起。', 'remedies: 5起'],
  ['全年政府信息公开行政复议、行政诉讼案件24件。', 'remedies: 24'],
  ['全年政府信息公开行政复议、行政诉讼24件。'],
  [
    '收到信息公开申请30件。涉及行政复议0件、行政诉讼0件。',
    'received: 30',
    'reconsideration: 0',
    'litigation: 0',
  ],
  ['收到信息公开申请30件。涉及行政复议10件。', 'received: 30'],
  [
    '收到信息公开申请30件；产生行政复议7件和行政诉讼2件。',
    'received: 30',
    'reconsideration: 7',
    'litigation: 2',
  ],
  [
    '针对政府信息公开，未经复议直接起诉2件，复议后起诉1件。',
    'litigation-direct: 2',
    'litigation-after-reconsideration: 1',
  ],
  ['发生因政府环境信息公开申请行政复议情况1件。', 'reconsideration: 1'],
  ['应对政府信息公开行政复议6件、行政诉讼3件。', 'reconsideration: 6', 'litigation: 3'],
  ['涉及政府信息公开的行政复议、行政诉讼分别为8件和7件。', 'reconsideration: 8', 'litigation: 7'],
  ['受理依申请公开20件，其中因政府信息公开引起的行政复议2件。', 'received: 20', 'reconsideration: 2'],
  [
    '因政府信息公开被申请行政复议3件，其中1件被撤销，1件尚在审理。行政诉讼有2件，均在法院审理中。',
    'reconsideration: 3',
    'litigation: 2',
  ],
  ['未发生由政府信息公开引发的行政复议和行政诉讼。', 'no reconsideration', 'no litigation'],
  ['未发生因政府信息公开所引起的行政复议案件。', 'no reconsideration'],
  ['政府信息公开行政复议、行政诉讼案件为3件。', 'remedies: 3'],
  [
    '因政府信息公开引发行政复议7件，均维持原行政行为；行政诉讼3件，结果均获维持。',
    'reconsideration: 7',
    'reconsideration:upheld: 7',
    'litigation: 3',
    'litigation:upheld: 3',
  ],
  ['因政府信息公开引发行政复议7件，均维持或者驳回。', 'reconsideration: 7'],
  ['因政府信息公开引发行政复议7件，审结的均维持。', 'reconsideration: 7'],
  ['政府信息公开行政复议、行政诉讼0件。', 'reconsideration: 0', 'litigation: 0'],
  ['因政府信息公开答复引发行政复议5件。', 'reconsideration: 5'],
  ['发生2起因政府信息公开申请引起的行政复议案件。', 'reconsideration: 2起'],
  ['因政府信息公开被申请行政复议3件，市局维持2件。', 'reconsideration: 3'],
  ['因政府信息公开被申请行政复议3件，维持和纠正3件。', 'reconsideration: 3'],
  ['涉及政府信息公开的行政复议、行政诉讼分别为8件，处罚5件。', 'reconsideration: 8'],
  // The two kinds of lawsuits together are all of them; one of the two is not.
  ['政府信息公开未经复议直接起诉和复议后起诉5件。', 'litigation: 5'],
  ['政府信息公开行政复议、未经复议直接起诉共5件。'],
  ['政府信息公开行政复议、未经复议直接起诉均为0件。', 'reconsideration: 0', 'litigation-direct: 0'],
];

describe('what a sentence states of reconsiderations and lawsuits', () => {
  for (const [sentence, ...statements] of STATED)
    it(sentence, () => assert.deepEqual(statedBy([sentence]), statements));
});
