/** A place where it is written how much a rule counts. */
export interface Levels {
  /** What a person calls it: a button that leads there. */
  readonly place: string;
  offer(code: string): string;
  said(code: string): string;
  /** Undefined for a level that is not set. Gives the one that was. */
  set(code: string, level: string | undefined): Promise<string | undefined>;
  open(): Thenable<unknown>;
}
