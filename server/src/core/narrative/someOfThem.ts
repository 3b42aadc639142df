/** The words by which a number is somebody else’s, or of some only: of one way, one kind of applicants, answered late. */
import type { Quantity } from '../model';
import { either } from './either';

/** By what way applications come. */
export const WAYS = '网[络上]|[信来]函|快递|邮[寄政件]|当面|现场|传真|平台';
const OTHER_WAYS =
  '上门|来[访信电]|口头|网(?:站|$)|窗口|线[上下]|在线|电[话子]|信箱|挂号|EMS|其[他它](?:渠道|方式|途径)';
export const APPLICANTS = '自然人|法人|企业|个人|公民|组织';

/** Someone else than the body that reports, one of its parts, or one way among several. */
export const SOMEONE_ELSE = new RegExp(
  either(
    // Bodies, and parts of them.
    '[局厅署镇乡村师队]|(?<!集)团|海关|.[省市县区州盟旗征]$|[下所直]属|所(?![有需属])|(?<![会协督])办(?![理结件事复毕])|委(?!托)|街道',
    '(?<![本我])(?:部门|单位)|[科处]室|系统|各|[省市县区本]级|层面|领域|机构|政府(?!信息|环境)',
    '公司|中心|高校|学校|[学医法]院|复议机关',
    // What else comes in or is done, and is counted.
    '协助|热线|留言|建议|提案|咨询|投诉|举报|信访|审|出庭|旁听|指导|培训|备案|清理|库|收录|批$|\\)',
    // Some of them, others, or such as there may be.
    '其中|部分|同一|另|新|如|若',
    WAYS,
    OTHER_WAYS,
    APPLICANTS,
  ),
);

/**
 * Right before a number's words: what was not done, or was done with some of them only. 未按期答复 1 件, 延期答复 2 件,
 * 法定期限外答复 2 件, 10日内答复 12 件.
 */
export const NOT_ALL_DONE = new RegExp(
  `(?:[未没不非](?:有|能|予|曾|再)?|${either(
    // Not yet, too late, or in such a time.
    '[待直拟迟正尚代]|[逾超延误]期|期限|超时|后|(?:[日周月之]|小时|^)内|延长|提前|当[场日天]|即时',
    // In such a way, or with others.
    '书面|电子|[形方]式|[会协督]办|协[助同]|联合|[再首]次|补充|计划|上级',
  )}[地的]?)$`,
);

/** What came in but for these: 除重复申请外. Those carried over came in the year before. */
export const BUT_FOR_SOME = /(?:除|不[含计])(?![^,。;]*结转)[^,。;]{1,20},?$/;

/** Right behind a number that is not that of all, or of others, too. */
export const BUT_FOR_THESE = new RegExp(
  `^${either(
    // Before some were left out: 撤销后实际受理.
    '[^。]{0,24}(?:有效申请|后(?:实际|受理))',
    // What it was before: 57件降至34件.
    '[^,。;\\d]{0,3}[降升增减加少][至到为]',
    // Of some applicants.
    `(?:[为是系由]|来自)[^,。;]{0,6}(?:${APPLICANTS})`,
    // Without some, or with those of others.
    '[,(](?:不[含计]|[剔扣]除|含[^,。;)\\d]{0,6}(?:部门|单位|街道|[乡镇局校]))',
  )}`,
);

/** A number of those that were answered late or not in time, or not taken up. */
export const SOME_LATE =
  /(?:[逾超延误]期|不予受理|未按[期时]|超过法定期限|期限外|延[长期])(?!不|未)[^,。;\d]{0,16}[1-9]\d*[件宗]/;

/** One way or one kind of applicants, in the clause before: what follows without a noun may be of these. */
export const OF_SOME = new RegExp(either('全[省市县区州盟旗镇乡]|各|其中', WAYS, OTHER_WAYS, APPLICANTS));

/** 其中网上申请60件，40件予以公开、不予公开5件…: numbers right behind that of one way or one kind of applicants. */
const OF_ONE_KIND = new RegExp(
  `(?:(\\d+)[件份宗条][,。;(])?其中[,:]?[^\\d,。;)]*(?:${WAYS}|${OTHER_WAYS}|${APPLICANTS})[^\\d,。;)]*(\\d+)[件份宗条],(?:(?:\\d|[不予]|部分公开)[^。;]*)?$`,
);

/** Whether the words lead to such a number; none of these where the one kind is all of them, or has fewer. */
export function isOfOneKind(words: string, { digits }: Quantity): boolean {
  const [found, all, some] = OF_ONE_KIND.exec(words) ?? [];
  return found !== undefined && all !== some && Number(digits) <= Number(some);
}

/** Right behind a number of those that came by several ways: one that came by another. */
export const ANOTHER_WAY = new RegExp(`^[,、;。](?:通过|以|另有?)?(${WAYS}|${OTHER_WAYS})`);

/** Right before a number: by how much a count went up or down. */
export const CHANGE = /(?:增加|增长|提高|降低|[增减升降多少])了?$/;
