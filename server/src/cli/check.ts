/** `gouji check`: every finding. */
import { check as findAll } from '../rules/check';
import { eachFile } from './eachFile';
import { checked, placeOf } from './fileJson';
import { type ExitStatus, type Session, tell } from './host';
import { jsonPrinter, ndjsonPrinter } from './printFiles';
import { textPrinter } from './printText';
import { Tally } from './tally';

const PRINTERS = { text: textPrinter, json: jsonPrinter, ndjson: ndjsonPrinter };

export async function check(
  format: keyof typeof PRINTERS,
  paths: readonly string[],
  session: Session,
): Promise<ExitStatus> {
  const { t } = session;
  const tally = new Tally();
  const printer = PRINTERS[format](session);
  const files = eachFile(paths, session, tally, ({ path, reports }) => {
    const onFault = (code: string, error: unknown) => {
      tally.faults++;
      tell(session, `${path}: ${t('The rule {0} failed: {1}', code, String(error))}`);
    };
    const findings = reports.map((report) => findAll(report, onFault));
    const found = reports.map((report, at) => checked(placeOf(path, reports, at), report, findings[at], t));
    tally.read();
    for (const [at, report] of reports.entries()) tally.report(report, findings[at]);
    return found;
  });
  for await (const found of files) for (const file of [found].flat()) await printer.file(file);
  await printer.end(tally.summary);
  return tally.status;
}
