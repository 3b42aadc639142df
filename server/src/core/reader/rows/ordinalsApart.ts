/** Numbers of labels that lost their point, as where a scan was read: 4 保护第三方合法权益. They are words of the label, and no cells. */
import { fold } from '../../fold';
import { isPlain, type Token } from '../lines/token';
import type { Labels } from './labels';

/** So many characters of a label that may be broken or damaged tell which it is. */
const BEGINNING = 3;

export function joinOrdinals(tokens: readonly Token[], labels: Labels): readonly Token[] {
  const found = tokens.filter((token, at) => {
    const next = tokens[at + 1];
    return next?.kind === 'text' && token.kind === 'number' && isOrdinal(token, next, tokens[at - 1], labels);
  });
  if (found.length === 0) return tokens;
  const ordinals = new Set(found);
  return tokens.map((token) =>
    ordinals.has(token) ? { ...token, kind: 'text', number: null, key: token.number?.digits ?? '' } : token,
  );
}

/** Behind another number of its line it may be the last one of the row before. */
function isOrdinal(token: Token, next: Token, before: Token | undefined, { rows }: Labels): boolean {
  const { line, start, end, fields, number } = token;
  if (next.line !== line || end - start > 1 || fields > 0 || !isPlain(token)) return false;
  if (before?.kind === 'number' && before.line === line) return false;
  const beginning = next.key.slice(0, BEGINNING);
  return (
    beginning.length === BEGINNING &&
    rows.some(({ row, key }) => fold(row.ordinal) === number?.digits && key.startsWith(beginning))
  );
}
