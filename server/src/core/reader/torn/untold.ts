/** Numbers of which no row is told, and that some rows of a table lack all the same: a conversion wrote them elsewhere. */
import type { Range } from '../../model';
import { isText, rangeOf, type Token } from '../lines/token';
import type { Labels, RowRef } from '../rows/labels';
import type { RowText } from '../rows/rowText';

/**
 * The numbers in a table's section that are no row's, where there are as many as rows that were not read and have their labels:
 * a conversion wrote them in columns. Or those behind the section, where with these they are as many as such rows lack.
 */
export function untoldIn(
  own: readonly Token[],
  behind: readonly Token[],
  refs: readonly RowRef[],
  texts: readonly (RowText | null)[],
  { byKey }: Labels,
): Range | null {
  const missing = refs.filter(({ order }) => !texts[order]);
  if (missing.length === 0) return null;
  const words = own.filter(isText);
  const standing = new Set(words.map(({ key }) => byKey.get(key)));
  const named = missing.filter((ref) => standing.has(ref)).length;
  if (named === 0) return null;
  const read = new Set(refs.flatMap(({ order }) => texts[order]?.items ?? []));
  const isLoose = (token: Token) => token.kind === 'number' && token.fields <= 1;
  const left = own.filter((token) => isLoose(token) && !read.has(token));
  if (left.length >= missing.length) return rangeOf(left);
  const lacking = missing.reduce((sum, { columns }) => sum + columns, 0) - left.length;
  const beyond = behind.filter(isLoose).slice(0, lacking);
  return beyond.length === lacking && 2 * named > missing.length ? rangeOf(beyond) : null;
}
