/** The kinds of applicants (申请人) by which a text divides its applications, each with what the table has for it. */
import type { Form, Place } from '../../core/form/form';
import { lastOf } from '../../core/mapped';
import type { Report } from '../../core/model';
import { type Comparison, type Count, sumOf as sumOfCells } from '../../core/narrative/compare';
import { cellsOf } from '../../core/narrative/subjects';
import { isChange, isRate, type Mention } from '../figures/mentions';
import { nameOf } from '../figures/parts';
import type { Found } from '../finding';

export interface KindCount {
  readonly mention: Mention;
  readonly count: Count;
}

export interface WrongKinds extends Found {
  readonly expected: string;
  readonly actual: string;
  readonly parts: readonly KindCount[];
}

export const isWrong = ({ mention, count }: KindCount): boolean => mention.quantity.digits !== count.digits;

const NAME =
  /^(?:其中|包括|来自|由)?(自然人|公民(?:个人)?|个人(?=申请|提)|商业企业|科研机构|社会公益组织|法律服务机构|法人(?:.?其他组织)?|企业|其他(?:组织)?)(?:申请人?|提[出交]|的|(?:政府)?信息公开|为|有|共){0,6}$/;

export const kindOf = (mention: Mention): string => NAME.exec(nameOf(mention))?.[1] ?? '';

/** Whatever names no column is what the others leave: 法人或其他组织, 企业, 其他. */
const REST = /^(?:法人|企业|其他)/;

/** The column of a kind, by its label; empty for what the others leave. */
const columnOf = (mention: Mention): string => {
  const kind = kindOf(mention);
  return REST.test(kind) ? '' : kind.replace(/^(?:公民|个人).*/, '自然人');
};

/** Kinds that stand next to each other, but for shares and changes; each is named once. */
export function listsIn(mentions: readonly Mention[]): Mention[][] {
  const lists: Mention[][] = [[]];
  for (const mention of mentions) {
    if (isRate(mention.quantity) || isChange(mention)) continue;
    if (mention.quantity.exact && kindOf(mention)) lastOf(lists).push(mention);
    else lists.push([]);
  }
  return lists.filter((list) => list.length > 1 && new Set(list.map(columnOf)).size === list.length);
}

/** What the table has for each kind, of those rows that come to the stated whole; none where some of these agree. */
export function partsOf(
  list: readonly Mention[],
  wholes: readonly Comparison[],
  form: Form,
  report: Report,
): readonly KindCount[] {
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
      const way = list.map((mention): KindCount => {
        const kind = columnOf(mention);
        const isOf = ({ column }: Place) => (kind ? column.label === kind : !named.includes(column.label));
        return { mention, count: count(own.filter(isOf)) };
      });
      return [way];
    }),
  );
  return ways.every((way) => way.some(isWrong)) ? (ways[0] ?? []) : [];
}
