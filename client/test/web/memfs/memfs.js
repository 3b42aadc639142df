/** A file system in memory, as a virtual workspace has one. It holds at first what the test’s server gives it. */
const {
  Disposable,
  EventEmitter,
  FileChangeType,
  FileSystemError,
  FileType,
  Uri,
  workspace,
} = require('vscode');

const ROOT = '/workspace';

exports.activate = async ({ extensionUri, subscriptions }) => {
  const given = await workspace.fs.readFile(Uri.joinPath(extensionUri, 'files.json'));
  const files = new Map();
  for (const [name, text] of Object.entries(JSON.parse(new TextDecoder().decode(given))))
    files.set(`${ROOT}/${name}`, { bytes: new TextEncoder().encode(text), mtime: 1 });
  subscriptions.push(
    workspace.registerFileSystemProvider('memfs', new MemoryFiles(files), { isCaseSensitive: true }),
  );
};

/** Files by their paths; a folder is there where a file is below it. */
class MemoryFiles {
  changed = new EventEmitter();
  onDidChangeFile = this.changed.event;

  constructor(files) {
    this.files = files;
  }

  watch() {
    return new Disposable(() => {});
  }

  stat(uri) {
    const file = this.files.get(uri.path);
    if (file) return { type: FileType.File, ctime: 1, mtime: file.mtime, size: file.bytes.length };
    if (uri.path === ROOT || this.readDirectory(uri).length > 0)
      return { type: FileType.Directory, ctime: 1, mtime: 1, size: 0 };
    throw FileSystemError.FileNotFound(uri);
  }

  readDirectory({ path }) {
    const names = new Map();
    for (const file of this.files.keys()) {
      if (!file.startsWith(`${path}/`)) continue;
      const [name, ...rest] = file.slice(path.length + 1).split('/');
      names.set(name, rest.length > 0 ? FileType.Directory : FileType.File);
    }
    return [...names];
  }

  createDirectory() {}

  readFile(uri) {
    const file = this.files.get(uri.path);
    if (!file) throw FileSystemError.FileNotFound(uri);
    return file.bytes;
  }

  writeFile(uri, bytes) {
    const known = this.files.get(uri.path);
    this.files.set(uri.path, { bytes, mtime: (known?.mtime ?? 0) + 1 });
    this.changed.fire([{ uri, type: known ? FileChangeType.Changed : FileChangeType.Created }]);
  }

  delete(uri) {
    for (const file of [...this.files.keys()])
      if (file === uri.path || file.startsWith(`${uri.path}/`)) this.files.delete(file);
    this.changed.fire([{ uri, type: FileChangeType.Deleted }]);
  }

  rename(from, to) {
    this.writeFile(to, this.readFile(from));
    this.delete(from);
  }
}
