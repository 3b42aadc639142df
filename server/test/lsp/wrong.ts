/** The report that most tests of the server are about: its 总计 of row 一 is 91, its parts come to 90. */
import { unmark } from '../features/marks';
import { reportText } from '../features/report';
import { rangeAt } from './positions';

export const RIGHT = reportText();
export const WRONG = unmark(reportText({ 'applications/1/total': '⟦91⟧' }));
/** Where the wrong number stands. */
export const RANGE = rangeAt(WRONG.text, WRONG.marks[0]);
