/** The words by which a sentence speaks of another time than the report’s year. */
import { either } from './either';

/** From when on, or in which part of the year. */
const SPANS = [
  '季度|上半年|下半年|截[至止](?:目前|[^,。;]{0,8}月)|(?:施行|实施|成立|开通|修订|改革)[至起到后]',
  // 三年, but neither 二〇二三年 and 第三年 nor 三年级, 三年期.
  '[两二三四五六七八九十几]年(?<!(?:[一二三四五六七八九十〇零○第\\d]|连续).年)(?!级|期(?!间))',
  // 成立以来, but not 今年以来.
  '以来(?<!(?:今年|本年|[0-9]年|年度|年初)以来)|年来(?<!一年来)|近[0-9一二两三四五六七八九十几数]{1,2}年',
];

/** In a number's own clause: another time than the report's year, or a change against it. */
export const OTHER_TIME = new RegExp(
  either(
    '[上去前往历]年|上一|以前|(?<!报告|统计)期间|时期|[一二三四五六七八九十0-9]月|二[〇零○]|20\\d\\d年?[-–—~至到]?$',
    '每|平均|年均|最|连续|累计',
    '同[期比]|较|相比',
    ...SPANS,
  ),
);

/** Where the words before 累计 say so, it is the report's year that is added up. */
export const THIS_YEAR = /全年|本年|今年|年内|当年|年度/;

/** Anywhere before it in its sentence: all that follows is of another time. */
export const SINCE_THEN = new RegExp(
  either(
    '月份|[0-9一二三四五六七八九十]月,|20\\d\\d年?[-–—~至到]20\\d\\d年|(?:[去上前]|上一)年(?:全年|度)?[,我全共本]',
    ...SPANS,
  ),
);

/** 去年，我局收到: a year before, without its number. */
export const YEAR_BEFORE = /(?:[去上前]|上一)年(?!.*[今本]年)/;

/** 较去年收到的85件增长. */
export const COMPARED = /[较比]|同期/;

/** 截至12月31日, 1至12月: a time that is all of the year. */
export const WHOLE_YEAR =
  /截[至止]到?(?:20\d\d)?年[底末]|(?:截[至止]到?(?:20\d\d年|[今本]年)?|(?<!\d)1月?[-—–~至到])12月(?:31日|底|(?!\d))/;
