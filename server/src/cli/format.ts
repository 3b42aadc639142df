/** `gouji format`: the tables tidied, or in another layout, as the editor's Format Document has them. */
import { format as formatted, leftInWords } from '../features/format';
import { type Change, changeOf, give } from './change';
import { eachFile } from './eachFile';
import { type ExitStatus, print, printable, type Session, tell } from './host';
import type { FormatRequest } from './request';
import { Tally } from './tally';

export async function format(
  { layout, output, paths }: FormatRequest,
  session: Session,
): Promise<ExitStatus> {
  const { t } = session;
  const tally = new Tally();
  let untidy = 0;
  const files = eachFile(paths, session, tally, (file): Change => {
    const { edits, left } = formatted(file.reports, layout);
    tally.read();
    // A table that is not clear cannot be written in another layout; tidying alone leaves such a one without a word.
    if (layout !== 'keep') for (const table of left) tell(session, `${file.path}: ${leftInWords(table, t)}`);
    return changeOf(file, edits);
  });
  for await (const file of files) {
    if ('error' in file) continue;
    if (file.edits.length > 0) untidy++;
    if (output !== 'check') await give(file, output, t('formatted'), session, tally);
    else if (file.edits.length > 0) await print(session, `${printable(file.path)}\n`);
  }
  return output === 'check' && untidy > 0 && tally.status === 0 ? 1 : tally.status;
}
