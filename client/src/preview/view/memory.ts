import type { Kept } from '../messages';
import { host } from './host';

type Place = Pick<Kept, 'left' | 'top' | 'cell'>;

/** What is kept of the page for the one that comes after it, and what the one before kept for this page. */
export class Memory {
  /** Until it is put back, it is what the page after this one is to have as well. */
  #before = host.getState();

  /** The view that was chosen. */
  get view(): number | undefined {
    return this.#before?.view;
  }

  /** The report that was drawn. */
  get uri(): string | undefined {
    return this.#before?.uri;
  }

  keep(page: Omit<Kept, keyof Place>, place: () => Place): void {
    const { left, top, cell } = this.#before ?? place();
    host.setState({ ...page, left, top, cell });
  }

  /** Where the page before was left: asked for once, when this one is there again. */
  take(): Place | undefined {
    const place = this.#before;
    this.#before = undefined;
    return place;
  }
}
