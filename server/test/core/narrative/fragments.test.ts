/** What a text states that a conversion cut in the middle of its sentences. The report is one on 2023 of 青禾县档案局. */
import assert from 'node:assert/strict';
import { statedBy } from './statedBy';

/** Pieces of any length, of which none can be put together with the next. */
const PIECES = [
  '（二）申请的办理。每件申请由一人登记，按来件的先后编号，三日内分到承办的科室，由承办人与申请人电话联系，问清所需的材料、要哪几年的、怎样送达最为方便',
  '后再行办理。2023 年，县政府办公室替县政府收下的政府',
  '信息公开申请 23 件，都已办完。县教育局',
  '共收到信息公开申请 9 件，予以公开 8 件。对重点领域的信息',
  '按月更新目录，全年共办结信息公开申请 12 件。在政务公开栏里',
];

describe('the pieces of a text', () => {
  it('state nothing in a sentence that may have begun in the piece before', () => {
    assert.deepEqual(statedBy(PIECES), []);
  });

  it('state what they say from where a sentence begins', () => {
    const whole = [...PIECES, '公布。2023年收到政府信息公开申请12件。办结情况如下'];
    assert.deepEqual(statedBy(whole), ['received: 12']);
  });

  it('are none where the one before ends, or is a heading', () => {
    const list = [
      '依申请公开情况',
      '本年度收到信息公开申请12件',
      '办结信息公开申请11件',
      '二是结转信息公开申请2件到下年度',
    ];
    assert.deepEqual(statedBy(list), ['received: 12', 'answered: 11', 'carried-out: 2']);
  });

  it('are none where no full stop stands within them: items may lack theirs', () => {
    const items = [
      '我局认真贯彻落实条例，扎实推进政府信息公开工作',
      '2023年共收到政府信息公开申请12件，均已办理',
      '上年结转政府信息公开申请2件，已全部办理完毕',
      '优化门户网站的栏目设置，完善检索功能',
      '组织业务培训，未发生被追究责任的情形',
    ];
    assert.deepEqual(statedBy(items), ['received: 12', 'carried-in: 2']);
  });

  it('may lack the verb of their number even where the others are whole', () => {
    const cut = ['2023年，县政府办公室替县政府共收下政府', '信息公开申请23件，都已办完。', '制作解读材料。'];
    assert.deepEqual(statedBy(cut), []);
  });
});
