/** What is said of the reports of a folder. */
import assert from 'node:assert/strict';
import { analyse } from '../../src/features/analysis';
import { checkedReports, folderSummary, worstFirst } from '../../src/features/folderCheck';
import { speak } from '../../src/l10n';
import type { CheckedReport } from '../../src/protocol';
import { unmark } from './marks';
import { reportText } from './report';

const t = speak('en');

const report = (name: string, errors: number, warnings = 0, notes = 0): CheckedReport => ({
  uri: `file:///${name}`,
  position: { line: 0, character: 0 },
  name,
  errors,
  warnings,
  notes,
  accepted: [],
  heaviest: errors > 0 ? 'errors' : warnings > 0 ? 'warnings' : notes > 0 ? 'notes' : 'nothing',
});

describe('the reports of a folder', () => {
  const summary = (
    reports: CheckedReport[],
    ending: 'whole' | 'stopped' | 'full' = 'whole',
    unread: unknown[] = [],
    isOfFiles = false,
  ) => folderSummary({ reports: worstFirst(reports), ending, unread, isOfFiles }, t);

  const fault = () => assert.fail('no rule fails');

  it('are counted with what was found in them, each by its title and place', () => {
    const { text } = unmark(reportText({ 'applications/1/total': '⟦91⟧' }));
    const other = reportText().replaceAll('青禾镇', '白鹭镇');
    const found = checkedReports('file:///a.txt', 'a.txt', analyse(`${text}\n${other}`, fault));
    assert.deepEqual(
      found.map(({ name, errors, warnings, heaviest }) => [name.slice(0, 3), errors, warnings, heaviest]),
      [
        ['青禾镇', 1, 0, 'errors'],
        ['白鹭镇', 0, 0, 'nothing'],
      ],
    );
    assert.equal(found[0].position.line, 0);
    assert.equal(found[1].position.line, text.split('\n').length);
  });

  it('tell what is accepted, why and where', () => {
    const comment = '<!-- 勾稽接受 row-total、balance：含补录的一件 -->';
    const text = reportText({ 'applications/1/total': '91' }).replace(
      '\n一、本年新收',
      `\n${comment}\n一、本年新收`,
    );
    const [{ errors, accepted }] = checkedReports('file:///a.txt', 'a.txt', analyse(text, fault));
    const line = text.split('\n').indexOf(comment) + 1;
    assert.equal(errors, 0);
    assert.deepEqual(
      accepted.map(({ code, reason, position }) => [code, reason, position.line]),
      [
        ['row-total', '含补录的一件', line],
        ['balance', '含补录的一件', line],
      ],
    );
  });

  it('have none in a text that is no report', () => {
    assert.deepEqual(checkedReports('file:///a.txt', 'a.txt', analyse('会议通知。\n', fault)), []);
  });

  it('come the worst first: errors before warnings before notes', () => {
    const names = worstFirst([report('a', 0, 9), report('b', 0, 0, 9), report('c', 1), report('d', 1, 1)]);
    assert.deepEqual(
      names.map(({ name }) => name),
      ['d', 'c', 'a', 'b'],
    );
  });

  it('are counted by the heaviest that each has', () => {
    assert.equal(
      summary([
        report('甲', 2, 1),
        report('乙', 3),
        report('丙', 0, 1),
        report('丁', 0, 0, 1),
        report('戊', 0),
      ]),
      'Reports checked: 5 (with errors: 2, with warnings only: 1, with notes only: 1, without findings: 1). ' +
        'Most errors: 乙 (3).',
    );
  });

  it('are not called the worst where there is one alone, or two have as many', () => {
    assert.equal(summary([report('甲', 2)]), 'Reports checked: 1 (with errors: 1).');
    for (const errors of [0, 2])
      assert.ok(!summary([report('甲', errors), report('乙', errors, 1)]).includes('Most errors'));
  });

  it('are said to be not all of them where they are not', () => {
    assert.match(summary([report('甲', 0)], 'stopped'), /^Stopped before all files were checked\. Reports /);
    assert.match(summary([report('甲', 0)], 'full'), /^There are more files than are checked at once/);
    assert.match(summary([report('甲', 0)], 'whole', [1, 2]), /Files that could not be checked: 2\.$/);
  });

  it('are said to be none by where they were looked for', () => {
    assert.match(summary([]), /^No annual report was found in the files that end in \.txt, /);
    assert.equal(
      summary([], 'whole', [1], true),
      'No annual report was found in the files that were selected. Files that could not be checked: 1.',
    );
  });

  it('are told in Chinese without blanks between the sentences', () => {
    const chinese = speak('zh');
    const reports = [report('甲局', 2), report('乙局', 0)];
    assert.equal(
      folderSummary({ reports, ending: 'stopped', unread: [1], isOfFiles: false }, chinese),
      '核对已停止，还有文件没有核对。共核对 2 份年报：有错误 1 份、没有问题 1 份。错误最多的是：甲局（2 处）。未能核对的文件：1 个。',
    );
    speak('en');
  });
});
