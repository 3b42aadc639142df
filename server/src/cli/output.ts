/** What a run prints, a file at a time, and what it tells people of these files in its place among that. */
import { print, type Session, tell } from './host';

export class Output {
  readonly #session: Session;
  #text = '';

  constructor(session: Session) {
    this.#session = session;
  }

  add(text: string): void {
    this.#text += text;
  }

  /** Prints what was added, so that what is told next comes behind it. */
  async flush(): Promise<void> {
    const text = this.#text;
    this.#text = '';
    if (text !== '') await print(this.#session, text);
  }

  async tell(message: string): Promise<void> {
    await this.flush();
    tell(this.#session, message);
  }
}
