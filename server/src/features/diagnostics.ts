/** Findings as an editor lists them: in words, with the places that take part. */
import { lastOf } from '../core/mapped';
import type { Range, Report } from '../core/model';
import { type OnFault, relatedOf, say } from '../rules/check';
import type { Finding, Related, Severity, Translate } from '../rules/finding';
import type { Analyses } from './analysis';

export interface Diagnosis {
  readonly range: Range;
  readonly severity: Severity;
  /** The rule's; null for the note that there are more. */
  readonly code: string | null;
  readonly message: string;
  readonly related: readonly Related[];
}

export interface DiagnoseOptions {
  readonly t: Translate;
  /** No more findings than this: an editor that gets thousands stops being one. */
  readonly limit: number;
  /** Whether to say which places take part; not every editor can show them. */
  readonly related: boolean;
  readonly onFault: OnFault;
}

/** The first findings in words, and where some are left out a last one that says how many. */
export function diagnoseAll(analyses: Analyses, options: DiagnoseOptions): Diagnosis[] {
  const all = analyses.flatMap(({ report, findings }) => findings.map((finding) => ({ finding, report })));
  const shown = heaviest(all, options.limit).map(({ finding, report }) => diagnose(finding, report, options));
  const hidden = all.length - shown.length;
  if (hidden > 0)
    shown.push({
      range: lastOf(all).finding.range,
      severity: 'hint',
      code: null,
      message: options.t('Findings not shown: {0} (setting gouji.maxNumberOfProblems).', hidden),
      related: [],
    });
  return shown;
}

const WEIGHT: Readonly<Record<Severity, number>> = { error: 0, warning: 1, information: 2, hint: 3 };

/** No more than `limit`, errors before hints, in the text's order. */
function heaviest<F extends { readonly finding: Finding }>(found: readonly F[], limit: number): readonly F[] {
  if (found.length <= limit) return found;
  const weight = ({ finding }: F) => WEIGHT[finding.severity];
  const kept = new Set([...found].sort((a, b) => weight(a) - weight(b)).slice(0, limit));
  return found.filter((each) => kept.has(each));
}

export function diagnose(finding: Finding, report: Report, options: DiagnoseOptions): Diagnosis {
  const { range, severity, code } = finding;
  const message = messageOf(finding, report, options);
  return {
    range,
    severity,
    code,
    message,
    related: options.related ? placesOf(finding, report, options) : [],
  };
}

type Words = Pick<DiagnoseOptions, 't' | 'onFault'>;

/** A rule that finds but fails to say still shows its finding, by its code. */
export function messageOf(finding: Finding, report: Report, { t, onFault }: Words): string {
  try {
    return say(finding, report, t);
  } catch (error) {
    onFault(finding.code, error);
    return finding.code;
  }
}

function placesOf(finding: Finding, report: Report, { t, onFault }: Words): readonly Related[] {
  try {
    return relatedOf(finding, report, t);
  } catch (error) {
    onFault(finding.code, error);
    return [];
  }
}
