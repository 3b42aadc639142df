import { type ParseError, parse } from 'jsonc-parser';

/** Where a text stops being JSON: the runtime does not always name the place. From 1, columns in UTF-16 units. Null for JSON. */
export function faultInJson(text: string): { line: number; column: number } | null {
  const errors: ParseError[] = [];
  parse(text, errors, { disallowComments: true });
  if (errors.length === 0) return null;
  const before = text.slice(0, Math.min(...errors.map(({ offset }) => offset)));
  return { line: before.split('\n').length, column: before.length - before.lastIndexOf('\n') };
}
