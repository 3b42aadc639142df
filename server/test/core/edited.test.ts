/** What an edit left of a text is not read again, and nobody can tell: an edited text is read as a new one would be. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FORMS } from '../../src/core/form/forms';
import { LAYOUTS } from '../../src/core/layouts/layout';
import type { Report } from '../../src/core/model';
import { byParagraph } from '../../src/core/narrative/byParagraph';
import { placeAt } from '../../src/core/places';
import { markersOf } from '../../src/core/reader/sections/markers';
import { readParts } from '../../src/core/readParts';
import { applyEdits, lineStartsOf } from '../../src/core/text';
import { type Analyses, analyse } from '../../src/features/analysis';
import { NO_POLICY } from '../../src/rules/verdict/verdicts';
import { consistentValues, drawFrom, writeReport } from '../support/generate';

const PARAGRAPHS = [
  // Wrapped: the second line goes on with the first, and a number with it.
  '本年度，本机关通过门户网站和政务新媒体公开各类信息，并按规定处理政府信息公开申请 13\n2 件，其中自然人 130 件，其他 1 件。',
  '全年主动公开信息 312 条，其中动态信息 200 条，其他信息 113 条。',
  '收到申请 1,002 件，其中自然人 1,000 件，法人 3 件。',
  '本机关通过门户网站、政务新媒体公开各类信息，并按规定要求收到和处理申请，没有超过期限的情况，',
  '（一）主动公开情况',
  '组织培训 12 次，参加 340 人次。',
];

const written = (seed: number, layout: (typeof LAYOUTS)[number], body: string) => {
  const form = FORMS[seed % FORMS.length];
  const draw = drawFrom(seed);
  const paragraphs = Array.from({ length: 6 }, () => PARAGRAPHS[draw(PARAGRAPHS.length - 1)]);
  return writeReport({ form, layout, values: consistentValues(form, draw), paragraphs, body });
};

const anyText = fc
  .record({
    seed: fc.integer({ min: 1, max: 1 << 20 }),
    layout: fc.constantFrom(...LAYOUTS),
    reports: fc.constantFrom(1, 1, 3),
  })
  .map(({ seed, layout, reports }) =>
    Array.from({ length: reports }, (_, at) => written(seed + at, layout, `北山县${'甲乙丙'[at]}局`)).join(
      '\n',
    ),
  );

/** Words that divide, join and number paragraphs, open and close sections, begin reports. */
const NEW_TEXTS = [
  ...['', '1', '，', '\n', '\t', '\u205f', '\r', '。\n', '其中', '一、总体情况\n', '五、'],
  ...['全年发布 9 条，其中网站 4 条、其他 4 条。\n', '\n北山县丁局2023年政府信息公开工作年度报告\n', '<!-- '],
];

/** Where, how much is taken away, and what is put in. */
const anyEdit = fc.tuple(fc.nat(), fc.constantFrom(0, 0, 1, 3, 40, 400), fc.constantFrom(...NEW_TEXTS));

/** Short lines, so that an edit meets a title, a heading or a name above a title. */
const LINES = [
  ...[
    '北山县甲局',
    '2023年政府信息公开工作年度报告',
    '北山县乙局2023年政府信息公开工作年度报告',
    '一、总体情况',
  ],
  ...['二、主动公开政府信息情况', '（一）总体情况', '发布 3 条。', '12', '', '县', '、', '  '],
];

const edited = (text: string, [place, length, newText]: readonly [number, number, string]) => {
  const start = place % (text.length + 1);
  return applyEdits(text, [{ start, end: Math.min(text.length, start + length), newText }]);
};

/** All of a report; of the places of its plain words those that the units have, not how they are kept. */
const allOf = ({ prose, ...report }: Report) => ({
  ...report,
  prose: { ...prose, places: Array.from(prose.plain, (_, unit) => placeAt(prose.places, unit)) },
});

const answersOf = (analyses: Analyses) =>
  analyses.map(({ report, findings }) => ({ report: allOf(report), findings }));

const noFault = (code: string, error: unknown): never => {
  throw new Error(code, { cause: error });
};

/** GOUJI_RUNS asks for more. */
const RUNS = Number(process.env.GOUJI_RUNS ?? 120);

