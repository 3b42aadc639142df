/**
 * The files that are being read, or are read and wait for their turn: what changes meanwhile is read again, so that nothing
 * older is shown in the place of what was found in the change.
 */
import { plain } from '../../project/folders';
import { isMissing } from '../../project/unread';
import type { Session } from '../session';
import { checkFile, type FileCheck, type FileContent, readFile } from './checkFile';

export interface Reading {
  readonly uri: string;
  content: Promise<FileContent>;
  isStale: boolean;
  isGone: boolean;
}

export class Readings {
  readonly #waiting = new Set<Reading>();
  readonly #session: Session;
  readonly #isNamed: (uri: string) => boolean;

  /** @param isNamed whether a person named the file itself. */
  constructor(session: Session, isNamed: (uri: string) => boolean) {
    this.#session = session;
    this.#isNamed = isNamed;
  }

  begin(uri: string): Reading {
    const reading = { uri, content: readFile(this.#session, uri), isStale: false, isGone: false };
    this.#waiting.add(reading);
    return reading;
  }

  end(reading: Reading): void {
    this.#waiting.delete(reading);
  }

  /** A file has changed, or is gone; so is all that was in a folder. */
  changed(uri: string, isGone = false): void {
    const key = plain(uri);
    for (const reading of this.#waiting) {
      const each = plain(reading.uri);
      if (each === key || each.startsWith(`${key}/`)) Object.assign(reading, { isStale: true, isGone });
    }
  }

  /** What is found in a file as it is now, and shows it; of one that changes time and again, whoever heard of that shows it. */
  async check(reading: Reading, show: (found: FileCheck | null) => void): Promise<FileCheck | null> {
    const { uri } = reading;
    try {
      let found = await this.#found(reading, await reading.content);
      if (reading.isStale) {
        reading.isStale = false;
        found = await this.#found(reading, await readFile(this.#session, uri));
      }
      if (!reading.isStale) show(found);
      return found;
    } finally {
      this.end(reading);
    }
  }

  /** Of one that was found in a folder and is gone meanwhile, there is nothing to tell. */
  #found({ uri, isGone }: Reading, content: FileContent): Promise<FileCheck | null> {
    const isNamed = this.#isNamed(uri);
    const isLost = typeof content === 'object' && 'error' in content && (isGone || isMissing(content.error));
    return isLost && !isNamed ? Promise.resolve(null) : checkFile(this.#session, uri, content, isNamed);
  }
}
