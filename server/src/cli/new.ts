/** `gouji new`: prints a report to be filled in. */
import { draft } from '../core/draft/draft';
import { toText } from '../core/draft/template';
import { type ExitStatus, print, type Session } from './host';
import type { NewRequest } from './request';

/** Reports are drawn up in January and are on the year before. */
export async function newReport(wish: NewRequest, session: Session): Promise<ExitStatus> {
  const year = wish.year ?? new Date().getFullYear() - 1;
  await print(session, toText(draft({ ...wish, year })));
  return 0;
}
