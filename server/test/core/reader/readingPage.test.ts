/** What docs/reading.md shows of torn tables is what the reader makes of the lines that it shows. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { FORM_2021 } from '../../../src/core/form/form2021';
import { read } from '../../../src/core/read';
import { cellsOf, cutOf } from '../../../src/core/reader/lines/cut';
import type { Token } from '../../../src/core/reader/lines/token';
import { assignRows } from '../../../src/core/reader/rows/assign';
import { labelsOf } from '../../../src/core/reader/rows/labels';
import { rowsOf } from '../../../src/core/reader/rows/rows';
import { alignRows } from '../../../src/core/reader/torn/align';
import { lineStartsOf } from '../../../src/core/text';
import { check } from '../../../src/rules/check';
import { wholeReport } from '../../rules/example';
import { readText } from '../../support/repository';
import { filesBelow } from '../../support/sources';

const PAGE = readText('docs/reading.md');

interface Block {
  readonly name: string;
  readonly lines: readonly string[];
}

const BLOCKS = [...PAGE.matchAll(/```text (\w+)\n([\s\S]*?)\n```/g)].map(
  ([, name, lines]): Block => ({ name, lines: lines.split('\n') }),
);

/** The examples of the page: their lines, and the blocks behind them that show what is made of these. */
const EXAMPLES: { readonly lines: readonly string[]; readonly shown: Block[] }[] = [];
for (const block of BLOCKS)
  if (block.name === 'source') EXAMPLES.push({ lines: block.lines, shown: [] });
  else EXAMPLES.at(-1)?.shown.push(block);

/** By the name of a block: for each row of table 三 what it says of it, by the row's number. */
function stagesOf(text: string): Record<string, Map<string, string>> {
  const labels = labelsOf(FORM_2021);
  const tokens = cellsOf(cutOf(text, lineStartsOf(text)));
  const { sections, cells: all } = read(text);
  const section = sections.find(({ id }) => id === 'applications')?.range;
  assert.ok(section);
  const isOwn = ({ start }: Token) => start >= section.start && start < section.end;
  const { texts } = assignRows(rowsOf(tokens, labels), labels, (_, offset) => offset < section.end);
  const refs = labels.rows.filter(({ table }) => table.id === 'applications');
  const firsts = refs.map(({ order }) => texts[order]?.items[0]);
  const aligned = alignRows(tokens.filter(isOwn), refs, firsts);
  assert.ok(aligned);
  const digits = (items: readonly Token[]) => items.map(({ number }) => number?.digits ?? '');
  const cells = refs.map(({ first, columns }) => {
    const own = all.slice(first, first + columns);
    const values = own.map((cell) => cell.digits || '?').join(' ');
    return own.some(({ inferred }) => inferred) ? `${values}   inferred` : values;
  });
  const byRow = (values: readonly string[]) =>
    new Map(refs.map(({ row }, at): [string, string] => [row.id, values[at]]));
  return {
    rows: byRow(refs.map(({ order }) => digits(texts[order]?.items ?? []).join(' '))),
    alignment: byRow(
      aligned.rows.map(({ ref, pieces }) =>
        pieces
          .map(({ items, offset }) => {
            const columns: string[] = new Array(ref.columns).fill('·');
            columns.splice(offset, items.length, ...digits(items));
            return columns.join(' ');
          })
          .join(' or '),
      ),
    ),
    cells: byRow(cells),
  };
}

describe('docs/reading.md', () => {
  it('has an example that is put together, and one that must not be', () => {
    const codes = EXAMPLES.map(({ lines }) => check(read(reportOf(lines))).map(({ code }) => code));
    assert.deepEqual(codes, [[], ['row-unclear']]);
  });

  for (const { lines, shown } of EXAMPLES)
    it(`shows what is made of ${lines.at(-2)} …`, () => {
      const stages = stagesOf(reportOf(lines));
      assert.ok(shown.length > 0);
      for (const { name, lines: rows } of shown)
        for (const row of rows) {
          const [id] = row.split(' ');
          assert.equal(row, id.padEnd(6) + stages[name]?.get(id), name);
        }
    });

  it('names each file that puts torn tables together', () => {
    const files = filesBelow('server/src/core/reader/torn', '.ts').map((file) => path.posix.basename(file));
    assert.deepEqual(
      files.filter((file) => !PAGE.includes(`\`${file}\``)),
      [],
    );
  });
});

const reportOf = (lines: readonly string[]) =>
  wholeReport({ format: '2021', layout: 'spaced', table: 'applications', body: undefined, lines });
