/**
 * What the text of a PDF in reading order does to a table: wide numbers come out apart from their row, columns later or
 * behind the next heading. Rows are put together again where the sums leave one way, and are missing otherwise.
 */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Form } from '../../../../../src/core/form/form';
import { FORM_2019 } from '../../../../../src/core/form/form2019';
import { FORM_2021 } from '../../../../../src/core/form/form2021';
import { FORMS } from '../../../../../src/core/form/forms';
import type { LayoutId } from '../../../../../src/core/layouts/layout';
import { read } from '../../../../../src/core/read';
import { check } from '../../../../../src/rules/check';
import { rowOf } from '../../../../support/asRead';
import {
  consistentValues,
  type Draw,
  drawFrom,
  type Values,
  writeReport,
} from '../../../../support/generate';
import { VALUES } from '../../../../support/values';

/** What becomes of a table’s rows, each with its label in front of its numbers, one a line. */
type Tear = (rows: readonly { label: string; numbers: readonly string[] }[]) => readonly string[];

function tornReport(form: Form, values: Values, tears: { applications?: Tear; remedies?: Tear }): string {
  return writeReport({
    form,
    layout: 'spaced',
    values,
    reshape: (lines, table) => {
      const tear = tears[table.id as 'applications'];
      if (!tear) return lines;
      const rows = lines.map((line) => {
        const words = line.split(' ');
        const first = words.findIndex((word) => /^\d+$/.test(word));
        return first < 0
          ? { label: line, numbers: [] }
          : { label: words.slice(0, first).join('\n'), numbers: words.slice(first) };
      });
      return tear(rows).flatMap((line) => line.split('\n'));
    },
  });
}

/** The row as it was written. */
const rowIn = (values: Values, id: string) =>
  [...values].flatMap(([place, digits]) => (place.startsWith(`${id}/`) ? [digits] : [])).join(' ');

const codesOf = (text: string) => [...new Set(check(read(text)).map(({ code }) => code))];

/** Nothing is read wrong and nothing said but that something is unclear. */
function assertTrue(text: string, values: Values): void {
  const report = read(text);
  for (const { place, digits, status, start, end } of report.cells) {
    if (digits !== '') assert.equal(`${place.id} ${digits}`, `${place.id} ${values.get(place.id)}`);
    if (status === 'given') assert.equal(text.slice(start, end), digits);
  }
  assert.deepEqual(
    check(report).filter(({ severity }) => severity !== 'hint'),
    [],
  );
}

describe('numbers that come out apart from their row', () => {
  /** The last two numbers of some rows stand further down. */
  const displaceTails =
    (displaced: RegExp, before: RegExp): Tear =>
    (rows) => {
      const tails: string[] = [];
      return rows.flatMap(({ label, numbers }) => {
        const lines = before.test(label) ? tails.splice(0) : [];
        if (!displaced.test(label)) return [...lines, label, ...numbers];
        tails.push(numbers.slice(5).join(' '));
        return [...lines, label, ...numbers.slice(0, 5)];
      });
    };

  it('are put back where every sum holds with them in one way', () => {
    const text = tornReport(FORM_2021, VALUES, {
      applications: displaceTails(/^二、|予以公开|重复申请/, /无正当理由大量/),
    });
    assert.equal(rowOf(text, 'applications/2'), rowIn(VALUES, 'applications/2'));
    assert.equal(rowOf(text, 'applications/3.5.2'), rowIn(VALUES, 'applications/3.5.2'));
    assertTrue(text, VALUES);
  });

  it('count as placed, not as known', () => {
    const text = tornReport(FORM_2021, VALUES, { applications: displaceTails(/^一、/, /予以公开/) });
    const cells = read(text).cells.filter(({ place }) => place.id.startsWith('applications/1/'));
    assert.ok(cells.every(({ inferred, status }) => inferred && status === 'given'));
  });

  it('are taken in any order where the sums tell each of them', () => {
    const text = tornReport(FORM_2021, VALUES, {
      applications: (rows) =>
        rows.flatMap(({ label, numbers }) =>
          label.startsWith('四、')
            ? [numbers[3], numbers[0], label, ...numbers.slice(4), numbers[2], numbers[1]]
            : [label, ...numbers],
        ),
    });
    assert.equal(rowOf(text, 'applications/4'), rowIn(VALUES, 'applications/4'));
    assertTrue(text, VALUES);
  });

  it('are missing, and said to be unclear, where some of them were lost', () => {
    const text = tornReport(FORM_2021, VALUES, {
      applications: (rows) =>
        displaceTails(
          /^二、|予以公开/,
          /无正当理由大量/,
        )(rows).filter((line) => line !== rowIn(VALUES, 'applications/2').split(' ').slice(5).join(' ')),
    });
    assert.equal(rowOf(text, 'applications/2'), '? ? ? ? ? ? ?');
    assert.deepEqual(codesOf(text), ['row-unclear']);
    assertTrue(text, VALUES);
  });

  it('of table 四 are read behind the next headings, where each of the groups adds up', () => {
    const text = tornReport(FORM_2021, VALUES, {
      remedies: (rows) => rows.flatMap(({ label, numbers }) => [label, ...numbers.slice(0, 11)]),
    });
    const rest = rowIn(VALUES, 'remedies/litigation-after-reconsideration').split(' ').slice(1);
    const torn = `${text}\n${rest.join('\n\n')}\n`;
    assert.equal(
      rowOf(torn, 'remedies/litigation-after-reconsideration'),
      rowIn(VALUES, 'remedies/litigation-after-reconsideration'),
    );
    assertTrue(torn, VALUES);
    const wrong = `${text}\n${['99', ...rest.slice(1)].join('\n\n')}\n`;
    assert.deepEqual(codesOf(wrong), ['row-unclear']);
  });
});

