/**
 * gouji.json of documents that are no files on this machine (virtual workspaces; everything, in a browser): the client
 * reads it, since it alone knows their file systems.
 */
import { type Placed, type Project, ProjectFiles } from '../project/project';
import type { ProjectResult } from '../protocol';
import type { ProjectSource } from './host';

interface Known {
  /** Kept until there is a newer answer: what was accepted shall not flash up meanwhile. */
  placed: Placed | null;
  answer: Promise<void> | undefined;
  isFresh: boolean;
}

export class ClientProjects implements ProjectSource {
  readonly #known = new Map<string, Known>();
  readonly #files: ProjectFiles;
  readonly #ask: (uri: string) => Promise<ProjectResult | null>;

  constructor(ask: (uri: string) => Promise<ProjectResult | null>, onRead: (project: Project) => void) {
    this.#ask = ask;
    this.#files = new ProjectFiles(onRead);
  }

  of(uri: string): Placed | null {
    return this.#known.get(uri)?.placed ?? null;
  }

  pending(uri: string): Promise<void> | undefined {
    const known = this.#known.get(uri) ?? { placed: null, answer: undefined, isFresh: false };
    this.#known.set(uri, known);
    if (!known.isFresh) this.#read(uri, known);
    return known.answer;
  }

  forget(): void {
    for (const known of this.#known.values()) known.isFresh = false;
  }

  close(uri: string): void {
    this.#known.delete(uri);
  }

  #read(uri: string, known: Known): void {
    const answer = this.#ask(uri).then((found) => {
      // Of two that are under way the newer one counts.
      if (known.answer !== answer) return;
      known.placed = found && { project: this.#files.project(found.file, found.json), path: found.path };
      known.answer = undefined;
    });
    known.answer = answer;
    known.isFresh = true;
  }
}
