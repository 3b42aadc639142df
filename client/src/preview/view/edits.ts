import type { ToHost } from '../messages';

type Edit = Extract<ToHost, { type: 'edit' }>;

/**
 * What was typed, on its way into the text. One edit at a time: a fast hand has the next number ready before the page
 * is drawn with the first, and it then goes against the version in which that one stands.
 */
export class Edits {
  #waiting: Edit['cells'][] = [];
  /** The version against which an edit was sent. */
  #sent: number | undefined;
  readonly #send: (version: number, cells: Edit['cells']) => void;

  constructor(send: (version: number, cells: Edit['cells']) => void) {
    this.#send = send;
  }

  add(cells: Edit['cells'], version: number): void {
    this.#waiting.push(cells);
    this.#next(version);
  }

  /** The page was drawn with that version. */
  drawn(version: number): void {
    if (this.#sent === undefined || version > this.#sent) this.#next(version, true);
  }

  /** The host's answer. A changed text is going to be drawn; what waits behind a refusal is not done any more. */
  answered(isDone: boolean, isRefused: boolean, version: number): void {
    if (isRefused) this.#waiting = [];
    if (!isDone) this.#next(version, true);
  }

  /** What was typed so far was for another report. */
  forget(): void {
    this.#waiting = [];
    this.#sent = undefined;
  }

  #next(version: number, isFree = false): void {
    if (isFree) this.#sent = undefined;
    if (this.#sent !== undefined) return;
    const cells = this.#waiting.shift();
    if (!cells) return;
    this.#sent = version;
    this.#send(version, cells);
  }
}
