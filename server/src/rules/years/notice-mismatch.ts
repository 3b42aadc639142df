/**
 * 引用通知不符: the report cites the notice of the other years' format.
 *
 * Why: the format for 2019 and 2020 is that of 国办公开办函〔2019〕60号, from 2021 on that of 〔2021〕30号; a citation of the
 * other one, or its title beside the right number, is left from an old report. Not reported: other numbers, numbers that have lost a character, and reports
 * that cite the right notice as well.
 * Source: the two notices.
 */
import type { FormId } from '../../core/form/form';
import { formIdOfYear, NOTICES, noticeOf } from '../../core/form/forms';
import { rangeIn } from '../../core/narrative/paragraphs';
import type { Found } from '../finding';
import type { Rule } from '../rule';

interface WrongNotice extends Found {
  readonly form: FormId;
}

const CITED = '国办公开办函';
/** What the notice of 2019 is called, and where a number stands right behind it. */
const OLD_TITLE = '年度报告有关事项的通知';
const BEHIND_TITLE = new RegExp(`${OLD_TITLE}》?[(]?$`);
const NUMBER = /^[〔[(【](20\d\d)[〕\])】](\d{1,3})号/;

export const noticeMismatch: Rule<WrongNotice> = {
  code: 'notice-mismatch',
  severity: 'hint',
  since: '0.2.0',
  *find({ prose, year }) {
    const form = year === null ? null : formIdOfYear(year);
    if (form === null) return;
    const wrong: WrongNotice[] = [];
    for (let at = prose.plain.indexOf(CITED); at >= 0; at = prose.plain.indexOf(CITED, at + 1)) {
      const start = at + CITED.length;
      const found = NUMBER.exec(prose.plain.slice(start, start + 12));
      if (!found) continue;
      const [years, numbers] = [0, 1].map((part) => Object.values(NOTICES).map((notice) => notice[part]));
      const cited = [found[1], found[2]];
      if (cited.every((part, which) => part === NOTICES[form][which])) {
        const before = prose.plain.slice(Math.max(0, at - OLD_TITLE.length - 2), at);
        const title = before.search(BEHIND_TITLE);
        const from = at - before.length + title;
        if (title >= 0 && form === '2021')
          yield {
            range: rangeIn(prose, from, from + OLD_TITLE.length),
            form,
            expected: noticeOf(form),
            actual: OLD_TITLE,
          };
        return;
      }
      if (!years.includes(cited[0]) || !numbers.includes(cited[1])) continue;
      wrong.push({
        range: rangeIn(prose, start + 1, start + 6 + cited[1].length),
        form,
        expected: noticeOf(form),
        actual: prose.plain.slice(at, start + found[0].length),
      });
    }
    yield* wrong.slice(0, 1);
  },
  say: ({ expected, actual }, { year }, t) =>
    t(
      'The format of the report on {0} is that of {1}; {2} is the notice for other years. Cite the right one, with its title.',
      year ?? '',
      expected ?? '',
      actual ?? '',
    ),
  fix: ({ form, range, actual }, { text }, t, { citeNotice }) =>
    actual === OLD_TITLE ? [] : citeNotice(range, form, text, t),
};
