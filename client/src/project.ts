/** Reads gouji.json for the server where that cannot: in virtual workspaces, and all of it in a browser. */
import { Uri, workspace } from 'vscode';
import type { ProjectParams, ProjectResult } from '../../server/src/protocol';

const PROJECT_FILE = 'gouji.json';

/** A file system that does not answer must not keep the findings back for longer. */
const PATIENCE = 5_000;

/** The nearest one from a document's folder up to its workspace folder. Nothing outside of that is read. */
export async function projectOf({ uri }: ProjectParams): Promise<ProjectResult | null> {
  const document = Uri.parse(uri);
  const root = workspace.getWorkspaceFolder(document)?.uri;
  if (!root) return null;
  const late = new Promise<null>((resolve) => setTimeout(resolve, PATIENCE, null));
  return Promise.race([search(document, root), late]);
}

async function search(document: Uri, root: Uri): Promise<ProjectResult | null> {
  for (let folder = document; folder.path.length > root.path.length; ) {
    folder = Uri.joinPath(folder, '..');
    const json = await contentOf(Uri.joinPath(folder, PROJECT_FILE));
    if (json !== null) {
      const path = document.path.slice(folder.path.length).replace(/^\//, '');
      return { file: Uri.joinPath(folder, PROJECT_FILE).toString(), json, path };
    }
  }
  return null;
}

async function contentOf(file: Uri): Promise<string | null> {
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(file));
  } catch {
    // It is not there; one that cannot be read is not told from that by all file systems.
    return null;
  }
}
