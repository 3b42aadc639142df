/** `gouji fix`: the safe corrections, in the files themselves, as a diff, or as the corrected standard input. */
import type { Report } from '../core/model';
import type { Edit } from '../rules/finding';
import { safeEdits } from '../rules/fixes';
import { recompute } from '../rules/recompute';
import { acceptedCells, type Policy, verdictsOn } from '../rules/verdict/verdicts';
import { changeOf, give } from './change';
import { eachFile } from './eachFile';
import type { ExitStatus, Session } from './host';
import { Policies } from './policies';
import type { FixRequest } from './request';
import { Tally } from './tally';

export async function fix({ only, output, paths }: FixRequest, session: Session): Promise<ExitStatus> {
  const { t } = session;
  const tally = new Tally();
  const policies = new Policies(session, tally);
  const files = eachFile(paths, session, tally, (file) => {
    const found = policies.of(file.path);
    policies.meet(found);
    const edits = file.reports.flatMap((report) => editsOf(report, only, found.policy));
    tally.read();
    return changeOf(file, edits);
  });
  for await (const file of files)
    if (!('error' in file))
      await give(file, output, t('corrections: {0}', file.edits.length), session, tally);
  return tally.status;
}

/** What is accepted, in the text or in gouji.json, stays as it is. */
function editsOf(report: Report, only: FixRequest['only'], policy: Policy): readonly Edit[] {
  if (only !== 'totals') return safeEdits(report, only, (each) => verdictsOn(each, policy).findings);
  return recompute(report, { kind: 'report' }, acceptedCells(verdictsOn(report, policy).accepted));
}
