/** What the words of a title say: whose report it is, and of which year. */

const DIGITS = '〇一二三四五六七八九';

export const YEAR_LINE = /^\(?.{4}年?度?\)?$/;

/** 二六七二 is a name. */
const YEAR = '(?:[12１２][0-9０-９]{3}|二[〇○零Ｏ0O][〇○零Ｏ0O一二三四五六七八九]{2})';
const ON = '(?:关于|關於|關于)?';
const SUBJECT = '(?:政府|政[务務])?信息公[开開]';

/** What stands before the year or before 政府信息公开, behind a year in front: 2023年某局政府信息公开, 2023某局2023年. */
const NAME = new RegExp(`^(?:${YEAR}年?度?)?(.{0,60}?)${ON}(?:${YEAR}|${SUBJECT})`);
/** 关于某局2023年…; but nobody's name stands in 关于做好2023年…. */
const ABOUT = /^关于(?:报送|公布|发布)?/;
/** A web page's label in front of the title. */
const LABEL = /^[-#*|•·]{0,8}(?:(?:标题|標題|title)[:：|]?|(?:信息名称|名称|文件名称|题名)[:：|])?/;
/** 本单位 names nobody; 本溪, 本号镇 are places. */
export const WE = '我|本(?![溪斋号寨庄塔布])';
/** 年丰乡, 年陡镇 are places, too. */
const NOBODY = new RegExp(`^(?:${WE}|年(?![丰陡古龙木堆都]))`);
/** The end of a body's name. */
export const ENDS_NAME =
  /(?:[省市区县乡镇旗盟州府办局委厅院会处所队社室站馆部署]|中心|街道|海关|关区|机关|街)$/;

/** The body's name in a title; empty where it has none. */
export function nameIn(title: string): string {
  const whole = title.replace(/\s+/g, '').replace(LABEL, '');
  const words = whole.replace(ABOUT, '');
  const name = wholeName(NAME.exec(words)?.[1] ?? '');
  return NOBODY.test(name) || (words !== whole && !ENDS_NAME.test(name)) ? '' : name;
}

/** 某县人民政府信息公开…: the name took its 政府 from what follows. */
export const wholeName = (name: string): string => (/人民$/.test(name) ? `${name}政府` : name);

/** A year between 2008, when the Regulation came into force, and 2099. */
export function yearIn(words: string): number | null {
  const plain = words.normalize('NFKC').replace(/\s+/g, '');
  const digits = /(20\d\d)(?!\d)/.exec(plain)?.[1];
  if (digits) return Number(digits) >= 2008 ? Number(digits) : null;
  const numerals = /二[〇○零O0][〇○零O0一二三四五六七八九]{2}/.exec(plain)?.[0];
  if (!numerals) return null;
  return Number([...numerals].map((numeral) => Math.max(DIGITS.indexOf(numeral), 0)).join(''));
}
