/** Keeps the server going: a fault is logged and one answer stays empty, everything else works on. */
import type { Connection } from 'vscode-languageserver';

export type Log = (what: string, error: unknown) => void;

/** Logs at the client; where that is gone, there is nobody to tell. */
export const logTo =
  (connection: Connection): Log =>
  (what, error) => {
    const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
    try {
      connection.console.error(`${what}: ${words}`);
    } catch {
      // The connection is closed, and the process about to end.
    }
  };

/** A handler that gives `empty` where it fails. */
export const guarded =
  <A extends unknown[], R>(log: Log, what: string, empty: R, handle: (...args: A) => R | Promise<R>) =>
  async (...args: A): Promise<R> => {
    try {
      return await handle(...args);
    } catch (error) {
      log(what, error);
      return empty;
    }
  };
