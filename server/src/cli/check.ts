/** `gouji check`: every finding. */
import { basename } from 'node:path';
import { whyNoReport } from '../project/unread';
import { CHECK_WRITERS } from './checkFormats';
import { unread } from './fileJson';
import { type ExitStatus, type Session, tell } from './host';
import { Output } from './output';
import { Policies } from './policies';
import { isColoured } from './printText';
import type { CheckRequest } from './request';
import { Tally } from './tally';
import { type JudgedFile, judgeFiles } from './threads/judgeFiles';

export async function check(request: CheckRequest, session: Session): Promise<ExitStatus> {
  const { format, paths, threads } = request;
  const run = new Run(request, session);
  // SARIF has a place for what is accepted: it is suppressed there.
  const listsAccepted = request.accepted || format === 'sarif';
  const manner = { format, listsAccepted, coloured: isColoured(session) };
  for await (const files of judgeFiles(paths, threads, manner, run.policies, session)) {
    for (const file of files) await run.take(file);
    await run.flush();
  }
  return run.end();
}

class Run {
  readonly #paths: readonly string[];
  readonly #session: Session;
  readonly #printer;
  readonly #output: Output;
  readonly #tally = new Tally();
  readonly policies: Policies;
  /** Whether it was told of some file why there is no report in it. */
  #isTold = false;

  constructor({ format, paths }: CheckRequest, session: Session) {
    this.#paths = paths;
    this.#session = session;
    this.#printer = CHECK_WRITERS[format].printer(session);
    this.#output = new Output(session);
    this.policies = new Policies(session, this.#tally);
  }

  async take([found, { path, faults, reports, error }]: JudgedFile): Promise<void> {
    if (error === undefined) {
      if (this.policies.hasNews(found)) await this.flush();
      this.policies.meet(found);
    }
    for (const fault of faults) {
      this.#tally.faults++;
      await this.#output.tell(fault);
    }
    if (error !== undefined) {
      this.#tally.unread();
      await this.#tellWhy(path, error);
      this.#output.add(this.#printer.unread(unread(path, error)));
      return;
    }
    this.#tally.read();
    if (!reports.some(({ recognised }) => recognised))
      await this.#tellWhy(path, whyNoReport(basename(path), this.#paths.includes(path), this.#session.t));
    for (const { recognised, severities, accepted, used, piece } of reports) {
      this.#tally.report(recognised, severities, accepted);
      this.policies.use(used.map((index) => found.policy.acceptances[index]));
      this.#output.add(this.#printer.file(piece));
    }
  }

  async #tellWhy(path: string, why: string | null): Promise<void> {
    if (why === null) return;
    this.#isTold = true;
    await this.#output.tell(`${path}: ${why}`);
  }

  flush(): Promise<void> {
    return this.#output.flush();
  }

  async end(): Promise<ExitStatus> {
    const { t } = this.#session;
    this.policies.tellUnused(this.#paths);
    if (this.#tally.reports === 0 && !this.#isTold)
      tell(
        this.#session,
        t('No annual report was found in the files that end in .txt, .md, .html, .htm or .xxgknb.'),
      );
    this.#output.add(this.#printer.end(this.#tally.summary, this.#tally.status));
    await this.flush();
    return this.#tally.status;
  }
}
