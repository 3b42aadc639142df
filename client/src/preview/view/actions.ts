import type { TablesResult, TableView, ViewCell } from '../../../../server/src/protocol';
import type { ToHost, Without, Words } from '../messages';
import { drawnCells } from './cell';
import { attribute, children, words } from './patch';

/** What a button does: its scope for recomputing, or the repair's place in the table's list. */
export type Action =
  | { readonly kind: 'row' | 'table'; readonly table: number }
  | { readonly kind: 'repair'; readonly table: number; readonly repair: number };

const actions = new WeakMap<Element, Action>();

export const actionOf = (target: EventTarget | null): Action | undefined => {
  const button = target instanceof Element ? target.closest('button') : null;
  return button ? actions.get(button) : undefined;
};

/**
 * What the button asks of the host, about that version of the text. A table is told by the place of one of its numbers, a row
 * by that of the current one; undefined where the text has none.
 */
export function requestOf(
  action: Action,
  tables: Element,
  head: HTMLElement | undefined,
  version: number,
): Without<ToHost, 'v' | 'uri'> | undefined {
  const { kind, table } = action;
  if (kind === 'repair') return { type: kind, version, table, repair: action.repair };
  const grid = tables.querySelectorAll('table')[table];
  const own = head && grid.contains(head) ? [head] : grid.querySelectorAll('td');
  const at = [...own].flatMap((cell) => drawnCells.get(cell)?.range ?? [])[0];
  return at && { type: 'recompute', version, scope: kind, position: at.start };
}

const hasTotals = ({ rows }: TableView): boolean =>
  rows.some((row) => row.some(({ totalOf }: ViewCell) => totalOf !== undefined));

/** Above a table: its totals worked out anew, and what would put its broken sums right, best first. */
export function drawActions(element: HTMLElement, { tables }: TablesResult, at: number, say: Words): void {
  const table = tables[at];
  const [recompute, repairs] = children(element, ['div', 'ul']);
  attribute(recompute, 'class', 'recompute');
  const scopes = table.range && hasTotals(table) ? (['row', 'table'] as const) : [];
  const buttons = children(
    recompute,
    scopes.map(() => 'button'),
  );
  scopes.forEach((kind, index) => {
    drawButton(buttons[index], kind === 'row' ? say.recomputeRow : say.recomputeTable, { kind, table: at });
    // Each table has the same; whoever only hears them is told which.
    attribute(buttons[index], 'aria-describedby', `title-${table.id}`);
  });
  attribute(repairs, 'class', 'repairs');
  attribute(repairs, 'aria-label', table.repairs.length > 0 ? say.repairs : undefined);
  repairs.hidden = table.repairs.length === 0;
  const items = children(
    repairs,
    table.repairs.map(() => 'li'),
  );
  table.repairs.forEach(({ title, preferred }, repair) => {
    const [button] = children(items[repair], ['button']);
    drawButton(button, title, { kind: 'repair', table: at, repair });
    attribute(button, 'class', preferred ? 'preferred' : undefined);
  });
}

/** A row is recomputed where a number of it is selected. */
export function enableRow(tables: Element, head: Element | undefined): void {
  for (const section of tables.children)
    for (const button of section.querySelectorAll('button'))
      if (actions.get(button)?.kind === 'row') button.disabled = !head || !section.contains(head);
}

function drawButton(button: HTMLElement, text: string, action: Action): void {
  attribute(button, 'type', 'button');
  words(button, text);
  actions.set(button, action);
}
