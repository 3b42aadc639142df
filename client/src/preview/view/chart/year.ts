import type { Amount, TablesResult, YearFlow } from '../../../../../server/src/protocol';
import type { Words } from '../../messages';
import { attribute, children, words } from '../patch';
import { drawAsFile, drawOnPage } from './draw';
import { toPng } from './png';

/** What the page's edges and its scroll bar take of the width, as in chart.css. */
const BESIDE = 44;

/** How the year went, for the eyes: the chart, what it cannot show in words, and its numbers as a table. */
export class YearView {
  /** Said in place of all the rest. */
  readonly #nothing: HTMLElement;
  readonly #drawing: HTMLElement;
  readonly #notes: HTMLElement;
  readonly #table: HTMLElement;
  readonly #buttons: HTMLElement;
  #drawn = '';
  #current: { year: YearFlow; title: string; say: Words } | undefined;

  constructor(root: HTMLElement, save: (kind: 'svg' | 'png', data: string) => void) {
    attribute(root, 'class', 'year');
    [this.#nothing, this.#buttons, this.#notes, this.#drawing, this.#table] = children(root, [
      'p',
      'div',
      'ul',
      'div',
      'table',
    ]);
    attribute(this.#buttons, 'class', 'recompute');
    attribute(this.#drawing, 'class', 'chart');
    addEventListener('resize', () => this.#drawChart());
    const [svg, png] = children(this.#buttons, ['button', 'button']);
    for (const button of [svg, png]) attribute(button, 'type', 'button');
    svg.addEventListener('click', () => {
      const file = this.#file();
      if (file) save('svg', file.text);
    });
    png.addEventListener('click', async () => {
      const file = this.#file();
      if (file) save('png', await toPng(file));
    });
  }

  draw({ year, title }: Pick<TablesResult, 'year' | 'title'>, say: Words): void {
    const now = JSON.stringify([year, title]);
    if (now === this.#drawn) return;
    this.#drawn = now;
    this.#current = year && { year, title, say };
    words(this.#nothing, say.noYear);
    this.#nothing.hidden = year !== undefined;
    for (const part of [this.#buttons, this.#drawing, this.#table]) part.hidden = !year;
    const notes = year?.notes ?? [];
    const items = children(
      this.#notes,
      notes.map(() => 'li'),
    );
    notes.forEach((note, at) => {
      words(items[at], note);
    });
    this.#notes.hidden = notes.length === 0;
    if (!year) return;
    const [svg, png] = this.#buttons.children;
    words(svg as HTMLElement, say.saveSvg);
    words(png as HTMLElement, say.savePng);
    this.#drawChart();
    this.#drawTable(year, say);
  }

  #drawChart(): void {
    if (!this.#current) return;
    const { year, title, say } = this.#current;
    const chart = drawOnPage(year, title, say, innerWidth - BESIDE);
    chart.setAttribute('aria-label', `${title} ${say.year}`);
    this.#drawing.replaceChildren(chart);
  }

  #file() {
    return this.#current && drawAsFile(this.#current.year, this.#current.title, this.#current.say);
  }

  /** The same numbers, for who does not see the drawing, and for who wants them exactly. */
  #drawTable({ applications, remedies }: YearFlow, say: Words): void {
    const rows = [
      ...(applications
        ? listed(say.yearApplications, [...applications.in, ...applications.out, applications.handled])
        : []),
      ...remedies.flatMap(({ label, results }) => listed(label, results)),
    ];
    const [caption, body] = children(this.#table, ['caption', 'tbody']);
    words(caption, say.numbers);
    const drawn = children(
      body,
      rows.map(() => 'tr'),
    );
    rows.forEach(({ of, amount }, at) => {
      const cells = children(drawn[at], ['th', 'th', 'td']);
      attribute(cells[0], 'scope', 'row');
      attribute(cells[1], 'scope', 'row');
      words(cells[0], of);
      words(cells[1], amount.label);
      words(cells[2], amount.value ?? say.unknown);
    });
  }
}

const listed = (of: string, amounts: readonly Amount[]) => amounts.map((amount) => ({ of, amount }));
