/**
 * Finds and reads gouji.json on this machine: the nearest one from a file's folder upwards, no further than the folder
 * that holds `.git`. Each folder is looked into once.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { type Placed, PROJECT_FILE, type Project, ProjectFiles } from './project';

export class Projects {
  /** By folder: the nearest project; null where there is none. */
  readonly #nearest = new Map<string, Project | null>();
  readonly #files: ProjectFiles;

  /** @param onRead told of each gouji.json that is read, and again when it has changed. */
  constructor(onRead: (project: Project) => void) {
    this.#files = new ProjectFiles(onRead);
  }

  /** The project of a file, or of what would be in the folder of such a file. */
  of(file: string): Placed | null {
    const resolved = path.resolve(file);
    const project = this.#nearestTo(path.dirname(resolved));
    if (!project) return null;
    const relative = path.relative(path.dirname(project.file), resolved);
    return { project, path: relative.split(path.sep).join('/') };
  }

  /** Looks anew from now on. */
  forget(): void {
    this.#nearest.clear();
  }

  #nearestTo(folder: string): Project | null {
    const known = this.#nearest.get(folder);
    if (known !== undefined) return known;
    const parent = path.dirname(folder);
    const isTop = parent === folder || existsSync(path.join(folder, '.git'));
    const found = this.#readIn(folder) ?? (isTop ? null : this.#nearestTo(parent));
    this.#nearest.set(folder, found);
    return found;
  }

  #readIn(folder: string): Project | null {
    const file = path.join(folder, PROJECT_FILE);
    return isFile(file) ? this.#files.project(file, contentOf(file)) : null;
  }
}

/** A pipe or a folder of that name is no project, and neither is a link that leads nowhere or to itself. */
function isFile(file: string): boolean {
  try {
    return statSync(file, { throwIfNoEntry: false })?.isFile() === true;
  } catch {
    return false;
  }
}

function contentOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
