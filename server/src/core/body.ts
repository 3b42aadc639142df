/**
 * What kind of body a report is of, told from its name: only as far as the name leaves no other reading. A 市 may be of
 * prefecture or county level, and the name does not tell: it is of no kind here.
 */
import { fold } from './fold';
import type { Report } from './model';

/**
 * `township`: 乡, 镇, 街道. `county`: the government of a 县, 旗, 区 or development zone, or its general office.
 * `office`: any other office of local government, of whatever level.
 */
export type BodyKind = 'township' | 'county' | 'office';

export interface Body {
  readonly name: string;
  readonly kind: BodyKind;
}

/** A government's name ends in this or in its general office: 人民政府, 政府办公室, 政务公开办公室. */
const GOVERNMENT =
  '(?:人民政府|政府|行政公署|行署)?(?:(?:政务公开|政府?信息公开)?(?:工作)?(?:领导小组)?(?:办公[厅室]|办))?$';

const TOWNSHIP = /(?:乡|镇|街道|苏木)(?:人民政府|政府)?(?:党政|综合|党政综合)?(?:办公室|办事处|办)?$/;
/** 统筹城乡办公室, 城镇办 are offices of some level. */
const TOWN_AND_COUNTRY = /城[乡镇](?:办公室|办)$/;
const RULED = `(?:管理委员会|管委会|${GOVERNMENT})$`;
const COUNTY = new RegExp(`[县旗区]${RULED}`);
/** 区 of another kind: provinces, prefectures, and what is no administrative division at all. */
const OTHER_DISTRICT = new RegExp(`(?:自治|行政|地|特|军|社|景|小|校|院)区${RULED}`);
const OFFICE = /(?:局|委|委员会|厅|办|室|处|中心|队|院|馆|所|站|台|公司|社)$/;
const LOCAL = /[省市州盟县旗区镇]|街道|.乡/;
const LARGER = new RegExp(`(?:省|市|州|盟|区)${GOVERNMENT}`);
/** Ministries, their branches, and the 兵团, which is of a kind of its own. */
const NATIONAL = /^(?:国家|中国|中华|中央|国务院|全国|最高|乡村)|(?:总局|总署)$|兵团|师/;
/** Several bodies together. */
const SEVERAL = /会同(?!县)|联合|政府.{1,20}政府/;

/** The kind of body that has this name; null where the name does not tell. */
export function kindOfBody(name: string): BodyKind | null {
  const words = fold(name);
  if (words.length === 0 || words.length > LONGEST_NAME) return null;
  if (NATIONAL.test(words) || SEVERAL.test(words)) return null;
  if (TOWNSHIP.test(words) && !TOWN_AND_COUNTRY.test(words)) return 'township';
  if (COUNTY.test(words) && !OTHER_DISTRICT.test(words)) return 'county';
  return OFFICE.test(words) && LOCAL.test(words) && !LARGER.test(words) ? 'office' : null;
}

const LONGEST_NAME = 40;

/** Where a report that does not say whose it is names who drew it up: 由某区政府办公室编制. */
const DRAWN_UP = /由([^,.;:()、。]{2,24}?)(?:负责|牵头|组织)?编制/;

/**
 * The body of a report; null where nothing tells. An office that drew the report up need not be the one that it is of, so
 * that only tells a government's.
 */
export function bodyOf(report: Report): Body | null {
  const { body, prose } = report;
  if (body !== null) {
    const kind = kindOfBody(body);
    return kind ? { name: body, kind } : null;
  }
  for (const { section, start, end } of prose.paragraphs) {
    if (section !== null) break;
    const opening = prose.plain.slice(start, Math.min(end, start + OPENING));
    const name = DRAWN_UP.exec(opening)?.[1] ?? '';
    const kind = kindOfBody(name);
    if (kind && kind !== 'office') return { name, kind };
  }
  return null;
}

/** An opening names the body within its first sentences. */
const OPENING = 600;
