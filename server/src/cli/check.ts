/** `gouji check`: every finding. */
import type { Report } from '../core/model';
import { verdictsOn } from '../rules/verdict/verdicts';
import { eachFile } from './eachFile';
import { type CheckedFile, checked, placeOf, withAccepted } from './fileJson';
import { type ExitStatus, type Session, tell } from './host';
import type { CheckRequest } from './options';
import { Policies } from './policies';
import { type CheckPrinter, type FilePrinter, jsonPrinter, ndjsonPrinter } from './printFiles';
import { githubPrinter } from './printGithub';
import { textPrinter } from './printText';
import { sarifPrinter } from './sarif/printSarif';
import { Tally } from './tally';

const PRINTERS: Readonly<Record<CheckRequest['format'], (session: Session) => CheckPrinter>> = {
  text: textPrinter,
  json: (session) => plain(jsonPrinter(session)),
  ndjson: (session) => plain(ndjsonPrinter(session)),
  sarif: sarifPrinter,
  github: githubPrinter,
};

/** Programs find everything in the FILE itself. */
const plain = ({ file, end }: FilePrinter<object>): CheckPrinter => ({ file, unread: file, end });

export async function check(
  { format, paths, accepted }: CheckRequest,
  session: Session,
): Promise<ExitStatus> {
  const { t } = session;
  // SARIF has a place for what is accepted: it is suppressed there.
  const listsAccepted = accepted || format === 'sarif';
  const tally = new Tally();
  const policies = new Policies(session, tally);
  const printer = PRINTERS[format](session);
  const files = eachFile(paths, session, tally, ({ path, reports }) => {
    const onFault = (code: string, error: unknown) => {
      tally.faults++;
      tell(session, `${path}: ${t('The rule {0} failed: {1}', code, String(error))}`);
    };
    const policy = policies.of(path);
    const judged = reports.map((report, at) => {
      const verdicts = verdictsOn(report, policy, onFault);
      policies.use(verdicts.used);
      return { report, ...verdicts, file: checked(placeOf(path, reports, at), report, verdicts.findings, t) };
    });
    tally.read();
    for (const { report, findings, accepted } of judged) tally.report(report, findings, accepted.length);
    return judged.map(({ file, report, accepted }): [CheckedFile, Report] => [
      listsAccepted ? withAccepted(file, report, accepted, t) : file,
      report,
    ]);
  });
  for await (const found of files)
    if (Array.isArray(found)) for (const [file, report] of found) await printer.file(file, report);
    else await printer.unread(found);
  policies.tellUnused(paths);
  await printer.end(tally.summary, tally.status);
  return tally.status;
}
