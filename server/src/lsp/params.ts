/**
 * Requests of our own, and the arguments of commands: what a client sends is checked before anything works on it. What has
 * a wrong type is an error of the client's, and it is told so.
 */
import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import type { LspRange, Position } from '../protocol';
import { type Check, having, isNumber } from '../shape';
import { guarded } from './guard';
import type { Session } from './session';

/** A place outside of the text is one, too: it is brought back into it. */
const isWhole: Check<number> = (value): value is number => isNumber(value) && Number.isInteger(value);

export const isPosition = having<Position>({ line: isWhole, character: isWhole });

export const isRange = having<LspRange>({ start: isPosition, end: isPosition });

export const invalidParams = (method: string): ResponseError =>
  new ResponseError(ErrorCodes.InvalidParams, `The parameters of ${method} are not what it takes.`);

/** What some editors send as null is absent. */
export const withoutNulls = (params: unknown): unknown =>
  typeof params === 'object' && params !== null && !Array.isArray(params)
    ? Object.fromEntries(Object.entries(params).filter(([, value]) => value !== null))
    : (params ?? undefined);

/** @param empty the answer where the server fails. */
export function onChecked<P, R>(
  { connection, log }: Pick<Session, 'connection' | 'log'>,
  method: string,
  isParams: Check<P>,
  empty: R,
  answer: (params: P) => R | Promise<R>,
) {
  const guardedAnswer = guarded(log, method, empty, answer);
  return connection.onRequest(method, (given: unknown) => {
    const params = withoutNulls(given);
    return isParams(params) ? guardedAnswer(params) : invalidParams(method);
  });
}
