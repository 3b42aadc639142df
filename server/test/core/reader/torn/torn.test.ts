/** What page breaks, PDF text and hasty typing do to a table, and how it is read all the same. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FORM_2019 } from '../../../../src/core/form/form2019';
import { FORM_2021 } from '../../../../src/core/form/form2021';
import { FORMS } from '../../../../src/core/form/forms';
import { read } from '../../../../src/core/read';
import { check } from '../../../../src/rules/check';
import {
  consistentValues,
  type Draw,
  drawFrom,
  type ReportOptions,
  writeReport,
} from '../../../support/generate';

const anySeed = fc.integer({ min: 1, max: 1 << 30 });

/** The values of a row of the applications table, as one text. */
function rowOf(text: string, row: string): string {
  const cells = read(text).cells.filter(
    ({ place }) => place.table.id === 'applications' && place.row.id === row,
  );
  return cells.map(({ value }) => value ?? '?').join(' ');
}

/** A report whose applications table has some of its lines replaced. */
function withLines(options: Partial<ReportOptions>, replace: (line: string) => readonly string[]): string {
  const form = options.form ?? FORM_2021;
  const values = options.values ?? consistentValues(form, () => 0);
  return writeReport({
    layout: 'tsv',
    ...options,
    form,
    values,
    reshape: (lines, table) => (table.id === 'applications' ? lines.flatMap(replace) : lines),
  });
}

/** Breaks a label between two of its characters, as the text of a PDF does. */
function breakLabel(line: string, draw: Draw): string[] {
  const label = /^[^ ]*(?: [^ \d][^ ]*)?/.exec(line)?.[0] ?? '';
  const rest = line.slice(label.length);
  const at = 4 + draw(Math.max(label.length - 8, 0));
  return label.length > 14 && draw(1) ? [label.slice(0, at), label.slice(at) + rest] : [line];
}

describe('the raw text of a PDF', () => {
  it('is read with labels broken over lines and page numbers between rows', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FORMS), anySeed, (form, seed) => {
        const draw = drawFrom(seed);
        const values = consistentValues(form, draw);
        const pageNumbers = ['- 5 -', '— 12 —', '第 6 页', '第 6 页 共 9 页'];
        const text = withLines({ form, values, layout: 'spaced' }, (line) => {
          const broken = breakLabel(line, draw);
          return draw(7) === 0 ? [...broken, '', pageNumbers[draw(3)], ''] : broken;
        });
        for (const cell of read(text).cells)
          assert.equal(`${cell.place.id} ${cell.digits}`, `${cell.place.id} ${values.get(cell.place.id)}`);
        assert.deepEqual(check(read(text)), []);
      }),
      { numRuns: 80 },
    );
  });

  it('is read where the headers of table 四 are broken within a word', () => {
    const values = consistentValues(FORM_2021, drawFrom(3));
    const text = writeReport({
      form: FORM_2021,
      layout: 'spaced',
      values,
      reshape: (lines, table) =>
        table.id === 'remedies'
          ? lines.flatMap((line) => line.split(' ').flatMap((word) => word.match(/^[\d ]+$|.{1,3}/g) ?? []))
          : lines,
    });
    const remedies = read(text).cells.filter(({ place }) => place.table.id === 'remedies');
    assert.deepEqual(
      remedies.map(({ digits }) => digits),
      remedies.map(({ place }) => values.get(place.id)),
    );
  });

  it('is read with a group’s label before its first row’s', () => {
    const text = withLines({ layout: 'spaced' }, (line) =>
      line.includes('不掌握') ? ['（四）无法提供 1.本机关不掌握相关政府信息 746 12 0 0 10 1 769'] : [line],
    );
    assert.equal(rowOf(text, '3.4.1'), '746 12 0 0 10 1 769');
  });

  it('is read with a group’s label broken into single characters', () => {
    const text = withLines({ layout: 'spaced' }, (line) =>
      line.includes('予以公开')
        ? ['三', '、', '本', '年', '度', '办理', '结果', '（一）予以公开 3 1 0 0 0 0 4']
        : [line],
    );
    assert.equal(rowOf(text, '3.1'), '3 1 0 0 0 0 4');
  });

  it('is read with the upright label of the results between one row’s last number and the next row’s label', () => {
    const text = withLines({ layout: 'cell-line' }, (line) =>
      line.includes('其他法律行政法规') ? ['、', '2.', '本', '其他法律行政法规禁止公开'] : [line],
    );
    const row = read(text).cells.filter(({ place }) => place.id.startsWith('applications/3.3.1/'));
    assert.deepEqual(
      row.map(({ digits, status }) => `${digits} ${status}`),
      new Array(7).fill('0 given'),
    );
  });

  it('is read with Kangxi and other radicals in place of characters', () => {
    const text = withLines({ layout: 'spaced' }, (line) =>
      line.startsWith('一、')
        ? ['⼀、本年新收政府信息公开申请数量 8 1 0 0 0 0 9']
        : [line.replaceAll('政', '政').replaceAll('行', '⾏')],
    );
    assert.equal(rowOf(text, '1'), '8 1 0 0 0 0 9');
    assert.deepEqual(
      read(text).cells.filter(({ status }) => status !== 'given'),
      [],
    );
  });
});

