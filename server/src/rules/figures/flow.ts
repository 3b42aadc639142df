/** The applications that a paragraph says came in, were carried over, were answered and are carried on. */
import type { Report, Statement } from '../../core/model';
import type { SubjectId } from '../../core/narrative/subjects';

/** What each number of the form's relation N+P=T+C may be called, the surest first. */
const ROLES: readonly (readonly SubjectId[])[] = [
  ['received'],
  ['carried-in'],
  ['answered', 'handled'],
  ['carried-out'],
];

/** N, P, T and C. */
export type Flow = readonly [Statement, Statement, Statement, Statement];

/** Those carried over are a part of another number, or counted with it. */
const INCLUDED = /其中|包括|包含|含/;

/** @returns the four numbers of each paragraph that states every one of them exactly, and with one value only. */
export function* flowsOf({ statements, text }: Report): Generator<Flow> {
  for (let from = 0, to = 0; from < statements.length; from = to) {
    while (statements[to]?.paragraph === statements[from].paragraph) to++;
    const own = statements.slice(from, to);
    const [received, carriedIn, handled, carriedOut] = ROLES.map((subjects) => numberOf(own, subjects));
    if (!received || !carriedIn || !handled || !carriedOut) continue;
    const flow: Flow = [received, carriedIn, handled, carriedOut];
    if (isWhole(flow, text)) yield flow;
  }
}

function numberOf(statements: readonly Statement[], subjects: readonly SubjectId[]): Statement | null {
  for (const subject of subjects) {
    const own = statements.filter((statement) => statement.subject === subject);
    const [first] = own;
    if (first) return own.every((other) => isSure(other) && other.digits === first.digits) ? first : null;
  }
  return null;
}

const isSure = ({ exact, inWords, denies }: Statement) => exact && (denies || !inWords);

/** In the form's order, and those carried over beside those that came in, not among them. */
function isWhole([received, carriedIn, handled, carriedOut]: Flow, text: string): boolean {
  const came = [received, carriedIn].map(({ range }) => range.start);
  if (came.some((start) => start > handled.range.start)) return false;
  const units = new Set([received, carriedIn, handled, carriedOut].flatMap(({ unit }) => unit || []));
  const between = text.slice(received.range.end, carriedIn.range.start);
  return units.size <= 1 && !INCLUDED.test(between);
}
