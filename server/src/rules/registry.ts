/** All rules, each under its code. The only list of them. */
import { cellBlank } from './cells/cell-blank';
import { cellInvalid } from './cells/cell-invalid';
import { cellMissing } from './cells/cell-missing';
import { numberMark } from './cells/number-mark';
import type { Rule } from './rule';
import { periodMissing } from './structure/period-missing';
import { rowMissing } from './structure/row-missing';
import { rowUnclear } from './structure/row-unclear';
import { sectionCount } from './structure/section-count';
import { sectionEmpty } from './structure/section-empty';
import { sectionList } from './structure/section-list';
import { sectionMissing } from './structure/section-missing';
import { sectionNumbering } from './structure/section-numbering';
import { sectionOrder } from './structure/section-order';
import { tableMissing } from './structure/table-missing';
import { templateLeft } from './structure/template-left';
import { titleIncomplete } from './structure/title-incomplete';
import { titleMissing } from './structure/title-missing';
import { balance } from './sums/balance';
import { outcomeTotal } from './sums/outcome-total';
import { remedyTotal } from './sums/remedy-total';
import { rowTotal } from './sums/row-total';
import { suspectNumber } from './sums/suspect-number';
import { formatMismatch } from './years/format-mismatch';
import { noticeMismatch } from './years/notice-mismatch';
import { publicationDateRule } from './years/publication-date';
import { yearMismatch } from './years/year-mismatch';

export const RULES: readonly Rule[] = [
  rowTotal,
  outcomeTotal,
  balance,
  remedyTotal,
  suspectNumber,
  sectionMissing,
  sectionOrder,
  tableMissing,
  rowMissing,
  rowUnclear,
  cellMissing,
  cellBlank,
  cellInvalid,
  numberMark,
  titleMissing,
  titleIncomplete,
  sectionCount,
  sectionList,
  sectionNumbering,
  sectionEmpty,
  periodMissing,
  templateLeft,
  formatMismatch,
  yearMismatch,
  noticeMismatch,
  publicationDateRule,
];

export const RULE_CODES: readonly string[] = RULES.map(({ code }) => code);

const byCode = new Map(RULES.map((rule) => [rule.code, rule]));

export const ruleOf = (code: string): Rule | undefined => byCode.get(code);
