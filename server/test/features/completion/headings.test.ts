import assert from 'node:assert/strict';
import { readParts } from '../../../src/core/readParts';
import { completion } from '../../../src/features/completion/completion';
import { unmark } from '../marks';
import { reportText } from '../report';
import { completed } from './support';

const HEADINGS = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
];

const headingsOf = (marked: string, trigger: string | null = null) =>
  completed(marked, trigger).items.filter(({ kind }) => kind === 'heading');

const labelsOf = (marked: string) => headingsOf(marked).map(({ label }) => label);

describe('headings of sections', () => {
  it('are all offered in an empty text, in their order', () => {
    assert.deepEqual(labelsOf('⟦⟧'), HEADINGS);
    assert.deepEqual(labelsOf('⟦⟧\n'), HEADINGS);
    assert.deepEqual(labelsOf('⟦⟧\r\n\r\n'), HEADINGS);
    assert.deepEqual(labelsOf('一切正常。\r⟦⟧\r'), HEADINGS);
  });

  it('are only those that are not there, the next one first', () => {
    const without = reportText().replace(`${HEADINGS[1]}\n`, '').replace(HEADINGS[4], '⟦⟧');
    assert.deepEqual(labelsOf(without), [HEADINGS[4], HEADINGS[1]]);
    const [next] = completed(without).items;
    assert.deepEqual([next.label, next.isNext], [HEADINGS[4], true]);
  });

  it('are none where all are there, behind words, in the middle of a table', () => {
    assert.deepEqual(labelsOf(reportText().replace('一、总体情况\n', '一、总体情况\n⟦⟧\n')), []);
    const lacking = reportText().replace(HEADINGS[4], '');
    assert.deepEqual(labelsOf(lacking.replace('同步更新。', '同步更新。⟦⟧')), []);
    assert.deepEqual(labelsOf(lacking.replace('2.重复申请', '\n⟦⟧\n2.重复申请')), []);
  });

  it('are those of the report at the caret, where the others around it are taken over', () => {
    const lacking = reportText().replace(HEADINGS[4], '五⟦⟧');
    const { text, marks } = unmark([reportText(), lacking, reportText()].join('\n'));
    const before = readParts(text);
    const found = completion(text, marks[0].start, null, before);
    assert.equal(before.length, 3);
    assert.deepEqual(found, completion(text, marks[0].start, null));
    assert.equal(found?.items[0].label, HEADINGS[4]);
  });

  it('of a text that is only begun are the ones that it has not', () => {
    assert.deepEqual(labelsOf(`${HEADINGS[0]}\n一切正常。\n\n⟦⟧`), HEADINGS.slice(1));
  });

  it('take the place of what was typed, its number too', () => {
    const text = reportText().replace(HEADINGS[4], '五、存⟦⟧');
    assert.equal(completed(text).taken(HEADINGS[4]), reportText());
    assert.equal(completed(reportText().replace(HEADINGS[4], 'czdzy⟦⟧')).taken(HEADINGS[4]), reportText());
  });

  it('have the marks that the others have in Markdown, once', () => {
    const markdown = HEADINGS.reduce((text, heading) => text.replace(heading, `## ${heading}`), reportText());
    for (const typed of ['⟦⟧', '五⟦⟧', '## 五⟦⟧'])
      assert.equal(
        completed(markdown.replace(`## ${HEADINGS[4]}`, typed)).taken(HEADINGS[4]),
        markdown,
        typed,
      );
  });
});

describe('what an editor asks by itself while a person types', () => {
  const atLine = (typed: string, trigger: string | null = null) =>
    headingsOf(reportText().replace(HEADINGS[4], `${typed}⟦⟧`), trigger).length > 0;
  const inProse = (typed: string, trigger: string | null = null) =>
    completed(reportText().replace('同步更新。', `同步更新。${typed}⟦⟧`), trigger).found;

  it('is answered for pinyin, and for the beginning of what is offered', () => {
    for (const typed of ['cz', 'czdzyw', '五、', '五、存在', '存在的']) assert.ok(atLine(typed), typed);
    assert.ok(atLine('五、', '、'));
    assert.ok(atLine('#', '#'));
    assert.ok(inProse('本年'));
    assert.ok(inProse('bn'));
  });

  it('is not for other words: Chinese prose is written undisturbed', () => {
    for (const typed of ['我局存在', '存在问题', HEADINGS[4], HEADINGS[4].slice(2)])
      assert.ok(!atLine(typed), typed);
    for (const typed of ['公开栏', '全年公开', '访问www', 'https://a', '本年新收了'])
      assert.equal(inProse(typed), null, typed);
    assert.equal(inProse('镇、', '、'), null);
    assert.equal(inProse('共12.', '.'), null);
  });
});
