/** The report that the editors open: the sample, with a finding more for the settings of the snippets to put off. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './installed';

export const NAME = '政府信息公开工作年度报告.txt';

/** Its table 四 counts, and nothing in the text says so. */
export const SILENCED = 'narrative-silent';

const sample = readFileSync(path.join(ROOT, 'test-fixtures/sample', NAME), 'utf8');
const silenced = sample.replace('行政复议、行政诉讼的情况见第四部分。', '');

/** A row of table 二 as it should be, and with the stray blanks that a person leaves. */
const TIDY = '行政处罚\t0\t\t\n';
const UNTIDY = '行政处罚\t 0 \t\t\n';
export const TEXT = silenced.replace(TIDY, UNTIDY);

/** The wrong total of the first row of table 三, which is 86 and 4. */
const WRONG_ROW = /^(一、本年新收政府信息公开申请数量.*\t)91$/m;
export const FIXED = TEXT.replace(WRONG_ROW, '$190');

export const FORMATTED = FIXED.replace(UNTIDY, TIDY);
