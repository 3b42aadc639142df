import {
  FilePermission,
  l10n,
  languages,
  RelativePattern,
  type TextDocument,
  window,
  workspace,
} from 'vscode';

/**
 * Why a text is not to be changed; undefined where it may be. VS Code keeps its own editor from changing such a text, but makes
 * the edits of an extension: they would be seen, and never be saved.
 */
export async function readOnlyReason(document: TextDocument): Promise<string | undefined> {
  const isReadOnly = isSet(document) || (await isOnDisk(document));
  return isReadOnly ? l10n.t('This text is read-only, so nothing was changed.') : undefined;
}

/** Says so where it is. */
export async function isKept(document: TextDocument): Promise<boolean> {
  const reason = await readOnlyReason(document);
  if (reason) void window.showInformationMessage(reason);
  return reason !== undefined;
}

async function isOnDisk({ uri }: TextDocument): Promise<boolean> {
  if (workspace.fs.isWritableFileSystem(uri.scheme) === false) return true;
  // An untitled text, or one whose file is gone, is nowhere to be asked for.
  const permissions = await workspace.fs.stat(uri).then(
    (file) => file.permissions ?? 0,
    () => 0,
  );
  return (permissions & FilePermission.Readonly) !== 0;
}

function isSet(document: TextDocument): boolean {
  const files = workspace.getConfiguration('files', document);
  const folder = workspace.getWorkspaceFolder(document.uri);
  const matches = (setting: string) =>
    Object.entries(files.get<Record<string, boolean>>(setting, {})).some(
      ([pattern, isOn]) =>
        isOn &&
        languages.match(
          [{ pattern }, ...(folder ? [{ pattern: new RelativePattern(folder, pattern) }] : [])],
          document,
        ) > 0,
    );
  return matches('readonlyInclude') && !matches('readonlyExclude');
}
