/**
 * 屏蔽字: a filter of a website put asterisks in place of a word's characters: 主动***息.
 *
 * Why: the word is gone, and readers wonder what was hidden.
 * Not reported: names, telephone and document numbers that are masked on purpose.
 * Source: reports as they are found on the web.
 */
import { firstSeen, lastSeen } from '../../core/fold';
import type { Range, Report } from '../../core/model';
import { textIn } from '../../core/text';
import type { Rule } from '../rule';
import { alsoHere, type Grouped, grouped } from './grouped';
import { isHan, KINDS, paragraphsWith } from './scan';
import { starsTogether } from './stars';

/** Words of these reports: what follows them is no person's name. */
const WORDS = new Set(
  '主动 政府 信息 公开 申请 行政 办理 工作 年度 报告 部门 机关 依法 重点 政务 加强'.split(' '),
);

export const maskedWords: Rule<Grouped> = {
  code: 'masked-words',
  severity: 'warning',
  since: '0.2.0',
  *find(report) {
    const places = [...masks(report)];
    if (places.length > 0) yield grouped(places);
  },
  say: ({ range, places }, { text }, t) =>
    t(
      '“{0}”: a filter seems to have put asterisks in place of the characters (places: {1}). Write the words in full.',
      textIn(text, range),
      places.length,
    ),
  related: alsoHere,
};

function* masks(report: Report): Generator<Range> {
  const { text } = report;
  for (const [, stars] of paragraphsWith(report, KINDS.star))
    for (const { start, length } of starsTogether(stars))
      if (
        length >= 2 &&
        WORDS.has(text.slice(start - 2, start)) &&
        isHan(text, start + length) &&
        !isBold(text, start, length)
      )
        yield { start: start - 2, end: start + length + 1 };
}

/** As far as the other end of bold words is looked for. */
const REACH = 100;

/** Two asterisks may be the end or the beginning of bold words. */
function isBold(text: string, start: number, length: number): boolean {
  if (length !== 2) return false;
  const before = lastSeen(text, 0, start, REACH);
  const behind = firstSeen(text, start + 2, text.length, REACH);
  return before.slice(before.lastIndexOf('\n') + 1).includes('**') || behind.split('\n', 1)[0].includes('**');
}
