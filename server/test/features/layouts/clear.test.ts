/** Which tables are laid out, and which are left exactly as they are, with the reason that a person is told. */
import assert from 'node:assert/strict';
import type { TableId } from '../../../src/core/form/form';
import type { LayoutChoice } from '../../../src/core/layouts/layout';
import { readParts } from '../../../src/core/readParts';
import { applyEdits } from '../../../src/core/text';
import { relayout } from '../../../src/features/layouts/relayout';
import { english } from '../../support/english';
import { reportText } from '../report';

const TEXT = reportText();

/** The text after one of its tables was laid out, and why it was not. */
function one(text: string, choice: LayoutChoice, table: TableId = 'applications') {
  const { edits, left } = relayout(readParts(text), choice, (reading) => reading.table.id === table);
  return {
    after: applyEdits(text, edits),
    edits,
    why: left.map(({ why }) => english(why.reason, ...why.args)),
  };
}

/** The text with a change in it, which must be there. */
function changed(from: string, to: string, text = TEXT): string {
  assert.ok(text.includes(from), from);
  return text.replace(from, to);
}

function isLeft(text: string, why: RegExp, table?: TableId) {
  const left = one(text, 'markdown', table);
  assert.equal(left.after, text);
  assert.match(left.why.join('\n'), why);
}

const sectionOf = (text: string, heading: string, next: string) =>
  text.slice(text.indexOf(heading), text.indexOf(next));

describe('what is clear', () => {
  it('stands in columns of Markdown: two for a Chinese character, merged cells with the room of the empty ones', () => {
    const { after } = one(TEXT, 'markdown', 'proactive');
    assert.equal(
      sectionOf(after, '| 第二十条第（一）项', '三、'),
      `| 第二十条第（一）项 |          |              |              |
| -------------- | ------------ | ------------ | ------------ |
| 信息内容       | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| 规章           | 0            | 0            | 0            |
| 行政规范性文件 | 3            | 1            | 12           |

| 第二十条第（五）项 |        |
| -------- | ---------------- |
| 信息内容 | 本年处理决定数量 |
| 行政许可 | 120              |

| 第二十条第（六）项 |        |
| -------- | ---------------- |
| 信息内容 | 本年处理决定数量 |
| 行政处罚 | 35               |
| 行政强制 | 0                |

| 第二十条第（八）项 |                        |
| -------------- | -------------------------- |
| 信息内容       | 本年收费金额（单位：万元） |
| 行政事业性收费 | 12.5                       |

`,
    );
  });

  it('keeps what people write in a cell: marks, notes, full-width digits, separators, bold, words', () => {
    const odd = changed(
      '\t86\t4\t',
      '\t８６\t1,204（增）\t',
      reportText({ 'applications/1/total': '**九十**' }),
    );
    const { after } = one(odd, 'markdown');
    assert.match(after, /\| ８６ +\| 1,204（增） +\| 0 .*\| \*\*九十\*\* \|/);
    assert.equal(one(after, 'tsv').after, odd);
  });

  it('joins a label that a line’s end cut in two, and takes no character from it', () => {
    const { after } = one(changed('\t1.属于国家秘密', '\t1.属于国\n家秘密'), 'markdown');
    assert.equal(after, one(TEXT, 'markdown').after);
  });

  it('shows an empty cell, one cell a line, by an indented line', () => {
    const { after } = one(reportText({ 'applications/2/business': '' }), 'lines');
    assert.match(after, /\t二、上年结转政府信息公开申请数量\n\t6\n\t\n\t0\n/);
    assert.match(one(TEXT, 'lines').after, /\n二、上年结转政府信息公开申请数量\n6\n0\n0\n/);
  });

  it('changes only the lines that differ', () => {
    const untidy = changed(
      '上年结转政府信息公开申请数量\t\t\t6\t',
      '上年结转政府信息公开申请数量 \t\t\t 6\t',
    );
    const { after, edits } = one(untidy, 'keep');
    assert.equal(after, TEXT);
    assert.equal(edits.length, 1);
    assert.ok(!edits[0].newText.includes('\n'));
  });

  it('aligns a Markdown table where it stands, whatever its head says, and keeps its sides and its indent', () => {
    const piped = one(TEXT, 'markdown').after.replace('自然人', '  单位：件  ').replaceAll(/^\| /gm, '  |');
    const { after } = one(piped.replace(/ -+ \|\n/, ' --: |\n'), 'keep');
    assert.match(after, /^ {2}\| （本列数据的/m);
    assert.match(after, /\| 单位：件 +\|/);
    assert.match(after, /\| -+: \|\n/);
    assert.match(after, /\| {3}90 \|\n/);
  });

  it('is a table without its note, and one whose head names units', () => {
    const other = changed('本年收费金额（单位：万元）', '本年收费金额（万元）');
    assert.deepEqual(one(other, 'markdown', 'proactive').why, []);
    const note = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';
    assert.deepEqual(one(changed(note, ''), 'lines').why, []);
  });
});

