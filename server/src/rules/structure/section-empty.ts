/**
 * 部分无内容: section 一 or 五 says nothing, or only 无.
 *
 * Why: Article 50 asks for the year’s work and for the main problems and how they are mended; there is no year
 * without either. Not reported: section 六, where 无 is an answer, and sections 二 to 四, whose tables have a rule of
 * their own.
 * Source: 条例第五十条; 国办公开办函〔2021〕30号 (不能遗漏).
 */
import { fold } from '../../core/fold';
import type { SectionId } from '../../core/form/form';
import type { Found } from '../finding';
import type { Rule } from '../rule';

const IN_WORDS: readonly SectionId[] = ['overview', 'problems'];
/** What says nothing, folded. */
const NOTHING = /^(?:无|没有|暂无|略|空|无内容|无情况|无相关情况|本年度无|本年度没有)?$/;
const LONGEST = 40;

interface EmptySection extends Found {
  readonly title: string;
  readonly words: string;
}

export const sectionEmpty: Rule<EmptySection> = {
  code: 'section-empty',
  severity: 'warning',
  since: '0.2.0',
  *find({ sections, text }) {
    for (const { id, title, heading, range } of sections) {
      if (!IN_WORDS.includes(id)) continue;
      const words = text.slice(heading.end, range.end).trim();
      if (words.length <= LONGEST && !words.includes('](') && NOTHING.test(fold(words)))
        yield { range: heading, section: id, title, words };
    }
  },
  say: ({ title, words, section }, _report, t) =>
    (words === ''
      ? t('There is nothing below “{0}”.', title)
      : t('All that “{0}” says is “{1}”.', title, words)) +
    (section === 'overview'
      ? t(' Describe the year’s work: disclosure, applications, information, platforms, supervision.')
      : t(' Name the main problems of the year, and for each how it is being mended.')),
};
