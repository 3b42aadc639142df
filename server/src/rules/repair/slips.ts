/**
 * What people do to numbers when they type and paste them, and how much each is to be expected. The figures are
 * bits: one more means half as likely. They only order repairs; none hides one.
 */

/** What happened to one number. */
export type Slip =
  | 'sign'
  | 'swapped-digits'
  | 'lost-digit'
  | 'doubled-digit'
  | 'mistyped-digit'
  | 'extra-digit'
  | 'stale-total'
  | 'other';

/** What happened to several cells at once. */
export type GroupSlip = 'swapped-cells' | 'shifted-cells' | 'split-number';

export const BITS: Readonly<Record<Slip | GroupSlip, number>> = {
  sign: 2,
  'swapped-digits': 3,
  'mistyped-digit': 3,
  'lost-digit': 3,
  'doubled-digit': 3,
  'extra-digit': 5,
  // Parts are corrected, and the total that was right before is forgotten: any difference is possible.
  'stale-total': 4,
  other: 9,
  'swapped-cells': 4,
  'split-number': 4,
  'shifted-cells': 5,
};

/** A total is wrong more often than a part: it is calculated by hand, and left behind when a part changes. */
export const PART_BITS = 1;

/** How `right` became `stands`, both plain decimal text. */
export function slipOf(stands: string, right: string): Exclude<Slip, 'stale-total'> {
  if (stands === `-${right}`) return 'sign';
  if (stands.length === right.length) {
    const differing = [...right].flatMap((digit, at) => (digit === stands[at] ? [] : [at]));
    if (differing.length === 1) return 'mistyped-digit';
    const [first, second] = differing;
    const swapped =
      differing.length === 2 &&
      second === first + 1 &&
      right[first] === stands[second] &&
      right[second] === stands[first];
    return swapped ? 'swapped-digits' : 'other';
  }
  if (stands.length === right.length - 1 && hasOneMore(right, stands) >= 0) return 'lost-digit';
  if (stands.length === right.length + 1) {
    const extra = hasOneMore(stands, right);
    if (extra >= 0)
      return stands[extra] === stands[extra - 1] || stands[extra] === stands[extra + 1]
        ? 'doubled-digit'
        : 'extra-digit';
  }
  return 'other';
}

/** Which digit of `longer` is to be taken away to leave `shorter`; -1 where none is. */
function hasOneMore(longer: string, shorter: string): number {
  let at = 0;
  while (at < shorter.length && longer[at] === shorter[at]) at++;
  return longer.slice(at + 1) === shorter.slice(at) ? at : -1;
}
