/** Which lines are the headings of the six sections, however they are numbered. */
import assert from 'node:assert/strict';
import { FORM_2021 } from '../../../../src/core/form/form2021';
import { SECTIONS } from '../../../../src/core/form/sections';
import { read } from '../../../../src/core/read';
import { check } from '../../../../src/rules/check';
import { heavierCodesOf } from '../../../support/asRead';
import { consistentValues, drawFrom, sampleReport, writeReport } from '../../../support/generate';

const REPORT = writeReport({
  form: FORM_2021,
  layout: 'tsv',
  values: consistentValues(FORM_2021, drawFrom(11)),
});

const ALL = SECTIONS.map(({ id }) => id);

/** The report with its six headings written another way. */
function renumbered(write: (ordinal: string, title: string, at: number) => string): string {
  return SECTIONS.reduce(
    (text, { ordinal, title }, at) =>
      text.replace(`\n${ordinal}、${title}\n`, `\n${write(ordinal, title, at)}\n`),
    REPORT,
  );
}

const sectionsIn = (text: string) => read(text).sections.map(({ id }) => id);
describe('the six headings', () => {
  const ways: Record<string, (ordinal: string, title: string, at: number) => string> = {
    '一、': (ordinal, title) => `${ordinal}、${title}`,
    '　　一、 (indented)': (ordinal, title) => `　　${ordinal}、${title}`,
    '一. and 一，': (ordinal, title, at) => `${ordinal}${at % 2 ? '.' : '，'}${title}`,
    '（一）': (ordinal, title) => `（${ordinal}）${title}`,
    '㈠': (_ordinal, title, at) => `${'㈠㈡㈢㈣㈤㈥'[at]}${title}`,
    '1、': (_ordinal, title, at) => `${at + 1}、${title}`,
    '1.': (_ordinal, title, at) => `${at + 1}. ${title}`,
    '⒈': (_ordinal, title, at) => `${'⒈⒉⒊⒋⒌⒍'[at]}${at === 4 ? '存在的问题和改进措施' : title}`,
    '１．': (_ordinal, title, at) => `${'１２３４５６'[at]}．${title}`,
    '(-)': (_ordinal, title) => `(-)${title}`,
    第一部分: (ordinal, title) => `第${ordinal}部分 ${title}`,
    '## 一、': (ordinal, title) => `## ${ordinal}、${title}`,
    '**一、**': (ordinal, title) => `**${ordinal}、${title}**`,
    '## without numbers': (_ordinal, title) => `## ${title}`,
    'in Kangxi radicals': (_ordinal, title, at) => `${'⼀⼆三四五六'[at]}、${title.replaceAll('行', '⾏')}`,
    'with a full stop behind them': (ordinal, title, at) =>
      `${ordinal}、${at === 4 ? '政府信息公开工作存在的主要问题和改进措施' : title}。`,
    'with a dash for 一': (ordinal, title, at) => `${at === 0 ? '—' : ordinal}、${title}`,
  };
  for (const [way, write] of Object.entries(ways))
    it(`are found as ${way}`, () => {
      const text = renumbered(write);
      assert.deepEqual(sectionsIn(text), ALL);
      assert.deepEqual(heavierCodesOf(text), []);
    });

  it('are found in the words of real reports', () => {
    const words = [
      '工作基本情况',
      '行政机关主动公开政府信息情况',
      '行政机关收到和处理政府信息公开申请情况',
      '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
      '政府信息公开工作存在的主要问题和改进措施',
      '需要报告的其他事项',
    ];
    assert.deepEqual(sectionsIn(renumbered((ordinal, _title, at) => `${ordinal}、${words[at]}`)), ALL);
  });

  it('are found under words of their own where the number tells', () => {
    const text = renumbered((ordinal, title, at) => `${ordinal}、${at === 4 ? '下一步工作打算' : title}`);
    assert.deepEqual(sectionsIn(text), ALL);
  });

  it('are found without their numbers where one of them has words of its own', () => {
    const text = renumbered((_ordinal, title, at) => (at === 4 ? '存在的问题和改进措施' : title));
    assert.deepEqual(sectionsIn(text), ALL);
    assert.deepEqual(heavierCodesOf(text), []);
  });

  it('are found where one of them has lost its number and has words of its own', () => {
    const text = renumbered((ordinal, title, at) =>
      at === 4 ? '存在的主要问题及整改措施' : `${ordinal}、${title}`,
    );
    assert.deepEqual(sectionsIn(text), ALL);
    assert.deepEqual(heavierCodesOf(text), []);
  });

  it('are found behind a table of contents', () => {
    const contents = SECTIONS.map(({ ordinal, title }) => `${ordinal}、${title}`).join('\n');
    const text = REPORT.replace('\n\n', `\n\n${contents}\n\n`);
    assert.deepEqual(sectionsIn(text), ALL);
    assert.deepEqual(heavierCodesOf(text), []);
  });

  it('are found with the text going on in the same line', () => {
    const text = REPORT.replace('六、其他需要报告的事项\n\n无。', '六、其他需要报告的事项。无。');
    assert.deepEqual(sectionsIn(text), ALL);
    assert.equal(read(text).sections.at(-1)?.title, '六、其他需要报告的事项');
  });

  for (const at of [0, 4, 5])
    it(`are found where only the ${at + 1}th is numbered another way`, () => {
      const text = renumbered((ordinal, title, of) =>
        of === at ? `（${ordinal}）${title}` : `${ordinal}、${title}`,
      );
      assert.deepEqual(sectionsIn(text), ALL);
      assert.deepEqual(heavierCodesOf(text), []);
    });

  it('are not the headings within a section that are numbered anew', () => {
    const text = REPORT.replace(
      /(\n五、存在的主要问题及改进情况\n)\n?[^\n]*/,
      '$1一、存在的主要问题\n（一）公开目录更新不够及时。\n二、存在问题的改进措施\n（一）按月核对目录。',
    );
    assert.ok(text.includes('二、存在问题'));
    const { sections } = read(text);
    assert.deepEqual(
      sections.map(({ id }) => id),
      ALL,
    );
    assert.equal(sections[4].title, '五、存在的主要问题及改进情况');
    assert.deepEqual(check(read(text)), []);
  });

  it('are not the headings within section one, which say the same', () => {
    const text = REPORT.replace('\n二、主动公开政府信息情况\n', '\n').replace(
      '（一）主动公开情况',
      '（一）主动公开政府信息情况\n\n（二）主动公开政府信息情况',
    );
    assert.deepEqual(heavierCodesOf(text), ['section-missing']);
  });
});

