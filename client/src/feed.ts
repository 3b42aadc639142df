/**
 * Asks a question each time its subject has changed, one at a time: what changes while an answer is on its way is
 * covered by one more question after it. So there is no fixed delay, and no queue however fast a person types.
 */
export class Feed<T> {
  #running = false;
  #again = false;
  readonly #ask: () => Promise<T>;
  readonly #deliver: (answer: T) => void;
  readonly #failed: (error: unknown) => void;

  constructor(ask: () => Promise<T>, deliver: (answer: T) => void, failed: (error: unknown) => void) {
    this.#ask = ask;
    this.#deliver = deliver;
    this.#failed = failed;
  }

  async refresh(): Promise<void> {
    this.#again = true;
    if (this.#running) return;
    this.#running = true;
    while (this.#again) {
      this.#again = false;
      try {
        this.#deliver(await this.#ask());
      } catch (error) {
        this.#failed(error);
      }
    }
    this.#running = false;
  }
}
