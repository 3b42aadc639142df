/** Whether a sentence is about the body that reports, and about all who apply to it. */
import { SOMEONE_ELSE } from './someOfThem';
import type { Run, Token } from './words';

/** At least so much of its name has to be said where a body calls itself by it. */
const LEAST_NAME = 3;
/** （二）, 2.、二是 at the beginning of a sentence; a bracket is a boundary, and a digit may be a number of its own. */
const ORDINAL = /^(?:[一二三四五六七八九十\d]{1,2}[)、.是]|[、.])/;
const YEAR = /^(?:20\d\d年度?|[今本]年度?|全年)/;
/** What a body calls itself in its own report; of no use where another name is known. */
const GENERIC = /^(?:中心|街道|分局|街道办事处)$/;
/** What may be left out behind a name: 某街道 is 某街道办事处, 某委 某委员会. */
const BEHIND_NAME = /^(?:人民政府|政府|办事处|事处|管理委员会|员会)?(?:党政)?(?:办公[室厅]|办)?$/;
/** What may stand before it: 县教育局, 区政府办公室. */
const BEFORE_NAME = /^[省市县区州盟旗镇乡]?(?:人民)?(?:政府)?$/;

/** Whether nobody else than the body is named; by the end of its own name it may be. */
export function isOwn(words: string, body: string | null): boolean {
  const rest = bare(words);
  if (speaksOfAll(rest, body) === false) return false;
  return !SOMEONE_ELSE.test(rest) || WE_DID_NOT.test(rest) || isNamed(rest.replace(/[未没]$/, ''), body);
}

/** 我局未收到申请，也未发生行政复议: so far back, the words that deny it are not known. */
const WE_DID_NOT = /^[我本].{1,3}[未没]$/;

/** Without what stands in front; 管委会 is 管理委员会. */
const bare = (words: string) =>
  words
    .replace(ORDINAL, '')
    .replace(YEAR, '')
    .replace(/管委会$/, '管理委员会');

/** Whether the words are what the body calls itself. */
export function isNamed(words: string, name: string | null): boolean {
  const rest = bare(words);
  if (!name) return GENERIC.test(rest);
  const body = bare(name);
  // To a branch, 局 may be the one above it.
  if (body.endsWith('分局') && /^局(?:机关)?$/.test(rest)) return false;
  if (rest !== '' && [body, asBranch(body)].some((own) => own.endsWith(rest))) return true;
  // In a report of 县教育局, 青禾县教育局 is no other.
  if (isOwnTown(rest, body) || (/^[市县区州旗](?![场域])/.test(body) && rest.endsWith(body))) return true;
  const at = rest.length > 1 ? body.indexOf(rest) : -1;
  // 涉县, 赵县 are whole names.
  const isLong = rest.length >= LEAST_NAME || /^$|[省市州]$/.test(body.slice(0, at));
  if (at >= 0 && isLong && BEHIND_NAME.test(body.slice(at + rest.length))) return true;
  for (let length = Math.min(rest.length, body.length); length >= LEAST_NAME; length--)
    if (rest.endsWith(body.slice(-length))) {
      const before = rest.slice(0, -length);
      const at = body.indexOf(BEFORE_NAME.test(before) ? before.slice(0, 1) : before);
      if (at >= 0) return !BELOW.test(body.slice(at + before.length, -length));
    }
  return isShortName(rest, body) || isShortName(rest, asBranch(body));
}

/** 青禾市公安局东湖分局 is 东湖公安分局. */
const asBranch = (body: string): string => body.replace(/^(?:.*[省市州](?!场))?(.+)局(.+)分局$/, '$2$1分局');

/** 青禾县教育局 is not the one of 青禾县河口镇: who is left out may be another. */
const BELOW = /[县区镇]|(?<!城)乡|市(?!场)/;

/** Whose names are shortened; every place has a 政府, and 青禾区 is not 青禾市河东区. */
const SHORTENED = /[局委厅办队心社]$|[发园新景验范业济作税]区$/;

const short = (name: string) => name.replace(/委员会$/, '委').replace(/办公[室厅]$/, '办');

/**
 * 县住建局 is 县住房和城乡建设局, 市卫健委 is 市卫生健康委员会, 青禾经开区 青禾经济技术开发区管理委员会: the same characters in the same
 * order, to the same end.
 */
function isShortName(rest: string, body: string): boolean {
  const words = short(rest);
  const name = words.endsWith('区') ? placeOf(body) : short(body);
  if (!SHORTENED.test(name)) return false;
  if (words.length < LEAST_NAME || words.length > name.length || name.includes(words)) return false;
  if (words.at(-1) !== name.at(-1) || words.endsWith('分局') !== name.endsWith('分局')) return false;
  let at = -1;
  for (const character of words) {
    at = name.indexOf(character, at + 1);
    if (at < 0) return false;
  }
  return true;
}

/** A township or a 街道 has no other of its kind below it, and 某乡政府 is 某乡人民政府. */
const isOwnTown = (words: string, body: string): boolean =>
  (TOWN.test(words) && TOWN.test(body) && placeOf(body).endsWith(placeOf(words))) ||
  KINDS.some(([own, kind]) => own.test(words) && kind.test(body));
const KINDS = [
  [/^街道(?:办|办事处)?$/, /街道(?:办事处)?$/],
  [/^(?:开发|高新|经开|园|新|景|风景|自贸|自贸试验)区$/, /区管理委员会$/],
  [/^学校$/, /大学|学院|学校$/],
  [/^师市$/, /师.+市$/],
  [/^[局厅委]机关$/, /[局厅委]$|委员会$/],
] as const;
const TOWN = /(?:[镇乡]|苏木)(?:人民)?政府$/;
const placeOf = (name: string) => name.replace(/(?:(?:人民)?政府|管理委员会|管委会|行署|行政公署)$/, '');

/** 全县行政机关, 全市范围内; not 全州县, 天全县. */
const ALL_OF_REGION = /(?<![万天])全([省市县区州盟旗镇乡])(?!县)/;

const IS_OFFICE = /[局办委厅室处署院]$|中心$|委员会$/;

/** 全市 is all of what a city’s government reports on, and more than a county’s or an office does. */
export const ownRegion = (tokens: readonly Token[], body: string | null): boolean =>
  tokens.every(({ part, means }) => part !== 'region' || reportsOn(means, body));

/** Whether 全县 in the words is all of what the body reports on; null where they do not say it. */
export function speaksOfAll(words: string, body: string | null): boolean | null {
  const [, region] = ALL_OF_REGION.exec(words) ?? [];
  return region ? reportsOn(region, body) : null;
}

/** @param region empty where its words do not tell it: 各级行政机关. */
const reportsOn = (region: string, body: string | null): boolean =>
  body === null || isOf(placeOf(body), region);

/** 师市 and 乡镇 say two. */
const isOf = (place: string, region: string): boolean =>
  !IS_OFFICE.test(place) && (region === '' || region.includes(place.slice(-1)));

/** Natural persons and organisations, or neither: not the applications of one of them. */
export const allApplicants = (words: Run): boolean => words.has('person') === words.has('organisation');
