import { attribute, children, words } from './patch';

/** The two views of a report as tabs, after the ARIA pattern: arrows go from tab to tab, Tab goes into the view. */
export class Tabs {
  readonly #tabs: HTMLElement[];
  #chosen = 0;
  readonly #panels: readonly HTMLElement[];
  readonly #onChange: (chosen: number) => void;

  constructor(list: HTMLElement, panels: readonly HTMLElement[], onChange: (chosen: number) => void) {
    this.#panels = panels;
    this.#onChange = onChange;
    attribute(list, 'role', 'tablist');
    attribute(list, 'class', 'tabs');
    this.#tabs = children(
      list,
      panels.map(() => 'button'),
    );
    this.#tabs.forEach((tab, at) => {
      attribute(tab, 'type', 'button');
      attribute(tab, 'role', 'tab');
      attribute(tab, 'id', `tab-${at}`);
      attribute(tab, 'aria-controls', `panel-${at}`);
      attribute(panels[at], 'role', 'tabpanel');
      attribute(panels[at], 'id', `panel-${at}`);
      attribute(panels[at], 'aria-labelledby', `tab-${at}`);
      tab.addEventListener('click', () => this.choose(at));
    });
    list.addEventListener('keydown', (event) => {
      const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
      if (!by) return;
      event.preventDefault();
      event.stopPropagation();
      this.choose((this.#chosen + by + this.#tabs.length) % this.#tabs.length);
      this.#tabs[this.#chosen].focus();
    });
    this.#draw();
  }

  name(names: readonly string[]): void {
    this.#tabs.forEach((tab, at) => {
      words(tab, names[at]);
    });
  }

  choose(at: number): void {
    if (at === this.#chosen || !this.#panels[at]) return;
    this.#chosen = at;
    this.#draw();
    this.#onChange(at);
  }

  #draw(): void {
    this.#tabs.forEach((tab, at) => {
      attribute(tab, 'aria-selected', String(at === this.#chosen));
      attribute(tab, 'tabindex', at === this.#chosen ? 0 : -1);
      this.#panels[at].hidden = at !== this.#chosen;
    });
  }
}
