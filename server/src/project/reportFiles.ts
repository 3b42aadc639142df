/**
 * Finds the reports in folders by their files' names and beginnings. Only when somebody asks, never more than the bounds
 * below, and no file is read again that has not changed.
 */
import type { Dirent, Stats } from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { factsOfReport } from '../core/recognise';
import { lineStartsOf, positionAt } from '../core/text';
import type { ReportFile, ReportSource } from '../features/workspaceSymbols';

/** Enough for the reports of a province; a folder beyond is searched in part, the nearest first. */
const MOST_ENTRIES = 20_000;
const MOST_FILES = 2_000;
/** A report says what it is at its beginning. */
const BEGINNING = 20_000;

export class ReportFiles implements ReportSource {
  private readonly known = new Map<string, { readonly stamp: string; readonly report: ReportFile | null }>();

  /** In the folders of these addresses, as far as they are on this machine, and below them. Ends where `isCancelled`. */
  async *find(folders: readonly string[], isCancelled: () => boolean): AsyncGenerator<ReportFile> {
    let files = 0;
    for await (const file of namedLikeReports(folders.flatMap(pathOf), isCancelled)) {
      if (isCancelled() || files++ === MOST_FILES) return;
      const report = await this.reportIn(file);
      if (report) yield report;
    }
  }

  private async reportIn(file: string): Promise<ReportFile | null> {
    try {
      const handle = await open(file);
      try {
        const stats = await handle.stat();
        const stamp = stampOf(stats);
        const known = this.known.get(file);
        if (known?.stamp === stamp) return known.report;
        const { buffer, bytesRead } = await handle.read(Buffer.alloc(Math.min(BEGINNING, stats.size)), 0);
        const report = reportOf(file, decode(buffer.subarray(0, bytesRead)));
        this.known.set(file, { stamp, report });
        return report;
      } finally {
        await handle.close();
      }
    } catch {
      // Gone, or not ours to read.
      return null;
    }
  }
}

function pathOf(uri: string): string[] {
  try {
    return uri.startsWith('file:') ? [fileURLToPath(uri)] : [];
  } catch {
    // Another host's, or no path.
    return [];
  }
}

const stampOf = ({ mtimeMs, size }: Stats) => `${mtimeMs} ${size}`;

function reportOf(file: string, text: string): ReportFile | null {
  const facts = factsOfReport(text);
  if (!facts) return null;
  const { title, body, year } = facts;
  const own = title ? text.slice(title.start, title.end).replace(/\s+/g, ' ') : '';
  const name = own || [body, year].filter((part) => part !== null).join(' ');
  const lineStarts = lineStartsOf(text);
  const { start, end } = title ?? { start: 0, end: 0 };
  const uri = pathToFileURL(file).href;
  return name ? { uri, name, start: positionAt(lineStarts, start), end: positionAt(lineStarts, end) } : null;
}

/** UTF-8, else GB18030. The end may be in the middle of a character. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** Folder by folder, those above before those below. Links are not followed. */
async function* namedLikeReports(
  folders: readonly string[],
  isCancelled: () => boolean,
): AsyncGenerator<string> {
  const waiting = [...folders];
  let entries = 0;
  for (let folder = waiting.shift(); folder !== undefined; folder = waiting.shift()) {
    const found = await entriesOf(folder);
    if (isCancelled()) return;
    for (const entry of found) {
      if (entries++ === MOST_ENTRIES) return;
      const whole = path.join(folder, entry.name);
      if (entry.isDirectory() && isSearched(entry.name)) waiting.push(whole);
      else if (entry.isFile() && isNamedLikeReport(entry.name)) yield whole;
    }
  }
}

const entriesOf = (folder: string): Promise<Dirent[]> =>
  readdir(folder, { withFileTypes: true }).catch(() => []);

const isSearched = (name: string) => !name.startsWith('.') && name !== 'node_modules';

/** As the manifest's patterns of the language have it. */
export function isNamedLikeReport(name: string): boolean {
  const ending = path.extname(name).toLowerCase();
  if (ending === '.xxgknb') return true;
  if (ending !== '.txt' && ending !== '.md') return false;
  const at = name.indexOf('信息公开');
  return at >= 0 && ['年度报告', '年报'].some((words) => name.includes(words, at));
}
