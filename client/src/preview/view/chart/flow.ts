/**
 * What came in on the left, what became of it on the right, as wide as the numbers are. Which application became what
 * the form does not tell, so all of them pass one bar in the middle.
 */
import type { Amount, YearFlow } from '../../../../../server/src/protocol';
import { numberOf, totalOf, wordsOf } from './amounts';
import { type Hue, type Pen, widthOf } from './svg';

const HUES: Readonly<Record<string, Hue>> = {
  '1': 'blue',
  '2': 'yellow',
  '3.1': 'green',
  '3.2': 'blue',
  '3.3': 'red',
  '3.4': 'orange',
  '3.5': 'purple',
  '3.6': 'grey',
  '4': 'yellow',
};

/** Between a label and the bar that it is of, and between it and the edge. */
const BESIDE = 14;
const EDGE = 8;
/** How thick the three bars are. */
const THICK = 16;
/** How high the larger of both sides is drawn. */
const HEIGHT = 240;
const GAP = 12;
/** From one label to the next. */
const LINE = 20;

interface Node {
  readonly amount: Amount;
  readonly top: number;
  readonly height: number;
  /** The middle of its label. */
  readonly label: number;
}

/** Draws it from the top on, in that width; gives the height that it takes. */
export function drawFlow(
  pen: Pen,
  { in: received, out }: NonNullable<YearFlow['applications']>,
  top: number,
  width: number,
  unknown: string,
): number {
  // Before the first bar and behind the last one is room for the labels.
  const [before, behind] = [received, out].map((side) => {
    const words = side.map((amount) => widthOf(wordsOf(amount, unknown), 13));
    return EDGE + Math.max(...words) + BESIDE;
  });
  const right = width - behind - THICK;
  const middle = (before + right) / 2;
  const most = Math.max(totalOf(received), totalOf(out));
  const scale = most > 0 ? HEIGHT / most : 0;
  const lower = (side: readonly Node[]) =>
    Math.max(...side.map((node) => Math.max(node.top + node.height, node.label + LINE / 2))) - top;
  const [came, went] = [received, out].map((side) => stacked(side, scale, top));
  const height = Math.max(lower(came), lower(went));
  const sides = [stacked(received, scale, top + (height - lower(came)) / 2), went];
  const beginning = top + (height - most * scale) / 2;
  if (most > 0) pen.box(middle, beginning, THICK, most * scale, 'quiet');
  sides.forEach((side, at) => {
    let through = beginning;
    for (const node of side) {
      drawNode(pen, node, at === 0 ? before : right, at === 0, unknown);
      if (at === 0) ribbon(pen, before + THICK, node.top, middle, through, node);
      else ribbon(pen, middle + THICK, through, right, node.top, node);
      through += node.height;
    }
  });
  return height;
}

/** One under another, far enough apart for a label each. */
function stacked(amounts: readonly Amount[], scale: number, top: number): Node[] {
  let next = top;
  let label = Number.NEGATIVE_INFINITY;
  return amounts.map((amount) => {
    const height = numberOf(amount) * scale;
    const node = {
      amount,
      top: next,
      height,
      label: Math.max(next + Math.max(height, LINE) / 2, label + LINE),
    };
    label = node.label;
    next += Math.max(height, LINE - GAP) + GAP;
    return node;
  });
}

function drawNode(
  pen: Pen,
  { amount, top, height, label }: Node,
  x: number,
  isLeft: boolean,
  unknown: string,
): void {
  const hue = HUES[amount.id] ?? 'grey';
  if (height > 0) pen.box(x, top, THICK, Math.max(height, 1), hue);
  const edge = isLeft ? x : x + THICK;
  const out = isLeft ? -1 : 1;
  if (height > 0) pen.line(`M${edge} ${top + height / 2}L${edge + out * 10} ${label}`, 'quiet');
  pen.words(
    wordsOf(amount, unknown),
    edge + out * BESIDE,
    label + 4.5,
    { 'text-anchor': isLeft ? 'end' : 'start' },
    amount.value === undefined ? 'quiet' : 'text',
  );
}

/** A band of the node's height that bends from one bar to the other. */
function ribbon(pen: Pen, x1: number, y1: number, x2: number, y2: number, { amount, height }: Node): void {
  if (height <= 0) return;
  const x = (x1 + x2) / 2;
  pen.area(
    `M${x1} ${y1}C${x} ${y1} ${x} ${y2} ${x2} ${y2}V${y2 + height}C${x} ${y2 + height} ${x} ${y1 + height} ${x1} ${y1 + height}Z`,
    HUES[amount.id] ?? 'grey',
  );
}
