/**
 * What becomes of the findings of a document: the editor's settings, and behind them gouji.json in or above its folder.
 * Documents that are no files on this machine (virtual workspaces, new ones) have the settings alone.
 */
import { fileURLToPath } from 'node:url';
import { type Project, Projects, policyOf } from '../project/projects';
import type { Level } from '../rules/rule';
import type { Policy } from '../rules/verdict/verdicts';

interface Known {
  readonly project: Project | null;
  readonly rules: ReadonlyMap<string, Level>;
  readonly policy: Policy;
}

export class Policies {
  private readonly projects: Projects;
  private readonly known = new Map<string, Known>();
  private rules: ReadonlyMap<string, Level> = new Map();

  constructor(onRead: (project: Project) => void) {
    this.projects = new Projects(onRead);
  }

  /** The same object as before where nothing that it comes from has changed. */
  of(uri: string): Policy {
    const { rules } = this;
    const file = fileOf(uri);
    const project = file === null ? null : this.projects.of(file);
    const known = this.known.get(uri);
    if (known && known.project === project && known.rules === rules) return known.policy;
    const policy = policyOf(project, file ?? '', rules);
    this.known.set(uri, { project, rules, policy });
    return policy;
  }

  use(rules: ReadonlyMap<string, Level>): void {
    this.rules = rules;
  }

  /** Looks for gouji.json anew. */
  forget(): void {
    this.projects.forget();
  }

  close(uri: string): void {
    this.known.delete(uri);
  }
}

function fileOf(uri: string): string | null {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : null;
  } catch {
    // Another host's, or no path.
    return null;
  }
}
