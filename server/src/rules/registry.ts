/** All rules, each under its code. The only list of them. */
import { cellBlank } from './cells/cell-blank';
import { cellInvalid } from './cells/cell-invalid';
import { cellMissing } from './cells/cell-missing';
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
import type { Rule } from './rule';
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
  spam,
  navigationLeft,
  lostCharacters,
  maskedWords,
  brokenUrl,
  markdownLeft,
  pinyinLeft,
  traditionalCharacters,
  lookalikeCharacter,
  unbalanced,
  doubledPunctuation,
  halfwidthPunctuation,
  paragraphCut,
];

export const RULE_CODES: readonly string[] = RULES.map(({ code }) => code);

const byCode = new Map(RULES.map((rule) => [rule.code, rule]));

export const ruleOf = (code: string): Rule | undefined => byCode.get(code);
