/** What pdftotext does where rows stand close to one another: numbers come below one another, some columns of some rows at a time. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FORM_2021 } from '../../../../src/core/form/form2021';
import { codesOf, otherIn, wrongIn } from '../../../support/asRead';
import { consistentValues, drawFrom, type Values, writeReport } from '../../../support/generate';
import { type Row, rowsIn } from '../../../support/rowsIn';
import { smallFigures } from '../../../support/smallFigures';
import { VALUES } from '../../../support/values';

const columnsOf = (rows: readonly Row[], from: number, to: number) =>
  rows[0].numbers.slice(from, to).flatMap((_, at) => ['', ...rows.map(({ numbers }) => numbers[from + at])]);

/** The first rows by six numbers under their label, then their totals; the others column by column behind all of their labels. */
const tornApplications = (lines: readonly string[], first = 10): string[] => {
  const rows = rowsIn(lines);
  const [above, below] = [rows.slice(0, first), rows.slice(first)];
  return [
    ...above.flatMap(({ label, numbers }) => [label, ...numbers.slice(0, -1)]),
    '— 1 —',
    '',
    '总计',
    ...columnsOf(above, 6, 7).slice(1),
    '',
    ...below.map(({ label }) => label),
    ...columnsOf(below, 0, 7),
    '',
  ];
};

const write = (
  table: string,
  reshape: (lines: readonly string[]) => readonly string[],
  values: Values = VALUES,
) =>
  writeReport({
    form: FORM_2021,
    layout: 'spaced',
    values,
    reshape: (lines, { id }) => (id === table ? reshape(lines) : lines),
  });

describe('a table in blocks of columns', () => {
  it('is read where all of its rows and columns add up', () => {
    const text = write('applications', (lines) => tornApplications(lines));
    assert.deepEqual(otherIn(text, 'applications', VALUES), []);
    assert.deepEqual(codesOf(text), []);
  });

  it('is never read wrong, nor called incomplete', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1 << 30 }),
        fc.constantFrom(null, 1, 3, 40, 3000),
        fc.integer({ min: 3, max: 22 }),
        (seed, size, first) => {
          const draw = drawFrom(seed);
          const values = size
            ? consistentValues(FORM_2021, (limit) => draw(limit === 400 ? size : Math.min(limit, size)))
            : consistentValues(FORM_2021, draw, smallFigures(draw));
          const text = write('applications', (lines) => tornApplications(lines, first), values);
          assert.deepEqual(wrongIn(text, 'applications', values), []);
          assert.deepEqual(
            codesOf(text).filter((code) => code !== 'row-unclear'),
            [],
          );
        },
      ),
      // Two of which the totals leave one way that is not so: a row with its own numbers in another order.
      {
        numRuns: 75,
        examples: [
          [296888532, null, 22],
          [483582097, 1, 22],
        ],
      },
    );
  });

  it('is not read where a sum of the source fails: what does not add up may stand anywhere', () => {
    const values = new Map(VALUES).set('applications/3.7/business', '98765');
    const text = write('applications', (lines) => tornApplications(lines), values);
    assert.deepEqual(wrongIn(text, 'applications', values), []);
    assert.deepEqual(codesOf(text), ['row-unclear']);
  });
});

/** The first rows whole, the others by six numbers under their labels, but one above it; behind the next heading a page’s number and their totals. */
const withTotalsApart = (values: Values = VALUES) => {
  let behind: readonly string[] = [];
  const text = write(
    'applications',
    (lines) => {
      const rows = rowsIn(lines);
      const [above, below] = [rows.slice(0, 2), rows.slice(2)];
      behind = ['', '2', '', '总计', ...columnsOf(below, 6, 7).slice(1), ''];
      return [
        ...above.map(({ label, numbers }) => `${label} ${numbers.join(' ')}`),
        ...below.flatMap(({ label, numbers }, at) =>
          at === 5 ? [...numbers.slice(0, -1), label] : [label, ...numbers.slice(0, -1)],
        ),
        '',
      ];
    },
    values,
  );
  return text.replace(/^四、.*行政复议.*$/m, (heading) => [heading, ...behind].join('\n'));
};

