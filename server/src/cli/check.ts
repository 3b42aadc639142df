/** `gouji check`: every finding. */
import { verdictsOn } from '../rules/verdict/verdicts';
import { eachFile } from './eachFile';
import { checked, placeOf, withAccepted } from './fileJson';
import { type ExitStatus, type Session, tell } from './host';
import type { CheckRequest } from './options';
import { Policies } from './policies';
import { jsonPrinter, ndjsonPrinter } from './printFiles';
import { textPrinter } from './printText';
import { Tally } from './tally';

const PRINTERS = { text: textPrinter, json: jsonPrinter, ndjson: ndjsonPrinter };

export async function check(
  { format, paths, accepted: listsAccepted }: CheckRequest,
  session: Session,
): Promise<ExitStatus> {
  const { t } = session;
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
    return judged.map(({ file, report, accepted }) =>
      listsAccepted ? withAccepted(file, report, accepted, t) : file,
    );
  });
  for await (const found of files) for (const file of [found].flat()) await printer.file(file);
  policies.tellUnused(paths);
  await printer.end(tally.summary);
  return tally.status;
}
