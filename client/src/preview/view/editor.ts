import { drawnCells } from './cell';

type Cell = HTMLTableCellElement;

/** Where the focus goes once a cell's editor is closed. */
export type After = 'down' | 'up' | 'right' | 'left' | 'stay';

/** What opens the editor of a cell, besides F2: the beginning of a number, its marks, or an input method at work. */
export const begins = ({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean =>
  !ctrlKey && !altKey && !metaKey && (/^[0-9０-９+＋\-－−.．/／—]$/.test(key) || key === 'Process');

interface EditorEvents {
  commit(cell: Cell, text: string): void;
  /** Where the focus goes: only where a key closed the editor. */
  move(cell: Cell, after: After): void;
  /** The cell can be drawn again. */
  closed(cell: Cell): void;
  /** The number was changed in the text while it was edited here. */
  outdated(): void;
}

/**
 * The editor in a cell: one at a time, over what the cell shows, so that no column changes its width. What is drawn
 * under it meanwhile is another number only if the text was changed by someone else; then it closes.
 */
export class CellEditor {
  #input: HTMLInputElement | undefined;
  #cell: Cell | undefined;
  /** What the cell said when the editor was opened. */
  #before = '';
  /** It was opened by a key of a number: empty it means nothing, Delete is what clears a cell. */
  #isTyped = false;
  readonly #on: EditorEvents;

  constructor(on: EditorEvents) {
    this.#on = on;
  }

  get isOpen(): boolean {
    return this.#input !== undefined;
  }

  /** With `text` in place of the number that stands there. */
  open(cell: Cell, text?: string): void {
    this.#close(true);
    const shown = drawnCells.get(cell);
    if (!shown) return;
    this.#before = shown.text;
    this.#cell = cell;
    this.#isTyped = text !== undefined;
    const input = document.createElement('input');
    input.type = 'text';
    input.autocomplete = 'off';
    input.spellcheck = false;
    input.maxLength = 60;
    input.setAttribute('aria-label', shown.description ?? '');
    input.value = text ?? shown.own ?? shown.text;
    input.addEventListener('keydown', (event) => this.#key(event));
    input.addEventListener('blur', () => this.#close(true));
    this.#input = input;
    cell.append(input);
    input.focus();
    if (text === undefined) input.select();
  }

  /** With what was typed so far, as when the focus goes elsewhere. */
  close(): void {
    this.#close(true);
  }

  /** After drawing. */
  check(): void {
    const cell = this.#cell;
    if (!cell) return;
    if (cell.isConnected && drawnCells.get(cell)?.text === this.#before) return;
    this.#close(false);
    this.#on.outdated();
  }

  #key(event: KeyboardEvent): void {
    // Enter and Escape end a composition first.
    if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    const after: After | undefined = {
      Enter: event.shiftKey ? 'up' : 'down',
      Tab: event.shiftKey ? 'left' : 'right',
      ArrowUp: 'up',
      ArrowDown: 'down',
      Escape: 'stay',
    }[event.key] as After | undefined;
    event.stopPropagation();
    if (!after) return;
    event.preventDefault();
    const cell = this.#cell;
    this.#close(event.key !== 'Escape');
    if (cell) this.#on.move(cell, after);
  }

  #close(take: boolean): void {
    const input = this.#input;
    const cell = this.#cell;
    const before = this.#before;
    if (!input || !cell) return;
    this.#input = undefined;
    this.#cell = undefined;
    const text = input.value.trim();
    input.remove();
    this.#on.closed(cell);
    const shown = drawnCells.get(cell);
    if (take && !(this.#isTyped && text === '') && text !== (shown?.own ?? before))
      this.#on.commit(cell, text);
  }
}
