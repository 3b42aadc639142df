/**
 * All rules, each under its code. The only list of them, written by `npm run docs` from the rules' own files:
 * scripts/rules.mjs has the order.
 */
import { cellBlank } from './cells/cell-blank';
import { cellInvalid } from './cells/cell-invalid';
import { cellMissing } from './cells/cell-missing';
import { countNotInteger } from './cells/count-not-integer';
import { numberMark } from './cells/number-mark';
import { brokenUrl } from './characters/broken-url';
import { doubledPunctuation } from './characters/doubled-punctuation';
import { halfwidthPunctuation } from './characters/halfwidth-punctuation';
import { lookalikeCharacter } from './characters/lookalike-character';
import { lostCharacters } from './characters/lost-characters';
import { markdownLeft } from './characters/markdown-left';
import { maskedWords } from './characters/masked-words';
import { navigationLeft } from './characters/navigation-left';
import { paragraphCut } from './characters/paragraph-cut';
import { pinyinLeft } from './characters/pinyin-left';
import { spam } from './characters/spam';
import { traditionalCharacters } from './characters/traditional-characters';
import { unbalanced } from './characters/unbalanced';
import { feeStatement } from './figures/fee-statement';
import { listTotal } from './figures/list-total';
import { narrativeRatio } from './figures/narrative-ratio';
import { narrativeSum } from './figures/narrative-sum';
import { narrativeApplicants } from './narrative/narrative-applicants';
import { narrativeDenial } from './narrative/narrative-denial';
import { narrativeMismatch } from './narrative/narrative-mismatch';
import { narrativeSilent } from './narrative/narrative-silent';
import { amountUnit } from './proactive/amount-unit';
import { decisionsAsSum } from './proactive/decisions-as-sum';
import { disclosedCount } from './proactive/disclosed-count';
import { documentsMany } from './proactive/documents-many';
import { issuedNotInForce } from './proactive/issued-not-in-force';
import { procurementAmount } from './proactive/procurement-amount';
import { regulationsByBody } from './proactive/regulations-by-body';
import { signMismatch } from './proactive/sign-mismatch';
import type { Rule } from './rule';
import { labelOrder } from './structure/label-order';
import { labelUnofficial } from './structure/label-unofficial';
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
import { subtotal } from './sums/subtotal';
import { suspectNumber } from './sums/suspect-number';
import { acceptanceUnused } from './verdict/acceptance-unused';
import { formatMismatch } from './years/format-mismatch';
import { noticeMismatch } from './years/notice-mismatch';
import { periodEnd } from './years/period-end';
import { publicationDateRule } from './years/publication-date';
import { yearMismatch } from './years/year-mismatch';

export const RULES: readonly Rule[] = [
  rowTotal,
  outcomeTotal,
  balance,
  remedyTotal,
  subtotal,
  suspectNumber,
  sectionMissing,
  sectionOrder,
  tableMissing,
  labelOrder,
  labelUnofficial,
  periodMissing,
  rowMissing,
  rowUnclear,
  sectionCount,
  sectionEmpty,
  sectionList,
  sectionNumbering,
  templateLeft,
  titleIncomplete,
  titleMissing,
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
  narrativeApplicants,
  narrativeDenial,
  narrativeMismatch,
  narrativeSilent,
  feeStatement,
  listTotal,
  narrativeRatio,
  narrativeSum,
  formatMismatch,
  noticeMismatch,
  periodEnd,
  publicationDateRule,
  yearMismatch,
  brokenUrl,
  doubledPunctuation,
  halfwidthPunctuation,
  lookalikeCharacter,
  lostCharacters,
  markdownLeft,
  maskedWords,
  navigationLeft,
  paragraphCut,
  pinyinLeft,
  spam,
  traditionalCharacters,
  unbalanced,
  acceptanceUnused,
];

export const RULE_CODES: readonly string[] = RULES.map(({ code }) => code);

const byCode = new Map(RULES.map((rule) => [rule.code, rule]));

export const ruleOf = (code: string): Rule | undefined => byCode.get(code);
