/** `gouji check`: every finding. */
import { basename } from 'node:path';
import { whyNoReport } from '../project/unread';
import { CHECK_FORMATS } from './checkFormats';
import { unread } from './fileJson';
import { type ExitStatus, print, type Session, tell } from './host';
import type { CheckRequest } from './options';
import { Policies } from './policies';
import { isColoured } from './printText';
import { Tally } from './tally';
import { type JudgedFile, judgeFiles } from './threads/judgeFiles';

export async function check(
  { format, paths, accepted, threads }: CheckRequest,
  session: Session,
): Promise<ExitStatus> {
  const tally = new Tally();
  const policies = new Policies(session, tally);
  const printer = CHECK_FORMATS[format].printer(session);
  // What is told of a file comes behind what was printed of those before.
  let output = '';
  /** Whether something was said that a run without a report is to be understood by. */
  let isTold = false;
  const flush = async () => {
    if (output !== '') await print(session, output);
    output = '';
  };

  const tellOf = (path: string, why: string) => {
    isTold = true;
    tell(session, `${path}: ${why}`);
  };

  const take = async ([found, { path, faults, reports, error }]: JudgedFile) => {
    if (error === undefined) {
      if (policies.hasNews(found)) await flush();
      policies.meet(found);
    }
    if (faults.length > 0 || error !== undefined) await flush();
    for (const fault of faults) {
      tally.faults++;
      tell(session, fault);
    }
    if (error !== undefined) {
      tally.unread();
      tellOf(path, error);
      output += printer.unread(unread(path, error));
      return;
    }
    tally.read();
    if (!reports.some(({ recognised }) => recognised)) {
      const why = whyNoReport(basename(path), paths.includes(path), session.t);
      if (why !== null) {
        await flush();
        tellOf(path, why);
      }
    }
    for (const { recognised, severities, accepted, used, piece } of reports) {
      tally.report(recognised, severities, accepted);
      policies.use(used.map((index) => found.policy.acceptances[index]));
      output += printer.file(piece);
    }
  };

  // SARIF has a place for what is accepted: it is suppressed there.
  const listsAccepted = accepted || format === 'sarif';
  const manner = { format, listsAccepted, coloured: isColoured(session) };
  for await (const files of judgeFiles(paths, threads, manner, policies, session)) {
    for (const file of files) await take(file);
    await flush();
  }
  policies.tellUnused(paths);
  if (tally.reports === 0 && !isTold)
    tell(
      session,
      session.t('No annual report was found in the files that end in .txt, .md, .html, .htm or .xxgknb.'),
    );
  output = printer.end(tally.summary, tally.status);
  await flush();
  return tally.status;
}
