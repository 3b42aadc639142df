/**
 * The few shapes that the chart is drawn of. Own code and no library: two small drawings under a policy that allows
 * neither inline styles nor `eval`, which the well-kept libraries use, at a hundredth of their size.
 */
export type Hue = 'blue' | 'green' | 'red' | 'orange' | 'purple' | 'yellow' | 'grey';
export type Ink = Hue | 'text' | 'quiet';

/** Gives a shape its colours: classes on the page, where the theme has them; plain values in a file. */
export type Paint = (shape: SVGElement, how: 'fill' | 'stroke', ink: Ink) => void;

export const byClass: Paint = (shape, how, ink) => shape.classList.add(how, ink);

/** Dark enough on white for words and thin lines. */
const INKS: Readonly<Record<Ink, string>> = {
  blue: '#1a5fb4',
  green: '#1f7a4d',
  red: '#b3261e',
  orange: '#b35900',
  purple: '#7b3fa0',
  yellow: '#8a6d00',
  grey: '#6b6b6b',
  text: '#1f1f1f',
  quiet: '#555555',
};

export const byValue: Paint = (shape, how, ink) => shape.setAttribute(how, INKS[ink]);

/** A family for each system that has Chinese characters. */
export const FONTS =
  "'Noto Sans CJK SC','Source Han Sans SC','PingFang SC','Microsoft YaHei','Hiragino Sans GB',SimSun,sans-serif";

type Attributes = Readonly<Record<string, string | number>>;

/** Adds a shape to another. */
export function shape(parent: Element | null, name: string, attributes: Attributes = {}): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes))
    made.setAttribute(key, typeof value === 'number' ? String(Math.round(value * 100) / 100) : value);
  parent?.append(made);
  return made;
}

/** About as wide as the words are set: a Chinese character takes a whole square. */
export const widthOf = (text: string, size: number): number =>
  [...text].reduce((width, character) => width + (character > '\u2e7f' ? 1 : 0.57) * size, 0);

/** The pen of one drawing. */
export class Pen {
  readonly #root: SVGElement;
  readonly #paint: Paint;

  constructor(root: SVGElement, paint: Paint) {
    this.#root = root;
    this.#paint = paint;
  }

  words(text: string, x: number, y: number, more: Attributes = {}, ink: Ink = 'text'): void {
    const made = shape(this.#root, 'text', { x, y, 'font-size': 13, ...more });
    made.textContent = text;
    this.#paint(made, 'fill', ink);
  }

  box(x: number, y: number, width: number, height: number, ink: Ink): void {
    this.#paint(shape(this.#root, 'rect', { x, y, width, height }), 'fill', ink);
  }

  /** A surface of a pattern, with an edge, so that it can be told without its colour. */
  patterned(x: number, y: number, width: number, height: number, pattern: string, ink: Ink): void {
    const made = shape(this.#root, 'rect', { x, y, width, height, fill: `url(#${pattern})` });
    this.#paint(made, 'stroke', ink);
  }

  line(d: string, ink: Ink): void {
    this.#paint(shape(this.#root, 'path', { d, fill: 'none', 'stroke-width': 1 }), 'stroke', ink);
  }

  area(d: string, ink: Ink): void {
    this.#paint(shape(this.#root, 'path', { d, 'fill-opacity': 0.32 }), 'fill', ink);
  }

  /** Lines, dots or plain: four that are told apart in black and white. */
  pattern(id: string, kind: number, ink: Ink): void {
    const made = shape(shape(this.#root, 'defs'), 'pattern', {
      id,
      width: 8,
      height: 8,
      patternUnits: 'userSpaceOnUse',
    });
    const ground = shape(made, 'rect', { width: 8, height: 8, 'fill-opacity': kind === 0 ? 0.75 : 0.12 });
    this.#paint(ground, 'fill', ink);
    if (kind === 1) this.#paint(shape(made, 'path', { d: 'M0 8L8 0M-1 1L1 -1M7 9L9 7' }), 'stroke', ink);
    if (kind === 2) this.#paint(shape(made, 'circle', { cx: 4, cy: 4, r: 1.8 }), 'fill', ink);
    if (kind === 3) this.#paint(shape(made, 'path', { d: 'M0 4H8M4 0V8' }), 'stroke', ink);
  }
}
