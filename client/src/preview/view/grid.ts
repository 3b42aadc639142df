/**
 * Moving through the grids by keyboard, as the ARIA pattern has it: each grid is one stop of the Tab key, and arrows
 * move inside it from number to number. The page keeps one current cell a grid (`tabindex="0"`).
 */
type Step = readonly [rows: number, columns: number];

const ARROWS: Record<string, Step> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Which cell covers each place of a table: merged cells cover several. */
function placesOf(table: HTMLTableElement): HTMLTableCellElement[][] {
  const places: HTMLTableCellElement[][] = [...table.rows].map(() => []);
  [...table.rows].forEach((row, r) => {
    let c = 0;
    for (const cell of row.cells) {
      while (places[r][c]) c++;
      for (let down = 0; down < cell.rowSpan && r + down < places.length; down++)
        for (let right = 0; right < cell.colSpan; right++) places[r + down][c + right] = cell;
      c += cell.colSpan;
    }
  });
  return places;
}

const isNumber = (cell: Element | undefined): cell is HTMLTableCellElement => cell?.localName === 'td';

/** The cell that a key goes to from this one; undefined for any other key, itself at the edge. */
export function cellAfter(
  from: HTMLTableCellElement,
  event: KeyboardEvent,
): HTMLTableCellElement | undefined {
  const table = from.closest('table');
  if (!table || event.altKey || event.metaKey || event.shiftKey) return undefined;
  const places = placesOf(table);
  const numbers = (event.ctrlKey ? places : places.filter((row) => row.includes(from)))
    .flat()
    .filter(isNumber);
  if (event.key === 'Home') return numbers.at(0);
  if (event.key === 'End') return numbers.at(-1);
  const step = event.ctrlKey ? undefined : ARROWS[event.key];
  return step && walk(places, from, step);
}

function walk(places: HTMLTableCellElement[][], from: HTMLTableCellElement, [down, right]: Step) {
  let row = places.findIndex((cells) => cells.includes(from));
  let column = places[row].indexOf(from);
  // Header rows and labels are passed over: their words are part of what each number says.
  do {
    row += down;
    column += right;
  } while (places[row]?.[column] && !isNumber(places[row][column]));
  return places[row]?.[column] ?? from;
}

/** Makes a cell the one that the Tab key comes to in its grid. */
export function makeCurrent(cell: HTMLTableCellElement): void {
  for (const other of cell.closest('table')?.querySelectorAll('td[tabindex="0"]') ?? [])
    if (other !== cell) other.setAttribute('tabindex', '-1');
  cell.setAttribute('tabindex', '0');
}

/** After drawing: every number can take the focus, and each grid has a current cell. */
export function keepCurrent(root: Element): void {
  for (const cell of root.querySelectorAll('td:not([tabindex])')) cell.setAttribute('tabindex', '-1');
  for (const table of root.querySelectorAll('table'))
    if (!table.querySelector('td[tabindex="0"]')) table.querySelector('td')?.setAttribute('tabindex', '0');
}
