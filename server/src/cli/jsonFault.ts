/** Where a text stops being JSON. What the runtime says of that is in English, and does not always name the place. */

const TOKEN =
  /("(?:[^"\\]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)|[{}[\],:]/y;

type Expected = 'value' | 'value or end' | 'key' | 'key or end' | 'colon' | 'comma or end';

/** From 1, both; columns in UTF-16 units. Null for a text that is JSON. */
export function faultInJson(text: string): { line: number; column: number } | null {
  const open: ('[' | '{')[] = [];
  let expected: Expected = 'value';
  let at = 0;
  for (;;) {
    at = behindBlanks(text, at);
    if (at === text.length && expected === 'comma or end' && open.length === 0) return null;
    TOKEN.lastIndex = at;
    const [token = '', scalar]: string[] = TOKEN.exec(text) ?? [];
    // Within a string stands no line break, either.
    const isToken = token !== '' && Array.from(token).every((character) => character >= ' ');
    const next: Expected | null = isToken ? after(token, scalar !== undefined, expected, open) : null;
    if (!next) break;
    expected = next;
    at += token.length;
  }
  const before = text.slice(0, at);
  return { line: before.split('\n').length, column: at - before.lastIndexOf('\n') };
}

function behindBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && ' \t\r\n'.includes(text[at])) at++;
  return at;
}

/** What has to follow a token; null where the token may not stand there. */
function after(token: string, isScalar: boolean, expected: Expected, open: ('[' | '{')[]): Expected | null {
  const inside = open.at(-1);
  if (expected === 'key' || expected === 'key or end') {
    if (token.startsWith('"')) return 'colon';
    return token === '}' && expected === 'key or end' ? close(open) : null;
  }
  if (expected === 'colon') return token === ':' ? 'value' : null;
  if (expected === 'comma or end') {
    if (token === ',' && inside) return inside === '{' ? 'key' : 'value';
    return (token === '}' && inside === '{') || (token === ']' && inside === '[') ? close(open) : null;
  }
  if (isScalar) return 'comma or end';
  if (token === ']' && expected === 'value or end') return close(open);
  if (token !== '{' && token !== '[') return null;
  open.push(token);
  return token === '{' ? 'key or end' : 'value or end';
}

function close(open: unknown[]): Expected {
  open.pop();
  return 'comma or end';
}
