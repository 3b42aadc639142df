/** Goes through what the PATHs name. Whatever is wrong with a file is said of that file; the others go on. */
import { readFileSync } from 'node:fs';
import type { Readable } from 'node:stream';
import type { Report } from '../core/model';
import { readParts } from '../core/readParts';
import { type Decoded, decode } from '../project/encoding';
import { explain, whyUndecodable } from '../project/unread';
import { type UnreadFile, unread } from './fileJson';
import { findFiles } from './findFiles';
import { type Session, tell } from './host';
import type { Tally } from './tally';

/** A file's bytes, and what they are read as. */
export interface ReadFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly decoded: Decoded;
  /** The reports in it, at least one. */
  readonly reports: readonly Report[];
}

/** What `work` makes of each file, one after the other; of one that cannot be read, the FILE that says so. */
export async function* eachFile<T>(
  paths: readonly string[],
  session: Session,
  tally: Tally,
  work: (file: ReadFile) => T,
): AsyncGenerator<T | UnreadFile> {
  for (const found of findFiles(paths))
    try {
      if ('error' in found) throw found.error;
      yield work(await readFile(found.path, session));
    } catch (error) {
      const message = explain(error, session.t);
      tally.unread();
      tell(session, `${found.path}: ${message}`);
      yield unread(found.path, message);
    }
}

export async function readFile(path: string, { stdin, t }: Pick<Session, 'stdin' | 't'>): Promise<ReadFile> {
  const bytes = path === '-' ? await readAll(stdin()) : readFileSync(path);
  const decoded = decode(bytes);
  if (typeof decoded === 'string') throw new Error(whyUndecodable(decoded, t));
  return { path, bytes, decoded, reports: readParts(decoded.text) };
}

async function readAll(stream: Readable): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}