describe('what adds up in two ways', () => {
  /** The lines of the rows that begin so; the others stay whole. */
  const tear =
    (
      lines: Readonly<Record<string, (label: string, numbers: readonly string[]) => readonly string[]>>,
    ): Tear =>
    (rows) =>
      rows.flatMap(({ label, numbers }) => {
        const key = Object.keys(lines).find((beginning) => label.startsWith(beginning));
        return key ? lines[key](label, numbers) : [label, ...numbers];
      });

  it('is missing where a first number came out behind the others, and so may others have', () => {
    const text = tornReport(FORM_2021, VALUES, {
      applications: tear({
        '3.危及': (label, [head, ...others]) => [head, label, ...others],
        '4.保护': (label, [head, ...others]) => [label, ...others, head],
        '2.重复': (label, numbers) => [label, ...numbers.slice(0, 5)],
      }),
    });
    assert.equal(rowIn(VALUES, 'applications/3.3.4'), '144 0 0 0 0 0 144');
    assert.equal(rowOf(text, 'applications/3.3.4'), '? ? ? ? ? ? ?');
    for (const id of ['3.3.7', '3.4.2', '3.4.3', '3.6.3'])
      assert.equal(rowOf(text, `applications/${id}`), rowIn(VALUES, `applications/${id}`));
    assertTrue(text, VALUES);
  });

  it('is missing where a row and what is left may be of each other', () => {
    const of2019 = consistentValues(FORM_2019, drawFrom(4));
    const text = tornReport(FORM_2019, of2019, {
      applications: tear({
        '5.要求行政': (label, numbers) => [...numbers, '2.没有现成信息', label],
        '（六）': (label, numbers) => [label, ...numbers.slice(0, 2)],
        '（七）': (label, numbers) => [label, ...numbers.slice(0, 4)],
        '四、': (label, numbers) => [
          ...numbers.slice(0, 3),
          label,
          ...['0', '0'],
          ...rowIn(of2019, 'applications/3.7').split(' ').slice(4),
          ...['0', '0', '0'],
          ...numbers.slice(3),
        ],
      }),
    });
    assert.equal(rowOf(text, 'applications/3.5.3'), rowIn(of2019, 'applications/3.5.3'));
    assertTrue(text, of2019);
  });

  it('is missing where last numbers of one row come out behind the first ones of another', () => {
    const text = tornReport(FORM_2021, VALUES, {
      applications: tear({
        '3.要求提供': (label, numbers) => [label, ...numbers.slice(0, 5)],
        '4.无正当': (label, numbers) => [label, ...numbers.slice(0, 5), '3 3', '0 0'],
      }),
    });
    assert.equal(rowIn(VALUES, 'applications/3.5.3'), '0 0 0 0 0 3 3');
    assert.equal(rowOf(text, 'applications/3.5.2'), rowIn(VALUES, 'applications/3.5.2'));
    assertTrue(text, VALUES);
  });
});

