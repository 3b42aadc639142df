import {
  languages,
  Range,
  TabInputText,
  type TextDocument,
  TextEditorRevealType,
  type Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import type { LspRange } from '../../../server/src/protocol';
import { LANGUAGE, openReport } from '../language';

/** Where a text is open already, in view or behind another tab, so that it is not opened a second time. */
function columnOf(uri: Uri): ViewColumn {
  const isOfText = (input: unknown) =>
    input instanceof TabInputText && input.uri.toString() === uri.toString();
  const visible = window.visibleTextEditors.find(
    (editor) => editor.document.uri.toString() === uri.toString(),
  );
  const group = window.tabGroups.all.find(({ tabs }) => tabs.some((tab) => isOfText(tab.input)));
  return visible?.viewColumn ?? group?.viewColumn ?? ViewColumn.One;
}

/** Selects a range of a document and brings it into view; a range beyond its end is brought back to it. */
export async function reveal(
  document: TextDocument,
  { start, end }: LspRange,
  focus: boolean,
): Promise<void> {
  const range = document.validateRange(new Range(start.line, start.character, end.line, end.character));
  const editor = await window.showTextDocument(document, {
    viewColumn: columnOf(document.uri),
    preserveFocus: !focus,
    selection: range,
  });
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Opens a text as a report, without showing it. */
export async function openAsReport(uri: Uri): Promise<TextDocument> {
  const open = openReport(uri);
  if (open) return open;
  return languages.setTextDocumentLanguage(await workspace.openTextDocument(uri), LANGUAGE);
}

/** Goes to the text where it was left, opening it where it is closed. */
export async function showText(uri: Uri): Promise<void> {
  await window.showTextDocument(await openAsReport(uri), { viewColumn: columnOf(uri) });
}
