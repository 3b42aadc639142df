/** What the suites use of Node's strict assertions, for VS Code's extension host in a browser. */

export function ok(value: unknown, message = 'It is not so'): asserts value {
  if (!value) throw new Error(message);
}

export function equal(actual: unknown, expected: unknown, message = ''): void {
  ok(Object.is(actual, expected), `${message} ${shown(actual)} is not ${shown(expected)}`);
}

/** Compares as plain data: VS Code's own classes have all that they are in their JSON. */
export function deepEqual(actual: unknown, expected: unknown, message = ''): void {
  equal(shown(actual), shown(expected), message);
}

const shown = (value: unknown): string => JSON.stringify(value) ?? String(value);