describe('a table with page breaks', () => {
  it('keeps the first number for 自然人 and the last for 总计 when its width changes', () => {
    const text = withLines({ form: FORM_2019 }, (line) => {
      if (line.includes('重复申请')) return [`\t\t2. 重复申 请\t3${'\t'.repeat(12)}3`];
      return line.includes('（六）其他处理') ? [`\t(六) 其他处理\t\t5${'\t'.repeat(10)}5`] : [line];
    });
    assert.equal(rowOf(text, '3.5.2'), '3 ? ? ? ? ? 3');
    assert.equal(rowOf(text, '3.6'), '5 ? ? ? ? ? 5');
  });

  it('reads a row whose label was cut in two around its numbers', () => {
    const text = withLines({ form: FORM_2019 }, (line) =>
      line.includes('三安全')
        ? ['3. 危及“三安全一稳”\t\t\t\t\t\t\t2\t', '', '\t\t定”\t\t\t\t\t\t\t']
        : [line],
    );
    assert.equal(rowOf(text, '3.3.3'), '? ? ? ? ? ? 2');
    assert.deepEqual(
      check(read(text)).filter(({ code }) => code === 'row-missing'),
      [],
    );
  });

  it('is read with the header repeated', () => {
    const header = [
      '申请人情况',
      '自然人',
      '法人或其他组织',
      '总计',
      '商业企业',
      '科研机构',
      '社会公益组织',
      '法律服务机构',
      '其他',
    ];
    const text = withLines({ layout: 'spaced' }, (line) =>
      line.includes('（四）无法') ? [...header, line] : [line],
    );
    assert.deepEqual(
      read(text).cells.filter(({ status }) => status !== 'given'),
      [],
    );
    assert.deepEqual(check(read(text)), []);
  });
});

describe('a row with fewer numbers than columns', () => {
  const lost = (numbers: string) =>
    withLines({ layout: 'spaced' }, (line) =>
      line.startsWith('一、') ? [`一、本年新收政府信息公开申请数量 ${numbers}`] : [line],
    );

  it('is placed where its numbers add up and the other columns leave one way', () => {
    const text = withLines({ layout: 'spaced' }, (line) => {
      if (line.startsWith('一、')) return ['一、本年新收政府信息公开申请数量 6 2 0 0 0 8'];
      if (line.includes('予以公开')) return ['三、本年度办理结果 （一）予以公开 6 2 0 0 0 0 8'];
      return line.startsWith('（七）') ? ['（七）总计 6 2 0 0 0 0 8'] : [line];
    });
    const report = read(text);
    assert.equal(rowOf(text, '1'), '6 2 0 0 0 0 8');
    const own = report.cells.filter(({ place }) => place.table.id === 'applications' && place.row.id === '1');
    assert.ok(own.every(({ inferred }) => inferred));
    assert.deepEqual(
      check(report).map(({ code }) => code),
      ['cell-missing'],
    );
  });

  it('is missing where its numbers do not add up', () => {
    assert.equal(rowOf(lost('6 2 0 0 0 9'), '1'), '? ? ? ? ? ? ?');
  });

  it('never yields a false sum error, whatever is lost', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...FORMS),
        fc.constantFrom('spaced', 'cell-line', 'html'),
        anySeed,
        (form, layout, seed) => {
          const draw = drawFrom(seed);
          const text = withLines(
            { form, values: consistentValues(form, draw), layout: layout as 'html' },
            (line) => {
              if (draw(4) > 0) return [line];
              const divider = line.includes('\t') ? '\t' : ' ';
              const cells = line.split(divider);
              if (!/^\d+$/.test(cells.at(-1) ?? '') || (layout === 'cell-line' && draw(4) > 0)) return [line];
              cells.splice(cells.length - 1 - draw(Math.min(cells.length - 1, 6)), 1);
              return cells.length > 0 ? [cells.join(divider)] : [];
            },
          );
          const sums = check(read(text)).filter(({ relation }) => relation);
          assert.deepEqual(
            sums.map(({ relation }) => relation),
            [],
          );
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('numbers in cells', () => {
  const readings: readonly [written: string, value: number | null, stands: string, status: string][] = [
    ['１２', 12, '１２', 'given'],
    ['1,234', 1234, '1,234', 'given'],
    ['1，234', 1234, '1，234', 'given'],
    ['00', 0, '00', 'given'],
    ['-8', -8, '-8', 'given'],
    ['－8', -8, '－8', 'given'],
    ['+22', 22, '+22', 'given'],
    ['9623(增)', 9623, '9623', 'given'],
    ['361（减）', -361, '361', 'given'],
    ['减4', -4, '4', 'given'],
    ['增加 12', null, '增加 12', 'invalid'],
    ['2517.23万元', 2517.23, '2517.23', 'given'],
    ['22（其中修订16件）', 22, '22', 'given'],
    ['16 +3', null, '16 +3', 'invalid'],
    ['--253', null, '--253', 'invalid'],
    ['0/0', 0, '0/0', 'given'],
    ['+(0) -(0)', 0, '+(0) -(0)', 'given'],
    ['增0减0', 0, '增0减0', 'given'],
    ['+(1) -(0)', null, '+(1) -(0)', 'invalid'],
    ['若干', null, '若干', 'invalid'],
    ['', null, '', 'blank'],
    ['/', null, '/', 'blank'],
    ['—', null, '—', 'blank'],
  ];
  for (const [written, value, stands, status] of readings)
    it(`“${written}” is ${status}${value === null ? '' : ` ${value}`}`, () => {
      const values = consistentValues(FORM_2019, () => 1);
      values.set('proactive/licensing/change', written);
      const text = writeReport({ form: FORM_2019, layout: 'tsv', values });
      const cell = read(text).cells.find(({ place }) => place.id === 'proactive/licensing/change');
      assert.deepEqual(
        [cell?.status, cell?.value, text.slice(cell?.start, cell?.end)],
        [status, value, stands],
      );
    });
});