describe('an error of the source in a torn table', () => {
  /** 上年结转 has its last numbers further down, and each number of a row its own line. */
  const torn = (rows: Parameters<Tear>[0]) =>
    displaced(
      rows,
      ({ label }) => label.startsWith('二、'),
      ({ label }) => label.startsWith('2.重复'),
    );

  function displaced(
    rows: Parameters<Tear>[0],
    isCut: (row: Parameters<Tear>[0][number]) => boolean,
    isBehind: (row: Parameters<Tear>[0][number]) => boolean,
  ): readonly string[] {
    const tail = rows.find(isCut)?.numbers.slice(5) ?? [];
    return rows.flatMap((row) => {
      const own = isCut(row) ? row.numbers.slice(0, 5) : row.numbers;
      return isBehind(row) ? [tail.join(' '), row.label, ...own] : [row.label, ...own];
    });
  }

  it('is read as it stands, or not at all, where two rows have each other’s number', () => {
    const drawn = new Map(VALUES);
    const [first, other] = ['applications/1/total', 'applications/3.3.4/total'];
    drawn.set(first, VALUES.get(other) ?? '');
    drawn.set(other, VALUES.get(first) ?? '');
    const text = tornReport(FORM_2021, drawn, { applications: torn });
    for (const { place, digits } of read(text).cells)
      if (digits !== '') assert.equal(`${place.id} ${digits}`, `${place.id} ${drawn.get(place.id)}`);
    assert.equal(rowOf(text, 'applications/3.1'), rowIn(VALUES, 'applications/3.1'));
    assert.equal(
      rowOf(tornReport(FORM_2021, VALUES, { applications: torn }), 'applications/1'),
      rowIn(VALUES, 'applications/1'),
    );
  });
});

describe('table 四 with words among its numbers', () => {
  it('is unclear where its numbers came out in another order', () => {
    const tear = (order: (numbers: readonly string[]) => readonly string[]) =>
      tornReport(FORM_2021, VALUES, {
        remedies: (rows) =>
          rows.flatMap(({ label, numbers }) => {
            const own = order(numbers);
            return [label, ...own.slice(0, 7), ...(own.length > 0 ? ['复议后起诉'] : []), ...own.slice(7)];
          }),
      });
    assertTrue(
      tear((numbers) => numbers),
      VALUES,
    );
    assert.deepEqual(codesOf(tear((numbers) => [...numbers].sort())), ['row-unclear']);
  });
});

describe('labels behind their numbers', () => {
  it('are read in the lines of Markdown', () => {
    const text = writeReport({
      form: FORM_2021,
      layout: 'markdown',
      values: VALUES,
      reshape: (lines, table) =>
        table.id === 'applications'
          ? lines.map((line) => line.replace(/^\|(.*?)((?:\| \d+ ){7})\|$/, '$2|$1|'))
          : lines,
    });
    assert.match(text, /^\| \d+ .*予以公开/m);
    assert.equal(rowOf(text, 'applications/3.1'), rowIn(VALUES, 'applications/3.1'));
    assertTrue(text, VALUES);
    assert.deepEqual(codesOf(text), []);
  });

  it('are read in lines of their own', () => {
    const labelsBehind: Tear = (rows) => rows.flatMap(({ label, numbers }) => [numbers.join(' '), label]);
    const text = tornReport(FORM_2021, VALUES, { applications: labelsBehind });
    assert.equal(rowOf(text, 'applications/4'), rowIn(VALUES, 'applications/4'));
    assertTrue(text, VALUES);
    assert.deepEqual(codesOf(text), []);
  });

  it('are not taken for labels before them where a row was lost', () => {
    for (const lost of ['一、本年新收', '重复申请', '（七）总计']) {
      const text = tornReport(FORM_2021, VALUES, {
        applications: (rows) =>
          rows.flatMap(({ label, numbers }) => (label.includes(lost) ? [label] : [numbers.join(' '), label])),
      });
      assertTrue(text, VALUES);
    }
  });
});

