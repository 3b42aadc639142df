/**
 * Asks a question each time its subject has changed, one at a time: what changes while an answer is on its way is
 * covered by one more question after it. So there is no fixed delay, and no queue however fast a person types.
 */
export class Feed<T> {
  private running = false;
  private again = false;

  constructor(
    private readonly ask: () => Promise<T>,
    private readonly deliver: (answer: T) => void,
    private readonly failed: (error: unknown) => void,
  ) {}

  async refresh(): Promise<void> {
    this.again = true;
    if (this.running) return;
    this.running = true;
    while (this.again) {
      this.again = false;
      try {
        this.deliver(await this.ask());
      } catch (error) {
        this.failed(error);
      }
    }
    this.running = false;
  }
}
