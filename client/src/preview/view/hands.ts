import { drawnCells } from './cell';
import { asHtml, asText, placed, readBlock } from './clipboard';
import { type After, begins, type CellEditor } from './editor';
import { cellAfter, isNumber } from './grid';
import type { Selection } from './selection';

type Cell = HTMLTableCellElement;

/** What keys, mouse and clipboard work on. */
export interface Hands {
  readonly tables: HTMLElement;
  readonly selection: Selection;
  readonly editor: CellEditor;
  change(cells: { id: string; text: string }[]): void;
  /** Goes to a cell's number in the text. */
  goTo(cell: HTMLElement, focus: boolean): void;
  post(message: { type: 'undo' | 'redo' | 'save' | 'showText' }): void;
  /** Whether the tables are in view. */
  isShown(): boolean;
  /** Says that a block does not fit. */
  refuseLarge(): void;
}

const cellOf = ({ target }: Event): Cell | null =>
  target instanceof Element ? target.closest('td, th.label') : null;

const isInput = ({ target }: Event) => target instanceof HTMLInputElement;

const idOf = (cell: Cell): string => drawnCells.get(cell)?.id ?? '';

/** Where the focus goes from a cell whose editor was closed. */
export function moveTo(selection: Selection, cell: Cell, after: After): void {
  const key = { down: 'Enter', up: 'Enter', right: 'Tab', left: 'Tab', stay: '' }[after];
  const shiftKey = after === 'up' || after === 'left';
  const next = cellAfter(cell, new KeyboardEvent('keydown', { key, shiftKey })) ?? cell;
  selection.set(next);
  next.focus();
}

export function listenToMouse({ tables, selection, editor, goTo }: Hands): void {
  /** The button went down on a number, and is still down. */
  let isDragging = false;
  addEventListener('mouseup', () => {
    isDragging = false;
  });
  tables.addEventListener('mousedown', (event) => {
    const cell = cellOf(event);
    if (event.button !== 0 || !isNumber(cell) || isInput(event)) return;
    isDragging = true;
    selection.set(cell, event.shiftKey);
    // The page’s own selection, not that of the text in it, follows the mouse.
    event.preventDefault();
    cell.focus();
  });
  tables.addEventListener('mouseover', (event) => {
    const cell = cellOf(event);
    if (isDragging && event.buttons === 1 && isNumber(cell) && !editor.isOpen) selection.set(cell, true);
  });
  tables.addEventListener('click', (event) => {
    const cell = cellOf(event);
    if (cell && !event.shiftKey && !editor.isOpen && selection.cells.length < 2)
      goTo(cell, event.ctrlKey || event.metaKey || !isNumber(cell));
  });
  tables.addEventListener('dblclick', (event) => {
    const cell = cellOf(event);
    if (isNumber(cell) && !isInput(event)) editor.open(cell);
  });
  tables.addEventListener('focusin', ({ target }) => {
    if (target instanceof Element && isNumber(target) && !selection.cells.includes(target))
      selection.set(target);
  });
}

export function listenToKeys(hands: Hands): void {
  hands.tables.addEventListener('keydown', (event) => {
    const cell = cellOf(event);
    if (!isNumber(cell) || isInput(event) || !press(hands, cell, event)) return;
    // What is done here the workbench is not to do as well.
    event.stopPropagation();
  });
}

/** What a key does to a cell; false for keys that are the workbench's. */
function press(
  { selection, editor, goTo, post, ...hands }: Hands,
  cell: Cell,
  event: KeyboardEvent,
): boolean {
  const { key, shiftKey } = event;
  const letter = (event.ctrlKey || event.metaKey) && !event.altKey ? key.toLowerCase() : '';
  if (key === 'Process') {
    // The input method goes on in the editor.
    editor.open(cell, '');
    return true;
  }
  const selects = shiftKey && /^(?:Arrow|Home|End)/.test(key);
  const next = cellAfter(selects ? (selection.head ?? cell) : cell, event);
  if (next) {
    selection.set(next, selects);
    next.focus();
  } else if (begins(event)) editor.open(cell, key);
  else if (key === 'F2') editor.open(cell);
  else if (key === 'Delete' || key === 'Backspace') hands.change(cleared(selection));
  else if (key === 'Enter') goTo(cell, true);
  else if (key === ' ') goTo(cell, false);
  else if (key === 'Escape' && selection.cells.length > 1) selection.set(cell);
  else if (key === 'Escape') post({ type: 'showText' });
  else if (letter === 'a') selection.setAll();
  else if (letter === 'z' || letter === 'y') post({ type: letter === 'y' || shiftKey ? 'redo' : 'undo' });
  else if (letter === 's') post({ type: 'save' });
  else return false;
  event.preventDefault();
  return true;
}

const cleared = ({ cells }: Selection) => cells.map((cell) => ({ id: idOf(cell), text: '' }));

/** The clipboard is the grid's while a cell has the focus, and the browser's in an editor or over other text. */
export function listenToClipboard({ selection, change, isShown, refuseLarge }: Hands): void {
  const isForCells = (event: Event) => isShown() && isNumber(document.activeElement) && !isInput(event);
  for (const name of ['copy', 'cut'] as const)
    document.addEventListener(name, (event) => {
      if (!isForCells(event) || !event.clipboardData) return;
      event.clipboardData.setData('text/plain', asText(selection));
      event.clipboardData.setData('text/html', asHtml(selection));
      event.preventDefault();
      if (name === 'cut') change(cleared(selection));
    });
  document.addEventListener('paste', (event) => {
    const text = event.clipboardData?.getData('text/plain');
    if (!isForCells(event) || !text) return;
    event.preventDefault();
    const cells = placed(readBlock(text), selection);
    if (cells) change(cells);
    else refuseLarge();
  });
  // Desktop VS Code asks the page to copy and paste; it may only where the page says that it can.
  for (const name of ['beforecopy', 'beforecut', 'beforepaste'])
    document.addEventListener(name, (event) => {
      if (isForCells(event)) event.preventDefault();
    });
}
