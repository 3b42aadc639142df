/**
 * 所列部分与标题不符: names in the list of the parts match no heading.
 *
 * Why: the list was kept from another report, or the headings were. A hint, one for all of them. Not reported: names
 * that only say more or less than the heading (政府信息公开工作存在的主要问题及改进情况), those of the notice of 2019
 * (因政府信息公开工作被申请行政复议、提起行政诉讼情况), 改进措施 for 改进情况, and 和 for 、.
 * Source: the official formats, whose headings the list names.
 */
import { fold } from '../../core/fold';
import { SECTIONS } from '../../core/form/sections';
import type { Range } from '../../core/model';
import type { Found } from '../finding';
import type { Rule } from '../rule';
import { announcementOf, namesSection } from './announced';
import { headingWords } from './headingNumber';

interface OtherNames extends Found {
  readonly names: readonly { readonly name: string; readonly range: Range }[];
}

const SHOWN = 3;

export const sectionList: Rule<OtherNames> = {
  code: 'section-list',
  severity: 'hint',
  since: '0.2.0',
  *find(report) {
    const listed = report.sections.length === SECTIONS.length ? announcementOf(report)?.names : null;
    if (!listed || listed.filter(({ name }) => namesSection(name)).length < SECTIONS.length / 2) return;
    const headings = report.sections.map((section) => keyOf(headingWords(section)));
    const names = listed.filter(({ name }) => !isAmong(headings, name));
    if (names.length > 0) yield { range: names[0].range, names };
  },
  say({ names }, _report, t) {
    const shown = names.slice(0, SHOWN).map(({ name }) => t('“{0}”', name));
    const more = names.length - shown.length;
    return t(
      'Listed, but no heading reads so: {0}{1}. Let the list have the headings’ words.',
      shown.join(t(', ')),
      more > 0 ? t(' and {0} more', more) : '',
    );
  },
  related: ({ names }, _report, t) =>
    names.slice(1).map(({ range }) => ({ range, message: t('No heading reads so') })),
};

/** What the notice of 2019 calls a section, and what says no more or less than the heading. */
const keyOf = (words: string) =>
  fold(words)
    .replace(/以及|[和与及的等]|被申请|提起/g, '')
    .replace(/^因?政府信息公开(?:工作)?/, '政府信息公开')
    .replace(/(?:下一步|下步)?改进措施/, '改进情况')
    .replace(/存在问题/, '存在主要问题')
    .replace(/^其[他它](?:需要)?(?:报告)?事项/, '其他需要报告事项');

function isAmong(headings: readonly string[], name: string): boolean {
  const key = keyOf(name);
  return headings.some((heading) => heading.includes(key) || key.includes(heading));
}