describe('a section that is missing or out of order', () => {
  for (const { id, ordinal, title } of SECTIONS)
    it(`is ${title}`, () => {
      const text = REPORT.replace(`\n${ordinal}、${title}\n`, '\n');
      const findings = check(read(text));
      assert.deepEqual(
        findings.map(({ code, section }) => [code, section]),
        [['section-missing', id]],
      );
    });

  it('is out of order where it stands behind a later one', () => {
    const parts = REPORT.split(/\n(?=[一二三四五六]、(?:总体|主动|收到|政府信息公开行政|存在|其他需要))/);
    const [head, one, two, three, four, five, six] = parts;
    const text = [head, one, two, three, five, four, six].join('\n');
    const findings = check(read(text)).filter(({ code }) => code === 'section-order');
    assert.equal(findings.length, 1);
    assert.ok(['remedies', 'problems'].includes(findings[0].section ?? ''));
  });
});

describe('the list of its headings that a converter writes behind a report', () => {
  it('is none of its sections', () => {
    const text = sampleReport(1, 'spaced');
    const own = read(text);
    const listed = read(`${text}\nDocument Outline\n${own.sections.map(({ title }) => title).join('\n')}\n`);
    assert.deepEqual(
      listed.sections.map(({ heading }) => heading),
      own.sections.map(({ heading }) => heading),
    );
  });
});
