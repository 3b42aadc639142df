/** Counts what a run met: the `summary` of JSON output, the last line of text output, the exit status. */
import type { Severity } from '../rules/finding';
import type { ExitStatus } from './host';

export class Tally {
  files = 0;
  reports = 0;
  unreadable = 0;
  /** Rules that failed: what they would have found is not known, so the run does not pass. */
  faults = 0;
  #accepted = 0;
  readonly #found = { error: 0, warning: 0, information: 0, hint: 0 };

  /** A file that was read. */
  read(): void {
    this.files++;
  }

  /** What a file was read as, whether a report or not. */
  report(recognised: boolean, severities: readonly Severity[] = [], accepted = 0): void {
    this.#accepted += accepted;
    if (recognised) this.reports++;
    for (const severity of severities) this.#found[severity]++;
  }

  unread(): void {
    this.files++;
    this.unreadable++;
  }

  /** `check`'s summary. */
  get summary() {
    const { files, reports, unreadable } = this;
    const accepted = this.#accepted;
    const found = this.#found;
    const { error: errors, warning: warnings, information, hint: hints } = found;
    return { files, reports, errors, warnings, information, hints, unreadable, accepted };
  }

  get status(): ExitStatus {
    if (this.unreadable + this.faults > 0) return 2;
    return this.#found.error > 0 ? 1 : 0;
  }
}

export type Summary = Tally['summary'];