describe('a number split in two', () => {
  it('is no number: its row is missing, the others are read', () => {
    const split = new Map([...VALUES].map(([id, digits]) => [id, digits]));
    const total = split.get('applications/3.7/total') ?? '';
    const text = tornReport(FORM_2021, split, {
      applications: (rows) =>
        rows.map(({ label, numbers }) =>
          [label, ...numbers].join(' ').replace(` ${total}`, ` ${total[0]} ${total.slice(1)}`),
        ),
    });
    assert.notEqual(rowOf(text, 'applications/3.7'), rowIn(VALUES, 'applications/3.7'));
    assert.equal(rowOf(text, 'applications/3.1'), rowIn(VALUES, 'applications/3.1'));
    assertTrue(text, VALUES);
  });
});

describe('a row with a number too many', () => {
  /** In a row of two parts: `change` gets its numbers. */
  const withRow = (layout: LayoutId, change: (numbers: readonly string[]) => readonly string[]) =>
    writeReport({
      form: FORM_2021,
      layout,
      values: VALUES,
      reshape: (lines, { id }) =>
        lines.map((line) => {
          const [row, label, gap, numbers] = /^(.*另行制作)([ |\t]+)(.*?)[ |]*$/.exec(line) ?? [line];
          if (id !== 'applications' || row === undefined || !label || !gap || !numbers) return line;
          const cells = numbers.split(/[ |\t]+/);
          return `${label}${gap}${change(cells).join(layout === 'tsv' ? '\t' : '  ')}`;
        }),
    });
  const own = rowIn(VALUES, 'applications/3.4.2');

  for (const layout of ['spaced', 'aligned', 'tsv'] as const) {
    it(`is one finding where one of them is split in two, and no sum (${layout})`, () => {
      assert.equal(own, '0 206 154 0 0 261 621');
      for (const split of ['20 6', '2 06', '15 4', '26 1', '62 1']) {
        const text = withRow(layout, (numbers) =>
          numbers.flatMap((number) => (number === split.replace(' ', '') ? split.split(' ') : [number])),
        );
        assert.notEqual(rowOf(text, 'applications/3.4.2'), own);
        assert.equal(check(read(text)).length, 1, split);
        assert.deepEqual(codesOf(text), [layout === 'tsv' ? 'cell-missing' : 'row-unclear']);
        for (const { place, digits } of read(text).cells)
          if (digits !== '') assert.equal(digits, VALUES.get(place.id));
      }
    });

    it(`reads it without the mark of a note behind it (${layout})`, () => {
      const text = withRow(layout, (numbers) => [...numbers, '1']);
      assert.equal(rowOf(text, 'applications/3.4.2'), own);
      assert.deepEqual(codesOf(text), []);
    });
  }
});

describe('a table torn at random', () => {
  /** Labels broken, page numbers between, and either labels or heads and tails of rows further down. */
  function tearAtRandom(draw: Draw): Tear {
    const hardly = 3 + draw(20);
    const tearsLabels = draw(1) === 0;
    return (rows) => {
      const lines: string[] = [];
      const displaced: string[] = [];
      let isCut = false;
      for (const { label, numbers } of rows) {
        if (!isCut && draw(hardly) === 0) lines.push(...displaced.splice(0));
        if (draw(60) === 0) lines.push('', String(1 + draw(30)), '');
        const at = 2 + draw(Math.max(label.length - 4, 0));
        const words = draw(2) === 0 ? [label.slice(0, at), label.slice(at)] : [label];
        if (tearsLabels && draw(hardly) === 0) displaced.push(...words);
        else lines.push(...words);
        isCut = !tearsLabels && numbers.length === 7 && draw(hardly) <= 1;
        const cut = isCut ? 1 + draw(5) : numbers.length;
        const [first, second] = [numbers.slice(0, cut), numbers.slice(cut)];
        const [standing, other] = draw(2) > 0 || !isCut ? [first, second] : [second, first];
        lines.push(...standing);
        if (isCut) displaced.push(other.join(draw(1) ? ' ' : '\n'));
      }
      return [...lines, ...displaced];
    };
  }

  it('has no cell that is wrong and no sum that fails', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...FORMS.keys()),
        fc.integer({ min: 1, max: 1 << 30 }),
        fc.constantFrom(0, 400, 3000),
        (at, seed, size) => {
          const form = FORMS[at];
          const draw = drawFrom(seed);
          const drawn = consistentValues(form, (limit) => draw(limit === 400 ? size : Math.min(limit, size)));
          const text = tornReport(form, drawn, { applications: tearAtRandom(draw) });
          assertTrue(text, drawn);
        },
      ),
      { numRuns: 150, seed: 7 },
    );
  });
});
