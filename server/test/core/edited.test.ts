/** What an edit left of a text is not read again, and nobody can tell: an edited text is read as a new one would be. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FORMS } from '../../src/core/form/forms';
import { LAYOUTS } from '../../src/core/layouts/layout';
import type { Report } from '../../src/core/model';
import { byParagraph } from '../../src/core/narrative/byParagraph';
import { placeAt } from '../../src/core/places';
import { readParts } from '../../src/core/readParts';
import { applyEdits } from '../../src/core/text';
import { check } from '../../src/rules/check';
import { consistentValues, drawFrom, writeReport } from '../support/generate';

const PARAGRAPHS = [
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

const edited = (text: string, [place, length, newText]: readonly [number, number, string]) => {
  const start = place % (text.length + 1);
  return applyEdits(text, [{ start, end: Math.min(text.length, start + length), newText }]);
};

/** All of a report; of the places of its plain words those that the units have, not how they are kept. */
const allOf = ({ prose, ...report }: Report) => ({
  ...report,
  prose: { ...prose, places: Array.from(prose.plain, (_, unit) => placeAt(prose.places, unit)) },
});

const answersTo = (reports: readonly Report[]) => ({
  reports: reports.map(allOf),
  findings: reports.map((report) => check(report)),
});

/** GOUJI_RUNS asks for more. */
const RUNS = Number(process.env.GOUJI_RUNS ?? 120);

describe('an edited text', function () {
  this.timeout(RUNS * 1000);

  it('is read and judged as if it were new, edit after edit, and undone step by step', () => {
    fc.assert(
      fc.property(anyText, fc.array(anyEdit, { minLength: 1, maxLength: 3 }), (first, edits) => {
        const texts = [first];
        for (const edit of edits) texts.push(edited(texts[texts.length - 1], edit));
        const fresh = texts.map((text) => answersTo(readParts(text)));
        let reports = readParts(first);
        for (const at of [...texts.keys(), ...[...texts.keys()].reverse()]) {
          // What the rules keep with the words is there to be taken over.
          reports.map((report) => check(report));
          reports = readParts(texts[at], reports);
          assert.deepEqual(answersTo(reports), fresh[at]);
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
});
