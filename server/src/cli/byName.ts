/** Names by code unit, so that the order is the same in every locale; but digits by what they count: 第2号 before 第10号. */
export function byName(a: string, b: string): number {
  const [mine, other] = [partsOf(a), partsOf(b)];
  const at = mine.findIndex((part, index) => part !== other[index]);
  if (at < 0) return mine.length - other.length;
  const [left, right] = [mine[at], other[at] ?? ''];
  // Every second part is digits; those with zeros in front count the same as without.
  const [few, more] = at % 2 === 1 ? [withoutZeros(left), withoutZeros(right)] : ['', ''];
  return few.length - more.length || compare(few, more) || compare(left, right);
}

const partsOf = (name: string): string[] => name.split(/(\d+)/);

const withoutZeros = (digits: string): string => digits.replace(/^0+/, '');

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
