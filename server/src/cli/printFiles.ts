/** Prints FILEs as JSON or NDJSON, each as soon as it is there, so that a run over many files needs little memory. */
import type { Report } from '../core/model';
import type { Translate } from '../rules/finding';
import type { CheckedFile, UnreadFile } from './fileJson';
import type { ExitStatus, Session } from './host';
import type { Summary } from './tally';

/** Takes what is written of one FILE after the other, then the summary; gives what is to be printed. */
export interface FilePrinter {
  file(written: string): string;
  end(summary: object): string;
}

/** What is written in depends on no more than that: it may be done in another thread. */
export interface Look {
  readonly t: Translate;
  readonly coloured: boolean;
}

/**
 * A format of `check`. What can be written of a FILE without knowing the others is a piece, plain data; the printer puts
 * the pieces together, in the files' order.
 */
export interface CheckFormat<Piece> {
  readonly write: (look: Look) => (file: CheckedFile, report: Report) => Piece;
  readonly printer: (session: Session) => CheckPrinter<Piece>;
}

export interface CheckPrinter<Piece> {
  file(piece: Piece): string;
  unread(file: UnreadFile): string;
  end(summary: Summary, status: ExitStatus): string;
}

/** Programs find everything in the FILE itself. */
const formatFor = (printer: () => FilePrinter): CheckFormat<string> => ({
  write: () => (file) => JSON.stringify(file),
  printer: () => {
    const { file, end } = printer();
    return { file, unread: (unread) => file(JSON.stringify(unread)), end };
  },
});

export const ndjsonPrinter = (): FilePrinter => ({
  file: (written) => `${written}\n`,
  end: () => '',
});

export function jsonPrinter(): FilePrinter {
  let before = '{"schema":"gouji/1","files":[';
  return {
    file(written) {
      const output = `${before}\n${written}`;
      before = ',';
      return output;
    },
    end(summary) {
      const close = before === ',' ? '\n]' : `${before}]`;
      return `${close},"summary":${JSON.stringify(summary)}}\n`;
    },
  };
}

export const jsonFormat = formatFor(jsonPrinter);
export const ndjsonFormat = formatFor(ndjsonPrinter);
