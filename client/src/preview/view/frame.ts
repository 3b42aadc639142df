import type { Words } from '../messages';
import { attribute, children, words } from './patch';

/** The parts of the page from top to bottom: the report's title, tabs, a notice, the two views, the bar. */
export class Frame {
  readonly tabs: HTMLElement;
  readonly recomputeAll: HTMLElement;
  readonly openText: HTMLElement;
  readonly tables: HTMLElement;
  readonly year: HTMLElement;
  readonly footer: HTMLElement;
  readonly #title: HTMLElement;
  readonly #notice: HTMLElement;
  readonly #noticeText: HTMLElement;

  constructor(main: HTMLElement) {
    const parts = children(main, ['h1', 'div', 'p', 'div', 'div', 'footer']);
    const [, head] = parts;
    [this.#title, , this.#notice, this.tables, this.year, this.footer] = parts;
    [this.tabs, this.recomputeAll] = children(head, ['div', 'button']);
    [this.#noticeText, this.openText] = children(this.#notice, ['span', 'button']);
    attribute(head, 'class', 'head');
    attribute(this.recomputeAll, 'type', 'button');
    attribute(this.openText, 'type', 'button');
    attribute(this.#notice, 'role', 'status');
    this.#notice.hidden = true;
  }

  /** Gives the buttons their words. */
  name(say: Words): void {
    words(this.openText, say.openText);
    words(this.recomputeAll, say.recomputeAll);
    attribute(this.tabs, 'aria-label', say.views);
  }

  entitle(title: string): void {
    words(this.#title, title);
  }

  notify(text: string, offerToOpen: boolean): void {
    words(this.#noticeText, text);
    this.#notice.hidden = text === '';
    this.openText.hidden = !offerToOpen;
  }

  /** What is drawn is not what the text says now. */
  set isStale(stale: boolean) {
    attribute(this.tables, 'class', stale ? 'stale' : undefined);
  }
}
