/** The text outside of tables and headings, made plain: one paragraph a line, each unit knowing its place. */
import assert from 'node:assert/strict';
import { FORM_2021 } from '../../../../src/core/form/form2021';
import { LAYOUTS, type LayoutId } from '../../../../src/core/layouts/layout';
import { sentencesOf } from '../../../../src/core/narrative/sentences';
import { placeAt } from '../../../../src/core/places';
import { read } from '../../../../src/core/read';
import { consistentValues, drawFrom, writeReport } from '../../../support/generate';

const reportWith = (paragraphs: readonly string[], layout: LayoutId = LAYOUTS[0]) =>
  read(
    writeReport({ form: FORM_2021, layout, values: consistentValues(FORM_2021, drawFrom(5)), paragraphs }),
  );

/** The paragraphs of section one. */
const overviewOf = (paragraphs: readonly string[]) => {
  const { prose } = reportWith(paragraphs);
  return prose.paragraphs
    .filter(({ section }) => section === 'overview')
    .map(({ start, end }) => prose.plain.slice(start, end));
};

describe('the prose of a report', () => {
  it('has full-width, compatibility and radical characters as the ones meant, and no white space between words', () => {
    assert.deepEqual(overviewOf(['全年 收到申请１２　件，⾏政复议（3 件）。']), [
      '全年收到申请12件,行政复议(3件)。',
    ]);
  });

  it('keeps one blank where two numbers would run together', () => {
    assert.deepEqual(overviewOf(['办结 78  3 件。']), ['办结78 3件。']);
  });

  it('joins the lines of a text that was wrapped, and no others', () => {
    const wrapped = [
      '本年度，本机关通过门户网站、政务新媒体公开各类信息，并按规定要求收到和处理',
      '政府信息公开申请 12 件，均已按期答复，没有超期答复的情况。',
      '（一）主动公开情况',
      '制作解读材料。',
    ];
    assert.deepEqual(overviewOf(wrapped), [
      '本年度,本机关通过门户网站、政务新媒体公开各类信息,并按规定要求收到和处理政府信息公开申请12件,均已按期答复,没有超期答复的情况。',
      '(一)主动公开情况',
      '制作解读材料。',
    ]);
  });

  it('joins lines of as many characters, however many of these are narrow', () => {
    const wrapped = [
      '办理情况。2024年,共受理申请3,030件,办理3,030件,无超期1',
      '件。加强政府信息管理，梳理出规范性文件并逐项核对，按照规定的程序向社会公',
      '布结果，废止6件,宣布失效15件,解读12件,图解16件,问答8件,视频',
      '4件,公开政策文件的起草说明和图解，并及时更新公开目录，方便群众查阅以及',
      '下载使用，均已按期完成。',
    ];
    assert.equal(overviewOf(wrapped).length, 1);
  });

  const WRAPPED = [
    '本年度，本机关通过门户网站、政务新媒体公开各类信息，并按规定要求收到和处理',
    '政府信息公开申请12件，均已按期答复，没有超期答复的情况，也没有因此引发行政复',
    '议、行政诉讼。',
  ];
  const WHOLE = [WRAPPED.join('').replaceAll('，', ',')];

  const SPACED = new Array(6)
    .fill(WRAPPED)
    .flat()
    .flatMap((line) => [line, '']);

  it('joins them over the end of a page, and leaves out its number', () => {
    const before = new Array(3).fill(WRAPPED).flat();
    const broken = [...before, WRAPPED[0], '', '               - 2 -', '', ...WRAPPED.slice(1)];
    assert.deepEqual(overviewOf(broken), new Array(4).fill(WHOLE).flat());
    const numbered = [...before, WRAPPED[0], '12', ...WRAPPED.slice(1)];
    assert.ok(overviewOf(numbered).some((paragraph) => paragraph.includes('处理12')));
  });

  it('joins them where each has a blank line behind it', () => {
    assert.deepEqual(overviewOf(SPACED), new Array(6).fill(WHOLE).flat());
  });

  it('leaves out the number of a page where each has a blank line behind it', () => {
    for (const page of ['- 2 -', '第 2 页', '第 2 页 共 9 页', '共 9 页，第 2 页', '2 / 9', 'Page 2', '2']) {
      const broken = [...SPACED, WRAPPED[0], '', page, '', ...WRAPPED.slice(1).flatMap((line) => [line, ''])];
      assert.deepEqual(overviewOf(broken), new Array(7).fill(WHOLE).flat(), page);
    }
  });

  it('joins none with what stands below the next heading, on another page', () => {
    const [first] = WRAPPED;
    const unfinished = [...new Array(3).fill(WRAPPED).flat(), first, '- 2 -'];
    assert.equal(overviewOf(unfinished)[3], first.replaceAll('，', ','));
  });

  it('joins no items that lack their full stops', () => {
    const items = [
      '本机关认真贯彻落实条例，扎实推进政府信息公开工作，按要求更新公开目录',
      '全年共收到政府信息公开申请12件，均已办理完毕，没有超期答复的情况',
      '其中予以公开8件，部分公开2件，其他均已依法答复，没有引发行政复议和诉讼',
      '通过门户网站主动公开各类政府信息312条，其中动态类200条',
      '制作解读材料9篇，回应群众关切15次',
      '优化门户网站栏目设置，完善检索功能，方便群众查阅，及时更新公开目录和公开指南，按月逐项核对',
      '将政府信息公开纳入年度考核，组织业务培训2次，参加培训的共有60人次',
      '没有发生因政府信息公开工作被追究责任的情形，社会评议的结果良好',
    ];
    for (const lines of [items, items.flatMap((item) => [item, ''])])
      assert.deepEqual(
        overviewOf(lines),
        items.map((item) => item.replaceAll('，', ',')),
      );
  });

  it('joins them however wide a table is whose headers a conversion aligned', () => {
    const { text } = reportWith(WRAPPED);
    const wide = text.replace('第二十条第（一）项', `${' '.repeat(40)}第二十条${' '.repeat(60)}第（一）项`);
    assert.notEqual(wide, text);
    const { prose } = read(wide);
    assert.ok(prose.plain.includes(WHOLE[0]));
  });

  it('has a number whole that was wrapped', () => {
    const wrapped = [
      '本年度，本机关通过门户网站、政务新媒体公开各类信息，并按规定要求发布政府信息1',
      '268条，其中动态类信息481条，均已按期公开。',
    ];
    assert.ok(overviewOf(wrapped)[0].includes('政府信息1268条'));
  });

  it('knows where in the text each unit stands', () => {
    const { prose, text } = reportWith(['收到申请 １２ 件。']);
    const at = prose.plain.indexOf('申请12') + 2;
    assert.equal(text.slice(placeAt(prose.places, at), placeAt(prose.places, at + 1) + 1), '１２');
    for (const { start, source } of prose.paragraphs)
      assert.equal(placeAt(prose.places, start), source.start);
  });

  it('is divided into sentences with the quantities of each, a semicolon between two as well', () => {
    const report = reportWith(['公开信息1,312条，其中动态200条；收到申请约12件。没有收费。']);
    const { prose } = report;
    const sentences = prose.paragraphs
      .flatMap(({ section }, paragraph) => (section === 'overview' ? sentencesOf(report, paragraph) : []))
      .map(({ start, end, quantities }) => [
        prose.plain.slice(start, end),
        quantities.map(({ digits, unit, exact }) => `${exact ? '' : '~'}${digits}${unit}`),
      ]);
    assert.deepEqual(sentences, [
      ['公开信息1,312条,其中动态200条', ['1312条', '200条']],
      ['收到申请约12件', ['~12件']],
      ['没有收费', []],
    ]);
  });

  for (const layout of LAYOUTS)
    it(`holds no number of a table (${layout})`, () => {
      const { prose, cells } = reportWith(['没有数字。'], layout);
      const places = Array.from(prose.plain, (_, unit) => placeAt(prose.places, unit));
      for (const { start, end } of cells) assert.ok(!places.some((place) => place >= start && place < end));
    });
});
