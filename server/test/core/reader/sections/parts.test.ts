/** A text that holds several reports is read as several, each as if it stood alone. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { FORMS } from '../../../../src/core/form/forms';
import { officialHeading, SECTIONS } from '../../../../src/core/form/sections';
import { LAYOUTS } from '../../../../src/core/layouts/layout';
import type { Range, Report } from '../../../../src/core/model';
import { placeAt } from '../../../../src/core/places';
import { read } from '../../../../src/core/read';
import { readParts } from '../../../../src/core/readParts';
import { applyEdits } from '../../../../src/core/text';
import { check, relatedOf, say } from '../../../../src/rules/check';
import { fixesOf } from '../../../../src/rules/fixes';
import { acceptancesIn } from '../../../../src/rules/verdict/comment';
import { english } from '../../../support/english';
import { consistentValues, drawFrom, type ReportOptions, writeReport } from '../../../support/generate';
import { ROOT } from '../../../support/repository';

const BODIES = ['北山县档案局', '北山县水务局', '青禾镇人民政府', '北山县统计局', '北山县卫生健康委员会'];

const OPENING = '本年度梳理公开目录，回应群众关心的事项。';

/** What the text of a section can have wrong, each for another rule. */
const PARAGRAPHS = [
  '网址为http:/，可在线查阅；邮箱562170318qq.com，附件下载()。',
  '**一是**健全制度。**二是**加强培训。',
  '全年主动公开信息共条，其中动态信息 200 条。',
  '通过网站主动***息，，方便群众查阅（含电话。',
  '⼯作机构⾼度重视公开⼯作，組織開展檔案檢查。',
  '发布各类信息 312 条，其中动态信息 200 条，其他信息 113 条。',
  '全年共收到政府信息公开申请 98765 件，未发生行政复议。',
  '文(wen)件(jian)已经公开,占全部的 33.9%。',
  '【字体：大 中 小】 打印本页',
];

/** One of the bodies' reports, with some numbers that do not add up and some words that are wrong. */
const anyReport = fc
  .record({
    form: fc.constantFrom(...FORMS),
    layout: fc.constantFrom(...LAYOUTS),
    seed: fc.integer({ min: 1, max: 1 << 30 }),
    wrong: fc.integer({ min: 0, max: 3 }),
    without: fc.constantFrom('', '', '四', '五', '六'),
    title: fc.constantFrom('年政府', '政府', '年县政府'),
    paragraphs: fc.subarray(PARAGRAPHS).map((some) => [OPENING, ...some]),
  })
  .map(({ form, layout, seed, wrong, without, title, paragraphs }) => {
    const draw = drawFrom(seed);
    const values = consistentValues(form, draw);
    for (let at = 0; at < wrong; at++) values.set(form.places[draw(form.places.length - 1)].id, '7');
    return { form, layout, values, without, title, paragraphs };
  });

/** The reports as a file has them one after another: from different bodies. */
const written = (
  reports: readonly (ReportOptions & { without?: string; title?: string })[],
  eol = '\n',
): string[] =>
  reports.map(({ without, title = '年政府', ...report }, at) => {
    const text = writeReport({ ...report, body: BODIES[at % BODIES.length], eol }).replace('年政府', title);
    return without ? text.replace(new RegExp(`${without}、[\\s\\S]*?(?=[五六]、|$)`), '') : text;
  });

/** What belongs to the form, to the whole text or to the plain prose, and moves with no report. */
const FIXED = new Set(['place', 'table', 'row', 'form', 'text', 'lineStarts']);

/** Plain data with every range of the text moved; a paragraph's own range counts the units of the plain prose. */
function moved(value: unknown, by: number): unknown {
  if (value instanceof Uint32Array) return value.map((place) => place + by);
  if (Array.isArray(value)) return value.map((each) => moved(each, by));
  if (value === null || typeof value !== 'object') return value;
  const { start, end } = value as Partial<Range>;
  const isRange = start !== undefined && end !== undefined && start >= 0 && !('source' in value);
  const parts = Object.entries(value).map(([key, each]) => [key, FIXED.has(key) ? each : moved(each, by)]);
  return { ...Object.fromEntries(parts), ...(isRange ? { start: start + by, end: end + by } : {}) };
}

/** What the rules find, say and offer. */
const answersOf = (report: Report) =>
  check(report).map((finding) => ({
    code: finding.code,
    range: finding.range,
    message: say(finding, report, english),
    related: relatedOf(finding, report, english),
    fixes: fixesOf(finding, report, english),
  }));

/** Where in the text each unit of the plain prose stands. */
const placesOf = ({ prose: { plain, places } }: Report) =>
  Uint32Array.from({ length: plain.length }, (_, unit) => placeAt(places, unit));

