/**
 * Reads table 二 where pdftotext wrote it column by column: first the labels of all rows, then each column's header and its
 * numbers, some of them behind the next heading. No sum tells its numbers, so everything has to fit: all labels, all headers, as
 * many numbers behind each as its block has rows, and what stands below one another in the order of the blocks.
 */
import { fold } from '../../fold';
import type { Block, Table } from '../../form/form';
import { lastOf } from '../../mapped';
import { amountOf, isNumber, rangeOf, type Token } from '../lines/token';
import type { Labels, RowRef } from '../rows/labels';
import { NO_ROW, type RowText } from '../rows/rowText';
import { mayBePage } from '../rows/stray';

/** A column of a block of rows. */
interface Slot {
  readonly block: Block;
  readonly column: number;
  readonly key: string;
  items: readonly Token[];
  /** Where its header ends. */
  line: number;
}

/**
 * @param own the tokens of the table's section. @param behind those after it.
 * @returns the table's rows; null where not everything fits.
 */
export function readColumnwise(
  table: Table,
  labels: Labels,
  own: readonly Token[],
  behind: readonly Token[],
): readonly RowText[] | null {
  const refs = labels.byTable.get(table) ?? [];
  const named = refs.map(({ order }) =>
    own.findIndex(({ kind, key }) => kind === 'text' && labels.byKey.get(key)?.order === order),
  );
  const last = lastOf(named);
  const isInOrder = named.every((at, index) => at > (index > 0 ? named[index - 1] : -1));
  if (!isInOrder || own.some(({ kind, fields }, at) => fields > 1 || (kind !== 'text' && at < last)))
    return null;
  const slots = table.blocks.flatMap((block) =>
    block.columns.map(
      ({ label }, column): Slot => ({ block, column, key: fold(label), items: [], line: -1 }),
    ),
  );
  const isOther = ({ kind, key }: Token) => kind === 'text' && labels.byKey.has(key);
  const end = behind.findIndex(isOther);
  const stream = [...own.slice(last + 1), ...behind.slice(0, end < 0 ? behind.length : end)];
  if (!fill(slots, stream, own)) return null;
  return refs.map((ref, at) => rowOf(ref, own[named[at]], slots, labels));
}

/**
 * Gives each column its numbers. Behind the next heading a page's number may stand among them, which is left over: of two that
 * may be one, none is a column's.
 * @returns false where they do not fit, or others are left of the section.
 */
function fill(slots: readonly Slot[], stream: readonly Token[], own: readonly Token[]): boolean {
  const isFull = () => slots.every(({ items }) => items.length > 0);
  let words = '';
  let at = 0;
  let mayBeOfPage = false;
  const headed: Slot[] = [];
  while (at < stream.length && !isFull()) {
    const token = stream[at];
    if (token.kind === 'text') {
      words += token.key;
      const slot = slots.find((other) => !headed.includes(other) && words.includes(other.key));
      if (slot) {
        headed.push(slot);
        slot.line = token.line;
        words = '';
      }
      at++;
      continue;
    }
    const items = blockFrom(stream, at);
    const isPage = items.length === 1 && mayBePage(amountOf(token)) && !own.includes(token);
    if (put(slots, headed, items)) mayBeOfPage ||= isPage;
    else if (!isPage || mayBeOfPage) return false;
    words = '';
    at += items.length;
  }
  const left = stream.slice(at).filter(isNumber);
  return isFull() && !left.some((token) => mayBeOfPage || own.includes(token));
}

/** The numbers that stand below one another with no empty line between. */
function blockFrom(stream: readonly Token[], start: number): readonly Token[] {
  let end = start + 1;
  while (stream[end] && stream[end].kind !== 'text' && stream[end].line - stream[end - 1].line === 1) end++;
  return stream.slice(start, end);
}

/**
 * The numbers are those of the last header, or of all that have none yet; of a block's columns the left one comes first.
 * @param headed in the order of the text.
 */
function put(slots: readonly Slot[], headed: readonly Slot[], items: readonly Token[]): boolean {
  const pending = headed.filter(({ items: own }) => own.length === 0);
  const latest = pending.at(-1);
  const isDown = items.every(({ kind, line }, at) => kind === 'number' && line !== items[at - 1]?.line);
  if (!latest || !isDown) return false;
  // Right below its own header, alone in that line, stands no other's number.
  const isOwn = latest.line === items[0].line - 1 && headed.at(-2)?.line !== latest.line;
  const next = isOwn ? latest : (pending.find(({ block }) => block === latest.block) ?? latest);
  const before = slots.slice(0, slots.indexOf(next)).filter(({ items: own }) => own.length === 0);
  const isFirst = !before.some(
    ({ block, column }) => block === next.block || isBelow({ block, column }, next),
  );
  if ((isFirst || isOwn) && latest === headed.at(-1) && next.block.rows.length === items.length) {
    next.items = items;
    return true;
  }
  return putBelow(slots, pending, items);
}

/** Numbers below one another are those of all columns that are left, if these stand below one another: in the form's order. */
function putBelow(slots: readonly Slot[], pending: readonly Slot[], items: readonly Token[]): boolean {
  const ordered = slots.filter((slot) => pending.includes(slot));
  if (ordered.some(({ block }, at) => block === ordered[at - 1]?.block)) return false;
  if (ordered.reduce((sum, { block }) => sum + block.rows.length, 0) !== items.length) return false;
  let from = 0;
  for (const slot of ordered) {
    slot.items = items.slice(from, from + slot.block.rows.length);
    from += slot.block.rows.length;
  }
  return true;
}

/** Two columns of blocks with as many of them stand below one another. */
const isBelow = (a: Pick<Slot, 'block' | 'column'>, b: Slot) =>
  a.column === b.column && a.block.columns.length === b.block.columns.length;

function rowOf(ref: RowRef, word: Token, slots: readonly Slot[], { form }: Labels): RowText {
  const { block, row } = form.places[ref.first];
  const at = block.rows.indexOf(row);
  const items = slots.filter((slot) => slot.block === block).map((slot) => slot.items[at]);
  const label = rangeOf([word]);
  return { ...NO_ROW, pieces: [word], items, ref, label, standing: items.slice(0, 1) };
}
