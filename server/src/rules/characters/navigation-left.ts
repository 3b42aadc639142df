/**
 * 网页残留: navigation and buttons of the page that the text was copied from: 【字体：大 中 小】, 打印本页, 当前位置：首页 >.
 *
 * Why: it is no part of the report, and shows that nobody read it over.
 * Not reported: sentences that speak of such functions, numbers of visits within the sections; 发布时间 and 来源, which say
 * something; a page as a whole, whose navigation is its own.
 * Source: reports as they are found on the web.
 */
import { textIn } from '../../core/text';
import type { Rule } from '../rule';
import { furniture } from './furniture';
import { alsoHere, type Grouped, grouped } from './grouped';

export const navigationLeft: Rule<Grouped> = {
  code: 'navigation-left',
  severity: 'hint',
  since: '0.2.0',
  *find(report) {
    if (PAGE.test(report.markup ?? '')) return;
    const places = [...furniture(report)];
    if (places.length > 0) yield grouped(places);
  },
  say: ({ range }, { text }, t) =>
    t('“{0}” belongs to the web page that the text was copied from. Delete it.', textIn(text, range)),
  related: alsoHere,
  fix: ({ places }, _report, t, { fixAll }) => fixAll('navigation', places, t),
};

const PAGE = /<body[\s>]/i;
