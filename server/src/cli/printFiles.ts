/** Prints FILEs as JSON or NDJSON, each as soon as it is there, so that a run over many files needs little memory. */
import type { Report } from '../core/model';
import type { CheckedFile, UnreadFile } from './fileJson';
import { type ExitStatus, type Host, print } from './host';
import type { Summary } from './tally';

/** Takes one FILE after the other, then the summary. */
export interface FilePrinter<File> {
  file(file: File): Promise<void>;
  end(summary: object): Promise<void>;
}

/** The same for `check`'s FILEs, with the reports that they are of. */
export interface CheckPrinter {
  file(file: CheckedFile, report: Report): Promise<void>;
  unread(file: UnreadFile): Promise<void>;
  end(summary: Summary, status: ExitStatus): Promise<void>;
}

export const ndjsonPrinter = (host: Host): FilePrinter<object> => ({
  file: (file) => print(host, `${JSON.stringify(file)}\n`),
  end: async () => {},
});

export function jsonPrinter(host: Host): FilePrinter<object> {
  let before = '{"schema":"gouji/1","files":[';
  return {
    file: (file) => {
      const output = `${before}\n${JSON.stringify(file)}`;
      before = ',';
      return print(host, output);
    },
    end: (summary) => {
      const close = before === ',' ? '\n]' : `${before}]`;
      return print(host, `${close},"summary":${JSON.stringify(summary)}}\n`);
    },
  };
}