describe('a table of which the totals come out behind the next heading', () => {
  it('is read', () => {
    assert.deepEqual(otherIn(withTotalsApart(), 'applications', VALUES), []);
    assert.deepEqual(codesOf(withTotalsApart()), []);
  });

  it('is never read wrong where a number of the source is', () => {
    for (const id of ['applications/3.4.1/business', 'applications/3.7/total', 'applications/1/research']) {
      const values = new Map(VALUES).set(id, '98765');
      assert.deepEqual(wrongIn(withTotalsApart(values), 'applications', values), []);
    }
  });
});

/** Table 二 with the labels first, then each column's header and numbers; some of them behind the next heading. */
const tornProactive = (lines: readonly string[]) => {
  const labels = lines.map((line) => line.replace(/(?: [\d.]+)+$/, '').replace(/ 本年.*/, ''));
  const [first, second, ...others] = rowsIn(lines);
  const [licensing, penalties, coercion, fees] = others.map(({ numbers }) => numbers[0]);
  const down = (at: number) => ['', first.numbers[at], second.numbers[at], ''];
  return { labels, down, licensing, penalties, coercion, fees };
};

describe('table 二 in columns', () => {
  const headers = ['本年制发件数', '本年废止件数', '现行有效件数'];

  it('is read where each header has its numbers', () => {
    const text = write('proactive', (lines) => {
      const { labels, down, licensing, penalties, coercion, fees } = tornProactive(lines);
      return [
        ...labels,
        ...headers.flatMap((header, at) => [header, ...down(at)]),
        ...['本年处理决定数量', licensing, '', '本年处理决定数量', '', penalties, coercion],
        ...['', '本年收费金额（单位：万元）', fees],
      ];
    });
    assert.deepEqual(otherIn(text, 'proactive', VALUES), []);
    assert.deepEqual(codesOf(text), []);
  });

  it('is read with two headers before their numbers: the left column comes first', () => {
    const text = write('proactive', (lines) => {
      const { labels, down, licensing, penalties, coercion, fees } = tornProactive(lines);
      return [
        ...labels,
        ...[headers[0], '', headers[1], ...down(0), ...down(1), headers[2], ...down(2)],
        ...['本年处理决定数量', '本年处理决定数量', '本年收费金额（单位：万元）', ''],
        ...[licensing, penalties, coercion, fees],
      ];
    });
    assert.deepEqual(otherIn(text, 'proactive', VALUES), []);
  });

  it('stays unclear where a number is lacking or one too many', () => {
    for (const change of [
      (numbers: string[]) => numbers.slice(1),
      (numbers: string[]) => [...numbers, '7'],
    ]) {
      const text = write('proactive', (lines) => {
        const { labels, down, licensing, penalties, coercion, fees } = tornProactive(lines);
        return [
          ...labels,
          ...headers.flatMap((header, at) => [header, ...down(at)]),
          ...['本年处理决定数量', '本年处理决定数量', '本年收费金额（单位：万元）', ''],
          ...change([licensing, penalties, coercion, fees]),
        ];
      });
      assert.deepEqual(wrongIn(text, 'proactive', VALUES), []);
      assert.deepEqual(codesOf(text), ['row-unclear']);
    }
  });

  /** The headers with their numbers, but for the last of the first ones and the fees, which stand behind the next heading. */
  const spilled = (...behind: readonly string[]) =>
    write('proactive', (lines) => {
      const { labels, down, licensing, penalties, coercion } = tornProactive(lines);
      return [
        ...labels,
        '',
        ...[headers[0], headers[1]].flatMap((header, at) => [header, ...down(at).slice(1)]),
        ...['本年处理决定数量', licensing, '', '本年处理决定数量', penalties, coercion, '', headers[2], ''],
      ];
    }).replace(/^三、收到和处理.*$/m, (heading) => [heading, '', ...behind, ''].join('\n'));

  it('is read with a page’s number and its last columns behind the next heading', () => {
    const { down, fees } = tornProactive(
      writeReport({ form: FORM_2021, layout: 'spaced', values: VALUES }).split('\n'),
    );
    const behind = [...down(2).slice(1, 3), '', '本年收费金额（单位：万元）', fees];
    assert.deepEqual(otherIn(spilled('2', '', ...behind), 'proactive', VALUES), []);
    assert.deepEqual(otherIn(spilled(...behind, '', '2'), 'proactive', VALUES), []);
  });

  it('stays unclear where one of two numbers behind the next heading may be a page’s', () => {
    const { down } = tornProactive(
      writeReport({ form: FORM_2021, layout: 'spaced', values: VALUES }).split('\n'),
    );
    const text = spilled(...down(2).slice(1, 3), '', '本年收费金额（单位：万元）', '2', '', '57');
    assert.ok(otherIn(text, 'proactive', VALUES).every((cell) => cell.endsWith('?')));
    assert.ok(codesOf(text).includes('row-unclear'));
  });

  it('stays unclear where a page’s number may stand behind the heading in front of the column’s', () => {
    const text = write('proactive', (lines) => {
      const { labels, down, licensing, penalties, coercion } = tornProactive(lines);
      const own = [headers[0], headers[1]].flatMap((header, at) => [header, ...down(at).slice(1, 3), '']);
      const decisions = ['本年处理决定数量', licensing, '', '本年处理决定数量', penalties, coercion, ''];
      return [...labels, '', ...own, ...decisions, '本年收费金额（单位：万元）', ''];
    }).replace(/^三、收到和处理.*$/m, (heading) => {
      const { down } = tornProactive(
        writeReport({ form: FORM_2021, layout: 'spaced', values: VALUES }).split('\n'),
      );
      return [heading, '', '2', '', '57', '', headers[2], ...down(2).slice(1, 3), ''].join('\n');
    });
    assert.ok(otherIn(text, 'proactive', VALUES).every((cell) => cell.endsWith('?')));
    assert.ok(codesOf(text).includes('row-unclear'));
  });

  it('is read with a header’s numbers right below it, those of the one before it elsewhere', () => {
    const text = write('proactive', (lines) => {
      const { labels, down, licensing, penalties, coercion, fees } = tornProactive(lines);
      const own = (at: number) => down(at).slice(1, 3);
      return [
        ...[...labels, '', headers[0], '', headers[1], ...own(1), '', headers[2], ...own(2), ''],
        ...[
          '本年处理决定数量',
          '本年处理决定数量',
          '本年收费金额（单位：万元）',
          '',
          ...own(0),
          licensing,
          penalties,
        ],
        ...[coercion, fees],
      ];
    });
    assert.deepEqual(otherIn(text, 'proactive', VALUES), []);
  });

  it('is not read where two headers stand in the line above the numbers: they go across, or down', () => {
    const text = write('proactive', (lines) => {
      const { labels, down, licensing, penalties, coercion, fees } = tornProactive(lines);
      const numbers = [0, 1, 2].flatMap((at) => down(at).slice(1, 3));
      return [
        ...[...labels, '', headers.join(' '), ...numbers, '', '本年处理决定数量', licensing, ''],
        ...['本年处理决定数量', penalties, coercion, '', '本年收费金额（单位：万元）', fees],
      ];
    });
    assert.ok(otherIn(text, 'proactive', VALUES).every((cell) => cell.endsWith('?')));
  });

  const FEES = VALUES.get('proactive/fees/amount') ?? '';

  it('is read with its last number behind the next heading', () => {
    const text = write('proactive', (lines) => lines).replace(
      new RegExp(`行政事业性收费 ${FEES}\n\n(三、.*\n)`),
      (_, heading: string) => `行政事业性收费\n\n${heading}\n${FEES}\n`,
    );
    assert.match(text, /行政事业性收费\n/);
    assert.deepEqual(otherIn(text, 'proactive', VALUES), []);
  });

  it('does not take a page’s number for it', () => {
    const text = write('proactive', (lines) => lines).replace(
      new RegExp(`行政事业性收费 ${FEES}\n\n(三、.*\n)`),
      (_, heading: string) => `行政事业性收费\n\n${heading}\n2\n`,
    );
    assert.deepEqual(otherIn(text, 'proactive', VALUES), ['proactive/fees/amount ?']);
  });
});