describe('an edited text', function () {
  this.timeout(RUNS * 1000);

  it('is read and judged as if it were new, edit after edit, and undone step by step', () => {
    fc.assert(
      fc.property(anyText, fc.array(anyEdit, { minLength: 1, maxLength: 3 }), (first, edits) => {
        const texts = [first];
        for (const edit of edits) texts.push(edited(texts[texts.length - 1], edit));
        const fresh = texts.map((text) => answersOf(analyse(text, noFault)));
        let analyses = analyse(first, noFault);
        for (const at of [...texts.keys(), ...[...texts.keys()].reverse()]) {
          analyses = analyse(texts[at], noFault, NO_POLICY, analyses);
          assert.deepEqual(answersOf(analyses), fresh[at]);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('has a report begin elsewhere where the line above its title is no name any more', () => {
    const text = [written(1, 'tsv', '北山县甲局'), written(2, 'tsv', '北山县乙局')]
      .join('\n')
      .replace(/乙局(?=20)/, '乙局\n');
    const changed = text.replace('乙局\n', '乙局、\n');
    const starts = (reports: readonly Report[]) => reports.map(({ range }) => range.start);
    const before = readParts(text);
    assert.deepEqual(starts(readParts(changed, before)), starts(readParts(changed)));
    assert.notDeepEqual(starts(readParts(changed)), starts(before));
  });

  it('is judged anew where it is only begun, and neither a year nor a table tells its form', () => {
    const text = '北山县甲局政府信息公开工作年度报告\n一、总体情况\n二、主动公开政府信息情况\n';
    const changed = `（本页）\n${text}`;
    const after = analyse(changed, noFault, NO_POLICY, analyse(text, noFault));
    assert.deepEqual(answersOf(after), answersOf(analyse(changed, noFault)));
    assert.notEqual(after[0].findings.length, 0);
  });

  it('has a blank found that is put in front of a mark', () => {
    const text = written(1, 'tsv', '北山县档案局').replace(/一、[^\n]*\n/, '$&公开信息，均已归档。\n');
    const changed = text.replace('公开信息，', '公开信息　，');
    const after = analyse(changed, noFault, NO_POLICY, analyse(text, noFault));
    assert.ok(after[0].findings.some(({ code }) => code === 'doubled-punctuation'));
  });

  it('has its headings and titles where they stand, with what stands between them', () => {
    const anyLine = fc.constantFrom(...LINES);
    const anyEdit = fc.tuple(fc.nat(), fc.nat(9), fc.array(anyLine, { maxLength: 3 }));
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 12 }), anyEdit, (lines, [place, length, put]) => {
        const text = lines.join('\n');
        const changed = edited(text, [place, length, put.join('\n')]);
        const before = markersOf(text, lineStartsOf(text));
        assert.deepEqual(
          markersOf(changed, lineStartsOf(changed), before),
          markersOf(changed, lineStartsOf(changed)),
        );
      }),
      { numRuns: 20 * RUNS },
    );
  });

  it('has a paragraph in another section where only the heading above it changed', () => {
    const text = written(1, 'tsv', '北山县档案局')
      .replace(/六、[\s\S]*/, '')
      .replace(/五、.*/, '五、下一步工作打算');
    const changed = text.replace('五、下', '六、下');
    const sections = (reports: readonly Report[]) =>
      reports.flatMap(({ prose }) => prose.paragraphs.map(({ section }) => section));
    assert.deepEqual(sections(readParts(changed, readParts(text))), sections(readParts(changed)));
    assert.notDeepEqual(sections(readParts(changed)), sections(readParts(text)));
  });

  it('has no more places of its plain words after many edits than a new one', () => {
    let text = written(1, 'tsv', '北山县档案局');
    let reports = readParts(text);
    const { length } = reports[0].prose.places.starts;
    for (let at = 0; at < 60; at++) {
      text = edited(text, [(at * 37) % 200, 0, at % 2 === 0 ? '一' : '二']);
      reports = readParts(text, reports);
    }
    assert.ok(reports[0].prose.places.starts.length <= length + 2);
  });

  it('has only the paragraphs asked that the edit changed', () => {
    const asked: string[] = [];
    const listsOf = byParagraph(['其中'], ({ prose }, paragraph) => {
      const { start, end } = prose.paragraphs[paragraph];
      asked.push(prose.plain.slice(start, end));
      return true;
    });
    const text = written(1, 'tsv', '北山县档案局').replace(
      /一、[^\n]*\n/,
      '$&甲，其中 1 件。\n乙，其中 2 件。\n丙，其中 3 件。\n',
    );
    const [before] = readParts(text);
    listsOf(before);
    asked.length = 0;
    const [after] = readParts(text.replace('乙，其中', '乙丁，其中'), [before]);
    assert.equal(listsOf(after).length, listsOf(before).length);
    assert.deepEqual(asked, ['乙丁,其中2件。']);
  });

  it('asks for what a pattern finds as well, and for nothing where the edit changed no paragraph', () => {
    const listsOf = byParagraph(/其中\d/g, ({ prose }, paragraph) =>
      prose.plain.slice(prose.paragraphs[paragraph].start, prose.paragraphs[paragraph].end),
    );
    const text = written(1, 'tsv', '北山县档案局').replace(
      /一、[^\n]*\n/,
      '$&甲，其中 1 件。\n乙，其中几件。\n丙，其中 3 件。\n',
    );
    const found = (report: Report) => listsOf(report).map((list) => list.found);
    const [before] = readParts(text);
    assert.deepEqual(found(before), ['甲,其中1件。', '丙,其中3件。']);
    const [after] = readParts(text.replace('乙，其中几', '乙，其中 2 '), [before]);
    assert.deepEqual(found(after), ['甲,其中1件。', '乙,其中2件。', '丙,其中3件。']);
    const cell = text.lastIndexOf('0');
    const [same] = readParts(`${text.slice(0, cell)}8${text.slice(cell + 1)}`, [before]);
    assert.deepEqual(found(same), found(before));
  });
});
