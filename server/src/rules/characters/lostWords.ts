/** Words that a number or 不 is lost from. */
import type { Prose, Range } from '../../core/model';
import { byParagraph } from '../../core/narrative/byParagraph';
import type { Source } from '../../core/narrative/sentences';
import { matchesOf } from '../../core/text';
import { wordsOf } from '../plain';
import type { Lost } from './lostAtNumbers';

/** 公开信息共条, 总计件: between the two a number is lost. */
export const WITHOUT_NUMBER = /[共计][条件篇份](?=[,。;]|其中|$)|为[件篇](?=[,。;])/g;
/** What stands before 共 or 计 where a number is lost: 公共条件 and 统计条 are words. */
const BEFORE_COUNT: Readonly<Record<string, RegExp>> = { 共: /[^公中一]$|^$/, 计: /[共总合累]$/, 为: /./ };

/** Those of a paragraph, counted from its beginning. */
export function lostNumbers(prose: Prose, paragraph: number): Lost[] {
  const words = wordsOf(prose, prose.paragraphs[paragraph]);
  return matchesOf(WITHOUT_NUMBER, words)
    .filter(({ index }) => BEFORE_COUNT[words[index]].test(words.slice(Math.max(0, index - 1), index)))
    .map(({ index: start, 0: found }) => ({ start, end: start + found.length, certain: true }));
}

/** 政策解读够深入等问题: what is not lacking is no problem. */
const ENOUGH =
  /^够(?:深入|及时|全面|到位|规范|完善|丰富|主动|细致|紧密|充分)[^,。;但]{0,40}(?:问题|短板|不足|差距)/;
/** What stands before 够 where 不 is not lost. */
const BEFORE_ENOUGH = new Set('不能足未没太大可是还');
const LONGEST_MATCH = 60;

const withEnough = byParagraph(['够'], () => true);

export function* lostWordNot(source: Source): Generator<Range> {
  const { plain, paragraphs } = source.prose;
  for (const { paragraph } of withEnough(source)) {
    const { start, end, section } = paragraphs[paragraph];
    if (section !== 'problems') continue;
    for (let at = plain.indexOf('够', start); at >= 0 && at < end; at = plain.indexOf('够', at + 1))
      if (
        !BEFORE_ENOUGH.has(plain[at - 1]) &&
        ENOUGH.test(plain.slice(at, Math.min(end, at + LONGEST_MATCH)))
      )
        yield { start: at, end: at + 3 };
  }
}
