/** What sentences state of the tables. The report is one on 2023 of 青禾县档案局. */
import assert from 'node:assert/strict';
import { statedBy } from './statedBy';

const STATED: readonly [sentence: string, ...statements: string[]][] = [
  // Applications that came in
  ['全年共收到政府信息公开申请12件。', 'received: 12'],
  ['2023年，我局受理依申请公开事项 12 件，办结 11 件。', 'received: 12', 'answered: 11'],
  ['本年度接收公民、法人和其他组织提出的信息公开申请共计１２件。', 'received: 12'],
  ['今年收到8份政府信息公开申请，均为自然人申请。', 'received: 8份'],
  ['档案局接到信息公开申请1,234件。', 'received: 1234'],
  ['全局共收到依申请公开件十二件。', 'received: 12'],
  [
    '新收政府信息公开申请90件，上年结转3件，办结91件，结转下年度2件。',
    'received: 90',
    'carried-in: 3',
    'answered: 91',
    'carried-out: 2',
  ],
  [
    '全年收到和办理依申请公开9件，上年度结转政府信息公开申请0件，结转至下一年度办理2件。',
    'handled: 9',
    'carried-in: 0',
    'carried-out: 2',
  ],
  [
    '收到依申请公开件176件，其中当面申请72件、来信申请69件、网上申请35件。办结依申请公开件177件（含2022年结转的3件）。',
    'received: 176',
    'answered: 177',
    'carried-in: 3',
  ],
  [
    '全局全年共收办政府信息公开申请案件36件，同比增长70.3%，其中，自然人申请34件；转下年度办理1件。',
    'received: 36',
    'carried-out: 1',
  ],
  [
    '受理政府信息依申请公开11件，其中网络申请11件，申请办结数8件，结转2024年办理1件。',
    'received: 11',
    'answered: 8',
    'carried-out: 1',
  ],
  ['办理政府信息公开申请96件，2件结转下年度。', 'handled: 96', 'carried-out: 2'],
  ['收到政府信息公开申请约20件。', 'received: ~20'],
  ['本年度共收到依申请公开17条，均按要求答复。', 'received: 17条'],
  ['二是依申请公开情况。2023年县档案局接收到申请书5份。', 'received: 5份'],
  [
    '2023年，共收到10件依申请公开请求，2022年结转政府信息公开申请2件，共办结10件，结转2024年度继续办理2件。',
    'received: 10',
    'carried-in: 2',
    'answered: 10',
    'carried-out: 2',
  ],
  ['答复信息公开申请65件，其中当年受理62件。', 'answered: 65'],
  [
    '全年处理依申请公开92件，其中，本年度新接收91件，2022年结转办理1件。',
    'handled: 92',
    'received: 91',
    'carried-in: 1',
  ],
  ['2023年，我局收到政府信息依申请公开办理事项1件。', 'received: 1'],
  ['收到和处理政府依申请公开8件。', 'handled: 8'],
  ['全年政府信息公开申请12件，均已答复。', 'handled: 12'],
  ['本年度政府信息公开申请为零。', 'handled: 0'],
  [
    '新收信息公开申请30件，办结27件，剩余3件结转下年度办理。',
    'received: 30',
    'answered: 27',
    'carried-out: 3',
  ],
  ['受理信息公开申请30件，除4件结转2024年办理，均已答复。', 'received: 30', 'carried-out: 4'],
  ['2023年累计收到政府信息公开申请12件，累计办结11件。', 'received: 12', 'answered: 11'],
  ['今年以来，我局收到政府信息公开申请12件。', 'received: 12'],
  ['依申请公开中，收到来函2件、快递3件，合计5件，上年结转1件。', 'carried-in: 1'],
  ['收到信息公开申请22起，比2022年（31起）下降29%，答复21起。', 'received: 22起', 'answered: 21起'],
  ['全年处理政府信息公开申请2条。', 'handled: 2条'],
  ['2023年，青禾县档案局共收到信息公开申请5件，办结5件。', 'received: 5', 'answered: 5'],
  ['受理信息公开申请30件，办结26件，结转4件至下年度。', 'received: 30', 'answered: 26', 'carried-out: 4'],
  ['受理信息公开申请30件，转4件到2024年继续办理。', 'received: 30', 'carried-out: 4'],
  // Outcomes
  [
    '公开申请的办理结果为：予以公开9件，部分公开2件，不予公开3件（第三方权益2件，过程性信息1件），无法提供4件。',
    'disclosed: 9',
    'disclosed-in-part: 2',
    'refused: 3',
    'unavailable: 4',
  ],
  [
    '收到申请公开政府信息的申请20件，予以公开9件、部分公开2件、不予公开3件、无法提供4件、不予处理1件、其他处理1件。',
    'received: 20',
    'disclosed: 9',
    'disclosed-in-part: 2',
    'refused: 3',
    'unavailable: 4',
    'not-handled: 1',
    'handled-otherwise: 1',
  ],
  [
    '收到信息公开申请5件，对其中3件予以公开，1件部分公开，1件不予公开。',
    'received: 5',
    'disclosed: 3',
    'disclosed-in-part: 1',
    'refused: 1',
  ],
  [
    '收到信息公开申请5件，其中本机关不掌握相关政府信息2件，重复申请1件。',
    'received: 5',
    'row:3.4.1: 2',
    'row:3.5.2: 1',
  ],
  [
    '共收到信息公开申请8件。其中，予以公开和部分公开6件，占75%；不予公开2件，占25%。',
    'received: 8',
    'disclosed-at-all: 6',
    'refused: 2',
  ],
  ['完成信息公开申请答复30件，予以公开（含网上已公开）21件。', 'answered: 30', 'disclosed: 21'],
  [
    '新收信息公开申请9件。办理结果如下：予以公开4件，部分予以公开1件，不予公开1件，其他2件，结转下年1件。',
    'received: 9',
    'disclosed: 4',
    'disclosed-in-part: 1',
    'refused: 1',
    'carried-out: 1',
  ],
  // Reconsiderations and lawsuits
  ['因政府信息公开被申请行政复议3件，被提起行政诉讼2件。', 'reconsideration: 3', 'litigation: 2'],
  [
    '政府信息公开行政复议4件，其中维持2件、纠正1件、尚未审结1件。',
    'reconsideration: 4',
    'reconsideration:upheld: 2',
    'reconsideration:corrected: 1',
    'reconsideration:pending: 1',
  ],
  ['涉及政府信息公开的行政复议、行政诉讼均为0件。', 'reconsideration: 0', 'litigation: 0'],
  ['因信息公开引发的行政复议和行政诉讼共5起。', 'remedies: 5起'],
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
  // Documents, decisions, fees
  [
    '开展规范性文件清理，本年度制发3件，废止1件，现行有效12件。',
    'normative-documents:issued: 3',
    'normative-documents:repealed: 1',
    'normative-documents:in-force: 12',
  ],
  [
    '制定规范性文件3件，清理废止文件1件，现行有效文件12件。',
    'normative-documents:issued: 3',
    'normative-documents:repealed: 1',
    'normative-documents:in-force: 12',
  ],
  [
    '制发行政规范性文件3件，废止1件，现行有效12件。',
    'normative-documents:issued: 3',
    'normative-documents:repealed: 1',
    'normative-documents:in-force: 12',
  ],
  ['全年共制定出台规范性文件3件，已同步解读。', 'normative-documents:issued: 3'],
  ['现行有效的规范性文件共12件。', 'normative-documents:in-force: 12'],
  ['主动公开行政规范性文件4篇。', 'normative-documents:disclosed: 4篇'],
  ['制定规章1件。', 'regulations:issued: 1'],
  ['全年作出行政许可决定1286件、行政处罚决定45件。', 'licensing: 1286', 'penalties: 45'],
  ['公开行政许可处理决定46件。', 'licensing: 46'],
  ['收取行政事业性收费103.38万元。', 'fees: 103.38万元'],
  // Denials
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
  ['全年未收到政府信息公开申请。', 'no received'],
  ['本年度无依申请公开事项。', 'no received'],
  [
    '没有收到公民、法人或其他组织的信息公开申请，未发生行政复议、行政诉讼情况。',
    'no received',
    'no reconsideration',
    'no litigation',
  ],
  ['我局未发生与信息公开相关的行政复议、诉讼案件。', 'no reconsideration', 'no litigation'],
  ['未发生因政府信息公开申请行政复议、提起行政诉讼的情况。', 'no reconsideration', 'no litigation'],
  ['未收到政府信息公开申请、行政复议和行政诉讼。', 'no received', 'no reconsideration', 'no litigation'],
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
  [
    '涉及政府信息公开的行政复议、复议后起诉分别为8件和7件。',
    'reconsideration: 8',
    'litigation-after-reconsideration: 7',
  ],
  [
    '涉及政府信息公开的行政复议、未经复议直接起诉、复议后起诉分别为8件、7件和6件。',
    'reconsideration: 8',
    'litigation-direct: 7',
    'litigation-after-reconsideration: 6',
  ],
  ['通过网络、信函、当面等方式共收到政府信息公开申请12件。', 'received: 12'],
  ['接收以邮寄提交的申请渐少，全年接收通过网络、邮寄等多种途径提交的政府信息公开申请12件。', 'received: 12'],
  ['1至12月共收到政府信息公开申请12件。', 'received: 12'],
  ['按照“当日登记”要求受理政府信息公开申请40件。', 'received: 40'],
  ['收到政府信息公开申请40件，予以公开20件，余下答复22件。', 'received: 40', 'disclosed: 20'],
  ['收到政府信息公开申请40件，答复42件，其中征地类20件，予以公开9件。', 'received: 40', 'answered: 42'],
  ['答复政府信息公开申请42件，申请人逾期不补正2件。', 'answered: 42', 'row:3.6.1: 2'],
  ['截至2023年12月，本行政机关收到政府信息公开申请12件。', 'received: 12'],
  ['收到信息公开申请12件，较上年增加3件，法定期限内办结11件。', 'received: 12', 'answered: 11'],
  ['受理信息公开申请30件，除4件结转下年办理外，均已答复。', 'received: 30', 'carried-out: 4'],
  [
    '制定政府规章1件，制发3件规范性文件，废止2件规章。',
    'regulations:issued: 1',
    'normative-documents:issued: 3',
    'regulations:repealed: 2',
  ],
  ['政府信息公开未引起行政复议、行政诉讼。', 'no reconsideration', 'no litigation'],
  ['因不服政府信息公开答复申请行政复议2件。', 'reconsideration: 2'],
  ['依申请公开工作共受理25件，其余1件结转至2024年。', 'received: 25', 'carried-out: 1'],
  ['收到信息公开申请25件，其中属于行政查询事项2件。', 'received: 25', 'row:3.3.8: 2'],
  [
    '涉及政府信息公开的行政复议维持2件、纠正1件。',
    'reconsideration:upheld: 2',
    'reconsideration:corrected: 1',
  ],
  [
    '针对政府信息公开，未经复议直接起诉2件，其中维持1件；复议后起诉3件，维持2件。',
    'litigation-direct: 2',
    'litigation-direct:upheld: 1',
    'litigation-after-reconsideration: 3',
    'litigation-after-reconsideration:upheld: 2',
  ],
  [
    '收到政府信息公开行政复议3件，较上年减少2件；行政诉讼1件，与上年持平。',
    'reconsideration: 3',
    'litigation: 1',
  ],
  ['2023年，无一例行政复议和行政诉讼.', 'no reconsideration', 'no litigation'],
  ['我局尚未有政府信息公开方面的行政复议。', 'no reconsideration'],
  ['收到公民、法人和其他组织通过各种渠道提出的政府信息公开申请12件。', 'received: 12'],
  ['2023年未收到任何单位和个人的政府信息公开申请。', 'no received'],
  ['作出政府信息公开申请答复12件。', 'answered: 12'],
  ['收到依申请公开件32件，新发生行政复议案件2件。', 'received: 32'],
  [
    '政府信息公开申请办结12件，信息无法提供3件，上年转结1件。',
    'answered: 12',
    'unavailable: 3',
    'carried-in: 1',
  ],
  ['收到信息公开申请12件，上年无结转。', 'received: 12', 'no carried-in'],
  ['收到信息公开申请12件，其中征地类5件、规划类4件、登记类3件，办结11件。', 'received: 12', 'answered: 11'],
  ['全年收到信息公开申请12件，转有关部门办理3件，直接答复9件。', 'received: 12'],
  ['收到信息公开申请44件，法定期限内办结42件，法定期限外办结2件。', 'received: 44'],
  ['政府信息公开行政复议7件，其余行政复议30件。', 'reconsideration: 7'],
  ['除上年结转外，收到政府信息公开申请38件。', 'received: 38'],
  ['2023年青禾县档案局没有作出行政处罚。', 'no penalties'],
  [
    '收到信息公开申请30件。发生行政复议7件，其中维持5件，纠正1件、其他1件、未审结2件。',
    'received: 30',
    'reconsideration: 7',
    'reconsideration:upheld: 5',
    'reconsideration:corrected: 1',
    'reconsideration:pending: 2',
  ],
  ['收到信息公开申请30件。发生行政复议7件，其中涉及信息公开2件。', 'received: 30'],
  [
    '全年作出行政许可、行政处罚、行政强制决定分别为120件、45件和3件。',
    'licensing: 120',
    'penalties: 45',
    'coercion: 3',
  ],
  ['2023年行政许可、行政处罚分别为120件、45件。', 'licensing: 120', 'penalties: 45'],
  [
    '政府信息公开行政复议维持、纠正分别为5件、2件。',
    'reconsideration:upheld: 5',
    'reconsideration:corrected: 2',
  ],
  ['分别收到、办结政府信息公开申请25件、24件。', 'received: 25', 'answered: 24'],
  ['因政府信息公开直接提起行政诉讼3件。', 'litigation-direct: 3'],
  ['受理群众通过网站、信函等途径提交的政府信息公开申请12件，其中网站申请8件，信函申请4件。', 'received: 12'],
  [
    '收到信息公开申请30件，不予公开5件（国家秘密1件、行政执法案卷3件、行政查询事项1件）。',
    'received: 30',
    'refused: 5',
    'row:3.3.1: 1',
    'row:3.3.7: 3',
    'row:3.3.8: 1',
  ],
  ['收到信息公开申请30件，其中行政查询事项2件。', 'received: 30', 'row:3.3.8: 2'],
  ['清理规范性文件20件，废止3件。', 'normative-documents:repealed: 3'],
  ['收到信息公开申请30件，加上年结转3件，共办理33件。', 'received: 30', 'carried-in: 3', 'handled: 33'],
  ['未收到公民、法人及其他组织关于政府信息公开的申请。', 'no received'],
  ['2023年度暂未收到任何要求公开政府信息的申请。', 'no received'],
  [
    '收到信息公开申请30件，办结28件，其中20个工作日内办结20件，延长期限办结8件。',
    'received: 30',
    'answered: 28',
  ],
  ['自2019年新条例施行以来不断规范答复，2023年收到政府信息公开申请30件。', 'received: 30'],
  ['全年作出行政许可120件、行政处罚45件。', 'licensing: 120', 'penalties: 45'],
  ['收到信息公开申请30件。因不服处罚被申请行政复议8件，被提起行政诉讼4件。', 'received: 30'],
  ['各部门收到信息公开申请70件，我局收到信息公开申请20件，答复18件。', 'received: 20', 'answered: 18'],
  ['收到信息公开申请30件，会办答复13件。', 'received: 30'],
  ['收到信息公开申请30件。受理查档申请3200件，办结3200件。', 'received: 30'],
  [
    '收到信息公开申请30件，其中向市局申请20件、向分局申请10件，办结28件。',
    'received: 30',
    'answered: 28',
  ],
  ['收到信息公开申请30件，较上年的28件增长7%，办结29件。', 'received: 30', 'answered: 29'],
];

