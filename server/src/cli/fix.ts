/** `gouji fix`: the safe corrections, in the files themselves, as a diff, or as the corrected standard input. */
import type { Report } from '../core/model';
import { explain } from '../project/unread';
import { safeEdits } from '../rules/check';
import { recompute } from '../rules/recompute';
import type { Edit, Translate } from '../rules/rule';
import { acceptedCells, type Policy, verdictsOn } from '../rules/verdict/verdicts';
import { unifiedDiff } from './diff';
import { eachFile, type ReadFile } from './eachFile';
import { type ExitStatus, print, printable, type Session, tell } from './host';
import type { FixRequest } from './options';
import { Policies } from './policies';
import { FileChanged, replaceFile } from './replaceFile';
import { spliceBytes } from './splice';
import { Tally } from './tally';

/** A file with what is to be changed in it. */
interface Correction extends ReadFile {
  readonly edits: readonly Edit[];
  /** Its bytes after that; null where its encoding cannot hold it. */
  readonly fixed: Uint8Array | null;
}

export async function fix({ only, output, paths }: FixRequest, session: Session): Promise<ExitStatus> {
  const { t } = session;
  const tally = new Tally();
  const policies = new Policies(session, tally);
  const files = eachFile(paths, session, tally, (file): Correction => {
    const policy = policies.of(file.path);
    const edits = file.reports.flatMap((report) => editsOf(report, only, policy));
    tally.read();
    return { ...file, edits, fixed: spliceBytes(file.bytes, file.decoded, edits) };
  });
  for await (const file of files) {
    if ('error' in file) continue;
    const { path, edits, fixed } = file;
    if (output === 'diff') await print(session, diffOf(file));
    if (output === 'text') await print(session, fixed ?? file.bytes);
    const problem = fixed ? output === 'write' && write(file, fixed, t) : cannotHold(file, t);
    if (problem) {
      tally.faults++;
      tell(session, `${path}: ${problem}`);
    } else if (output === 'write' && edits.length > 0)
      tell(session, `${path}: ${t('corrections: {0}', edits.length)}`);
  }
  return tally.status;
}

/** What is accepted, in the text or in gouji.json, stays as it is. */
function editsOf(report: Report, only: FixRequest['only'], policy: Policy): readonly Edit[] {
  if (only !== 'totals') return safeEdits(report, only, (each) => verdictsOn(each, policy).findings);
  return recompute(report, { kind: 'report' }, acceptedCells(verdictsOn(report, policy).accepted));
}

/** The byte-order mark of UTF-8 belongs to the file's first line, else `patch` would not find that line. */
function diffOf({ path, decoded, edits }: Correction): string {
  const mark = decoded.encoding === 'utf-8' && decoded.mark > 0 ? '\ufeff' : '';
  const moved = edits.map((edit) => ({
    ...edit,
    start: edit.start + mark.length,
    end: edit.end + mark.length,
  }));
  return unifiedDiff(printable(path), mark + decoded.text, moved);
}

/** Says what is in the way; null where it went well. A file without corrections is not touched. */
function write({ path, bytes, edits }: Correction, fixed: Uint8Array, t: Translate): string | null {
  if (edits.length === 0) return null;
  try {
    replaceFile(path, bytes, fixed);
    return null;
  } catch (error) {
    if (error instanceof FileChanged) return t('Not changed: another program has changed it meanwhile.');
    return t('Not changed: {0}', explain(error, t));
  }
}

const cannotHold = ({ decoded }: Correction, t: Translate): string =>
  t('Not changed: its encoding, {0}, cannot hold the correction.', decoded.encoding);
