/** The balance trees of editrules' benchmark: x(i) = x(2i) + x(2i+1), one to ten of the numbers wrong. */
export function tree(size) {
  const equations = [];
  for (let parent = 1; 2 * parent + 1 <= size; parent++)
    equations.push({ cells: [2 * parent - 1, 2 * parent, parent - 1], coefficients: [1, 1, -1] });
  return { size, equations };
}

export function wrongTree({ size }, errors, from) {
  const values = Array.from({ length: size }, () => from(1000));
  for (let parent = Math.floor((size - 1) / 2); parent >= 1; parent--)
    values[parent - 1] = values[2 * parent - 1] + values[2 * parent];
  for (let done = 0; done < errors; done++) values[from(size - 1)] += 1 + from(1000);
  return values;
}
