/**
 * 缺少表格: a section that has an official table holds no text of one.
 *
 * Why: sections 二, 三 and 四 are reported by their tables. A table that is only a picture or an attachment cannot be
 * checked, searched or collected: that is said once, not cell by cell.
 * Source: 国办公开办函〔2021〕30号; for report year 2019 the tables were encouraged, not yet required (〔2019〕60号).
 */
import { fold } from '../../core/fold';
import { hasTable } from '../../core/form/sections';
import type { Report, Section } from '../../core/model';
import type { Found, Rule } from '../rule';

interface MissingTables extends Found {
  readonly sections: readonly Section[];
  /** Its words are there, but their cells cannot be told. */
  readonly isJoined: boolean;
}

/** The year for which the tables were not yet required. */
const FIRST_TRIAL_YEAR = 2019;

export const tableMissing: Rule<MissingTables> = {
  code: 'table-missing',
  severity: 'error',
  since: '0.1.0',
  fixable: 'offered',
  *find(report) {
    const found = [...report.tables.filter(({ range }) => range), ...report.unplaced].map(
      ({ table }) => table.section as string,
    );
    const unread = report.sections.filter(({ id }) => hasTable(id) && !found.includes(id));
    const joined = unread.filter((section) => hasItsWords(report, section));
    const sections = unread.filter((section) => !joined.includes(section));
    const severity = report.year === FIRST_TRIAL_YEAR ? 'warning' : 'error';
    const groups = found.length + joined.length === 0 ? [sections] : sections.map((section) => [section]);
    for (const group of [...groups, joined])
      if (group.length > 0) {
        const isJoined = group === joined;
        const [{ heading: range, id: section }] = group;
        yield { range, severity: isJoined ? 'hint' : severity, section, sections: group, isJoined };
      }
  },
  say(found, _report, t) {
    const titles = found.sections.map(({ title }) => t('“{0}”', title)).join(t(', '));
    if (found.isJoined)
      return t(
        'The cells of the table in {0} run together, so its numbers cannot be read. Put each row on a line of its own, with something between its cells.',
        titles,
      );
    return t(
      'No text of a table was found in {0}. If it is a picture or an attachment, put the table into the text.',
      titles,
    );
  },
  fix: ({ sections, isJoined }, report, t, { insertTables }) =>
    isJoined ? [] : insertTables(sections, report, t),
};

/** So many of a table’s own words, and numbers without a unit: it is there, though its lines cannot be told. */
const ENOUGH = 6;
const SHORTEST = 4;
/** A table that lost its lines is no longer. */
const LONGEST = 8000;
const NUMBERS = /(?<!\d)\d{3,}(?![\d年月件宗份条号])/;

function hasItsWords({ form, text }: Report, { id, range }: Section): boolean {
  const own = fold(text, range.start, Math.min(range.end, range.start + LONGEST));
  const blocks = form?.tables.find(({ section }) => section === id)?.blocks ?? [];
  const labels = blocks.flatMap(({ rows, columns }) => [...rows, ...columns].map(({ label }) => fold(label)));
  const found = new Set(labels.filter((label) => label.length >= SHORTEST && own.includes(label)));
  return found.size >= ENOUGH && NUMBERS.test(own);
}
