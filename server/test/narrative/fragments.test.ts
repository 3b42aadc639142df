/** What a text states that a conversion cut in the middle of its sentences. The report is one on 2023 of 青禾县档案局. */
import assert from 'node:assert/strict';
import { statedBy } from './statedBy';

/** Pieces of any length, of which none can be put together with the next. */
const PIECES = [
  '（二）依申请公开情况。根据条例和上级部门关于依申请办理的规范要求，强化组织领导、规范办理流程，指导各部门采取自行办理、协同办理相结合的方式',
  '确保依申请答复工作规范高效。2023 年，县政府办公室代表县政府受理政府',
  '信息公开申请 17 件，均已在法定期限内予以答复。县教育局',
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

  it('may lack the verb of their number even where the others are whole', () => {
    const cut = [
      '2023年，县政府办公室代表县政府共受理政府',
      '信息公开申请17件，均已答复。',
      '制作解读材料。',
    ];
    assert.deepEqual(statedBy(cut), []);
  });
});
