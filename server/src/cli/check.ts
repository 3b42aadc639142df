/** `gouji check`: every finding. */
import { check as findAll } from '../rules/check';
import { eachFile } from './eachFile';
import { checked } from './fileJson';
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
  const files = eachFile(paths, session, tally, ({ path, report }) => {
    const findings = findAll(report, (code, error) => {
      tally.faults++;
      tell(session, `${path}: ${t('The rule {0} failed: {1}', code, String(error))}`);
    });
    const file = checked(path, report, findings, t);
    tally.read(report, findings);
    return file;
  });
  for await (const file of files) await printer.file(file);
  await printer.end(tally.summary);
  return tally.status;
}
