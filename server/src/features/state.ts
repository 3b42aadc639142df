/** How a section and its table stand, in a few words. */
import type { SectionId, Table } from '../core/form/form';
import { judge, relationsOf } from '../core/relations';
import type { Finding, Translate } from '../rules/finding';
import type { Analysis } from './analysis';

/** The findings that name a section, stand in it, or are about a cell of its table; hints do not count. */
export function findingsAbout({ report, findings }: Analysis, id: SectionId): Finding[] {
  const range = report.sections.find((section) => section.id === id)?.range;
  return findings.filter((finding) => {
    if (finding.severity === 'hint') return false;
    if (finding.section) return finding.section === id;
    const place = finding.cells?.length ? report.cells[finding.cells[0]].place : undefined;
    if (place) return place.table.section === id;
    return range && finding.range.start >= range.start && finding.range.end <= range.end;
  });
}

/** `Adds up`, `2 findings`, `Not found in the text`. */
export function tableState(analysis: Analysis, table: Table, t: Translate): string {
  const { report } = analysis;
  if (!report.tables.some((reading) => reading.table === table && reading.range))
    return t('Not found in the text');
  const findings = findingsAbout(analysis, table.section);
  return findings.length === 0 && addsUp(analysis, table) ? t('Adds up') : countText(findings.length, t);
}

export function countText(findings: number, t: Translate): string {
  if (findings === 0) return t('No findings');
  return findings === 1 ? t('1 finding') : t('{0} findings', findings);
}

/** True where the table has relations at all and every one of them holds. */
function addsUp({ report }: Analysis, table: Table): boolean {
  if (!report.form) return false;
  const { places } = report.form;
  const relations = relationsOf(report.form).filter(({ whole }) => places[whole[0]].table === table);
  return (
    relations.length > 0 && relations.every((relation) => judge(relation, report.cells).state === 'holds')
  );
}
