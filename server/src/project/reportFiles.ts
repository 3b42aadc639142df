/**
 * Finds the reports in folders by their files' names and beginnings. Only when somebody asks, never more than the bounds
 * below, and no file is read again that has not changed.
 */
import type { Stats } from 'node:fs';
import { open } from 'node:fs/promises';
import { BEGINNING, factsOfReport } from '../core/recognise';
import { lineStartsOf, positionAt } from '../core/text';
import type { ReportFile, ReportSource } from '../features/workspaceSymbols';
import { DISK, pathOf } from './disk';
import { type Decoded, decode, type Undecodable } from './encoding';
import { filesBelow, isNamedLikeReport } from './folders';

/** Enough for the reports of a province. */
const MOST_FILES = 2_000;

export class ReportFiles implements ReportSource {
  readonly #known = new Map<string, { readonly stamp: string; readonly report: ReportFile | null }>();

  /** In the folders of these addresses, as far as they are on this machine, and below them. Ends where `isCancelled`. */
  async *find(folders: readonly string[], isCancelled: () => boolean): AsyncGenerator<ReportFile> {
    let files = 0;
    for await (const file of filesBelow(DISK, folders, { isWanted: isNamedLikeReport, isCancelled })) {
      if (isCancelled() || files++ === MOST_FILES) return;
      const report = await this.#reportIn(file);
      if (report) yield report;
    }
  }

  async #reportIn(uri: string): Promise<ReportFile | null> {
    try {
      const handle = await open(pathOf(uri) ?? '');
      try {
        const stats = await handle.stat();
        const stamp = stampOf(stats);
        const known = this.#known.get(uri);
        if (known?.stamp === stamp) return known.report;
        const { buffer, bytesRead } = await handle.read(Buffer.alloc(Math.min(BEGINNING, stats.size)), 0);
        const report = reportOf(uri, decode(buffer.subarray(0, bytesRead), true));
        this.#known.set(uri, { stamp, report });
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

const stampOf = ({ mtimeMs, size }: Stats) => `${mtimeMs} ${size}`;

function reportOf(uri: string, decoded: Decoded | Undecodable): ReportFile | null {
  if (typeof decoded === 'string') return null;
  const { text } = decoded;
  const facts = factsOfReport(text);
  if (!facts) return null;
  const { title, body, year, titleWords } = facts;
  const name = titleWords.replace(/\s+/g, ' ') || [body, year].filter((part) => part !== null).join(' ');
  const lineStarts = lineStartsOf(text);
  const { start, end } = title ?? { start: 0, end: 0 };
  return name ? { uri, name, start: positionAt(lineStarts, start), end: positionAt(lineStarts, end) } : null;
}
