/**
 * Moving through the grids by keyboard, as spreadsheets and the ARIA pattern have it: arrows go from number to number,
 * Tab and Enter to the next one, and beyond a grid's last number Tab leaves it.
 */
type Cell = HTMLTableCellElement;
type Step = readonly [rows: number, columns: number];

const ARROWS: Record<string, Step> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Which cell covers each place of a table: merged cells cover several. */
export function placesOf(table: HTMLTableElement): Cell[][] {
  const places: Cell[][] = [...table.rows].map(() => []);
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

export const isNumber = (cell: Element | undefined | null): cell is Cell => cell?.localName === 'td';

export const tableOf = (cell: Element): HTMLTableElement => cell.closest('table') as HTMLTableElement;

/** The cell that a key goes to from this one, itself at the edge; undefined for any other key, and beyond a Tab's end. */
export function cellAfter(from: Cell, event: KeyboardEvent): Cell | undefined {
  if (event.altKey || event.metaKey) return undefined;
  const places = placesOf(tableOf(from));
  if (event.key === 'Tab' || event.key === 'Enter')
    return event.ctrlKey ? undefined : stepped(places, from, event.key, event.shiftKey ? -1 : 1);
  const numbers = (event.ctrlKey ? places : places.filter((row) => row.includes(from)))
    .flat()
    .filter(isNumber);
  if (event.key === 'Home') return numbers.at(0);
  if (event.key === 'End') return numbers.at(-1);
  const step = event.ctrlKey ? undefined : ARROWS[event.key];
  return step && walk(places, from, step);
}

function stepped(places: Cell[][], from: Cell, key: 'Tab' | 'Enter', by: 1 | -1): Cell | undefined {
  if (key === 'Enter') return walk(places, from, [by, 0]);
  const numbers = [...new Set(places.flat())].filter(isNumber);
  return numbers[numbers.indexOf(from) + by];
}

function walk(places: Cell[][], from: Cell, [down, right]: Step): Cell {
  let row = places.findIndex((cells) => cells.includes(from));
  let column = places[row].indexOf(from);
  // Header rows and labels are passed over: their words are part of what each number says.
  do {
    row += down;
    column += right;
  } while (places[row]?.[column] && (!isNumber(places[row][column]) || places[row][column] === from));
  return places[row]?.[column] ?? from;
}

/** The numbers from one to the other, row by row: the rectangle that has both at its edge. */
export function between(from: Cell, to: Cell): Cell[][] {
  const places = placesOf(tableOf(from));
  const [rows, columns] = [
    [from, to].flatMap((cell) => places.flatMap((row, at) => (row.includes(cell) ? [at] : []))),
    [from, to].flatMap((cell) =>
      places.flatMap((row) => row.flatMap((other, at) => (other === cell ? [at] : []))),
    ),
  ];
  return places
    .slice(Math.min(...rows), Math.max(...rows) + 1)
    .map((row) => [...new Set(row.slice(Math.min(...columns), Math.max(...columns) + 1))].filter(isNumber))
    .filter((row) => row.length > 0);
}

/** Makes a cell the one that the Tab key comes to in its grid. */
function makeCurrent(cell: Cell): void {
  for (const other of tableOf(cell).querySelectorAll('td[tabindex="0"]'))
    if (other !== cell) other.setAttribute('tabindex', '-1');
  cell.setAttribute('tabindex', '0');
}

/** After drawing: every number can take the focus, and each grid has a current cell. */
export function keepCurrent(root: Element, current: Cell | undefined): void {
  for (const cell of root.querySelectorAll('td:not([tabindex])')) cell.setAttribute('tabindex', '-1');
  if (current) makeCurrent(current);
  for (const table of root.querySelectorAll('table'))
    if (!table.querySelector('td[tabindex="0"]')) table.querySelector('td')?.setAttribute('tabindex', '0');
}
