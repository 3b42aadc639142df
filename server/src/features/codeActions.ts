/** What an editor offers to do at a place: the fixes of the findings there, all safe fixes, recomputed totals. */
import type { Range, Report } from '../core/model';
import { onceFor } from '../core/once';
import type { TableLayout } from '../protocol';
import type { OnFault } from '../rules/check';
import type { Edit, Finding, Translate } from '../rules/finding';
import { fixesOf, safeEdits } from '../rules/fixes';
import { PLACEHOLDER } from '../rules/verdict/comment';
import { verdictsOn } from '../rules/verdict/verdicts';
import { accept, canAccept } from './accept';
import type { Analyses, Analysis } from './analysis';
import { conversionsAt, conversionTitle } from './convert';
import { CONVERT, FIX_ALL, QUICK_FIX, RECOMPUTE } from './kinds';
import { recomputeAt, type ScopeKind } from './recompute';

export interface Action {
  readonly title: string;
  readonly kind: string;
  readonly edits: readonly Edit[];
  readonly preferred: boolean;
  /** The finding that it puts right, or accepts, and the report in which that stands. */
  readonly settles?: { readonly finding: Finding; readonly report: Report };
  /** It accepts the finding, and needs a reason. */
  readonly accepts?: true;
  /** It has no edits of its own: a command writes the table at the place in this layout, or says why it cannot. */
  readonly converts?: TableLayout;
}

export interface ActionOptions {
  readonly t: Translate;
  /** The kinds that are asked for; all where absent. A kind stands for those below it: `source` for `source.fixAll`. */
  readonly only: readonly string[] | undefined;
  readonly onFault: OnFault;
}

export function codeActions(analyses: Analyses, range: Range, options: ActionOptions): Action[] {
  const wanted = (kind: string) =>
    !options.only || options.only.some((only) => kind === only || kind.startsWith(`${only}.`));
  const scopes: readonly ScopeKind[] = ['row', 'table', 'report'];
  return [
    ...(wanted(QUICK_FIX)
      ? [
          ...analyses.flatMap((analysis) => quickFixes(analysis, range, options)),
          ...analyses.flatMap((analysis) => acceptances(analysis, range, options)),
        ]
      : []),
    ...scopes
      .filter((scope) => wanted(`${RECOMPUTE}.${scope}`))
      .flatMap((scope) => recomputeAction(analyses, scope, range.start, options)),
    ...conversions(analyses, range.start, options).filter(({ kind }) => wanted(kind)),
    ...(wanted(FIX_ALL) ? fixAll(analyses, options) : []),
  ];
}

function quickFixes({ report, findings }: Analysis, range: Range, { t, onFault }: ActionOptions): Action[] {
  return findings.filter(meets(range)).flatMap((finding) =>
    attempt(finding.code, onFault, () =>
      fixesOf(finding, report, t).map(({ title, edits, preferred }) => ({
        title,
        kind: QUICK_FIX,
        edits,
        preferred,
        settles: { finding, report },
      })),
    ),
  );
}

/** Behind all that puts something right: accepting is for what is right as it is. */
function acceptances(analysis: Analysis, range: Range, { t, onFault }: ActionOptions): Action[] {
  return analysis.findings
    .filter((finding) => meets(range)(finding) && canAccept(finding, analysis.report))
    .flatMap((finding) =>
      attempt(finding.code, onFault, () => [
        {
          title: t('Accept with a reason… ({0})', finding.code),
          kind: QUICK_FIX,
          edits: [accept(analysis, finding, t(PLACEHOLDER), t)],
          preferred: false,
          settles: { finding, report: analysis.report },
          accepts: true,
        },
      ]),
    );
}

function recomputeAction(
  analyses: Analyses,
  scope: ScopeKind,
  offset: number,
  options: ActionOptions,
): Action[] {
  const kind = `${RECOMPUTE}.${scope}`;
  return attempt(kind, options.onFault, () => {
    const edits = recomputeAt(analyses, scope, offset);
    return edits.length > 0
      ? [{ title: recomputeTitle(scope, options.t), kind, edits, preferred: false }]
      : [];
  });
}

function recomputeTitle(scope: ScopeKind, t: Translate): string {
  if (scope === 'row') return t('Recompute the totals of this row');
  return scope === 'table'
    ? t('Recompute the totals of this table')
    : t('Recompute all totals of the report');
}

const conversions = (analyses: Analyses, offset: number, { t, onFault }: ActionOptions): Action[] =>
  attempt(CONVERT, onFault, () =>
    conversionsAt(analyses, offset).map((converts) => ({
      title: conversionTitle(converts, t),
      kind: `${CONVERT}.${converts}`,
      edits: [],
      preferred: false,
      converts,
    })),
  );

/** The whole file's: an editor runs it without anyone pointing at a report. */
function fixAll(analyses: Analyses, { t, onFault }: ActionOptions): Action[] {
  return attempt(FIX_ALL, onFault, () => {
    const edits = analyses.flatMap(safeEditsOf);
    return edits.length > 0
      ? [{ title: t('Fix all that can be fixed safely'), kind: FIX_ALL, edits, preferred: false }]
      : [];
  });
}

/** Every rule looks at the text again for each fix, and an editor asks at each move of the cursor. */
const safeEditsOf = onceFor(({ report, policy, every }: Analysis) =>
  safeEdits(report, undefined, (each) => (each === report ? every : verdictsOn(each, policy).findings)),
);

/** A fault in one offer leaves the others standing. */
function attempt(code: string, onFault: OnFault, offer: () => Action[]): Action[] {
  try {
    return offer();
  } catch (error) {
    onFault(code, error);
    return [];
  }
}

const meets =
  (range: Range) =>
  (finding: Finding): boolean =>
    finding.range.start <= range.end && range.start <= finding.range.end;
