import assert from 'node:assert/strict';
import { formOf } from '../../../src/core/form/forms';
import { comparisonsOf } from '../../../src/core/narrative/compare';
import { read } from '../../../src/core/read';
import { check } from '../../../src/rules/check';
import { consistentValues, drawFrom, writeReport } from '../../support/generate';
import { reportText } from '../report';
import { completed } from './support';

const sentencesOf = (marked: string) => completed(marked).items.filter(({ kind }) => kind === 'sentence');
const labelsOf = (marked: string) => sentencesOf(marked).map(({ label }) => label);

const inOverview = (text: string, typed = '') => text.replace('同步更新。', `同步更新。${typed}⟦⟧`);
const inSection = (heading: string, text: string) => text.replace(heading, `${heading}\n\n⟦⟧\n`);

const APPLICATIONS = '三、收到和处理政府信息公开申请情况';

describe('standard sentences', () => {
  it('have the numbers of the report’s own tables', () => {
    const labels = labelsOf(inOverview(reportText()));
    for (const sentence of [
      '本年新收政府信息公开申请90件，上年结转6件。',
      '全年办理政府信息公开申请94件，其中予以公开80件、部分公开8件、无法提供6件。',
      '因政府信息公开被申请行政复议1件，其中结果维持1件。',
      '本年未发生因政府信息公开被提起行政诉讼的情况。',
      '本年制发行政规范性文件3件，废止1件，现行有效12件。',
      '本年作出行政许可决定120件、行政处罚决定35件。',
      '本年收取行政事业性收费12.5万元。',
    ])
      assert.ok(labels.includes(sentence), `${sentence}\n${labels.join('\n')}`);
  });

  it('have a place to fill in where the tables have no number', () => {
    const labels = labelsOf(
      inOverview(reportText({ 'applications/1/total': '', 'applications/2/total': '/' })),
    );
    assert.ok(labels.includes('本年新收政府信息公开申请____件，上年结转____件。'), labels.join('\n'));
  });

  it('state the number that alone puts a table right, not the one that stands there', () => {
    const labels = labelsOf(inOverview(reportText({ 'applications/1/total': '95' })));
    assert.ok(labels.includes('本年新收政府信息公开申请90件，上年结转6件。'), labels.join('\n'));
  });

  it('have a place to fill in for a number that may be wrong', () => {
    const labels = labelsOf(inOverview(reportText({ 'remedies/reconsideration/total': '3' })));
    assert.ok(
      labels.includes(
        '因政府信息公开被申请行政复议____件，其中结果维持____件、结果纠正____件、其他结果____件、尚未审结____件。',
      ),
      labels.join('\n'),
    );
    assert.ok(labels.includes('本年新收政府信息公开申请90件，上年结转6件。'), labels.join('\n'));
  });

  it('are first those of what the heading above speaks of', () => {
    const firstBelow = (heading: string) =>
      labelsOf(inOverview(reportText().replace('公开栏与', `\n${heading}\n公开栏与`)))[0];
    assert.equal(firstBelow('（二）依申请公开情况'), '本年新收政府信息公开申请90件，上年结转6件。');
    assert.equal(
      firstBelow('（三）行政复议、行政诉讼'),
      '因政府信息公开被申请行政复议1件，其中结果维持1件。',
    );
    assert.equal(firstBelow('（一）主动公开情况'), '本年制发行政规范性文件3件，废止1件，现行有效12件。');
    assert.equal(firstBelow('（五）监督保障情况'), firstBelow(''));
  });

  it('are those of a section’s table in that section', () => {
    const wheres = sentencesOf(inSection(APPLICATIONS, reportText())).map(({ where }) => where);
    assert.deepEqual([...new Set(wheres)], ['收到和处理政府信息公开申请情况']);
    assert.deepEqual(labelsOf(inSection('六、其他需要报告的事项', reportText())), [
      '本年度发出收费通知____件，总金额____元，实际收取信息处理费____元。',
      '本年度未收取信息处理费。',
      '没有其他需要报告的事项。',
    ]);
  });

  it('of the preamble state the period', () => {
    assert.deepEqual(labelsOf(reportText().replace('\n\n一、', '\n\n⟦⟧\n\n一、')), [
      '本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。',
    ]);
  });

  it('take the place of the words that were typed, and of no more', () => {
    for (const typed of ['bnxs', '本年新收', '']) {
      const taken = completed(inOverview(reportText(), typed)).taken(
        '本年新收政府信息公开申请90件，上年结转6件。',
      );
      assert.equal(
        taken,
        reportText().replace('同步更新。', '同步更新。本年新收政府信息公开申请90件，上年结转6件。'),
      );
    }
  });

  it('are none in the middle of a table', () => {
    assert.deepEqual(labelsOf(reportText().replace('2.重复申请', '2.重复申请⟦⟧')), []);
  });
});

describe('a sentence that was put in', () => {
  for (const id of ['2019', '2021'] as const)
    it(`agrees with the tables wherever it is understood (${id})`, () => {
      const form = formOf(id);
      let understood = 0;
      for (let seed = 1; seed <= 60; seed++) {
        const draw = drawFrom(seed);
        const values = consistentValues(form, seed % 4 === 0 ? () => 0 : draw);
        const paragraphs = ['本机关依法参加行政复议和行政诉讼。', '⟦⟧'];
        const marked = writeReport({ form, layout: 'tsv', values, paragraphs });
        for (const { label } of sentencesOf(marked)) {
          const text = completed(marked).taken(label);
          const report = read(text);
          const comparisons = comparisonsOf(report);
          assert.deepEqual(
            comparisons.filter(({ state }) => state !== 'agrees').map(({ statement }) => statement.subject),
            [],
            label,
          );
          if (/\d件|未/.test(label) && !label.includes('____'))
            assert.ok(comparisons.length > 0, `${label} is not understood`);
          understood += comparisons.length;
          const heavy = check(report).filter(
            ({ severity }) => severity === 'error' || severity === 'warning',
          );
          assert.deepEqual(
            heavy.map(({ code }) => code).filter((code) => code !== 'template-left'),
            [],
            label,
          );
        }
      }
      assert.ok(understood > 500, String(understood));
    });
});
