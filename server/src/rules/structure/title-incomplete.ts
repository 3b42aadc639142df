/**
 * 标题不全: the title lacks the body’s name, its place, the year, or the 年 behind it.
 *
 * Why: lists of reports show the title alone; 政府办公室 may be anybody’s. Not reported: a title whose name or year
 * stands on a line of its own beside it, and names that have no place in them but leave no doubt (国家税务总局).
 * Source: the official formats.
 */
import { fold, seen } from '../../core/fold';
import { foundIn } from '../../core/mapped';
import type { Range, Report } from '../../core/model';
import { ENDS_NAME, yearIn } from '../../core/reader/sections/titleWords';
import { lineAt, textIn } from '../../core/text';
import type { Found } from '../finding';
import type { Rule } from '../rule';
import { linesAbove } from './linesAbove';

type Lack = 'name' | 'place' | 'year' | 'sign';

interface Incomplete extends Found {
  readonly lack: Lack;
}

/** Names that every place has one of. */
const NO_PLACE = /^(?:[省市县区州旗盟乡镇]?(?:人民)?政府(?:办公[室厅]|办)?|办公[室厅]|街道办事处|街道办)$/;
/** 2022政府信息公开: digits right in front of the words, a line’s end between them or not. */
const YEAR_ALONE = /[2２][0０][\d０-９]{2}(?=\s*(?:政府|政务|信息公开))/;

export const titleIncomplete: Rule<Incomplete> = {
  code: 'title-incomplete',
  severity: 'warning',
  since: '0.2.0',
  *find(report) {
    const { title, text } = report;
    if (!title) return;
    const alone = YEAR_ALONE.exec(textIn(text, title));
    if (alone) {
      const start = title.start + alone.index;
      yield { range: { start, end: start + alone[0].length }, lack: 'sign' };
    }
    const lines = linesBeside(report, title);
    if (![seen(text, title.start, title.end), ...lines].some((line) => /20\d\d/.test(line) || yearIn(line)))
      yield { range: title, lack: 'year' };
    // The preamble may name whose title does not.
    const body = fold(report.body ?? '');
    const name = fold(text, title.start, title.end).includes(body) ? body : '';
    const named = lines.some((line) => ENDS_NAME.test(line) && !NO_PLACE.test(line));
    if ((name === '' || NO_PLACE.test(name)) && !named)
      yield { range: nameRange(report, title), lack: name === '' ? 'name' : 'place' };
  },
  say({ lack }, { body, year }, t) {
    switch (lack) {
      case 'name':
        return t('The title does not say whose report it is. Put the body’s full name in front.');
      case 'place':
        return t(
          '“{0}” can be any place’s. Write the body’s full name in the title, with its place.',
          body ?? '',
        );
      case 'year':
        return t('The title does not say which year the report is on. Put the year into it.');
      case 'sign':
        return t('The title has lost the 年 behind {0}. Put it back.', year ?? '');
    }
  },
  fix: ({ lack, range }, _report, t, { insertSign }) => (lack === 'sign' ? insertSign(range.end, t) : []),
};

/** The short lines around the title, folded: a name or a year can stand on one of its own. */
function linesBeside(report: Report, title: Range): string[] {
  return foundIn(linesAbove(report, lineAt(report.lineStarts, title.end) + LINES + 1), ({ start, words }) => {
    const own = words.trim();
    const isBeside = start > title.end || start + own.length < title.start;
    return own !== '' && own.length <= LONGEST && isBeside ? fold(own) : null;
  });
}

const LINES = 8;
const LONGEST = 30;

/** The name’s own characters; the title where it has none. */
function nameRange({ text, body }: Report, title: Range): Range {
  const at = body ? text.indexOf(body, title.start) : -1;
  return body && at >= 0 && at < title.end ? { start: at, end: at + body.length } : title;
}