describe('what is not clear is left as it is', () => {
  it('where a number is missing', () => {
    isLeft(changed('\t6\t0\t0\t0\t0\t0\t6\n', '\t6\t6\n'), /is missing, or its place cannot be told/);
  });

  it('where a row is missing', () => {
    isLeft(changed('行政强制\t0\n', ''), /“行政强制” under “本年处理决定数量” is missing/, 'proactive');
  });

  it('where words stand between its rows', () => {
    isLeft(
      changed('行政强制\t0\n', '行政强制\t0\n以上数据由法规科提供\n'),
      /“以上数据由法规科提供” is no part/,
      'proactive',
    );
    isLeft(changed('二、上年结转', '注：本年数据截至12月31日。\n二、上年结转'), /“注：本年数据/);
  });

  it('where its head has words that the form has not', () => {
    isLeft(changed('自然人', '公民'), /“公民” is no part/);
  });

  it('where a comment of ours stands in it', () => {
    const comment = '<!-- gouji-accept row-total: 说明 -->\n';
    isLeft(
      changed('二、上年结转', `${comment}二、上年结转`),
      /a comment that accepts a finding stands in it/,
    );
  });

  it('where a row has a second number', () => {
    isLeft(changed('行政许可\t120', '行政许可\t120\t7'), /“行政许可”.*place cannot be told/, 'proactive');
  });
});

describe('other texts', () => {
  it('that are no report have nothing to lay out', () => {
    const text = '| 姓名 | 电话 |\n| --- | --- |\n| 张三 | 1 |\n';
    assert.deepEqual(relayout(readParts(text), 'tsv'), { edits: [], left: [] });
  });

  it('with several reports have the tables of each laid out', () => {
    const two = `${TEXT}\n${TEXT.replace('2023年', '2024年')}`;
    const after = applyEdits(two, relayout(readParts(two), 'markdown').edits);
    assert.equal(after.split('| 自然人 ').length, 3);
  });
});

describe('a text of many reports', () => {
  const damaged = reportText({ 'proactive/licensing/decisions': '120-' });

  it('is laid out but for the tables that would not be read as before', () => {
    const { edits, left } = relayout(readParts([TEXT, damaged, TEXT].join('\n')), 'lines');
    assert.deepEqual(
      left.map(({ reading, why }) => [reading.table.id, english(why.reason)]),
      [['proactive', 'its numbers would not be read as before']],
    );
    assert.equal(edits.length, 3 * 3 - 1);
  });

  it('takes no longer than its reports do, where each has such a table', () => {
    const reports = readParts(`${damaged}\n`.repeat(100));
    const began = performance.now();
    assert.equal(relayout(reports, 'lines').left.length, 100);
    assert.ok(performance.now() - began < 10_000);
  }).timeout(120_000);
});
