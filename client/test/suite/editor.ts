/** What the tests do in the editor: write files, open them, and wait for what the extension makes of them. */
import {
  commands,
  type Diagnostic,
  languages,
  type Position,
  Range,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { Language } from '../harness/texts';
import { until } from '../harness/wait';

export const LANGUAGE = 'disclosure-report';

/** The display language of this run. */
export const language: Language = process.env.GOUJI_LANGUAGE === 'zh-cn' ? 'zh-cn' : 'en';

/** The folder that is open; a copy of the sample's. */
export const folder = (): Uri => {
  const [first] = workspace.workspaceFolders ?? [];
  if (!first) throw new Error('No folder is open');
  return first.uri;
};

/** Writes a file into the folder that is open. */
export async function writeFile(name: string, text: string): Promise<Uri> {
  const uri = Uri.joinPath(folder(), name);
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

/** Opens a file in the editor. */
export async function open(uri: Uri): Promise<TextDocument> {
  const document = await workspace.openTextDocument(uri);
  await window.showTextDocument(document);
  return document;
}

/** A file's own name, so that each test has a file that no other test has touched. */
let files = 0;
export const freshName = (ending = '政府信息公开工作年度报告.txt'): string => `${++files}-${ending}`;

/** Writes and opens a report. */
export const openReport = async (text: string): Promise<TextDocument> =>
  open(await writeFile(freshName(), text));

/** What findings may be waited for. */
export const some = ({ length }: readonly Diagnostic[]): boolean => length > 0;
export const none = ({ length }: readonly Diagnostic[]): boolean => length === 0;

/** Waits for the findings on a document to be as wished; those of older versions pass by. */
export const findings = (
  { uri }: TextDocument,
  what: string,
  wished: (found: Diagnostic[]) => boolean,
): Promise<Diagnostic[]> =>
  until(what, () => {
    const found = languages.getDiagnostics(uri);
    return wished(found) ? found : undefined;
  });

/** Where a text stands in a document. */
export function rangeOf(document: TextDocument, text: string): Range {
  const start = document.getText().indexOf(text);
  if (start < 0) throw new Error(`${text} does not stand in the document`);
  return new Range(document.positionAt(start), document.positionAt(start + text.length));
}

export const codeOf = ({ code }: Diagnostic): unknown => (typeof code === 'object' ? code.value : code);

/** The text of all hovers at a place, without Markdown's escapes. */
export async function hoverAt({ uri }: TextDocument, position: Position): Promise<string> {
  const hovers = await commands.executeCommand<{ contents: { value: string }[] }[]>(
    'vscode.executeHoverProvider',
    uri,
    position,
  );
  const markdown = hovers.flatMap(({ contents }) => contents.map(({ value }) => value)).join('\n');
  return markdown.replaceAll('\\', '');
}

/** Leaves nothing open, and nothing unsaved, for the next test. */
export async function closeAll(): Promise<void> {
  for (const document of workspace.textDocuments)
    if (document.isDirty) {
      await window.showTextDocument(document);
      await commands.executeCommand('workbench.action.files.revert');
    }
  await commands.executeCommand('workbench.action.closeAllEditors');
}

export const undo = () => commands.executeCommand('undo');