const withoutText = ({ text, lineStarts, ...own }: Report) => ({
  ...own,
  prose: { ...own.prose, places: placesOf({ text, lineStarts, ...own }) },
});

describe('a file with several reports', function () {
  this.timeout(30_000);

  it('has a part for each, read and checked as if it stood alone', () => {
    fc.assert(
      fc.property(
        fc.array(anyReport, { minLength: 2, maxLength: 5 }),
        fc.constantFrom('\n', '\r\n'),
        (reports, eol) => {
          const texts = written(reports, eol);
          const parts = readParts(texts.join(''));
          assert.equal(parts.length, texts.length);
          let start = 0;
          for (const [at, part] of parts.entries()) {
            assert.deepEqual(withoutText(part), moved(withoutText(read(texts[at])), start));
            assert.deepEqual(answersOf(part), moved(answersOf(read(texts[at])), start));
            start += texts[at].length;
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  const [first, second, third] = written(
    [1, 2, 3].map((seed) => ({
      form: FORMS[1],
      layout: 'tsv' as const,
      values: consistentValues(FORMS[1], drawFrom(seed)),
    })),
  );
  it('is read the same where the reports that no edit touched are taken over from before it', () => {
    fc.assert(
      fc.property(
        fc.array(anyReport, { minLength: 2, maxLength: 4 }),
        fc.nat(),
        fc.constantFrom('', '1', '。', '\n', '<!-- 勾稽接受 spam：已核实 -->\n'),
        (reports, place, newText) => {
          const text = written(reports).join('');
          const start = place % text.length;
          const edited = applyEdits(text, [{ start, end: start + newText.length, newText }]);
          assert.deepEqual(readParts(edited, readParts(text)), readParts(edited));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is not read again in a report that an edit of another one leaves in its place', () => {
    const before = readParts(first + second);
    const [same, changed] = readParts(first + second.replace(/0(?=\n*$|[^0]*$)/, '1'), before);
    assert.equal(same.cells, before[0].cells);
    assert.notEqual(changed.cells, before[1].cells);
  });

  it('is read again in a report of which a comment changed its words', () => {
    const comment = (reason: string) => first.replace('\n', `\n<!-- gouji-accept spam: ${reason} -->\n`);
    const before = readParts(comment('one') + second);
    assert.deepEqual(readParts(comment('two') + second, before), readParts(comment('two') + second));
  });

  const bodiesOf = (text: string) => readParts(text).map(({ body }) => body);

  it('may begin with a title of its own and a list of the reports', () => {
    const list = BODIES.slice(0, 3).map((body, at) => `${body}2023年政府信息公开工作年度报告${at + 1}`);
    const text = ['北山县2023年政府信息公开工作年度报告汇编', '目录', ...list, first, second, third].join(
      '\n',
    );
    assert.deepEqual(bodiesOf(text), BODIES.slice(0, 3));
  });

  it('may have a cover and a table of contents for each', () => {
    const contents = SECTIONS.map((section, at) => `${officialHeading(section)}……${at + 1}`).join('\n');
    const withCover = (report: string) => `${report.split('\n')[0]}\n目录\n${contents}\n${report}`;
    const text = [first, second, third].map(withCover).join('\n');
    assert.deepEqual(bodiesOf(text), BODIES.slice(0, 3));
    const [, { sections, range }] = readParts(text);
    assert.equal(text.slice(range.start, range.start + 6), '北山县水务局');
    assert.ok(sections.every(({ heading }) => heading.end < range.end));
  });

  it('may be taken from web pages, with what those have above the title', () => {
    const asPage = (report: string) =>
      `标题：${report.split('\n')[0]}\n发布日期：2024-01-20\n浏览次数：12\n${report}上一篇：没有了\n`;
    const text = [first, second, third].map(asPage).join('');
    assert.deepEqual(
      readParts(text).map(({ range, body }) => [text.slice(range.start, range.start + 9), body]),
      BODIES.slice(0, 3).map((body) => [`标题：${body}`.slice(0, 9), body]),
    );
  });

  it('may name the bodies in lines of their own', () => {
    const text = [first, second].map((report) => report.replace('局2023年', '局\n2023年')).join('\n');
    assert.deepEqual(bodiesOf(text), BODIES.slice(0, 2));
  });

  it('may have the title at the head of each page', () => {
    const paged = (report: string) => {
      const title = report.split('\n')[0];
      return report.replace(/\n(?=[三六]、)/g, `\n${title}\n`);
    };
    assert.deepEqual(bodiesOf([first, second, third].map(paged).join('\n')), BODIES.slice(0, 3));
  });

  it('may have reports that lack sections', () => {
    const without = (report: string, section: string) =>
      report.replace(new RegExp(`\\n${section}、[\\s\\S]*?(?=\\n[二三四五六]、|$)`), '');
    const texts = [without(first, '六'), without(second, '一'), without(third, '一'), first];
    assert.equal(bodiesOf(texts.join('\n')).length, 4);
  });

  it('is not judged by what stands in front of another of its reports', () => {
    const nameless = second.replace(BODIES[1], '');
    const codes = check(readParts(first.replace('局2023年', '局\n2023年') + nameless)[1]).map(
      ({ code }) => code,
    );
    assert.deepEqual(
      codes,
      check(read(nameless)).map(({ code }) => code),
    );
    assert.deepEqual(codes, ['title-incomplete']);
  });

  it('gets a missing section at the end of the report that it is missing in', () => {
    const [, cut] = readParts(first + second.replace(/\n六、[\s\S]*/, '\n') + third);
    const [missing] = check(cut).filter(({ code }) => code === 'section-missing');
    const [{ edits }] = fixesOf(missing, cut, english);
    const fixed = readParts(applyEdits(cut.text, edits));
    assert.deepEqual(
      fixed.map(({ sections }) => sections.length),
      [6, 6, 6],
    );
  });

  it('may have comments of ours, which are a part of the report that they stand in or above', () => {
    const comment = (code: string) => `<!-- gouji-accept ${code}: 有据可查 -->`;
    const inside = first.replace(/\n(?=三、)/, `\n${comment('row-total')}\n`);
    const text = `${inside}\n${comment('balance')}\n\n${comment('cell-blank')}\n${second}`;
    const parts = readParts(text);
    assert.deepEqual(
      parts.map(({ comments }) => comments.map(({ words }) => words.split(':')[0])),
      [['row-total'], ['balance', 'cell-blank']],
    );
    for (const { comments } of parts)
      for (const { start, end } of comments) assert.match(text.slice(start, end), /^<!--.*-->$/);
    assert.equal(parts[1].text, parts[0].text);
    const [{ covers }] = acceptancesIn(parts[1]);
    assert.deepEqual(covers, parts[1].range);
  });

  it('may have reports of one body on different years', () => {
    const text = [first, first.replaceAll('2023', '2022')].join('\n');
    assert.deepEqual(
      readParts(text).map(({ year }) => year),
      [2023, 2022],
    );
  });
});

describe('a file with one report', () => {
  const report = writeReport({
    form: FORMS[1],
    layout: 'tsv',
    values: consistentValues(FORMS[1], drawFrom(5)),
    body: BODIES[0],
  });
  const [title] = report.split('\n');
  const contents = SECTIONS.map((section, at) => `${officialHeading(section)}……${at + 1}`).join('\n');

  const isOne: Readonly<Record<string, string>> = {
    'with a cover and a table of contents': `${title}\n${contents}\n${report}`,
    'with a preface behind its table of contents': `${title}\n${contents}\n本报告依据条例编制，数据截至年底。\n${report}`,
    'with its title at the head of each page': report.replace(/\n(?=[二三四五六]、)/g, `\n${title}\n`),
    'with its title in the middle of a table': report.replace(/\n(?=.*其他法律行政法规)/, `\n${title}\n`),
    'that names the reports of other bodies': `${report}\n附件\n${BODIES.map((body) => `${body}2023年政府信息公开工作年度报告`).join('\n')}`,
    'with a table of contents at its end': `${report}\n${title}\n${contents}`,
    'with sub-headings named like sections in front of a page’s head': report
      .replace('（一）主动公开情况', '（一）组织领导')
      .replace('（二）依申请公开情况', '（二）主动公开情况\n按时更新目录。\n（三）依申请公开办理情况')
      .replace(/\n(?=二、)/, `\n${title}\n`),
    'with a list of what it consists of': report.replace('（一）主动公开情况', `${title}\n${contents}`),
    'whose sections stand in another order behind a page’s head': report
      .replace('二、主动公开政府信息情况', '三、收到和处理政府信息公开申请情况')
      .replace(/\n三、收到(?![\s\S]*\n三、收到)/, `\n${title}\n二、主动公开政府信息情况\n`),
  };
  for (const [what, text] of Object.entries(isOne))
    it(`${what} is read as one, from end to end`, () => {
      assert.deepEqual(
        readParts(text).map(({ range }) => range),
        [{ start: 0, end: text.length }],
      );
    });

  it('is read as `read` reads it, in every layout', () => {
    fc.assert(
      fc.property(anyReport, (own) => {
        const [text] = written([own]);
        assert.deepEqual(readParts(text), [read(text)]);
      }),
      { numRuns: 20 },
    );
  });

  const folder = path.join(ROOT, '..', 'shared/reports');
  it('is each of the real ones', function () {
    if (!existsSync(folder)) this.skip();
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.txt')))
      assert.equal(readParts(readFileSync(path.join(folder, name), 'utf8')).length, 1, name);
  });
});
