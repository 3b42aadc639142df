/**
 * All rules, each under its code. The only list of them, written by `npm run docs` from the rules' own files:
 * scripts/rules.mjs has the order.
 */
import { cellBlank } from './cells/cell-blank';
import { cellInvalid } from './cells/cell-invalid';
import { cellMissing } from './cells/cell-missing';
import { countNotInteger } from './cells/count-not-integer';
import { numberMark } from './cells/number-mark';
import { feeStatement } from './figures/fee-statement';
import { listTotal } from './figures/list-total';
import { narrativeRatio } from './figures/narrative-ratio';
import { narrativeSum } from './figures/narrative-sum';
import { amountUnit } from './proactive/amount-unit';
import { decisionsAsSum } from './proactive/decisions-as-sum';
import { disclosedCount } from './proactive/disclosed-count';
import { documentsMany } from './proactive/documents-many';
import { issuedNotInForce } from './proactive/issued-not-in-force';
import { procurementAmount } from './proactive/procurement-amount';
import { regulationsByBody } from './proactive/regulations-by-body';
import { signMismatch } from './proactive/sign-mismatch';
import type { Rule } from './rule';
import { labelUnofficial } from './structure/label-unofficial';
import { rowMissing } from './structure/row-missing';
import { rowUnclear } from './structure/row-unclear';
import { sectionMissing } from './structure/section-missing';
import { sectionOrder } from './structure/section-order';
import { tableMissing } from './structure/table-missing';
import { balance } from './sums/balance';
import { outcomeTotal } from './sums/outcome-total';
import { remedyTotal } from './sums/remedy-total';
import { rowTotal } from './sums/row-total';
import { suspectNumber } from './sums/suspect-number';
import { acceptanceUnused } from './verdict/acceptance-unused';

export const RULES: readonly Rule[] = [
  rowTotal,
  outcomeTotal,
  balance,
  remedyTotal,
  suspectNumber,
  sectionMissing,
  sectionOrder,
  tableMissing,
  labelUnofficial,
  rowMissing,
  rowUnclear,
  cellMissing,
  cellBlank,
  cellInvalid,
  countNotInteger,
  numberMark,
  amountUnit,
  decisionsAsSum,
  disclosedCount,
  documentsMany,
  issuedNotInForce,
  procurementAmount,
  regulationsByBody,
  signMismatch,
  feeStatement,
  listTotal,
  narrativeRatio,
  narrativeSum,
  acceptanceUnused,
];

export const RULE_CODES: readonly string[] = RULES.map(({ code }) => code);

const byCode = new Map(RULES.map((rule) => [rule.code, rule]));

export const ruleOf = (code: string): Rule | undefined => byCode.get(code);
