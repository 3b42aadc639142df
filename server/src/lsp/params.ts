/**
 * Requests of our own, and the arguments of commands: what a client sends is checked before anything works on it. What has
 * a wrong type is an error of the client's, and it is told so.
 */
import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import type { LspRange, Position } from '../protocol';
import { type Check, having, isNumber } from '../shape';

/** A place outside of the text is one, too: it is brought back into it. */
const isWhole: Check<number> = (value): value is number => isNumber(value) && Number.isInteger(value);

export const isPosition = having<Position>({ line: isWhole, character: isWhole });

export const isRange = having<LspRange>({ start: isPosition, end: isPosition });

export const invalidParams = (method: string): ResponseError =>
  new ResponseError(ErrorCodes.InvalidParams, `The parameters of ${method} are not what it takes.`);

/** No parameters of ours go deeper. */
const DEEPEST = 6;

/** What some editors send as null is absent, at any depth. */
export function withoutNulls(params: unknown, depth = 0): unknown {
  if (typeof params !== 'object' || params === null || depth === DEEPEST) return params ?? undefined;
  if (Array.isArray(params)) return params.map((each) => withoutNulls(each, depth + 1));
  const given = Object.entries(params).filter(([, value]) => value !== null);
  return Object.fromEntries(given.map(([key, value]) => [key, withoutNulls(value, depth + 1)]));
}
