/** `gouji extract`: every cell that was read. */
import { eachFile } from './eachFile';
import { type ExtractedFile, extracted, placeOf, type UnreadFile } from './fileJson';
import type { ExitStatus, Session } from './host';
import { csvPrinter } from './printCsv';
import { type FilePrinter, jsonPrinter, ndjsonPrinter } from './printFiles';
import { Tally } from './tally';

const PRINTERS = { json: jsonPrinter, csv: csvPrinter, ndjson: ndjsonPrinter };

export async function extract(
  format: keyof typeof PRINTERS,
  paths: readonly string[],
  session: Session,
): Promise<ExitStatus> {
  const tally = new Tally();
  const printer: FilePrinter<ExtractedFile | UnreadFile> = PRINTERS[format](session);
  const files = eachFile(paths, session, tally, ({ path, reports }) => {
    tally.read();
    for (const report of reports) tally.report(report);
    return reports.map((report, at) => extracted(placeOf(path, reports, at), report));
  });
  for await (const found of files) for (const file of [found].flat()) await printer.file(file);
  const { reports, unreadable } = tally;
  await printer.end({ files: tally.files, reports, unreadable });
  return tally.status;
}
