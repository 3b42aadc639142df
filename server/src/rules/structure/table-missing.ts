/**
 * 缺少表格: a section that has an official table holds no text of one.
 *
 * Why: sections 二, 三 and 四 are reported by their tables. A table that is only a picture or an attachment cannot be
 * checked, searched or collected: that is said once, not cell by cell. Nor can one of which a text has no more than the
 * header, since its empty cells left nothing.
 * Source: 国办公开办函〔2021〕30号; for report year 2019 the tables were encouraged, not yet required (〔2019〕60号).
 */
import { fold } from '../../core/fold';
import type { Block } from '../../core/form/form';
import { hasTable, sectionSpec } from '../../core/form/sections';
import type { Report, Section } from '../../core/model';
import type { Found, Severity } from '../finding';
import type { Rule } from '../rule';
import { isName, wordsIn } from './unread';

interface MissingTables extends Found {
  readonly sections: readonly Section[];
  /** Its words are there, but their cells cannot be told (`joined`), or nothing stands in them (`empty`). */
  readonly state: State;
}

type State = 'none' | 'joined' | 'empty';

/** The year for which the tables were not yet required. */
const FIRST_TRIAL_YEAR = 2019;

export const tableMissing: Rule<MissingTables> = {
  code: 'table-missing',
  severity: 'error',
  *find(report) {
    const found = [...report.tables.filter(({ range }) => range), ...report.unplaced].map(
      ({ table }) => table.section as string,
    );
    const unread = report.sections.filter(({ id }) => hasTable(id) && !found.includes(id));
    const inState = (state: State) => unread.filter((section) => stateOf(report, section) === state);
    const [none, joined, empty] = [inState('none'), inState('joined'), inState('empty')];
    const severity = report.year === FIRST_TRIAL_YEAR ? 'warning' : 'error';
    const isAll = found.length === 0 && none.length === unread.length;
    for (const sections of isAll ? [none] : none.map((section) => [section]))
      yield* missing(sections, 'none', severity);
    yield* missing(joined, 'joined', 'hint');
    yield* missing(empty, 'empty', 'warning');
  },
  say(found, _report, t) {
    // Of several, the headings’ numbers.
    const names = found.sections.map(({ id, title }) =>
      found.sections.length > 1 ? sectionSpec(id).ordinal : title,
    );
    const titles = names.map((name) => t('“{0}”', name)).join(t(', '));
    if (found.state === 'joined')
      return t(
        'The cells of the table in {0} run together, so its numbers cannot be read. Put each row on a line of its own, with something between its cells.',
        titles,
      );
    if (found.state === 'empty')
      return t(
        'The table in {0} has no number. Every cell has to be filled in, with 0 where there is none.',
        titles,
      );
    return t(
      'No text of a table was found in {0}. If it is a picture or an attachment, put the table into the text.',
      titles,
    );
  },
  fix: ({ sections, state }, report, t, { insertTables }) =>
    state === 'none' ? insertTables(sections, report, t) : [],
};

function* missing(sections: readonly Section[], state: State, severity: Severity): Iterable<MissingTables> {
  const [first] = sections;
  if (first) yield { range: first.heading, severity, section: first.id, sections, state };
}

/** So many of a table’s own words, and numbers without a unit: it is there, though its lines cannot be told. */
const ENOUGH = 6;
const NUMBERS = /\d+(?![\d年月件宗份条号])/g;
const LONG = 3;

function stateOf(report: Report, section: Section): State {
  const { form } = report;
  const { id } = section;
  const own = wordsIn(report, section);
  const blocks = form?.tables.find(({ section }) => section === id)?.blocks ?? [];
  const labels = blocks.flatMap(({ rows, columns }) => [...rows, ...columns].map(({ label }) => fold(label)));
  const found = new Set(labels.filter((label) => isName(label) && own.includes(label)));
  if (found.size < ENOUGH) return 'none';
  const numbers = own.match(NUMBERS) ?? [];
  if (numbers.length >= ENOUGH || numbers.some(({ length }) => length >= LONG)) return 'joined';
  return !/\d/.test(own) && blocks.every((block) => hasHeader(block, own)) ? 'empty' : 'none';
}

/** Its columns stand once for each of its rows, as no sentence has them. */
const hasHeader = ({ axis, rows, columns: [first] }: Block, words: string): boolean =>
  axis === 'across' && words.split(fold(first.label)).length > rows.length;
