/** Characters that look like others and characters that nobody sees have causes of their own: a finding for each kind. */
import assert from 'node:assert/strict';
import { read } from '../../../src/core/read';
import { applyEdits } from '../../../src/core/text';
import { check, say } from '../../../src/rules/check';
import { fixesOf } from '../../../src/rules/fixes';
import { english } from '../../support/english';
import { sampleReport } from '../../support/generate';

const REPORT = sampleReport(1, 'tsv');
const odd = REPORT.replace('六、', '⼀并说明。政府信\u200b息\u200b公开由⼯作机构办理。\n\n六、');

const lookalikesIn = (text: string) => {
  const report = read(text);
  return check(report)
    .filter(({ code }) => code === 'lookalike-character')
    .map((finding) => ({ report, finding }));
};

describe('characters that are not what they look like', () => {
  it('are told apart from those that nobody sees, each with its own number of places', () => {
    const messages = lookalikesIn(odd).map(({ report, finding }) => say(finding, report, english));
    assert.equal(messages.length, 2);
    assert.match(messages[0], /“⼀” \(U\+2F00\).*laces in this text: 2/);
    assert.match(messages[1], /nobody sees \(U\+200B\).*laces in this text: 2/);
  });

  it('are put right kind by kind', () => {
    const [{ report, finding }] = lookalikesIn(odd);
    const [fix] = fixesOf(finding, report, english);
    const left = lookalikesIn(applyEdits(odd, fix.edits));
    assert.equal(left.length, 1);
    assert.equal(left[0].finding.range.end - left[0].finding.range.start, 1);
  });
});
