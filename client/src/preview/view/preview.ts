import type { Position, TablesResult } from '../../../../server/src/protocol';
import { MESSAGES, readToPage, type ToHost, type Words } from '../messages';
import { actionOf, drawActions, enableRow } from './actions';
import { Bar } from './bar';
import { drawCell, drawnCells } from './cell';
import { YearView } from './chart/year';
import { CellEditor } from './editor';
import { Edits } from './edits';
import { followCursor, scrollAlong } from './follow';
import { type Hands, listenToClipboard, listenToKeys, listenToMouse, moveTo } from './hands';
import { attribute, children, words } from './patch';
import { Selection } from './selection';
import { drawTable } from './table';
import { Tabs } from './tabs';

/** What is kept of a page that is thrown away: when the tab is hidden, and when the window is reloaded. */
interface Kept {
  uri: string;
  locked: boolean;
  left: number;
  top: number;
  view?: number;
  /** The id of the current cell. */
  cell?: string | undefined;
}

type Unversioned<M> = M extends unknown ? Omit<M, 'v' | 'uri'> : never;

declare function acquireVsCodeApi(): {
  postMessage(message: ToHost): void;
  getState(): Kept | undefined;
  setState(state: Kept): void;
};

const host = acquireVsCodeApi();
const post = (message: Unversioned<ToHost>) => host.postMessage({ v: MESSAGES, uri, ...message } as ToHost);

const [title, head, notice, tables, year, footer] = children(document.querySelector('main') as HTMLElement, [
  'h1',
  'div',
  'p',
  'div',
  'div',
  'footer',
]);
const [tabList, recomputeAll] = children(head, ['div', 'button']);
const [noticeText, openText] = children(notice, ['span', 'button']);
attribute(head, 'class', 'head');
attribute(recomputeAll, 'type', 'button');
attribute(openText, 'type', 'button');
attribute(notice, 'role', 'status');
notice.hidden = true;

/** Nothing is drawn before the host has sent the page its words. */
let say: Words | undefined;
let uri = '';
let locked = false;
let version = 0;
/** Where the report that is drawn ends, if the text holds several. */
let end: Position | undefined;
let cursor: Position | undefined;
let kept = host.getState();
let view = 0;

const bar = new Bar(footer);
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
const chart = new YearView(year, (kind, data) => post({ type: 'export', kind, data }));
/** How far each view was scrolled when it was left. */
const tops = [0, 0];
const tabs = new Tabs(tabList, [tables, year], (chosen) => {
  scrollTo(scrollX, tops[chosen]);
  bar.refuse('');
  view = chosen;
  keep();
});
if (kept?.view) tabs.choose(kept.view);

addEventListener('message', ({ data }) => {
  const message = readToPage(data);
  switch (message?.type) {
    case 'start':
      say = message.words;
      locked = message.locked;
      turnTo(message.uri);
      words(openText, say.openText);
      words(recomputeAll, say.recomputeAll);
      tabs.name([say.tables, say.year]);
      attribute(tabList, 'aria-label', say.views);
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
      notify(say?.closed ?? '', true);
      attribute(tables, 'class', 'stale');
  }
});

/** What is kept of one report is nothing to another. */
function turnTo(report: string): void {
  const isOther = report !== (kept?.uri ?? uri);
  if (isOther) editor.close();
  uri = report;
  if (!isOther) return;
  kept = undefined;
  cursor = undefined;
  version = 0;
  edits.forget();
  bar.refuse('');
  selection.set(undefined);
  tops.fill(0);
  scrollTo(0, 0);
}

function draw(result: TablesResult, say: Words): void {
  notify(result.recognised ? '' : say.unrecognised, false);
  attribute(tables, 'class', result.recognised ? undefined : 'stale');
  // What was drawn stays while a heading is being retyped; its version is refused by the host.
  if (!result.recognised) {
    if (version === 0) clear(say);
    return;
  }
  version = result.version;
  end = result.part && { line: result.part.last, character: 0 };
  words(title, result.title);
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
  chart.draw(result, say);
  editor.check();
  selection.draw();
  enableRow(tables, selection.head);
  bar.show(selection, say);
  edits.drawn(version);
  restore();
}

/** What another report had is not shown as this one's. */
function clear(say: Words): void {
  words(title, '');
  tables.replaceChildren();
  chart.draw({ title: '' }, say);
}

/** Puts back what was kept of the page that was here before. */
function restore(): void {
  if (!kept) {
    if (!selection.head) followCursor(tables, selection, cursor);
    return;
  }
  const { left, top, cell } = kept;
  kept = undefined;
  const current = [...tables.querySelectorAll('td')].find((td) => drawnCells.get(td)?.id === cell);
  if (current) selection.set(current);
  scrollTo(left, top);
}

function notify(text: string, offerToOpen: boolean): void {
  words(noticeText, text);
  notice.hidden = text === '';
  openText.hidden = !offerToOpen;
}

function keep(): void {
  if (!uri) return;
  const { left, top } = kept ?? { left: scrollX, top: scrollY };
  const cell = kept ? kept.cell : selection.head && drawnCells.get(selection.head)?.id;
  host.setState({ uri, locked, left, top, view, cell });
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
  if (action) run(action);
});

function run(action: NonNullable<ReturnType<typeof actionOf>>): void {
  bar.refuse('');
  const { table } = action;
  if (action.kind === 'repair') {
    post({ type: 'repair', version, table, repair: action.repair });
    return;
  }
  const grid = tables.querySelectorAll('table')[table];
  const own =
    selection.head && grid.contains(selection.head) ? [selection.head] : grid.querySelectorAll('td');
  const at = [...own].flatMap((cell) => drawnCells.get(cell)?.range ?? [])[0];
  if (at) post({ type: 'recompute', version, scope: action.kind, position: at.start });
}

recomputeAll.addEventListener('click', () => {
  bar.refuse('');
  post({ type: 'recompute', version, scope: 'report' });
});
openText.addEventListener('click', () => post({ type: 'showText' }));
addEventListener(
  'scroll',
  () => {
    tops[view] = scrollY;
    keep();
  },
  { passive: true },
);

post({ type: 'ready' });
