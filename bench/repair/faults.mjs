/** What people do to the numbers of a table: each class makes its faults in a sound one, and knows the truth. */

const digitSlips = [
  // Two digits swapped.
  (digits, draw) => {
    const at = draw(Math.max(digits.length - 2, 0));
    return digits.slice(0, at) + (digits[at + 1] ?? '') + digits[at] + digits.slice(at + 2);
  },
  // A digit lost.
  (digits, draw) => {
    const at = draw(digits.length - 1);
    return digits.slice(0, at) + digits.slice(at + 1);
  },
  // A digit doubled.
  (digits, draw) => {
    const at = draw(digits.length - 1);
    return digits.slice(0, at + 1) + digits.slice(at);
  },
  // A digit mistyped.
  (digits, draw) => {
    const at = draw(digits.length - 1);
    return digits.slice(0, at) + draw(9) + digits.slice(at + 1);
  },
  // A sign.
  (digits) => `-${digits}`,
];

const plain = (digits) => (digits === '' ? '0' : String(BigInt(digits)));

function mistype(table, count) {
  return (numbers, draw) => {
    const before = [...numbers];
    for (let done = 0; done < count; ) {
      const cell = draw(table.size - 1);
      if (numbers[cell] !== before[cell]) continue;
      const slip = digitSlips[draw(digitSlips.length - 1)];
      const wrong = plain(slip(numbers[cell], draw));
      if (wrong === numbers[cell]) continue;
      numbers[cell] = wrong;
      done++;
    }
  };
}

/** Two neighbours of a row or of a column. */
function neighbours(table, draw) {
  const step = draw(1) === 0 ? 1 : table.width;
  const cell = draw(table.size - 1 - step);
  return step === 1 && cell % table.width === table.width - 1 ? neighbours(table, draw) : [cell, cell + step];
}

const swapCells = (table) => (numbers, draw) => {
  const [one, other] = neighbours(table, draw);
  [numbers[one], numbers[other]] = [numbers[other], numbers[one]];
};

/** `12 | 0` becomes `1 | 2`. */
const splitNumber = (table) => (numbers, draw) => {
  const cell = draw(table.size - 2);
  const digits = numbers[cell];
  if (cell % table.width === table.width - 1 || digits.length < 2 || numbers[cell + 1] !== '0') return;
  const at = 1 + draw(digits.length - 2);
  numbers[cell] = digits.slice(0, at);
  numbers[cell + 1] = plain(digits.slice(at));
};

/** Some cells of a line hold what belongs into the one before; a 0 stands in the first. */
const shiftLine = (table, step) => (numbers, draw) => {
  const length = 3 + draw(3);
  const start = draw(table.size - 1 - step * length);
  if (step === 1 && (start % table.width) + length > table.width) return;
  for (let at = length - 1; at > 0; at--) numbers[start + at * step] = numbers[start + (at - 1) * step];
  numbers[start] = '0';
};

/** Every class: its name, and how it damages the numbers in place. */
export const classesOf = (table) => [
  ...[1, 2, 3, 4, 5].map((count) => ({
    name: 'digits and signs',
    cells: count,
    damage: mistype(table, count),
  })),
  { name: 'neighbours swapped', damage: swapCells(table) },
  { name: 'number split', damage: splitNumber(table) },
  { name: 'row shifted', damage: shiftLine(table, 1) },
  { name: 'column shifted', damage: shiftLine(table, table.width) },
];

/** A damaged table with its truth, drawn again until from one to five cells are wrong (`cells` of them where given). */
export function draw({ damage, cells }, soundTable, from, blanks) {
  for (;;) {
    const right = soundTable(from, [3, 40, 400, 20000][from(3)]);
    const stands = [...right];
    damage(stands, from);
    const wrong = right.flatMap((digits, cell) => (digits === stands[cell] ? [] : [cell]));
    if (wrong.length === 0 || wrong.length > 5 || (cells && wrong.length !== cells)) continue;
    for (let left = blanks; left > 0; ) {
      const cell = from(stands.length - 1);
      if (wrong.includes(cell) || stands[cell] === null) continue;
      stands[cell] = null;
      left--;
    }
    return { stands, wrong, truth: wrong.map((cell) => `${cell}=${right[cell]}`).join() };
  }
}
