/**
 * 申请人件数不符: the text divides the applications by kinds of applicants, and the table has other numbers for these.
 *
 * Why: the kinds come to the right total, so that only the table tells that they are wrong.
 * Source: as `narrative-mismatch`.
 *
 * Read only where kinds stand next to each other and come to a number of all applications before them that agrees with the
 * table: then they are kinds of that number. One finding for all of them, since one cannot be wrong alone.
 */
import type { Form, Place } from '../../core/form/form';
import type { Report } from '../../core/model';
import {
  type Comparison,
  type Count,
  comparisonsOf,
  sumOf as sumOfCells,
} from '../../core/narrative/compare';
import { cellsOf } from '../../core/narrative/subjects';
import { ALL_OF_THEM } from '../../core/narrative/thread';
import { formulaOf, isChange, isRate, type Mention, mentionsIn, rangeOf, sumOf } from '../figures/mentions';
import { nameOf } from '../figures/parts';
import type { Found, Rule } from '../rule';
import { rowName } from '../sums/words';
import { relatedCells } from './words';

interface Part {
  readonly mention: Mention;
  readonly count: Count;
}

export interface WrongKinds extends Found {
  readonly expected: string;
  readonly actual: string;
  readonly parts: readonly Part[];
}

export const narrativeApplicants: Rule<WrongKinds> = {
  code: 'narrative-applicants',
  severity: 'warning',
  since: '0.2.0',
  fixable: 'offered',
  *find(report) {
    const { form, prose } = report;
    const wholes = comparisonsOf(report).filter(
      ({ state, statement }) => state === 'agrees' && ALL_OF_THEM.has(statement.subject),
    );
    if (!form) return;
    for (const paragraph of new Set(wholes.map(({ statement }) => statement.paragraph)))
      for (const list of listsIn(mentionsIn(report, paragraph))) {
        const sum = sumOf(list.map(({ quantity }) => quantity));
        const { start } = rangeOf(prose, list[0].quantity);
        const own = wholes.filter(
          ({ statement }) =>
            statement.paragraph === paragraph && statement.digits === sum && statement.range.start < start,
        );
        const parts = partsOf(list, own, form, report);
        const wrong = parts.find(isWrong);
        if (!wrong) continue;
        const { section } = prose.paragraphs[paragraph];
        yield {
          parts,
          range: rangeOf(prose, wrong.mention.quantity),
          cells: parts.filter(isWrong).flatMap(({ count }) => count.cells),
          expected: parts.map(({ count }) => count.digits).join('+'),
          actual: formulaOf(parts.map(({ mention }) => mention.quantity)),
          ...(section && { section }),
        };
      }
  },
  say({ parts }, { cells }, t) {
    const rows = new Set(parts[0].count.cells.map((index) => rowName(cells[index].place)));
    const named = (digitsOf: (part: Part) => string) =>
      parts.map((part) => `${kindOf(part.mention)} ${digitsOf(part)}`).join(t(', '));
    return t(
      'The text says {0}, but the table has {2} for {1}. Check which is right, and correct the other.',
      named(({ mention }) => mention.quantity.digits),
      t('“{0}”', [...rows].join('+')),
      named(({ count }) => count.digits),
    );
  },
  related: ({ parts }, report, t) =>
    relatedCells(
      parts.filter(isWrong).map(({ count }) => count),
      report,
      t,
    ),
  fix: (found, report, t, { writeCounts }) => writeCounts(found, report, t),
};

export const isWrong = ({ mention, count }: Part): boolean => mention.quantity.digits !== count.digits;

const NAME =
  /^(?:其中|包括|来自|由)?(自然人|公民(?:个人)?|个人(?=申请|提)|商业企业|科研机构|社会公益组织|法律服务机构|法人(?:.?其他组织)?|企业|其他(?:组织)?)(?:申请人?|提[出交]|的|(?:政府)?信息公开|为|有|共){0,6}$/;

const kindOf = (mention: Mention): string => NAME.exec(nameOf(mention))?.[1] ?? '';

/** Whatever names no column is what the others leave: 法人或其他组织, 企业, 其他. */
const REST = /^(?:法人|企业|其他)/;

/** The column of a kind, by its label; empty for what the others leave. */
const columnOf = (mention: Mention): string => {
  const kind = kindOf(mention);
  return REST.test(kind) ? '' : kind.replace(/^(?:公民|个人).*/, '自然人');
};

/** Kinds that stand next to each other, but for shares and changes; each is named once. */
function listsIn(mentions: readonly Mention[]): Mention[][] {
  const lists: Mention[][] = [[]];
  for (const mention of mentions) {
    if (isRate(mention.quantity) || isChange(mention)) continue;
    if (mention.quantity.exact && kindOf(mention)) lists[lists.length - 1].push(mention);
    else lists.push([]);
  }
  return lists.filter((list) => list.length > 1 && new Set(list.map(columnOf)).size === list.length);
}

/** What the table has for each kind, of those rows that come to the stated whole; none where some of these agree. */
function partsOf(
  list: readonly Mention[],
  wholes: readonly Comparison[],
  form: Form,
  report: Report,
): readonly Part[] {
  const named = list.map(columnOf);
  const ways = wholes.flatMap(({ statement: { subject, digits } }) =>
    cellsOf(subject, form).sums.flatMap((sum) => {
      const rows = sum.map((index) => form.places[index].row);
      const own = form.places.filter(({ row, column }) => rows.includes(row) && !column.total);
      const count = (places: readonly Place[]) => {
        const cells = places.map(({ index }) => index);
        return { cells, ...sumOfCells(cells, report.cells) };
      };
      const all = count(own);
      if (!all.isWhole || all.digits !== digits || sumOfCells(sum, report.cells).digits !== digits) return [];
      const way = list.map((mention): Part => {
        const kind = columnOf(mention);
        const isOf = ({ column }: Place) => (kind ? column.label === kind : !named.includes(column.label));
        return { mention, count: count(own.filter(isOf)) };
      });
      return [way];
    }),
  );
  return ways.every((way) => way.some(isWrong)) ? (ways[0] ?? []) : [];
}
