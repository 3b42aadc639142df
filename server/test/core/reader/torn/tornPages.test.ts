/**
 * Pages that a browser printed and pdftotext or pdfminer tore apart, each with the numbers that it was printed with: what is read is
 * right, and what cannot be told is said to be so, not to be lacking.
 */
import assert from 'node:assert/strict';
import type { Cell } from '../../../../src/core/model';
import { read } from '../../../../src/core/read';
import { cellsAsText, codesOf } from '../../../support/asRead';
import { readText } from '../../../support/repository';

const PAGES = [
  // A 0 of table 三 stands behind table 四; one of table 二 stands in front, and each row would have the next one's numbers with it.
  'zero-of-another-table',
  // The second page's rows stand behind the next heading, column by column: neither rows nor cells are lost.
  'second-page-by-columns',
  // Two rows of table 二 have their last numbers behind the next heading, and a page's number among them.
  'last-numbers-behind-heading',
  // The last two rows of table 三 stand behind the next heading, column by column.
  'totals-behind-heading',
  // pdfminer: all labels of table 三, then its columns behind the next heading, one number a paragraph; of table 二, too.
  'labels-then-columns',
  // The last total of table 四 stands before its headers.
  'total-before-its-headers',
  // The last group of table 四 comes first, among its headers; read in order, all groups would add up.
  'groups-out-of-order',
  // Totals of table 四 stand below their headers, before the others; read in order, all groups would add up.
  'total-before-the-others',
];

describe('a page that was torn apart', () => {
  for (const page of PAGES)
    it(`${page}: no number is wrong, and none is called missing`, () => {
      const text = readText('test-fixtures', 'torn', `${page}.txt`);
      const printed = readText('test-fixtures', 'torn', `${page}.cells`);
      const numbers = printed.split(/\s/).filter((word) => !word.includes('/'));
      const asPrinted = ({ digits, place }: Cell) => digits || numbers[place.index];
      assert.equal(cellsAsText(read(text), asPrinted), printed);
      assert.deepEqual([...new Set(codesOf(text))], ['row-unclear']);
    });

  it('is read where only rows lack numbers of which the sums tell each, and the next numbers are these', () => {
    const report = read(readText('test-fixtures', 'torn', 'totals-behind-heading.txt'));
    const printed = readText('test-fixtures', 'torn', 'totals-behind-heading.cells');
    const lines = cellsAsText(report, ({ digits }) => digits || '?').split('\n');
    const applications = lines.filter((line) => line.startsWith('applications/'));
    assert.deepEqual(
      applications,
      printed.split('\n').filter((line) => line.startsWith('applications/')),
    );
  });

  it('is read whole where headers of table 四 stand among numbers that are not nearly all 0', () => {
    const text = readText('test-fixtures', 'torn', 'headers-among-numbers.txt');
    const printed = readText('test-fixtures', 'torn', 'headers-among-numbers.cells');
    assert.equal(
      cellsAsText(read(text), ({ digits }) => digits || '?'),
      printed,
    );
    assert.deepEqual(codesOf(text), []);
  });
});
