import type { Position, TablesResult } from '../../../../server/src/protocol';
import { MESSAGES, type ToHost, type Without, type Words } from '../messages';
import { readToPage } from '../readMessage';
import { actionOf, drawActions, enableRow, requestOf } from './actions';
import { Bar } from './bar';
import { drawCell, drawnCells } from './cell';
import { YearView } from './chart/year';
import { CellEditor } from './editor';
import { Edits } from './edits';
import { followCursor, scrollAlong } from './follow';
import { Frame } from './frame';
import { type Hands, listenToClipboard, listenToKeys, listenToMouse, moveTo } from './hands';
import { host } from './host';
import { Memory } from './memory';
import { attribute, children } from './patch';
import { Selection } from './selection';
import { drawTable } from './table';
import { Tabs } from './tabs';

const post = (message: Without<ToHost, 'v' | 'uri'>) =>
  host.postMessage({ v: MESSAGES, uri, ...message } as ToHost);

const memory = new Memory();
const frame = new Frame(document.querySelector('main') as HTMLElement);
const { tables } = frame;

/** Nothing is drawn before the host has sent the page its words. */
let say: Words | undefined;
let uri = '';
let locked = false;
let version = 0;
/** Where the report that is drawn ends, if the text holds several. */
let end: Position | undefined;
let cursor: Position | undefined;
let view = 0;

const bar = new Bar(frame.footer);
const selection = new Selection(tables, () => {
  if (say) bar.show(selection, say);
  enableRow(tables, selection.head);
  keep();
});
const edits = new Edits((against, cells) =>
  post({ type: 'edit', version: against, cells, ...(end ? { position: end } : {}) }),
);
const editor = new CellEditor({
  commit: (cell, text) => change([{ id: drawnCells.get(cell)?.id ?? '', text }]),
  move: (cell, after) => moveTo(selection, cell, after),
  closed: (cell) => {
    const shown = drawnCells.get(cell);
    if (shown && say) drawCell(cell, shown, say);
  },
  outdated: () => bar.refuse(say?.outdated ?? ''),
});
const chart = new YearView(frame.year, (kind, data) => post({ type: 'export', kind, data }));
/** How far each view was scrolled when it was left. */
const tops = [0, 0];
const tabs = new Tabs(frame.tabs, [tables, frame.year], (chosen) => {
  scrollTo(scrollX, tops[chosen]);
  bar.refuse('');
  view = chosen;
  keep();
});
if (memory.view) tabs.choose(memory.view);

addEventListener('message', ({ data }) => {
  const message = readToPage(data);
  switch (message?.type) {
    case 'start':
      say = message.words;
      locked = message.locked;
      turnTo(message.uri);
      frame.name(say);
      tabs.name([say.tables, say.year]);
      keep();
      break;
    case 'tables':
      if (say) draw(message.result, say);
      break;
    case 'cursor':
      cursor = message.position;
      followCursor(tables, selection, cursor);
      break;
    case 'lines':
      if (!document.hasFocus()) scrollAlong(tables, message.first, message.last);
      break;
    case 'answer':
      bar.refuse(message.refused);
      edits.answered(message.done, message.refused !== '', version);
      break;
    case 'focus':
      focusCell();
      break;
    case 'closed':
      if (version === 0 && say) clear(say);
      frame.notify(say?.closed ?? '', true);
      frame.isStale = true;
  }
});

/** What is kept of one report is nothing to another. */
function turnTo(report: string): void {
  const isOther = report !== (memory.uri ?? uri);
  if (isOther) editor.close();
  uri = report;
  if (!isOther) return;
  memory.take();
  cursor = undefined;
  version = 0;
  edits.forget();
  bar.refuse('');
  selection.set(undefined);
  tops.fill(0);
  scrollTo(0, 0);
}

function draw(result: TablesResult, say: Words): void {
  frame.notify(result.recognised ? '' : say.unrecognised, false);
  frame.isStale = !result.recognised;
  // What was drawn stays while a heading is being retyped; its version is refused by the host.
  if (!result.recognised) {
    if (version === 0) clear(say);
    return;
  }
  version = result.version;
  end = result.part && { line: result.part.last, character: 0 };
  frame.entitle(result.title);
  drawTables(result, say);
  chart.draw(result, say);
  editor.check();
  selection.draw();
  enableRow(tables, selection.head);
  bar.show(selection, say);
  edits.drawn(version);
  restore();
}

function drawTables(result: TablesResult, say: Words): void {
  const sections = children(
    tables,
    result.tables.map(() => 'section'),
  );
  result.tables.forEach((table, at) => {
    const [heading, actions, grid] = children(sections[at], ['h2', 'div', 'table']);
    attribute(sections[at], 'class', table.range ? undefined : 'absent');
    drawTable(heading, grid, table, say);
    drawActions(actions, result, at, say);
  });
}

/** What another report had is not shown as this one's. */
function clear(say: Words): void {
  frame.entitle('');
  tables.replaceChildren();
  chart.draw({ title: '' }, say);
}

/** Puts back what was kept of the page that was here before. */
function restore(): void {
  const before = memory.take();
  if (!before) {
    if (!selection.head) followCursor(tables, selection, cursor);
    return;
  }
  const current = [...tables.querySelectorAll('td')].find((td) => drawnCells.get(td)?.id === before.cell);
  if (current) selection.set(current);
  scrollTo(before.left, before.top);
}

function keep(): void {
  if (!uri) return;
  memory.keep({ uri, locked, view }, () => ({
    left: scrollX,
    top: scrollY,
    cell: selection.head && drawnCells.get(selection.head)?.id,
  }));
}

function focusCell(): void {
  selection.head?.focus({ preventScroll: true });
}

/** Goes to a cell's number in the text; from a cell that is missing there, to its row's label. */
function goTo(cell: HTMLElement, focus: boolean): void {
  const label = cell.closest('tr')?.querySelector('th.label:last-of-type');
  const range = drawnCells.get(cell)?.range ?? (label && drawnCells.get(label)?.range);
  if (range) post({ type: 'reveal', version, range, focus });
}

function change(cells: { id: string; text: string }[]): void {
  bar.refuse('');
  edits.add(cells, version);
}

const hands: Hands = {
  tables,
  selection,
  editor,
  change,
  goTo,
  post,
  isShown: () => view === 0,
  refuseLarge: () => bar.refuse(say?.tooLarge ?? ''),
};

// What was refused is said until something else is done.
for (const doing of ['keydown', 'mousedown']) tables.addEventListener(doing, () => bar.refuse(''));
listenToKeys(hands);
listenToMouse(hands);
listenToClipboard(hands);

tables.addEventListener('click', ({ target }) => {
  const action = actionOf(target);
  if (!action) return;
  bar.refuse('');
  const request = requestOf(action, tables, selection.head, version);
  if (request) post(request);
});
frame.recomputeAll.addEventListener('click', () => {
  bar.refuse('');
  post({ type: 'recompute', version, scope: 'report' });
});
frame.openText.addEventListener('click', () => post({ type: 'showText' }));
addEventListener(
  'scroll',
  () => {
    tops[view] = scrollY;
    keep();
  },
  { passive: true },
);

post({ type: 'ready' });
