/** What gouji.json says of the files of a run, and what of it has nothing to do any more. */
import path from 'node:path';
import { type Project, policyOf } from '../project/project';
import { Projects } from '../project/projects';
import type { FileAcceptance } from '../rules/verdict/config';
import { isOneFile } from '../rules/verdict/pattern';
import type { Acceptance, Policy } from '../rules/verdict/verdicts';
import { type Session, tell } from './host';
import type { Tally } from './tally';

export class Policies {
  readonly #found = new Set<Project>();
  readonly #used = new Set<Acceptance>();
  /** What some file of the run is named by. */
  readonly #named = new Set<Acceptance>();
  readonly #projects = new Projects((project) => this.#said(project));
  readonly #session: Session;
  readonly #tally: Tally;

  constructor(session: Session, tally: Tally) {
    this.#session = session;
    this.#tally = tally;
  }

  /** What holds for a file; for standard input, what would hold in the working folder. */
  of(file: string): Policy {
    const policy = policyOf(this.#projects.of(file));
    for (const acceptance of policy.acceptances) this.#named.add(acceptance);
    return policy;
  }

  use(acceptances: Iterable<Acceptance>): void {
    for (const acceptance of acceptances) this.#used.add(acceptance);
  }

  /**
   * Tells which acceptances found nothing. Of one for several files that is known only where all of the project was
   * gone through.
   */
  tellUnused(paths: readonly string[]): void {
    const { t } = this.#session;
    for (const { file, config } of this.#found) {
      const folder = path.dirname(file);
      const all = paths.some((given) => given !== '-' && isWithin(folder, path.resolve(given)));
      const isUnused = (acceptance: FileAcceptance) =>
        !this.#used.has(acceptance) &&
        config?.levels.get(acceptance.code) !== 'off' &&
        (all || (isOneFile(acceptance.file) && this.#named.has(acceptance)));
      for (const acceptance of config?.accept.filter(isUnused) ?? [])
        tell(
          this.#session,
          `${path.relative('', file)}: ${t(
            'There is nothing to accept any more: {0} finds nothing in “{1}”. Take the entry out.',
            acceptance.code,
            acceptance.file,
          )}`,
        );
    }
  }

  #said(project: Project): void {
    this.#found.add(project);
    for (const { message, args } of project.problems)
      tell(this.#session, `${path.relative('', project.file)}: ${this.#session.t(message, ...args)}`);
    if (!project.config) this.#tally.faults++;
  }
}

const isWithin = (file: string, folder: string): boolean => {
  const relative = path.relative(folder, file);
  return relative === '' || !(relative.startsWith('..') || path.isAbsolute(relative));
};
