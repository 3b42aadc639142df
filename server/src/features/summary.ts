/** What a document is, in a word for each of its reports: for the status that an editor shows beside the language. */
import type { DocumentSummary } from '../protocol';
import type { Analyses } from './analysis';

/** @param findings how many of them are shown. */
export function summaryOf(analyses: Analyses, findings: number): DocumentSummary {
  const reports = analyses.flatMap(({ report: { year, format } }) => (format ? [{ year, format }] : []));
  return { reports, findings };
}
