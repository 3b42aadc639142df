import assert from 'node:assert/strict';
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

describe('what an editor may ask by itself', () => {
  const asked = (typed: string, trigger: string) =>
    headingsOf(reportText().replace(HEADINGS[4], `${typed}⟦⟧`), trigger).length > 0;

  it('is answered for pinyin, and for the number of a heading, at the beginning of a line', () => {
    assert.ok(asked('cz', 'z'));
    assert.ok(asked('五、', '、'));
    assert.ok(asked('#', '#'));
  });

  it('is not for prose, for numbers, for words of other languages', () => {
    assert.ok(!asked('公开栏、', '、'));
    assert.ok(!asked('12.', '.'));
    const trigger = (typed: string) =>
      completed(reportText().replace('同步', `${typed}⟦⟧同步`), typed.at(-1));
    assert.equal(trigger('访问www').found, null);
    assert.equal(trigger('https://a').found, null);
    assert.equal(trigger('镇、').found, null);
  });
});
