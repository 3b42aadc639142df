import type { Position, TablesResult } from '../../../../server/src/protocol';
import { MESSAGES, readToPage, type ToHost, type Words } from '../messages';
import { drawnCells } from './cell';
import { markCursor, scrollAlong } from './follow';
import { cellAfter, keepCurrent, makeCurrent } from './grid';
import { attribute, children, words } from './patch';
import { drawTable } from './table';

/** What is kept of a page that is thrown away: when the tab is hidden, and when the window is reloaded. */
interface Kept {
  uri: string;
  left: number;
  top: number;
}

declare function acquireVsCodeApi(): {
  postMessage(message: ToHost): void;
  getState(): Kept | undefined;
  setState(state: Kept): void;
};

const host = acquireVsCodeApi();
const [title, notice, tables] = children(document.querySelector('main') as HTMLElement, ['h1', 'p', 'div']);
const [noticeText, openText] = children(notice, ['span', 'button']);
attribute(notice, 'role', 'status');
notice.hidden = true;

/** Nothing is drawn before the host has sent the page its words. */
let say: Words | undefined;
let uri = '';
let version = 0;
let cursor: Position | undefined;
let kept = host.getState();

addEventListener('message', ({ data }) => {
  const message = readToPage(data);
  switch (message?.type) {
    case 'start':
      say = message.words;
      uri = message.uri;
      words(openText, say.openText);
      keep();
      break;
    case 'tables':
      if (say) draw(message.result, say);
      break;
    case 'cursor':
      cursor = message.position;
      markCursor(tables, cursor, true);
      break;
    case 'lines':
      if (!document.hasFocus()) scrollAlong(tables, message.first, message.last);
      break;
    case 'closed':
      notify(say?.closed ?? '', true);
      attribute(tables, 'class', 'stale');
  }
});

function draw(result: TablesResult, say: Words): void {
  notify(result.recognised ? '' : say.unrecognised, false);
  attribute(tables, 'class', result.recognised ? undefined : 'stale');
  // What was drawn stays while a heading is being retyped; its version is refused by the host.
  if (!result.recognised) return;
  version = result.version;
  words(title, result.title);
  const sections = children(
    tables,
    result.tables.map(() => 'section'),
  );
  result.tables.forEach((table, at) => {
    drawTable(sections[at], table, say);
  });
  keepCurrent(tables);
  markCursor(tables, cursor, false);
  if (kept) scrollTo(kept.left, kept.top);
  kept = undefined;
}

function notify(text: string, offerToOpen: boolean): void {
  words(noticeText, text);
  notice.hidden = text === '';
  openText.hidden = !offerToOpen;
}

function keep(): void {
  if (uri) host.setState({ uri, left: kept?.left ?? scrollX, top: kept?.top ?? scrollY });
}

/** Goes to a cell's number in the text; from a cell that is missing there, to its row's label. */
function goTo(cell: HTMLElement, focus: boolean): void {
  const label = cell.closest('tr')?.querySelector('th.label:last-of-type');
  const range = drawnCells.get(cell)?.range ?? (label && drawnCells.get(label)?.range);
  if (range) host.postMessage({ v: MESSAGES, type: 'reveal', version, range, focus });
}

const cellOf = ({ target }: Event): HTMLTableCellElement | null =>
  target instanceof Element ? target.closest('td, th.label') : null;

tables.addEventListener('click', (event) => {
  const cell = cellOf(event);
  // Who drags over the tables wants to copy them.
  if (!cell || !getSelection()?.isCollapsed) return;
  if (cell.localName === 'td') makeCurrent(cell);
  goTo(cell, true);
});

tables.addEventListener('focusin', (event) => {
  const cell = cellOf(event);
  if (cell) makeCurrent(cell);
});

tables.addEventListener('keydown', (event) => {
  const cell = cellOf(event);
  if (!cell) return;
  const next = cellAfter(cell, event);
  if (next) next.focus();
  else if (event.key === 'Enter') goTo(cell, true);
  else if (event.key === ' ') goTo(cell, false);
  else if (event.key === 'Escape') host.postMessage({ v: MESSAGES, type: 'showText' });
  else return;
  event.preventDefault();
});

openText.addEventListener('click', () => host.postMessage({ v: MESSAGES, type: 'showText' }));
addEventListener('scroll', keep, { passive: true });

host.postMessage({ v: MESSAGES, type: 'ready' });
