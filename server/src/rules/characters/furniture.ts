/** Navigation and buttons of a web page (网页残留) around a report's text. */
import { lastOf } from '../../core/mapped';
import type { Range, Report } from '../../core/model';
import { lineAt, matchesOf } from '../../core/text';

/** What a page has around its text. Bounded, and only ever run over a short line. */
const FURNITURE = new RegExp(
  [
    '[【\\[［]\\s{0,3}(?:字体|字号|打印|关闭|收藏|返回|分享|我要打印|我要纠错|大\\s{0,3}中)[^】\\]］\\n]{0,20}[】\\]］]?(?:\\s{0,2}[大中小](?![\\u4e00-\\u9fff])){0,3}[】\\]］]?',
    '(?:字体|字号)(?:大小)?\\s{0,2}[:：]?\\s{0,2}[【\\[（(]?\\s{0,2}大\\s{0,3}中\\s{0,3}小\\s{0,2}[】\\]）)]?',
    '(?:浏览|点击|阅读|访问)(?:次数|数)\\s{0,3}[:：]\\s{0,4}\\d{0,9}\\s?次?(?![\\d万余多])',
    '(?:打印|关闭|收藏|返回)(?:本页|此页|该页|页面|窗口|本文|顶部|首页|列表)(?:面|文章)?',
    '分享到\\s{0,2}[:：][^\\n]{0,60}',
    '(?:当前位置|[您你](?:当前|现在|目前|所在)?的?位置)\\s{0,2}[:：][^\\n]{0,80}',
    '[上下]一[篇条]\\s{0,2}[:：][^\\n]{0,80}',
    '(?:用微信|微信|手机)?扫一扫[^\\n]{0,30}',
  ].join('|'),
  'g',
);

/** A character of each of these: most lines have none. */
const MAY_HAVE = /[:：【[［印闭藏返扫]|字[体号]/;

/** Longer lines, and those with a full stop, are sentences. */
const LONGEST_LINE = 160;

/** The lines above the first heading and in the last section: there a page begins and ends. */
export function* furniture({ text, lineStarts, sections, range }: Report): Generator<Range> {
  if (sections.length === 0) return;
  const first = lineAt(lineStarts, sections[0].heading.start);
  const last = lineAt(lineStarts, lastOf(sections).heading.end);
  for (let line = lineAt(lineStarts, range.start); line < lineStarts.length; line++) {
    if (line === first) line = Math.max(first, last) + 1;
    if (line >= lineStarts.length || lineStarts[line] >= range.end) return;
    const start = lineStarts[line];
    const end = lineStarts[line + 1] ?? text.length;
    if (end - start < 3 || end - start > LONGEST_LINE) continue;
    const own = text.slice(start, end);
    if (!MAY_HAVE.test(own) || /[。；]/.test(own)) continue;
    for (const { 0: words, index } of matchesOf(FURNITURE, own))
      yield { start: start + index, end: start + index + words.trimEnd().length };
  }
}
