/** What a gouji.json is once it is read, wherever it was read from: the command line and the language server share it. */
import { msg } from '../core/form/form';
import type { Level } from '../rules/finding';
import { type Config, type Problem, policyFor, readConfig } from '../rules/verdict/config';
import { NO_POLICY, type Policy } from '../rules/verdict/verdicts';

export const PROJECT_FILE = 'gouji.json';

export interface Project {
  /** Its gouji.json: a path, or an address where it is no file on this machine. */
  readonly file: string;
  /** What stands in it; null where it could not be read. */
  readonly json: string | null;
  /** Null where it could not be read, or is no JSON. */
  readonly config: Config | null;
  readonly problems: readonly Problem[];
}

/** The projects by their files, the newest of each. One that did not change stays the same object. */
export class ProjectFiles {
  readonly #read = new Map<string, { json: string | null; project: Project }>();
  readonly #onRead: (project: Project) => void;

  /** @param onRead told of each gouji.json that is read, and again when it has changed. */
  constructor(onRead: (project: Project) => void) {
    this.#onRead = onRead;
  }

  /** @param json its content; null: it cannot be read. */
  project(file: string, json: string | null): Project {
    const known = this.#read.get(file);
    if (known?.json === json) return known.project;
    const own = json?.replace(/^\ufeff/, '') ?? null;
    const project = { file, json: own, ...(own === null ? UNREADABLE : readConfig(own, file)) };
    this.#read.set(file, { json, project });
    this.#onRead(project);
    return project;
  }
}

const UNREADABLE = { config: null, problems: [{ message: msg('It cannot be read.'), args: [] }] };

/** A project, and a file of it as its gouji.json names it: from its folder, with slashes. */
export interface Placed {
  readonly project: Project;
  readonly path: string;
}

/** What holds for a file. `own` levels go before the project's. */
export function policyOf(placed: Placed | null, own?: ReadonlyMap<string, Level>): Policy {
  if (!placed?.project.config) return own ? { ...NO_POLICY, levels: own } : NO_POLICY;
  return policyFor(placed.project.config, placed.path, own);
}
