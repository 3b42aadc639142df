/** Answers requests of our own, whose parameters are checked before anything works on them. */
import type { Check } from '../shape';
import { guarded } from './guard';
import { invalidParams, withoutNulls } from './params';
import type { Session } from './session';

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
