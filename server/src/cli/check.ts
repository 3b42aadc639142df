/** `gouji check`: every finding. */
import { verdictsOn } from '../rules/verdict/verdicts';
import { eachFile } from './eachFile';
import { checked, withAccepted } from './fileJson';
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
  const files = eachFile(paths, session, tally, ({ path, report }) => {
    const { findings, accepted, used } = verdictsOn(report, policies.of(path), (code, error) => {
      tally.faults++;
      tell(session, `${path}: ${t('The rule {0} failed: {1}', code, String(error))}`);
    });
    policies.use(used);
    const file = checked(path, report, findings, t);
    tally.read(report, findings, accepted.length);
    return listsAccepted ? withAccepted(file, report, accepted, t) : file;
  });
  for await (const file of files) await printer.file(file);
  policies.tellUnused(paths);
  await printer.end(tally.summary);
  return tally.status;
}
