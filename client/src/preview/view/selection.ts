import { drawnCells } from './cell';
import { between, isNumber, keepCurrent, tableOf } from './grid';
import { attribute } from './patch';

type Cell = HTMLTableCellElement;

/**
 * The numbers that are selected: those between the one where the selection began and the current one. There is at most
 * one selection in the page. With a single number, the sums that it stands in are marked, too.
 */
export class Selection {
  #anchor: Cell | undefined;
  #current: Cell | undefined;
  readonly #root: Element;
  /** Told whenever another set of numbers is selected. */
  readonly #onChange: () => void;

  constructor(root: Element, onChange: () => void) {
    this.#root = root;
    this.#onChange = onChange;
  }

  /** The cell that keys act on. */
  get head(): Cell | undefined {
    return this.#current?.isConnected ? this.#current : undefined;
  }

  /** The selected cells, row by row. */
  get rows(): Cell[][] {
    const { head } = this;
    const anchor = this.#anchor;
    return head ? between(anchor?.isConnected ? anchor : head, head) : [];
  }

  get cells(): Cell[] {
    return this.rows.flat();
  }

  /** All numbers of a table. */
  get isWhole(): boolean {
    const { head } = this;
    return head !== undefined && this.cells.length === tableOf(head).querySelectorAll('td').length;
  }

  set(cell: Cell | undefined, extend = false): void {
    if (!extend || !this.#anchor || !cell || tableOf(this.#anchor) !== tableOf(cell)) this.#anchor = cell;
    this.#current = cell;
    this.draw();
    this.#onChange();
  }

  setAll(): void {
    const numbers = this.head && [...tableOf(this.head).querySelectorAll('td')];
    if (!numbers) return;
    this.#anchor = numbers[0];
    this.#current = numbers.at(-1);
    this.draw();
    this.#onChange();
  }

  /** After drawing anew, too: cells may have come and gone. */
  draw(): void {
    const selected = new Set(this.cells);
    const [only] = selected.size === 1 ? selected : [];
    const own = only && drawnCells.get(only);
    const sums = new Set([...(own?.partOf ?? []), ...(own?.totalOf ?? [])]);
    for (const cell of this.#root.querySelectorAll('td')) {
      attribute(cell, 'aria-selected', String(selected.has(cell)));
      const shown = only && tableOf(only) === tableOf(cell) ? drawnCells.get(cell) : undefined;
      const isTotal = shown?.totalOf?.some((sum) => sums.has(sum));
      const isPart = shown?.partOf?.some((sum) => sums.has(sum));
      attribute(cell, 'data-sum', isTotal ? 'total' : isPart ? 'part' : undefined);
    }
    keepCurrent(this.#root, isNumber(this.head) ? this.head : undefined);
  }
}
