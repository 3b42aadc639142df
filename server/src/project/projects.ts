/**
 * Finds and reads gouji.json: the nearest one from a file's folder upwards, no further than the folder that holds
 * `.git`. Each folder is looked into once. The command line and the language server share this.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { msg } from '../core/form/form';
import type { Level } from '../rules/rule';
import { type Config, type Problem, policyFor, readConfig } from '../rules/verdict/config';
import { NO_POLICY, type Policy } from '../rules/verdict/verdicts';

export const PROJECT_FILE = 'gouji.json';

export interface Project {
  /** The path of its gouji.json, and the folder that this is in. */
  readonly file: string;
  readonly folder: string;
  /** Null where it could not be read. */
  readonly config: Config | null;
  readonly problems: readonly Problem[];
}

export class Projects {
  /** By folder: the nearest project; null where there is none. */
  private readonly nearest = new Map<string, Project | null>();
  /** The newest of each file. One that did not change stays the same object. */
  private readonly read = new Map<string, { json: string | null; project: Project }>();

  /** @param onRead told of each gouji.json that is read, and again when it has changed. */
  constructor(private readonly onRead: (project: Project) => void) {}

  /** The project of a file, or of what would be in the folder of such a file. */
  of(file: string): Project | null {
    return this.nearestTo(path.dirname(path.resolve(file)));
  }

  /** Looks anew from now on. */
  forget(): void {
    this.nearest.clear();
  }

  private nearestTo(folder: string): Project | null {
    const known = this.nearest.get(folder);
    if (known !== undefined) return known;
    const parent = path.dirname(folder);
    const isTop = parent === folder || existsSync(path.join(folder, '.git'));
    const found = this.readIn(folder) ?? (isTop ? null : this.nearestTo(parent));
    this.nearest.set(folder, found);
    return found;
  }

  private readIn(folder: string): Project | null {
    const file = path.join(folder, PROJECT_FILE);
    if (!isFile(file)) return null;
    const json = contentOf(file);
    const known = this.read.get(file);
    if (known?.json === json) return known.project;
    const project = { file, folder, ...(json === null ? UNREADABLE : readConfig(json, file)) };
    this.read.set(file, { json, project });
    this.onRead(project);
    return project;
  }
}

const UNREADABLE = { config: null, problems: [{ message: msg('It cannot be read.'), args: [] }] };

/** A pipe or a folder of that name is no project. */
const isFile = (file: string) => statSync(file, { throwIfNoEntry: false })?.isFile() === true;

function contentOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8').replace(/^\ufeff/, '');
  } catch {
    return null;
  }
}

/** What holds for a file. `own` levels go before the project's. */
export function policyOf(project: Project | null, file: string, own?: ReadonlyMap<string, Level>): Policy {
  if (!project?.config) return own ? { ...NO_POLICY, levels: own } : NO_POLICY;
  const relative = path.relative(project.folder, path.resolve(file)).split(path.sep).join('/');
  return policyFor(project.config, relative, own);
}
