/**
 * Reads a table that pdftotext wrote in blocks: where rows stand close to one another, it takes the numbers below one another
 * together, some rows of some columns at a time. Two things hold: a column's numbers come in the order of the rows, and a block
 * begins right of the one before it, or where the table has been read least; where that leaves no way, one of them begins elsewhere.
 * So each block is put into the table in each way that this leaves (tiling.ts), so that all rows and columns add up. Where an empty
 * line stands between any two numbers, as pdfminer writes it, those with no words between are a block: a page, column by column.
 */
import type { Relation } from '../../relations';
import type { Token } from '../lines/token';
import type { RowRef } from '../rows/labels';
import { type Block, blockOf } from './block';
import { isColumn } from './columnHeads';
import { Tiling } from './tiling';

/**
 * @param own the tokens of the table's section. @param behind those after it: a page's end may have put numbers there.
 * @returns the cells of each row; null where the blocks do not tell all of them.
 */
export function readBlocks(
  own: readonly Token[],
  behind: readonly Token[],
  refs: readonly RowRef[],
  relations: readonly Relation[],
): readonly (readonly Token[])[] | null {
  return tile(own, behind, refs, relations, 1) ?? tile(own, behind, refs, relations, Infinity);
}

/** @param gap from one line of a block to the next there are no more; else an empty one divides them. */
function tile(
  own: readonly Token[],
  behind: readonly Token[],
  refs: readonly RowRef[],
  relations: readonly Relation[],
  gap: number,
) {
  const all = blocksOf(own, refs, gap);
  // Numbers before the first row's label are of the table before this one, unless they are as many as this one has.
  const isFull = countOf(all) === refs.length * refs[0].columns;
  const from = isFull ? 0 : all.findIndex(({ rows }) => rows[0] === 0);
  const first = all.slice(Math.max(from, 0));
  const more = isFull ? [] : blocksOf(behind, refs, gap);
  const blocks = [...first, ...more];
  const run = (turns: number) => new Tiling(blocks, first.length, refs, relations, turns).run();
  return run(0) ?? (gap > 1 ? null : run(1));
}

const countOf = (blocks: readonly Block[]) => blocks.reduce((sum, { items }) => sum + items.length, 0);

function blocksOf(tokens: readonly Token[], refs: readonly RowRef[], gap: number): Block[] {
  const blocks: Block[] = [];
  let words = '';
  let last: Token | null = null;
  let items: Token[] = [];
  const close = () => {
    if (items.length > 0) {
      const rows = refs.flatMap(({ key }, row) => (key.length > 2 && words.includes(key) ? row : []));
      const beginsRow =
        (last?.line === items[0].line && !isColumn(last, refs)) ||
        rows.some((row) => words.endsWith(refs[row].key));
      blocks.push(blockOf(items, { isNamed: words !== '', rows, beginsRow }));
      words = '';
    }
    items = [];
  };
  for (const token of tokens) {
    const before = items.at(-1);
    if (token.kind === 'text' || (before && token.line > before.line + gap)) close();
    if (token.kind === 'text') {
      words += token.key;
      last = token;
    }
    if (token.kind !== 'text' && token.end > token.start) items.push(token);
  }
  close();
  return blocks;
}
