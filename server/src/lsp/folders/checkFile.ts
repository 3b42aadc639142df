/** Reads and checks a file that is not open, as if it were. */
import type { Diagnostic } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { analyse } from '../../features/analysis';
import { checkedReports } from '../../features/folderCheck';
import { decode } from '../../project/encoding';
import { isNamedLikeReport, nameOf } from '../../project/folders';
import { explain, whyNoReport, whyUndecodable } from '../../project/unread';
import type { CheckedReport } from '../../protocol';
import { diagnosticsOf } from '../reporting';
import type { Session } from '../session';

/** A text of more bytes is no report, nor a collection of them, and would keep the server busy for seconds. */
const MOST_BYTES = 4_000_000;

export type FileCheck =
  | { readonly reports: CheckedReport[]; readonly diagnostics: Diagnostic[] }
  /** Why it was not checked, in words. */
  | { readonly why: string };

/** What is read of a file, before it is its turn to be checked. */
export type FileContent = Uint8Array | 'large' | { readonly error: unknown };

export function readFile({ filesAt }: Session, uri: string): Promise<FileContent> {
  const reading = filesAt(uri)?.read(uri, MOST_BYTES) ?? Promise.reject(new Error(uri));
  return reading.then(
    (bytes) => bytes ?? 'large',
    (error: unknown) => ({ error }),
  );
}

/**
 * Null for a text that is no report and does not claim to be one.
 * @param isNamed a person named the file itself, and is told of it whatever it is
 */
export async function checkFile(
  session: Session,
  uri: string,
  content: FileContent,
  isNamed: boolean,
): Promise<FileCheck | null> {
  const { t, policies, documents, log } = session;
  if (content === 'large')
    return isNamed || isNamedLikeReport(nameOf(uri)) ? { why: t('The file is too large.') } : null;
  if ('error' in content) return { why: explain(content.error, t) };
  const decoded = decode(content);
  if (typeof decoded === 'string') return { why: whyUndecodable(decoded, t) };
  await policies.pending(uri);
  const analyses = analyse(decoded.text, log, policies.of(uri));
  // Opened meanwhile, it needs its policy still.
  if (!documents.has(uri)) policies.close(uri);
  const found = checkedReports(uri, nameOf(uri), analyses);
  if (found.length === 0) {
    const why = whyNoReport(nameOf(uri), isNamed, t);
    return why === null ? null : { why };
  }
  const document = TextDocument.create(uri, 'disclosure-report', 0, decoded.text);
  const { encoding } = decoded;
  return {
    reports: encoding === 'utf-8' ? found : found.map((report) => ({ ...report, encoding })),
    diagnostics: diagnosticsOf({ document, analyses, serial: 0 }, session),
  };
}
