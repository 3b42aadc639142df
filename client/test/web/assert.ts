/** What the suites use of Node's strict assertions, for VS Code's extension host in a browser. */

export function ok(value: unknown, message = 'It is not so'): asserts value {
  if (!value) throw new Error(message);
}

export function equal(actual: unknown, expected: unknown, message = ''): void {
  ok(Object.is(actual, expected), `${message} ${shown(actual)} is not ${shown(expected)}`);
}

export function notEqual(actual: unknown, other: unknown): void {
  ok(!Object.is(actual, other), `It is ${shown(other)}`);
}

export function match(text: string, pattern: RegExp): void {
  ok(pattern.test(text), `${pattern} is not in ${shown(text)}`);
}

/** Compares as plain data: VS Code's own classes have all that they are in their JSON. */
export function deepEqual(actual: unknown, expected: unknown, message = ''): void {
  equal(shown(actual), shown(expected), message);
}

const shown = (value: unknown): string => JSON.stringify(value) ?? String(value);
