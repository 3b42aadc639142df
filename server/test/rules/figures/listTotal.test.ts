/** Lists in the text against their total. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { foundIn } from './said';

const found = (...paragraphs: string[]) => foundIn('list-total', paragraphs);

describe('a list and its total', () => {
  const wrong: readonly [text: string, on: string][] = [
    ['公开信息313条，其中动态信息200条，其他信息112条；制作解读9篇。', '313'],
    ['公开信息３１３条，其中：动态信息２００条；其余１１２条。', '３１３'],
    ['收到申请90件。其中自然人申请85件，法人或其他组织申请4件。', '90'],
    ['收到申请8份，均为自然人申请。其中网上申请5份，其他方式4份。', '8'],
    ['收到申请20件，较上年增加5件，增长33.33%。其中网上12件，信函5件，其他4件。', '20'],
    ['办结20件，其中予以公开12件、部分公开2件、不予公开1件、无法提供2件、不予处理1件、其他处理1件。', '20'],
    ['受理申请130件，其中予以公开59件，占45.4%；部分公开32件，占24.6%；其他29件。', '130'],
    ['培训3次（线上2次、其他2次）。', '3'],
    ['办理事项12件：网上8件，窗口3件，其他2件。', '12'],
    ['网站、微信、微博分别公开信息10条、20条、5条，共36条。', '36'],
    ['收到申请132件，上年结转2件，共计136件。', '136'],
    ['2022年结转申请10件，新受理252件，合计242件，已办结239件。', '242'],
    ['2025年新受理申请104件，2024年结转申请3件，共计110件。', '110'],
    ['公开政府信息120条，其中政策文件类80条、财政信息类50条。', '120'],
    ['收到申请20件，其中当面申请15件、信函申请6件。', '20'],
    ['公开信息100条，其中规范性文件120条。', '100'],
    ['公开信息312条，其中动态200条（含部门160条、其他50条），其他112条。', '200'],
    ['公开信息312条，其中动态200条；文件、预决算等群众关心的其他信息共计102条。', '312'],
    ['公开信息312条，包括：动态200条，解读及回应信息共计20条，其他102条。', '312'],
    ['公开文件312件，其中规章12件、规范性文件200件、其他文件110件。', '312'],
    ['公开信息53篇，其中机构职能2篇、部门文件5篇、工作动态43篇、财政预算4篇。', '53'],
    ['不予公开20件，其中国家秘密3件、其他16件。', '20'],
    ['公开信息313条，已在公共平台发布，其中动态信息200条，其他信息112条。', '313'],
  ];
  for (const [text, on] of wrong) it(`do not agree: ${text}`, () => assert.deepEqual(found(text), [on]));

  const right: readonly [why: string, text: string][] = [
    ['adds up', '公开信息312条，其中动态信息200条，其他信息112条；制作解读9篇。'],
    [
      'ends where another total begins',
      '公开信息312条，其中动态200条、公告100条，共计解读9篇，其他公开20条。',
    ],
    ['may leave something out', '公开信息5110条，其中文件21条，办公厅文件46条。'],
    ['has a number that lost its measure', '公开信息100条，其中文件21条，会议信息42、新闻59，其他7条。'],
    ['has parts that are about', '公开信息300余条，其中动态200余条，其他120条。'],
    ['has a total that is about', '公开信息约300条，其中动态200条，其他120条。'],
    ['counts other things', '解读文件10篇，其中图文解读5篇，专栏5期，直播12期。'],
    ['is divided in two ways', '收到申请20件，其中自然人15件，法人5件；予以公开12件，其他8件。'],
    [
      'is divided in two ways, the first of them not whole',
      '收到申请20件，其中网上15件，予以公开12件，部分公开8件。',
    ],
    [
      'is of applications received and carried over',
      '收到申请54件，上年结转2件。其中予以公开45件，其他11件。',
    ],
    [
      'a list of what came in and was carried over, that goes on with what is carried on',
      '新收申请31件，上年结转3件。其中，予以公开20件，部分公开4件，不予公开2件，无法提供3件，不予处理1件，其他处理2件，结转下年度继续办理2件。',
    ],
    ['is of what was received, not of what is nearest', '收到申请22件，办结20件，其中自然人21件，法人1件。'],
    ['has a list of its own', '公开信息300条。其中本级200条，包括政策30条、其他170条；乡镇90条。'],
    ['has an 其他 of the form', '办结20件，其中予以公开15件，其他法律行政法规禁止公开2件。'],
    ['has outcomes, but not all of them', '办结20件，其中予以公开12件、不予公开3件、其他处理2件。'],
    ['may overlap', '公开信息100条，其中网站公开90条、微信公开80条。'],
    ['may overlap in kind', '公开信息100条，其中工作动态90条、重点领域30条、政策解读20条。'],
    ['has the rest of the papers', '公开信息345条，其中规章11条、规范性文件8条、其他文件102条。'],
    [
      'ends where what was published elsewhere is added up',
      '公开信息50条，其中其他30条，微信发布信息共计80条。',
    ],
    ['has no total', '公开信息共条。其中机构信息32条，其他信息612条。'],
    ['has no total of its own', '解读12篇。公开信息共篇。其中机构信息32篇，其他612篇。'],
    ['has a change before it', '收到申请12件，比上年减少5件，其中网上10件，其他2件。'],
    ['counts what belongs to the parts', '收到申请3件，其中涉及信息12件。'],
    ['is followed by another number', '公开信息312条，其中动态200条，其他112条，公示栏张贴12条。'],
    ['names its total last', '网站、微信、微博分别公开信息10条、20条、5条，共35条。'],
    ['is of what came in and was carried over', '收到申请132件，上年结转2件，共计134件，办结122件。'],
    ['is of several ways', '网上收到70件，信函收到20件，上年结转3件，共计93件。'],
    ['has those carried over among those that came in', '收到申请93件，其中上年结转3件，共计93件。'],
    ['is of one way and of those carried over', '网上收到申请70件，上年结转3件，共计93件。'],
    ['is of what was answered', '收到申请90件，上年结转3件，共91件办结。'],
    ['is of what was answered, behind the total’s noun', '收到申请90件，上年结转3件，共计91件申请办结。'],
    ['is of what was carried on to a year', '收到申请90件，结转至2024年3件，共计87件。'],
    ['is of what was left', '收到申请90件，其余结转3件，共计87件。'],
    ['is of another matter', '收到投诉20件，上年结转3件，共计20件。'],
    ['is of money', '全年收入20.5亿元，上年结转3.26亿元，共计23.8亿元。'],
    ['is of what was received and carried on', '收到申请93件，结转下年度3件，共计90件。'],
    ['is of what is carried on to the next year', '2023年受理申请104件，2024年结转3件，共计101件。'],
    ['is in words', '培训四次，其中线上一次，其他一次。'],
    ['has parts of several measures', '网站、微信分别公开信息10条、20篇，共35条。'],
    ['has a total of another measure', '网站、微信分别公开信息10条、20条，共9篇。'],
    ['goes on before its total', '网站、微信分别公开信息10条、20条，其他5条，共50条。'],
    ['has a first part that is about', '网站、微信分别公开信息约10条、20条，共35条。'],
    ['has no measures', '网站、微信分别公开信息10、20，共35。'],
    ['is of about as many carried over', '收到申请132件，上年结转约2件，共计136件。'],
    ['is of those carried over in another measure', '收到申请132件，上年结转2份，共计136件。'],
    ['has those carried over in what came in', '收到申请132件，含上年结转2件，共计136件。'],
    ['has a change against those carried over', '收到申请132件，较上年结转增加2件，共计136件。'],
    ['is of what was in hand', '在办申请132件，上年结转2件，共计136件。'],
    ['has a change between its parts', '公开信息312条，其中动态200条，较上年增加8条，其他112条。'],
    [
      'stands behind a change in many words',
      '公开信息313条，较上年同期主动公开的各类政府信息总数增加5%，其中动态信息200条，其他信息112条。',
    ],
    [
      'stands behind many words',
      '公开信息313条，均按照要求在规定时限内通过门户网站、政务新媒体、公开栏、政府公报等各类载体向社会各界及时准确予以发布，其中动态信息200条，其他信息112条。',
    ],
    [
      'stands behind a noun of many words',
      '公开信息313条群众最为关心和社会普遍关注的各领域信息，其中动态信息200条，其他信息112条。',
    ],
    ['has a reason beside its outcome', '办结20件，其中不予公开2件，国家秘密1件，其他18件。'],
    ['has an outcome twice, once with its reason', '办结20件，其中不予公开12件，因国家秘密不予公开9件。'],
  ];
  for (const [why, text] of right)
    it(`yields nothing where it ${why}`, () => assert.deepEqual(found(text), []));

  it('agree or not in any wording', () => {
    const parts = fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 6 });
    const wording = fc.record({
      lead: fc.constantFrom('，其中', '。其中，', '，其中：', '，包括'),
      divider: fc.constantFrom('，', '、', '；'),
      rest: fc.constantFrom('其他', '其他信息', '其余', '招聘采购等其他信息'),
      unit: fc.constantFrom('条', '件', '篇'),
      off: fc.integer({ min: 1, max: 30 }),
    });
    const names = ['机构信息', '政策文件', '财政资金', '工作动态', '公示公告', '会议信息'];
    fc.assert(
      fc.property(
        parts,
        fc.integer({ min: 31, max: 5000 }),
        wording,
        fc.nat(6),
        (some, last, { lead, divider, rest, unit, off }, which) => {
          const say = (numbers: readonly number[]) => {
            const items = numbers.map(
              (number, at) => `${at < some.length ? names[at] : rest}${number}${unit}`,
            );
            return `全年公开政府信息${total}${unit}${lead}${items.join(divider)}。`;
          };
          const numbers = [...some, last];
          const total = numbers.reduce((sum, number) => sum + number, 0);
          assert.deepEqual(found(say(numbers)), []);
          const changed = numbers.map((number, at) =>
            at === which % numbers.length ? number + off : number,
          );
          assert.deepEqual(found(say(changed)), [String(total)]);
        },
      ),
      { numRuns: 60 },
    );
  });
});
