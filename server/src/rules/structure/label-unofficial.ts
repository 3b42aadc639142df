/**
 * 行名与格式不一致: a row has another label than the official form prints.
 *
 * Why: the tables are collected by their labels, and the words of the form say what is counted.
 * Source: the official forms (国办公开办函〔2019〕60号, 〔2021〕30号).
 *
 * Not reported: numbers, units, punctuation, width and white space in a label; short forms that leave no doubt (部分公开,
 * 逾期不补正); labels that are cut off or broken over cells; those of table 四, whose header is printed in many ways. One
 * finding for a table.
 */
import { distance } from '../../core/distance';
import { fold } from '../../core/fold';
import { fullLabel, isAcross, type Row } from '../../core/form/form';
import { foundIn } from '../../core/mapped';
import type { Range, Report, RowReading } from '../../core/model';
import { textIn } from '../../core/text';
import { andMore } from '../andMore';
import type { Found } from '../finding';
import type { Rule } from '../rule';

interface OtherLabels extends Found {
  readonly rows: readonly Labelled[];
}

interface Labelled {
  readonly row: Row;
  readonly label: Range;
}

export const labelUnofficial: Rule<OtherLabels> = {
  code: 'label-unofficial',
  severity: 'hint',
  since: '0.2.0',
  *find(report) {
    for (const { table, rows } of report.tables) {
      if (isAcross(table)) continue;
      const own = foundIn(rows, (row): Labelled | null => {
        const label = labelOf(report, row);
        return label && { row: row.row, label };
      });
      if (own.length === 0) continue;
      yield {
        range: own[0].label,
        section: table.section,
        ...(own.length === 1 ? { row: own[0].row.id } : {}),
        rows: own,
      };
    }
  },
  say({ rows }, { text }, t) {
    const [first] = rows;
    return (
      t('The form calls this row “{0}”, not “{1}”.', fullLabel(first.row), textIn(text, first.label)) +
      andMore(rows, t)
    );
  },
  related: ({ rows }, _report, t) =>
    rows.slice(1).map(({ row, label }) => ({
      range: label,
      message: t('In the form: “{0}”', fullLabel(row)),
    })),
  fix: ({ rows }, _report, t, { writeLabels }) => writeLabels(rows, t),
};

/** Labels with fewer characters are too easily like one another. */
const SHORTEST = 6;
/** So many characters of a label can be mistyped. */
const MOST_TYPOS = 2;

/** Where a row’s label stands, without its number, if it is another wording of the official one; else null. */
function labelOf({ text }: Report, { row, label, range }: RowReading): Range | null {
  if (!label || !range) return null;
  const whole = textIn(text, label);
  // Broken over lines in Markdown: `<br>`.
  if (whole.includes(row.label) || /[\t|\n\r]|<br/i.test(whole)) return null;
  const words = fold(text, label.start, label.end);
  const official = fold(row.label);
  if (words.includes(official)) return null;
  const stands =
    row.misnomers?.map((other) => fold(other)).find((other) => words.endsWith(other)) ??
    mistyped(words, row, official);
  if (stands === null || isContinued(text, official, stands, label)) return null;
  let { start } = label;
  while (start < label.end && fold(text, start + 1, label.end).length >= stands.length) start++;
  return { start, end: label.end };
}

/** The label without its number, where it is the official one but for a few characters; not where it is cut off. */
function mistyped(words: string, row: Row, official: string): string | null {
  const own = words.replace(/^[\d一二三四五六七]{1,2}/, '');
  if (own.length < SHORTEST || Math.abs(own.length - official.length) > MOST_TYPOS) return null;
  if (official.startsWith(own) || official.endsWith(own)) return null;
  if (row.aliases.some((alias) => words.endsWith(fold(alias)))) return null;
  return distance(own, official) <= MOST_TYPOS ? own : null;
}

/** How far in front of a label its beginning can stand where it was broken. */
const BEFORE = 20;

/** The rest of the official label stands in front: the label is whole, but broken over lines or cells. */
function isContinued(text: string, official: string, words: string, { start }: Range): boolean {
  if (!official.endsWith(words)) return false;
  const rest = official.slice(0, official.length - words.length);
  return fold(text, Math.max(start - BEFORE, 0), start).endsWith(rest);
}
