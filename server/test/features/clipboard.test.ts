/** What a clipboard's words are: the fields of a spreadsheet, or nothing of the kind. */
import assert from 'node:assert/strict';
import { fieldsOf, onOneLine, rowsOf, tableOfText } from '../../src/features/clipboard';

describe('the fields of a text with tabs', () => {
  const FIELDS: readonly [what: string, text: string, rows: string[][]][] = [
    [
      'stand between them, line by line',
      'a\tb\r\nc\td\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'may be empty, at the end of a line and of the text, too',
      'a\t\n\tb\t',
      [
        ['a', ''],
        ['', 'b', ''],
      ],
    ],
    ['may stand in quotes', '"a"\t"1,234"\n', [['a', '1,234']]],
    ['hold line ends and tabs in quotes', '"a\n\tb"\tc', [['a\n\tb', 'c']]],
    ['hold quotes that are doubled', '"a ""b"" c"\td', [['a "b" c', 'd']]],
    [
      'are not in quotes that do not close, or close within',
      '"a\tb\n"c"d\te',
      [
        ['"a', 'b'],
        ['"c"d', 'e'],
      ],
    ],
  ];
  for (const [what, text, rows] of FIELDS) it(what, () => assert.deepEqual(rowsOf(text), rows));
});

describe('a text', () => {
  it('is a table where each line is divided, and two are not empty', () => {
    assert.equal(tableOfText('a\tb\n1\t2')?.length, 2);
    for (const text of ['a\tb', 'a\tb\n\t', 'a\tb\nc', 'a\nb', ''])
      assert.equal(tableOfText(text), null, text);
  });

  it('is put on one line: a break beside a Chinese character is none of its words', () => {
    assert.equal(onOneLine('行政\n许可'), '行政许可');
    assert.equal(onOneLine('行政\nLaw'), '行政Law');
    assert.equal(onOneLine('Law\n行政'), 'Law行政');
    assert.equal(onOneLine(' Open\n\u00a0 Data '), 'Open Data');
    assert.equal(onOneLine('行政 许可'), '行政 许可');
  });
});

describe('the fields of a table', () => {
  const cell = (words: string, colSpan = 1, rowSpan = 1) => ({ words, colSpan, rowSpan });

  it('are empty where a merged cell covers them, and where a row is short', () => {
    assert.deepEqual(fieldsOf([[cell('a', 2, 2), cell('b')], [cell('c')], [cell('d')]]), [
      ['a', '', 'b'],
      ['', '', 'c'],
      ['d', '', ''],
    ]);
  });

  it('are none of a table that nobody pastes into a report', () => {
    assert.equal(fieldsOf(new Array(501).fill([cell('a')])), null);
    assert.equal(fieldsOf(new Array(500).fill([cell('a')]))?.length, 500);
    assert.equal(fieldsOf([[cell('a', 60), cell('b', 5)]]), null);
    assert.equal(fieldsOf([[cell('a', 60), cell('b', 4)]])?.[0].length, 64);
  });
});
