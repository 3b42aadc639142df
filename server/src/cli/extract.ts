/** `gouji extract`: every cell that was read. */
import { eachFile } from './eachFile';
import { type ExtractedFile, extracted, type UnreadFile } from './fileJson';
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
  const files = eachFile(paths, session, tally, ({ path, report }) => {
    tally.read(report);
    return extracted(path, report);
  });
  for await (const file of files) await printer.file(file);
  const { reports, unreadable } = tally;
  await printer.end({ files: tally.files, reports, unreadable });
  return tally.status;
}
