/** `gouji extract`: every cell that was read. */
import { eachFile } from './eachFile';
import { type ExtractedFile, extracted, placeOf, type UnreadFile } from './fileJson';
import { type ExitStatus, print, type Session } from './host';
import { cellLines, csvPrinter } from './printCsv';
import { type FilePrinter, jsonPrinter, ndjsonPrinter } from './printFiles';
import { Tally } from './tally';

const asJson = (file: ExtractedFile | UnreadFile) => JSON.stringify(file);

/** How one FILE is written, and what puts them together. */
const FORMATS = {
  json: [asJson, jsonPrinter],
  csv: [cellLines, csvPrinter],
  ndjson: [asJson, ndjsonPrinter],
} as const satisfies Record<string, readonly [typeof asJson, () => FilePrinter]>;

export async function extract(
  format: keyof typeof FORMATS,
  paths: readonly string[],
  session: Session,
): Promise<ExitStatus> {
  const tally = new Tally();
  const [write, printerOf] = FORMATS[format];
  const printer = printerOf();
  const files = eachFile(paths, session, tally, ({ path, reports }) => {
    tally.read();
    for (const { recognised } of reports) tally.report(recognised);
    return reports.map((report, at) => extracted(placeOf(path, reports, at), report));
  });
  for await (const found of files)
    for (const file of [found].flat()) await print(session, printer.file(write(file)));
  const { reports, unreadable } = tally;
  await print(session, printer.end({ files: tally.files, reports, unreadable }));
  return tally.status;
}
