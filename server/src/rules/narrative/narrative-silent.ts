/**
 * 表有文无: the table counts reconsiderations or lawsuits, and the text does not say a word of them.
 *
 * Why: section one is to sum up the year; a reader who only reads the text learns nothing of them.
 * Source: 条例第五十条第三项.
 *
 * Not reported: where the text speaks of them in any section, even without a number; where the table’s totals are not
 * known; where section one itself is missing or says nothing.
 */
import { hasTable } from '../../core/form/sections';
import type { Cell, Paragraph, Prose, Report } from '../../core/model';
import { byParagraph } from '../../core/narrative/byParagraph';
import { isKnown } from '../../core/relations';
import type { Found } from '../finding';
import { onCells } from '../onCells';
import type { Rule } from '../rule';
import { relatedCells } from './words';

export const narrativeSilent: Rule<Found> = {
  code: 'narrative-silent',
  severity: 'hint',
  since: '0.2.0',
  *find(report) {
    if (!report.prose.paragraphs.some(({ section }) => section === 'overview')) return;
    const counted = report.cells.filter(counts);
    const kinds = new Set(counted.map(kindOf));
    for (const kind of kinds) if (mentions(report, kind)) kinds.delete(kind);
    const silent = counted.filter((cell) => kinds.has(kindOf(cell)));
    if (silent.length > 0) yield { ...onCells(silent), section: 'overview' };
  },
  say({ cells = [] }, report, t) {
    const totals = new Map<Kind, number>();
    for (const index of cells) {
      const cell = report.cells[index];
      const kind = kindOf(cell);
      totals.set(kind, (totals.get(kind) ?? 0) + (cell.value ?? 0));
    }
    return t(
      'The text says nothing of what table 四 counts: {0}. Add a sentence on it in section 一.',
      [...totals].map((total) => total.join(' ')).join(t(', ')),
    );
  },
  related: ({ cells = [] }, report, t) => relatedCells([{ cells: cells.slice(1), digits: '' }], report, t),
};

type Kind = '行政复议' | '行政诉讼';

const named = {
  行政复议: byParagraph(['复议'], () => true),
  行政诉讼: byParagraph(['诉'], () => true),
};

const kindOf = ({ place: { row } }: Cell): Kind => (row.id === 'reconsideration' ? '行政复议' : '行政诉讼');

const counts = (cell: Cell): boolean =>
  cell.place.table.id === 'remedies' && cell.place.column.total === true && isKnown(cell) && cell.value !== 0;

const mentions = (report: Report, kind: Kind): boolean => {
  const { prose } = report;
  const own = isText(prose);
  return named[kind](report).some(({ paragraph }) => own(prose.paragraphs[paragraph]));
};

/** What the sections say. A preamble that lists their titles speaks of nothing; nor does what is left of a table. */
const isText =
  ({ plain }: Prose) =>
  ({ start, end, section }: Paragraph): boolean => {
    if (section === null) return false;
    const words = plain.slice(start, end);
    return (!hasTable(section) || words.includes('。')) && !words.includes('需要报告的事项');
  };
