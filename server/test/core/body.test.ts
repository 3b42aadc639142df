/** What kind of body a name tells, and where it leaves that open. */
import assert from 'node:assert/strict';
import { type BodyKind, bodyOf, kindOfBody } from '../../src/core/body';
import { read } from '../../src/core/read';
import { check } from '../../src/rules/check';
import { readText } from '../support/repository';

const NAMES: readonly [kind: BodyKind | null, names: string][] = [
  ['township', '某乡 某县某镇人民政府 某民族乡 某街道 某区某街道办事处 某苏木 某镇党政综合办公室'],
  [
    'county',
    '某县 某市某区 某自治县人民政府 某左旗 某区人民政府办公室 县政府办 某市某新区管委会 某工业园区管理委员会',
  ],
  [
    'office',
    '某县档案局 某市公安局 市司法局 某省教育厅 某市城市管理局 某市人民政府外事办公室 某县乡村振兴局',
  ],
  // A 市 may be of county level; what reports for a larger government; provinces, prefectures and ministries.
  [null, '某市 某市人民政府 某市人民政府办公厅 市政府办 某市政务公开办公室 政府办公室'],
  [null, '某省 某自治区 某自治区人民政府办公厅 某自治州 某州人民政府办公室 某盟行政公署 某地区行署办公室'],
  [
    null,
    '教育部 国家统计局 国家税务总局某县税务局 中国某监督管理委员会 某社区 某兵团某师某市 某省人民政府会同某区人民政府',
  ],
];

describe('the kind of a body', () => {
  for (const [kind, names] of NAMES)
    for (const name of names.split(' '))
      it(`${name}: ${kind ?? 'not told'}`, () => assert.equal(kindOfBody(name), kind));

  const rest = readText('test-fixtures', 'reports', 'cell-a-line-pipe-2020.txt')
    .split('\n')
    .slice(1)
    .join('\n');
  const openings: readonly [opening: string, kind: BodyKind | undefined][] = [
    ['本报告由某区政府办公室编制。', 'county'],
    ['现将某镇人民政府2020年政府信息公开工作年度报告公布如下。', 'township'],
    // The office that draws a report up for a 市 is another body than the report's.
    ['本报告由某市政务服务管理局编制。', undefined],
    ['本报告由六个部分组成，依照条例编制。', undefined],
    ['某市2020年政府信息公开工作年度报告\n\n本报告由某区政府办公室编制。', undefined],
    // A title that is cut in two.
    ['某县水利局2020年政府信息公开工作\n年度报告', 'office'],
    ['某县水利局2020年政府信息\n公开年报', 'office'],
    ['政府信息公开\n年度报告\n某镇人民政府2020年政府信息公开工作年度报告', 'township'],
    ['政府信息公开\n年度报告\n本报告由某区政府办公室编制。', 'county'],
  ];
  for (const [opening, kind] of openings)
    it(`is ${kind ?? 'not told'} where a report opens with “${opening.replace(/\n+/g, ' ⏎ ')}”`, () =>
      assert.equal(bodyOf(read(`${opening}\n\n${rest}`))?.kind, kind));

  const title = '某县水利局2020年政府信息公开工作年度报告';
  for (const opening of [
    `| 名称 | ${title} | ||||\n|---|---|---|---|---|---|\n| 索引号 | 0142-2021-4 | ||||`,
    `---\ntitle: ${title}\ndate: 2021-01-20\n---`,
  ])
    it(`is told from what a page says of it: “${opening.split('\n', 2).join(' ⏎ ')}”`, () =>
      assert.equal(read(`${opening}\n\n${rest}`).body, '某县水利局'));

  it('is told from the title, and not from what a page says of it above', () => {
    const text = `| 名称 | ${title} |\n|---|---|\n\n${title}\n\n${rest}`;
    assert.equal(read(text).title?.start, text.lastIndexOf(title));
  });
});

describe('the body of a report whose title names none', () => {
  const rest = readText('test-fixtures', 'reports', 'cell-a-line-pipe-2020.txt')
    .split('\n')
    .slice(1)
    .join('\n');
  const bodyIn = (opening: string) => read(`2020年政府信息公开工作年度报告\n\n${opening}\n\n${rest}`).body;

  for (const [opening, body] of [
    ['本报告由某县教育局编制。', '某县教育局'],
    ['根据有关规定，某县教育局编制本报告。', '某县教育局'],
    ['本报告由某市某区某镇人民政府负责编制。', '某市某区某镇人民政府'],
    ['本报告由某县住房和城乡建设局根据条例编写。', '某县住房和城乡建设局'],
    ['本报告由国家税务总局某市税务局（以下简称某市税务局）编制。', '国家税务总局某市税务局'],
    ['现公布某县政务服务管理局2020年政府信息公开工作年度报告。', '某县政务服务管理局'],
    // These draw up what others report, too.
    ['本报告由某县人民政府办公室编制。', null],
    ['本报告由某县政务服务管理局编制。', null],
    // Of any place.
    ['本报告由县教育局编制。', null],
    ['本报告由住房和城乡建设局编制。', null],
    ['本报告由我局编制。', null],
    ['本报告由六个部分组成，依照条例编制。', null],
    ['如有疑问，请与某县教育局联系。', null],
  ] as const)
    it(`is ${body ?? 'not told'} where it opens with “${opening}”`, () =>
      assert.equal(bodyIn(opening), body));

  it('is missed in the title, all the same', () => {
    const report = read(`2020年政府信息公开工作年度报告\n\n本报告由某县教育局编制。\n\n${rest}`);
    assert.ok(check(report).some(({ code }) => code === 'title-incomplete'));
  });
});
