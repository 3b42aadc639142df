import assert from 'node:assert/strict';
import { semanticTokens } from '../../src/features/semanticTokens';
import { analysed } from './analysed';
import { reportText } from './report';

/** The tokens of a text, each as its words, its type and its modifiers. */
function tokensOf(marked: string): string[][] {
  const { analyses } = analysed(marked);
  const { text } = analyses[0].report;
  return semanticTokens(analyses).map(({ range, type, modifiers }) => [
    text.slice(range.start, range.end),
    [type, ...modifiers].join('.'),
  ]);
}

/** Those of the first mark. */
function at(marked: string): string[] {
  const { analyses, marks } = analysed(marked);
  return semanticTokens(analyses, marks[0])
    .filter(({ range }) => range.start === marks[0].start)
    .map(({ type, modifiers }) => [type, ...modifiers].join('.'));
}

const has = (tokens: readonly string[][], words: string, type: string) =>
  assert.ok(
    tokens.some(([own, ownType]) => own === words && ownType === type),
    `${words} is ${type}`,
  );

describe('semantic tokens', () => {
  const tokens = tokensOf(reportText());

  it('are the title and the headings in the wording of the text', () => {
    has(tokens, '青禾镇人民政府2023年政府信息公开工作年度报告', 'heading');
    has(tokens, '三、收到和处理政府信息公开申请情况', 'heading');
  });

  it('are the labels of rows, the row of totals among them', () => {
    has(tokens, '2.重复申请', 'rowLabel');
    has(tokens, '（七）总计', 'rowLabel.total');
    const fees = tokensOf(reportText().replace('行政事业性收费', '行政事业收费'));
    has(fees, '行政事业收费', 'rowLabel');
  });

  it('are the totals; other numbers that are right are the grammar’s', () => {
    assert.deepEqual(at(reportText({ 'applications/1/total': '⟦90⟧' })), ['number.total']);
    assert.deepEqual(at(reportText({ 'applications/3.7/business': '⟦4⟧' })), ['number.total']);
    assert.deepEqual(at(reportText({ 'applications/1/business': '⟦4⟧' })), []);
  });

  it('say which number is wrong, and which may be', () => {
    assert.deepEqual(at(reportText({ 'applications/1/total': '⟦91⟧' })), ['number.total.wrong']);
    const remedies = { 'remedies/reconsideration/total': '2' };
    assert.deepEqual(at(reportText({ ...remedies, 'remedies/reconsideration/upheld': '⟦1⟧' })), [
      'number.suspect',
    ]);
  });

  it('are the marks for nothing', () => {
    assert.deepEqual(at(reportText({ 'applications/1/business': '⟦/⟧' })), ['blank']);
  });

  it('are the numbers of the text that a table counts', () => {
    const stating = (words: string) => at(reportText().replace('同步更新。', `同步更新。${words}`));
    assert.deepEqual(stating('收到政府信息公开申请⟦90⟧件。'), ['number.stated']);
    assert.deepEqual(stating('收到政府信息公开申请⟦80⟧件。'), ['number.stated.wrong']);
    assert.deepEqual(stating('处理网民留言⟦80⟧条。'), []);
  });

  it('stand on one line each, a label that is broken over lines on two', () => {
    const broken = tokensOf(
      reportText().replace('2.没有现成信息需要另行制作', '2.没有现成信息\n需要另行制作'),
    );
    has(broken, '2.没有现成信息', 'rowLabel');
    has(broken, '需要另行制作', 'rowLabel');
  });

  it('are none in a text that is no report', () => assert.deepEqual(tokensOf('Nothing\n\n1 2 3'), []));
});
