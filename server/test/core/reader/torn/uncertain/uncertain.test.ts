/** Rows that have as many numbers as they should, of which others in the table tell that some may be another row’s. */
import assert from 'node:assert/strict';
import { FORM_2019 } from '../../../../../src/core/form/form2019';
import { FORM_2021 } from '../../../../../src/core/form/form2021';
import { read } from '../../../../../src/core/read';
import { check } from '../../../../../src/rules/check';
import { rowOf } from '../../../../support/asRead';
import { consistentValues, drawFrom, writeReport } from '../../../../support/generate';
import { VALUES } from '../../../../support/values';

/** A report with one cell a line, some of its lines written otherwise. */
function withLines(change: (lines: string[]) => void, form = FORM_2021): string {
  const values = form === FORM_2021 ? VALUES : consistentValues(form, drawFrom(11));
  const lines = writeReport({ form, layout: 'cell-line', values }).split('\n');
  change(lines);
  return lines.join('\n');
}

const lineOf = (lines: readonly string[], words: string) => lines.findIndex((line) => line.includes(words));

describe('a row whose numbers may be another’s', () => {
  it('is missing between labels that stand behind their numbers, where some were lost', () => {
    const text = withLines((lines) => {
      for (const words of ['1.信访举报', '2.重复申请', '3.要求提供']) {
        const at = lineOf(lines, words);
        const [label] = lines.splice(at, 1);
        lines.splice(at + 7, 0, label);
      }
      lines.splice(lineOf(lines, '2.其他法律') + 1, 2);
    });
    for (const id of ['3.5.1', '3.5.2', '3.5.3'])
      assert.equal(rowOf(text, `applications/${id}`), '? ? ? ? ? ? ?');
    for (const { place, digits } of read(text).cells)
      if (digits !== '') assert.equal(digits, VALUES.get(place.id), place.id);
  });

  it('is missing in table 二, where its label stands behind its number', () => {
    const text = withLines((lines) => {
      const at = lineOf(lines, '行政处罚');
      const label = lines.splice(at, 1);
      lines.splice(at + 1, 0, ...label);
    });
    assert.equal(rowOf(text, 'proactive/penalties'), '?');
    assert.equal(rowOf(text, 'proactive/coercion'), VALUES.get('proactive/coercion/decisions'));
  });

  it('is missing where it has more numbers than columns, and no sum tells which', () => {
    const at = (lines: readonly string[]) => lineOf(lines, '规范性文件') + 2;
    const text = withLines((lines) =>
      lines.splice(at(lines), 1, lines[at(lines)][0], lines[at(lines)].slice(1)),
    );
    assert.equal(rowOf(text, 'proactive/normative-documents'), '? ? ?');
  });

  it('is missing in table 二, where the labels of two rows stand before the numbers of both, and no row is said to be', () => {
    const text = withLines((lines) => {
      const at = lineOf(lines, '行政处罚');
      lines.splice(at, 0, ...lines.splice(at + 2, 1));
      lines.splice(at, 2, lines[at + 1], lines[at]);
    });
    assert.equal(rowOf(text, 'proactive/penalties'), '?');
    assert.equal(rowOf(text, 'proactive/coercion'), '?');
    assert.deepEqual([...new Set(check(read(text)).map(({ code }) => code))], ['row-unclear']);
  });
});

describe('numbers one of which was cut in two', () => {
  const VALUES_OF = new Map(VALUES)
    .set('applications/3.3.8/other', '11')
    .set('applications/3.3.8/total', '11');
  for (const { place } of read(withLines(() => {})).cells)
    if (place.row.id === '3.3.8' && !/other|total/.test(place.column.id)) VALUES_OF.set(place.id, '0');
  const withRow = (numbers: string) =>
    writeReport({
      form: FORM_2021,
      layout: 'spaced',
      values: VALUES_OF,
      reshape: (lines) => lines.map((line) => line.replace(/(?<=行政查询事项).*/, ` ${numbers}`)),
    });

  it('are missing where so many of them add up as a row has', () => {
    assert.equal(rowOf(withRow('0 0 0 0 0 11 11'), 'applications/3.3.8'), '0 0 0 0 0 11 11');
    assert.equal(rowOf(withRow('0 0 0 0 0 1 1 11'), 'applications/3.3.8'), '? ? ? ? ? ? ?');
  });

  it('are missing in table 二, where the halves are alike as the cells of a merged one are', () => {
    const text = writeReport({
      form: FORM_2021,
      layout: 'spaced',
      values: VALUES_OF,
      reshape: (lines) =>
        lines.map((line) =>
          line.replace(/(?<=规范性文件|事业性收费).*/, (own) => `${own} ${own.split(' ').at(-1)}`),
        ),
    });
    assert.equal(rowOf(text, 'proactive/normative-documents'), '? ? ?');
    assert.equal(rowOf(text, 'proactive/fees'), '?');
  });

  it('are not where the last is the mark of a note', () => {
    assert.equal(rowOf(withRow('0 0 0 0 0 11 11 2'), 'applications/3.3.8'), '0 0 0 0 0 11 11');
  });
});

