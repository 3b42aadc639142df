/** What sentences deny. The report is one on 2023 of 青禾县档案局. */
import assert from 'node:assert/strict';
import { statedBy } from './statedBy';

const DENIED: readonly [sentence: string, ...statements: string[]][] = [
  ['2023年，我局未接到任何形式的信息公开申请。', 'no received'],
  ['2023年未收到依申请公开政府信息申请。', 'no received'],
  ['我局未收到公民、法人或其他组织的依申请公开诉求。', 'no received'],
  ['未发生因政府信息公开工作而被申请行政复议、提起行政诉讼等情况。', 'no reconsideration', 'no litigation'],
  [
    '未发生有关政府信息公开工作的举报、投诉、行政复议或提起行政诉讼等情况。',
    'no reconsideration',
    'no litigation',
  ],
  [
    '共接收政府信息公开申请4件，全年没有发生因申请信息公开而引起的行政复议、行政诉讼。',
    'received: 4',
    'no reconsideration',
    'no litigation',
  ],
  [
    '受理政府信息公开申请3件（其中1件为2022年结转），无结转下年度继续办理。',
    'received: 3',
    'carried-in: 1',
    'no carried-out',
  ],
  ['收到4件政府信息公开申请，均未引发行政复议。', 'received: 4', 'no reconsideration'],
  ['未发生因政府信息公开收费、行政复议、行政诉讼情况。', 'no reconsideration', 'no litigation'],
  ['全年未收到政府信息公开申请。', 'no received'],
  ['我局未收到依申请公开相关事项。', 'no received'],
  ['我局未发生依申请公开相关问题。'],
  [
    '我局未收到政府信息公开申请，也未发生因政府信息公开而产生的行政复议和提起行政诉讼的案件。',
    'no received',
    'no reconsideration',
    'no litigation',
  ],
  ['县档案局没有收到信息公开申请，也没有发生行政复议。', 'no received', 'no reconsideration'],
  ['各部门未收到信息公开申请，也未发生行政复议。'],
  ['3、2023年县档案局未收到信息公开申请。', 'no received'],
  ['本年度无依申请公开事项。', 'no received'],
  [
    '没有收到公民、法人或其他组织的信息公开申请，未发生行政复议、行政诉讼情况。',
    'no received',
    'no reconsideration',
    'no litigation',
  ],
  ['我局未发生政府信息公开案由的行政复议和行政诉讼。', 'no reconsideration', 'no litigation'],
  ['我局未发生与信息公开相关的行政复议、诉讼案件。', 'no reconsideration', 'no litigation'],
  ['未发生因政府信息公开申请行政复议、提起行政诉讼的情况。', 'no reconsideration', 'no litigation'],
  ['未收到政府信息公开申请、行政复议和行政诉讼。', 'no received', 'no reconsideration', 'no litigation'],
  ['全年未被提起政府信息公开行政复议、行政诉讼。', 'no reconsideration', 'no litigation'],
  ['年度无行政复议、行政诉讼的情况发生。', 'no reconsideration', 'no litigation'],
  ['未出现被起诉或当事人提起行政复议的情况。', 'no litigation', 'no reconsideration'],
  ['本年度未制发行政规范性文件。', 'no normative-documents:issued'],
  ['收到信息公开申请2件，无上年结转。', 'received: 2', 'no carried-in'],
  ['全年未作出行政处罚决定。', 'no penalties'],
  ['未因政府信息公开被申请行政复议或者提起行政诉讼。', 'no reconsideration', 'no litigation'],
  ['没有公民、法人和其他组织向我局提出政府信息公开申请。', 'no received'],
  ['没有发生针对本单位信息公开事务的行政复议案、行政诉讼案。', 'no reconsideration', 'no litigation'],
  ['政府信息公开未引发行政复议、诉讼等行政争议。', 'no reconsideration', 'no litigation'],
  ['全年没有制发规范性文件。', 'no normative-documents:issued'],
  ['本年度无行政规范性文件出台。', 'no normative-documents:issued'],
  ['未收取行政事业性收费。', 'no fees'],
  ['我局未收到和处理政府信息公开申请件。', 'no received'],
  // 申请 behind the remedy is the remedy's own.
  ['全年没有收到与政府信息公开有关的行政复议申请。', 'no reconsideration'],
  ['未收到政府信息公开申请和行政复议申请。', 'no received', 'no reconsideration'],
  ['涉及行政处罚的信息公开申请均已答复，未引发行政复议。', 'no reconsideration'],
];

describe('what a sentence denies', () => {
  for (const [sentence, ...statements] of DENIED)
    it(sentence, () => assert.deepEqual(statedBy([sentence]), statements));

  it('is not what an office is named after', () => {
    const sentence = '2023年，县综合执法局未发生行政复议。';
    assert.deepEqual(statedBy([sentence], '青禾县综合执法局'), ['no reconsideration']);
  });
});
