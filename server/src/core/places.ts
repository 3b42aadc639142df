/** Where the units of words that were made plain stand in the text that they were made from. */
import { lineAt } from './text';

/** Stretches in which both go forward together: where each begins in the words, and how much further on it stands in the text. */
export class Places {
  constructor(
    private readonly starts: number[],
    private readonly shifts: number[],
  ) {}

  at(unit: number): number {
    return unit + this.shifts[lineAt(this.starts, unit)];
  }

  /** The same where the text stands in a longer one. */
  movedBy(by: number): Places {
    return new Places(
      this.starts,
      this.shifts.map((shift) => shift + by),
    );
  }
}
