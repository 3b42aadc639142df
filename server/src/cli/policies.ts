/** What gouji.json says of the files of a run, and what of it has nothing to do any more. */
import path from 'node:path';
import { type Project, policyOf } from '../project/project';
import { Projects } from '../project/projects';
import type { FileAcceptance } from '../rules/verdict/config';
import { isOneFile } from '../rules/verdict/pattern';
import type { Acceptance, Policy } from '../rules/verdict/verdicts';
import { type Session, tell } from './host';
import { faultInJson } from './jsonFault';
import type { Tally } from './tally';

/** What holds for a file, and the project that says so. */
export interface PolicyOfFile {
  readonly policy: Policy;
  readonly project: Project | null;
}

export class Policies {
  /** The projects of the files that were met. */
  readonly #met = new Set<Project>();
  readonly #used = new Set<Acceptance>();
  /** What some file of the run is named by. */
  readonly #named = new Set<Acceptance>();
  readonly #projects = new Projects(() => {});
  readonly #session: Session;
  readonly #tally: Tally;

  constructor(session: Session, tally: Tally) {
    this.#session = session;
    this.#tally = tally;
  }

  /** What holds for a file; for standard input, what would hold in the working folder. */
  of(file: string): PolicyOfFile {
    const placed = this.#projects.of(file);
    return { policy: policyOf(placed), project: placed?.project ?? null };
  }

  /** Whether something is said when that file is met. */
  hasNews({ project }: PolicyOfFile): boolean {
    return project !== null && !this.#met.has(project) && project.problems.length > 0;
  }

  /** To be told of each file that was read, in their order: what is wrong with its gouji.json is said once. */
  meet({ policy, project }: PolicyOfFile): void {
    for (const acceptance of policy.acceptances) this.#named.add(acceptance);
    if (!project || this.#met.has(project)) return;
    this.#met.add(project);
    const where = path.relative('', project.file) + (project.config ? '' : placeOfFault(project));
    for (const { message, args } of project.problems)
      tell(this.#session, `${where}: ${this.#session.t(message, ...args)}`);
    if (!project.config) this.#tally.faults++;
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
    for (const { file, config } of this.#met) {
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
}

/** `:3:5`, where a gouji.json is no JSON; nothing where it cannot be read. */
function placeOfFault({ json }: Project): string {
  const fault = json === null ? null : faultInJson(json);
  return fault ? `:${fault.line}:${fault.column}` : '';
}

const isWithin = (file: string, folder: string): boolean => {
  const relative = path.relative(folder, file);
  return relative === '' || !(relative.startsWith('..') || path.isAbsolute(relative));
};
