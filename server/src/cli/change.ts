/** Files with what is to be changed in them: shown as a diff, printed changed, or written. */
import { explain } from '../project/unread';
import type { Edit, Translate } from '../rules/finding';
import { unifiedDiff } from './diff';
import type { ReadFile } from './eachFile';
import { print, printable, type Session, tell } from './host';
import { FileChanged, replaceFile } from './replaceFile';
import { spliceBytes } from './splice';
import type { Tally } from './tally';

/** How a change is given out; `text`: the changed text itself, of standard input alone. */
export type Output = 'write' | 'diff' | 'text';

export interface Change extends ReadFile {
  readonly edits: readonly Pick<Edit, 'start' | 'end' | 'newText'>[];
  /** Its bytes after that; null where its encoding cannot hold it. */
  readonly changed: Uint8Array | null;
}

export const changeOf = (file: ReadFile, edits: Change['edits']): Change => ({
  ...file,
  edits,
  changed: spliceBytes(file.bytes, file.decoded, edits),
});

/** @param done what to say of a file that was written. */
export async function give(
  change: Change,
  output: Output,
  done: string,
  session: Session,
  tally: Tally,
): Promise<void> {
  const { t } = session;
  const { path, bytes, edits, changed } = change;
  if (output === 'diff') await print(session, diffOf(change));
  if (output === 'text') await print(session, changed ?? bytes);
  const problem = changed ? output === 'write' && write(change, changed, t) : cannotHold(change, t);
  if (problem) {
    tally.faults++;
    tell(session, `${path}: ${problem}`);
  } else if (output === 'write' && edits.length > 0) tell(session, `${path}: ${done}`);
}

/** The byte-order mark of UTF-8 belongs to the file's first line, else `patch` would not find that line. */
function diffOf({ path, decoded, edits }: Change): string {
  const mark = decoded.encoding === 'utf-8' && decoded.mark > 0 ? '\ufeff' : '';
  const moved = edits.map((edit) => ({
    ...edit,
    start: edit.start + mark.length,
    end: edit.end + mark.length,
  }));
  return unifiedDiff(printable(path), mark + decoded.text, moved);
}

/** Says what is in the way; null where it went well. A file without changes is not touched. */
function write({ path, bytes, edits }: Change, changed: Uint8Array, t: Translate): string | null {
  if (edits.length === 0) return null;
  try {
    replaceFile(path, bytes, changed);
    return null;
  } catch (error) {
    if (error instanceof FileChanged) return t('Not changed: another program has changed it meanwhile.');
    return t('Not changed: {0}', explain(error, t));
  }
}

const cannotHold = ({ decoded }: Change, t: Translate): string =>
  t('Not changed: its encoding, {0}, cannot hold the correction.', decoded.encoding);
