/**
 * Loads what most messages need when the first of them comes: the findings are there sooner. What comes in meanwhile
 * waits, in its order.
 */
import { Message, type MessageStrategy } from 'vscode-languageserver';

/** The requests that need nothing more. Nor does a notification. */
const EARLY: ReadonlySet<string> = new Set(['initialize', 'shutdown', 'textDocument/diagnostic']);

export class OnDemand implements MessageStrategy {
  /** What loads it; undefined before that is known, while it loads and once it has. Where it failed, the next request tries anew. */
  load: (() => Promise<void>) | undefined;
  /** The last of the messages that wait. */
  #last: Promise<void> | undefined;

  readonly handleMessage: MessageStrategy['handleMessage'] = (message, next) => {
    if (this.load && Message.isRequest(message) && !EARLY.has(message.method)) {
      const { load } = this;
      this.load = undefined;
      this.#last = load().catch(() => {
        this.load = load;
      });
    }
    if (!this.#last) return next(message);
    const turn: Promise<void> = this.#last.then(() => {
      if (this.#last === turn) this.#last = undefined;
      // Its answer is not waited for.
      void next(message);
    });
    this.#last = turn;
    return undefined;
  };
}
