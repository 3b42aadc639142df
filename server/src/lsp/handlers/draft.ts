import { canDraft, draft } from '../../core/draft/draft';
import { toSnippet, toText } from '../../core/draft/template';
import { LAYOUTS } from '../../core/layouts/layout';
import { DRAFT_REQUEST, type DraftParams, type DraftResult } from '../../protocol';
import { guarded } from '../guard';
import type { Session } from '../session';

export const handleDraft = ({ connection, log }: Session) =>
  connection.onRequest(
    DRAFT_REQUEST,
    guarded(log, DRAFT_REQUEST, null, (wish: DraftParams): DraftResult | null => {
      const layout = LAYOUTS.find((each) => each === (wish.layout ?? 'tsv'));
      if (!layout || !canDraft(wish.year)) return null;
      const template = draft({
        year: wish.year,
        body: typeof wish.body === 'string' ? wish.body : '',
        layout,
      });
      return { snippet: toSnippet(template), text: toText(template) };
    }),
  );
