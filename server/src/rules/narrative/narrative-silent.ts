/**
 * 表有文无: the table counts reconsiderations or lawsuits, and the text does not say a word of them.
 *
 * Why: section one is to sum up the year; a reader who only reads the text learns nothing of them.
 * Source: 条例第五十条第三项.
 *
 * Not reported: where the text speaks of them in any section, even without a number; where the table’s totals are not
 * known; where section one itself is missing.
 */
import type { Place } from '../../core/form/form';
import { hasTable } from '../../core/form/sections';
import type { Cell, Paragraph, Prose, Report } from '../../core/model';
import { byParagraph } from '../../core/narrative/byParagraph';
import { isKnown } from '../../core/relations';
import type { Found } from '../finding';
import type { Rule } from '../rule';
import { relatedCells } from './words';

export const narrativeSilent: Rule<Found> = {
  code: 'narrative-silent',
  severity: 'hint',
  since: '0.2.0',
  *find(report) {
    const { prose, sections } = report;
    if (!sections.some(({ id }) => id === 'overview') || !prose.paragraphs.some(isText(prose))) return;
    const counted = report.cells.filter(counts);
    const kinds = new Set(counted.map(({ place }) => kindOf(place)));
    for (const kind of kinds) if (mentions(report, kind)) kinds.delete(kind);
    const silent = counted.filter(({ place }) => kinds.has(kindOf(place)));
    if (silent.length === 0) return;
    const [{ start, end, place }] = silent;
    yield {
      range: { start, end },
      cells: silent.map((cell) => cell.place.index),
      row: place.row.id,
      section: 'overview',
    };
  },
  say({ cells = [] }, report, t) {
    const total = (kind: Kind) =>
      cells
        .map((index) => report.cells[index])
        .filter(({ place }) => kindOf(place) === kind)
        .reduce((sum, { value }) => sum + (value ?? 0), 0);
    return t(
      'The text says nothing of reconsiderations or lawsuits that table 四 counts (行政复议 {0}, 行政诉讼 {1}). Add a sentence on them in section 一.',
      total('reconsideration'),
      total('litigation'),
    );
  },
  related: ({ cells = [] }, report, t) => relatedCells([{ cells: cells.slice(1), digits: '' }], report, t),
};

type Kind = 'reconsideration' | 'litigation';

const named = {
  reconsideration: byParagraph(['复议'], () => true),
  litigation: byParagraph(['诉'], () => true),
};

const kindOf = ({ row }: Place): Kind => (row.id === 'reconsideration' ? 'reconsideration' : 'litigation');

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
