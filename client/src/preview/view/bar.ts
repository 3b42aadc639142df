import type { Words } from '../messages';
import { drawnCells } from './cell';
import { attribute, children, words } from './patch';
import type { Selection } from './selection';
import { totalsOf } from './total';

/** The line at the page's lower edge: what the selected numbers come to, and why something was not done. */
export class Bar {
  readonly #refusal: HTMLElement;
  readonly #totals: HTMLElement;
  readonly #element: HTMLElement;

  constructor(element: HTMLElement) {
    this.#element = element;
    [this.#refusal, this.#totals] = children(element, ['span', 'span']);
    attribute(element, 'class', 'bar');
    // Both stay in the page: a live region has to be there before its words.
    attribute(this.#totals, 'role', 'status');
    attribute(this.#refusal, 'role', 'alert');
    this.#draw();
  }

  show(selection: Selection, say: Words): void {
    const numbers = selection.cells.flatMap((cell) => {
      const shown = drawnCells.get(cell);
      return shown?.status === 'given' ? [shown.digits ?? shown.own ?? shown.text] : [];
    });
    const totals = totalsOf(numbers);
    const parts = totals
      ? [
          say.sum.replace('{0}', () => totals.sum),
          say.average.replace('{0}', () => totals.average),
          say.count.replace('{0}', () => String(totals.count)),
        ]
      : [];
    words(this.#totals, parts.join('　'));
    this.#draw();
  }

  refuse(reason: string): void {
    words(this.#refusal, reason);
    this.#draw();
  }

  #draw(): void {
    const isEmpty = this.#totals.textContent === '' && this.#refusal.textContent === '';
    attribute(this.#element, 'data-empty', isEmpty ? '' : undefined);
  }
}
