/** What pypdf and pdftotext do where a column is narrower than its number: some numbers of a row have nothing between them. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FORM_2021 } from '../../../../src/core/form/form2021';
import { read } from '../../../../src/core/read';
import { check } from '../../../../src/rules/check';
import { rowMarked } from '../../../support/asRead';
import { consistentValues, drawFrom, writeReport } from '../../../support/generate';

const VALUES = consistentValues(FORM_2021, drawFrom(5));

const write = (
  reshape: (lines: readonly string[]) => string[],
  values: ReadonlyMap<string, string> = VALUES,
) => writeReport({ form: FORM_2021, layout: 'spaced', values: new Map(values), reshape });

/** The report with the lines changed in which a label stands; its numbers come as a list. */
const withLine = (label: string, change: (words: string, numbers: string[]) => string) =>
  write((lines) =>
    lines.map((line) => {
      const [, words, numbers] = /^(.*?)((?: \d+)+)$/.exec(line) ?? [];
      return words?.includes(label) ? change(words, numbers.trim().split(' ')) : line;
    }),
  );

const expected = (id: string, mark = '') =>
  [...VALUES].flatMap(([place, digits]) => (place.startsWith(`${id}/`) ? [digits + mark] : [])).join(' ');

describe('numbers of a row with nothing between some of them', () => {
  it('are cut where the row and its columns add up in one way, and count as placed', () => {
    const text = withLine(
      '予以公开',
      (words, numbers) => `${words} ${numbers.slice(0, 5).join(' ')} ${numbers.slice(5).join('')}`,
    );
    assert.equal(rowMarked(text, 'applications/3.1'), expected('applications/3.1', '~'));
    assert.deepEqual(check(read(text)), []);
  });

  it('are told in the totals, too, by the rows that add up to them', () => {
    const text = withLine('总计', (words, numbers) => `${words} ${numbers.join('')}`);
    assert.equal(rowMarked(text, 'applications/3.7'), expected('applications/3.7', '~'));
  });

  it('are cut with a page’s number in the next line', () => {
    const text = withLine(
      '予以公开',
      (words, numbers) => `${words} ${numbers.slice(0, 5).join(' ')} ${numbers.slice(5).join('')}\n2`,
    );
    assert.equal(rowMarked(text, 'applications/3.1'), expected('applications/3.1', '~'));
  });

  it('are never cut wrong, wherever they are joined', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1 << 30 }),
        fc.constantFrom(3, 40, 3000),
        fc.constantFrom(0.02, 0.1, 0.4),
        (seed, size, share) => {
          const draw = drawFrom(seed);
          const values = consistentValues(FORM_2021, (limit) =>
            draw(limit === 400 ? size : Math.min(limit, size)),
          );
          const joined = (line: string) =>
            line.replace(/(?<=\d) (?=\d)/g, () => (draw(1000) < 1000 * share ? '' : ' '));
          const text = write((lines) => lines.map(joined), values);
          for (const { place, digits } of read(text).cells)
            if (digits !== '') assert.equal(`${place.id} ${digits}`, `${place.id} ${values.get(place.id)}`);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('are not read into a row that lost one and does not add up', () => {
    const text = withLine(
      '予以公开',
      (words, numbers) => `${words} ${[...numbers.slice(0, 3), ...numbers.slice(4, 6), '9871'].join(' ')}`,
    );
    assert.equal(rowMarked(text, 'applications/3.1'), '? ? ? ? ? ? ?');
  });

  it('follow their label with nothing between, where the line has the others', () => {
    const text = withLine('三安全一稳定', (words, numbers) => words + numbers.join(' '));
    assert.match(text, /稳定”\d/);
    assert.equal(rowMarked(text, 'applications/3.3.3'), expected('applications/3.3.3'));
  });

  it('follow a label that is broken over lines with nothing between, and have nothing between some of them', () => {
    const text = withLine(
      '第三方合法权益',
      (words, numbers) =>
        `${words.replace('权益', '\n权益')}${numbers.slice(0, 2).join('')} ${numbers.slice(2).join(' ')}`,
    );
    assert.match(text, /\n权益\d/);
    assert.equal(rowMarked(text, 'applications/3.3.4'), expected('applications/3.3.4', '~'));
  });

  it('are there, behind the beginning of a label that goes on behind them', () => {
    const text = withLine('三安全一稳定', (words, numbers) => {
      const [, beginning, end] = /^(.*“三)(.*)$/.exec(words) ?? [];
      return `${beginning}${numbers.join('')}\n${end}`;
    });
    assert.match(text, /“三\d+\n安全/);
    assert.deepEqual(
      check(read(text)).map(({ code }) => code),
      ['row-unclear'],
    );
  });

  /** Table 四 with its headers over two lines, as a PDF has them in narrow columns. */
  const withRemedies = (reshape: (numbers: readonly string[]) => string[]) =>
    writeReport({
      form: FORM_2021,
      layout: 'spaced',
      values: VALUES,
      reshape: (lines, table) =>
        table.id === 'remedies' ? reshape(lines[lines.length - 1].split(' ')) : lines,
    });
  const NARROW = [
    '行政复议 行政诉讼',
    '2',
    '结果 结果 其他 尚未 总 未经复议直接起诉 复议后起诉',
    '维持 纠正 结果 审结 计',
  ];
  const REMEDIES = ['reconsideration', 'litigation-direct', 'litigation-after-reconsideration'];

  it('are cut in table 四, too', () => {
    const text = withRemedies((numbers) => [...NARROW, numbers.join(' ').replace(/ (\d+) (\d+)$/, ' $1$2')]);
    for (const id of REMEDIES)
      assert.equal(rowMarked(text, `remedies/${id}`), expected(`remedies/${id}`, '~'));
  });

  it('stand in one line, beside which a page’s number is none of them', () => {
    const text = withRemedies((numbers) => [...NARROW, numbers.join(' ')]);
    for (const id of REMEDIES) assert.equal(rowMarked(text, `remedies/${id}`), expected(`remedies/${id}`));
  });

  it('are of no column where table 四 has nothing between them, and the table is there all the same', () => {
    const text = withRemedies((numbers) => [...NARROW, numbers.join('').replace(/(\d\d)$/, ' $1')]);
    for (const id of REMEDIES) assert.equal(rowMarked(text, `remedies/${id}`), '? ? ? ? ?');
    assert.deepEqual(
      read(text).unplaced.map(({ table }) => table.id),
      ['remedies'],
    );
  });

  it('stand in their places where a layout set them apart, whatever they add up to', () => {
    const wrong = ['10', '1', '0', '0', '0', '0', '0', '0', '0', '0', '5', '0', '0', '0', '0'];
    const read15 = (between: string) => withRemedies(() => [...NARROW, wrong.join(between)]);
    assert.equal(rowMarked(read15('    '), 'remedies/reconsideration'), '10 1 0 0 0');
    assert.equal(rowMarked(read15('    '), 'remedies/litigation-after-reconsideration'), '5 0 0 0 0');
    assert.equal(rowMarked(read15(' '), 'remedies/reconsideration'), '? ? ? ? ?');
  });
});
