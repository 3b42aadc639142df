import { canDraft, draft } from '../../core/draft/draft';
import { toSnippet, toText } from '../../core/draft/template';
import { LAYOUTS } from '../../core/layouts/layout';
import { DRAFT_REQUEST, type DraftParams, type DraftResult } from '../../protocol';
import { having, isNumber, isText, optional } from '../../shape';
import { onChecked } from '../onChecked';
import type { Session } from '../session';

const isParams = having<DraftParams>({ year: isNumber, body: optional(isText), layout: optional(isText) });

export const handleDraft = (session: Session) =>
  onChecked(
    session,
    DRAFT_REQUEST,
    isParams,
    null,
    ({ year, body = '', layout: wished = 'tsv' }): DraftResult | null => {
      const layout = LAYOUTS.find((each) => each === wished);
      if (!layout || !canDraft(year)) return null;
      const template = draft({ year, body, layout });
      return { snippet: toSnippet(template), text: toText(template) };
    },
  );