describe('what a sentence states', () => {
  for (const [sentence, ...statements] of STATED)
    it(sentence, () => assert.deepEqual(statedBy([sentence]), statements));

  it('goes on from the heading above it', () => {
    assert.deepEqual(statedBy(['（二）依申请公开情况', '共受理12件，办结12件。']), [
      'received: 12',
      'answered: 12',
    ]);
    assert.deepEqual(statedBy(['（二）依申请公开情况。全年受理12件。']), ['received: 12']);
    assert.deepEqual(statedBy(['（二）依申请公开情况', '未收到申请']), ['no received']);
  });

  it('is read across the lines of a text that was wrapped', () => {
    const wrapped = [
      '本年度，本机关通过门户网站、政务新媒体公开各类信息，并按规定要求收到政府信息公',
      '开申请１ ２ 件，均已按期答复。',
    ];
    assert.deepEqual(statedBy([wrapped[0], wrapped[1].replace('１ ２', '１２')]), ['received: 12']);
  });
});

describe('the name of a body', () => {
  const OWN: readonly [body: string, name: string][] = [
    ['青禾县住房和城乡建设局', '青禾县住建局'],
    ['青禾县人力资源和社会保障局', '县人社局'],
    ['青禾市卫生健康委员会', '市卫健委'],
    ['青禾县人民政府办公室', '县政府办'],
    ['青禾县白桥镇人民政府', '镇政府'],
    ['青禾县青山街道办事处', '青山街道办'],
    ['青禾县青山街道办事处', '街道'],
    ['青禾县白桥镇人民政府', '白桥镇政府'],
    ['青禾经济技术开发区管理委员会', '管委会'],
    ['青禾大学', '我校'],
    ['青禾市公安局东湖分局', '我分局'],
    ['青禾省财政厅', '厅机关'],
    ['青禾经济技术开发区管理委员会', '开发区'],
    ['青禾市人民政府', '全市行政机关'],
    ['青禾县人民政府', '青禾县'],
  ];
  const OTHERS: readonly [body: string, name: string][] = [
    ['青禾市公安局东湖分局', '市公安局'],
    ['青禾市自然资源和规划局东湖分局', '市自规局'],
    ['青禾县教育局', '县住建局'],
    ['青禾县发展和改革局', '县发改委'],
    ['青禾县白桥镇人民政府', '县政府'],
    ['青禾县人民政府办公室', '县政府'],
    ['青禾县青山街道办事处', '白河街道办'],
    ['青禾县白桥镇人民政府', '石桥镇政府'],
    ['青禾市人民政府', '青禾县'],
  ];
  const says = (body: string, name: string) =>
    statedBy([`2023年，${name}共收到政府信息公开申请12件。`], body).length;
  for (const [body, name] of OWN) it(`${name} is ${body}`, () => assert.equal(says(body, name), 1));
  for (const [body, name] of OTHERS) it(`${name} is not ${body}`, () => assert.equal(says(body, name), 0));

  it('has its own region behind it, not the one around it', () => {
    assert.equal(says('青禾县人民政府', '全县'), 1);
    assert.equal(says('青禾县人民政府', '全市'), 0);
    assert.equal(says('青禾县人民政府', '全市范围内'), 0);
    assert.equal(says('青禾县白桥镇人民政府', '全县'), 0);
  });
});