describe('table 四', () => {
  const REMEDIES = ['13 4 5 19 41', '28 2 19 0 49', '15 27 24 15 81'];
  const GROUPS = ['reconsideration', 'litigation-direct', 'litigation-after-reconsideration'];
  const numbers = REMEDIES.join(' ').split(' ');
  const readNumbers = (cells: readonly string[], change = (text: string) => text) => {
    const text = writeReport({
      form: FORM_2021,
      layout: 'cell-line',
      values: VALUES,
      reshape: (lines, { id }) =>
        id === 'remedies' ? [...lines.filter((line) => !/^\d+$/.test(line)), ...cells] : lines,
    });
    return GROUPS.map((id) => rowOf(change(text), `remedies/${id}`));
  };
  const UNTOLD = GROUPS.map(() => '? ? ? ? ?');

  it('is read with each number in a line of its own, one that is wrong among them', () => {
    assert.deepEqual(readNumbers(numbers), REMEDIES);
    assert.deepEqual(readNumbers(numbers.with(9, '50')), REMEDIES.with(1, '28 2 19 0 50'));
  });

  it('is missing where a page’s number stands for one that was lost', () => {
    assert.deepEqual(readNumbers([...numbers.toSpliced(8, 1), '1']), UNTOLD);
    assert.deepEqual(readNumbers(['3', ...numbers.toSpliced(6, 1)]), UNTOLD);
    assert.deepEqual(readNumbers([numbers.toSpliced(11, 1).slice(0, 13).join(' '), '5', '81']), UNTOLD);
  });

  it('is missing where a number too many stands in its line, though others add up', () => {
    assert.deepEqual(readNumbers(['13 4 5 19 41 28 2 19 0 49 2 9 2 3 16 25 41']), UNTOLD);
  });

  it('is missing where 10 may be 1 and 0, and as well 10 beside cells of which nothing is written', () => {
    const cells = ['0 0 0 0 0 0 10 0 10 0 0 0 0'];
    const narrow = (text: string) => text.replace(/结果维持/g, '结果\n维持');
    assert.deepEqual(readNumbers(cells, narrow), UNTOLD);
  });
});

describe('a list of words with their places', () => {
  it('is no report', () => {
    const text = withLines(() => {});
    assert.ok(read(text).recognised);
    const header =
      'level\tpage_num\tpar_num\tblock_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n';
    assert.equal(read(header + text).recognised, false);
  });
});

describe('a label torn into single characters', () => {
  it('has no number in it, and 无 in it is no cell', () => {
    const text = withLines((lines) => {
      for (const words of ['2.重复申请', '4.无正当理由', '6.属于四类'])
        lines.splice(lineOf(lines, words), 1, ...lines[lineOf(lines, words)]);
    });
    for (const { place, digits } of read(text).cells) assert.equal(digits, VALUES.get(place.id), place.id);
    assert.deepEqual(check(read(text)), []);
  });

  it('has no cell in the quotation mark before its numbers', () => {
    const six = '0 0 0 33 0 33';
    const text = writeReport({
      form: FORM_2021,
      layout: 'spaced',
      values: VALUES,
      reshape: (lines) =>
        lines.flatMap((line) =>
          line.includes('“') ? [...line.replace(/ .*/, '').slice(0, -1), `” ${six}`] : line,
        ),
    });
    assert.equal(rowOf(text, 'applications/3.3.3'), '? ? ? ? ? ? ?');
  });

  it('does not tell of another form', () => {
    const text = withLines((lines) => {
      for (const words of ['（六）其他处理', '处理决定数量'])
        for (let at = lineOf(lines, words); at >= 0; at = lineOf(lines, words))
          lines.splice(at, 1, ...lines[at]);
    }, FORM_2019);
    assert.equal(read(text).format, '2019');
  });
});

describe('a page’s number between two lines of a row', () => {
  for (const page of ['共 9 页 第 6 页', '第6页/共9页', 'Page 6', '- 6 -'])
    it(`is none of the row’s (${page})`, () => {
      const text = withLines((lines) => lines.splice(lineOf(lines, '2.重复申请') + 3, 0, page));
      for (const { place, digits } of read(text).cells) assert.equal(digits, VALUES.get(place.id), place.id);
    });
});
