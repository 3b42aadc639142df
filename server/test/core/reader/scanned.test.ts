/** Tables as programs that read scans write them: a point is lost, a mark stands where the paper has a spot. */
import assert from 'node:assert/strict';
import { FORMS } from '../../../src/core/form/forms';
import { read } from '../../../src/core/read';
import { heavierCodesOf } from '../../support/asRead';
import { consistentValues, drawFrom, writeReport } from '../../support/generate';

/** A report of each form, its columns under one another, once it is scanned. */
const SCANS = FORMS.map((form, at) => {
  const values = consistentValues(form, drawFrom(at + 1));
  return { values, text: writeReport({ form, layout: 'spaced', values }) };
});

function assertAllRead(damage: (text: string) => string): void {
  for (const { values, text } of SCANS) {
    const damaged = damage(text);
    assert.notEqual(damaged, text);
    for (const { place, digits } of read(damaged).cells) assert.equal(digits, values.get(place.id), place.id);
  }
}

describe('a scanned table', () => {
  it('has labels that lost the point behind their number, beside rows of which little is left', () => {
    for (const { values, text } of SCANS) {
      const damaged = text
        .replace(/(?<=（二）部分公开.*) \d+(?=.*\n)/, '')
        .replace('2.其他法律行政法规禁止公开', '本人')
        .replace(/3\.危及“三安全一稳定”/, '3危及 人')
        .replace(/(?<=\d)\.(?=[一-龥]{3})/g, ' ');
      for (const { place, digits } of read(damaged).cells)
        if (place.row.id !== '3.2') assert.equal(digits, values.get(place.id), place.id);
    }
  });

  it('has a full stop in a row, among its numbers or in front of them', () => {
    assertAllRead((text) => text.replace(/(?<=予以公开\s+\d+) /, ' 。 '));
    assertAllRead((text) => text.replace(/(?<=予以公开) /, '。 '));
  });

  it('has a number of table 四 that became a character: that one is missing, and no other', () => {
    for (const { text } of SCANS) {
      const damaged = text.replace(/(?<=四、政府信息公开行政复议[\s\S]*\n *\d+ +\d+ +)\d+(?= +\d+ )/, '工');
      const { cells } = read(damaged);
      const lost = cells.filter(({ status }) => status === 'missing').map(({ place }) => place.id);
      assert.deepEqual(lost, ['remedies/reconsideration/other']);
      assert.deepEqual(heavierCodesOf(damaged), ['cell-missing']);
    }
  });

  it('has a table 四 in a line with its labels and without its totals: no number is taken for another', () => {
    const numbers = '1 2 0 0 0 1 0 0 0 0 3 0'.split(' ');
    const labels = ['行政复议', '未经复议直接起诉', '复议后起诉'];
    const line = labels.flatMap((label, at) => [label, ...numbers.slice(4 * at, 4 * at + 4)]).join('  ');
    for (const { text } of SCANS) {
      const damaged = text.replace(/^ *\d+(?: +\d+){14}$/m, line);
      assert.notEqual(damaged, text);
      const remedies = read(damaged).cells.filter(({ place }) => place.table.id === 'remedies');
      assert.deepEqual([...new Set(remedies.map(({ status }) => status))], ['missing']);
    }
  });

  it('has a table 四 of which the rest does not add up: it is unclear, and not missing', () => {
    for (const { text } of SCANS) {
      const damaged = text.replace(/^( *)\d+((?: +\d+){13} +)\d+$/m, '$1工$29999');
      assert.notEqual(damaged, text);
      assert.deepEqual(
        read(damaged).unplaced.map(({ table }) => table.id),
        ['remedies'],
      );
      assert.deepEqual(heavierCodesOf(damaged), []);
    }
  });
});
