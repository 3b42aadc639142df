import { type Diagnostic, type TextDocument, Uri, workspace } from 'vscode';

/** The language of a 政府信息公开工作年度报告 kept as text. */
export const LANGUAGE = 'disclosure-report';

/** Kinds of places where a person keeps texts. Chat input, diff sides and output panes are not among them. */
const SCHEMES = ['file', 'untitled', 'vscode-remote', 'vscode-vfs', 'vscode-test-web', 'memfs'];

/** The schemes to work on: the known ones, and whatever file system the open folders are on. */
export function schemes(): string[] {
  const folders = workspace.workspaceFolders ?? [];
  return [...new Set([...SCHEMES, ...folders.map((folder) => folder.uri.scheme)])];
}

export const isReport = (document: TextDocument): boolean =>
  document.languageId === LANGUAGE && schemes().includes(document.uri.scheme);

/** A finding, not another extension's. */
export const isOurs = ({ source }: Diagnostic): boolean => source === 'gouji';

/** The open document of that address, if it is open as a report. */
export function openReport(uri: Uri): TextDocument | undefined {
  const wanted = uri.toString();
  return workspace.textDocuments.find((document) => document.uri.toString() === wanted && isReport(document));
}

/** Reads an address that was stored as text; undefined for what is none. */
export function parseUri(text: unknown): Uri | undefined {
  if (typeof text !== 'string') return undefined;
  try {
    return Uri.parse(text, true);
  } catch {
    return undefined;
  }
}
