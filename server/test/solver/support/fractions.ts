/** Linear equations solved exactly, the way it is taught: for checking the solver by other means than its own. */

/** In lowest terms, the bottom greater than 0. */
export interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}

export function fraction(top: bigint, bottom = 1n): Fraction {
  if (bottom === 1n) return { top, bottom };
  let [a, b] = [top < 0n ? -top : top, bottom < 0n ? -bottom : bottom];
  while (b !== 0n) [a, b] = [b, a % b];
  const common = bottom < 0n ? -a : a;
  return { top: top / common, bottom: bottom / common };
}

const lessProduct = (a: Fraction, b: Fraction, c: Fraction): Fraction =>
  a.bottom === 1n && b.bottom === 1n && c.bottom === 1n
    ? fraction(a.top - b.top * c.top)
    : fraction(a.top * b.bottom * c.bottom - b.top * c.top * a.bottom, a.bottom * b.bottom * c.bottom);

const over = (a: Fraction, b: Fraction): Fraction => fraction(a.top * b.bottom, a.bottom * b.top);

/** The unknowns of `left · unknowns = right`, or that there are none or several. */
export function solveExactly(
  left: readonly (readonly Fraction[])[],
  right: readonly Fraction[],
): Fraction[] | 'none' | 'many' {
  const rows = left.map((row, i) => [...row, right[i]]);
  const width = left[0].length;
  let done = 0;
  for (let column = 0; column < width; column++) {
    const at = rows.findIndex((row, i) => i >= done && row[column].top !== 0n);
    if (at < 0) continue;
    [rows[done], rows[at]] = [rows[at], rows[done]];
    const pivot = rows[done].map((value) => over(value, rows[done][column]));
    rows.forEach((row, i) => {
      const factor = row[column];
      if (i !== done && factor.top !== 0n)
        rows[i] = row.map((value, j) => (pivot[j].top === 0n ? value : lessProduct(value, factor, pivot[j])));
    });
    rows[done++] = pivot;
  }
  if (rows.slice(done).some((row) => row[width].top !== 0n)) return 'none';
  return done < width ? 'many' : rows.slice(0, width).map((row) => row[width]);
}
