/**
 * 无权制定规章: a body that cannot make 规章 reports some.
 *
 * Why: only departments of the State Council, provinces, and the governments of 设区的市 and 自治州 make 规章. Elsewhere the
 * number is most often that of ordinary documents, and it is added up into the superior body’s.
 * Source: 立法法 on who makes 规章; a provincial note on the form: the row is filled by the governments of 设区的市 and 自治州.
 *
 * Not reported: where the name leaves open what the body may do (a 市 may be of county level), general offices of larger
 * governments, which report for the government, and offices named in an opening alone.
 */
import { type Body, bodyOf } from '../../core/body';
import { isKnown } from '../../core/relations';
import type { Found } from '../finding';
import { onCells } from '../onCells';
import type { Rule } from '../rule';

interface Unauthorised extends Found {
  readonly body: Body;
}

/** What is published may have been made by another body. */
const PUBLISHED: readonly string[] = ['newly-disclosed', 'total-disclosed'];

export const regulationsByBody: Rule<Unauthorised> = {
  code: 'regulations-by-body',
  severity: 'warning',
  since: '0.2.0',
  *find(report) {
    const cells = report.cells.filter(
      (cell) => cell.place.row.id === 'regulations' && isKnown(cell) && Number(cell.value) > 0,
    );
    const body = cells.length > 0 ? bodyOf(report) : null;
    if (!body) return;
    const onlyPublished = cells.every(({ place }) => PUBLISHED.includes(place.column.id));
    yield {
      ...onCells(cells),
      severity: onlyPublished ? 'hint' : 'warning',
      body,
    };
  },
  say({ body, cells = [] }, report, t) {
    const numbers = cells.map((index) => report.cells[index].digits).join(t(', '));
    return t(
      '规章 has {0}, but “{1}” cannot make any: only State Council departments, provinces, 设区的市 and 自治州 can. Fill in 0, and other documents in their own row.',
      numbers,
      body.name,
    );
  },
};
