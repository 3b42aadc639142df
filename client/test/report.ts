/**
 * A small report for the tests of the client, its tables as Word pastes them: tabs, covered cells empty.
 * It holds everywhere but in one place: 总计 of the first row says 95 for 86 + 4 = 90.
 */

/** Where the wrong total stands, and what it should be. */
export const WRONG = '95';
export const RIGHT = '90';
export const ROW_LABEL = '一、本年新收政府信息公开申请数量';

/** The numbers of the rows that are not all 0: 自然人, 商业企业, …, 总计. */
const NUMBERS: Record<string, string> = {
  [ROW_LABEL]: '86 4 0 0 0 0 95',
  '二、上年结转政府信息公开申请数量': '3 0 0 0 0 0 3',
  '（一）予以公开': '60 4 0 0 0 0 64',
  '（二）部分公开（区分处理的，只计这一情形，不计其他情形）': '5 0 0 0 0 0 5',
  '1.本机关不掌握相关政府信息': '20 0 0 0 0 0 20',
  '1.信访举报投诉类申请': '2 0 0 0 0 0 2',
  '（七）总计': '87 4 0 0 0 0 91',
  '四、结转下年度继续办理': '2 0 0 0 0 0 2',
};

/** Table 三: the cell of the group, the cell of the row. */
const ROWS: readonly (readonly [string, string])[] = [
  [ROW_LABEL, ''],
  ['二、上年结转政府信息公开申请数量', ''],
  ['三、本年度办理结果', '（一）予以公开'],
  ['', '（二）部分公开（区分处理的，只计这一情形，不计其他情形）'],
  ['（三）不予公开', '1.属于国家秘密'],
  ['', '2.其他法律行政法规禁止公开'],
  ['', '3.危及“三安全一稳定”'],
  ['', '4.保护第三方合法权益'],
  ['', '5.属于三类内部事务信息'],
  ['', '6.属于四类过程性信息'],
  ['', '7.属于行政执法案卷'],
  ['', '8.属于行政查询事项'],
  ['（四）无法提供', '1.本机关不掌握相关政府信息'],
  ['', '2.没有现成信息需要另行制作'],
  ['', '3.补正后申请内容仍不明确'],
  ['（五）不予处理', '1.信访举报投诉类申请'],
  ['', '2.重复申请'],
  ['', '3.要求提供公开出版物'],
  ['', '4.无正当理由大量反复申请'],
  ['', '5.要求行政机关确认或重新出具已获取信息'],
  ['（六）其他处理', '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请'],
  ['', '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请'],
  ['', '3.其他'],
  ['', '（七）总计'],
  ['四、结转下年度继续办理', ''],
];

const row = ([group, label]: readonly [string, string]): string => {
  const numbers = NUMBERS[label || group] ?? '0 0 0 0 0 0 0';
  return [group, label, ...numbers.split(' ')].join('\t');
};

export const REPORT = `某区统计局2023年政府信息公开工作年度报告

一、总体情况
本机关按照条例的要求公开政府信息，全年新收申请90件，上年结转3件。行政复议1件，没有行政诉讼。

二、主动公开政府信息情况
第二十条第（一）项
信息内容\t本年制发件数\t本年废止件数\t现行有效件数
规章\t0\t0\t0
行政规范性文件\t2\t1\t14
第二十条第（五）项
信息内容\t本年处理决定数量
行政许可\t128
第二十条第（六）项
信息内容\t本年处理决定数量
行政处罚\t17
行政强制\t0
第二十条第（八）项
信息内容\t本年收费金额（单位：万元）
行政事业性收费\t0

三、收到和处理政府信息公开申请情况
（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）\t\t申请人情况
\t\t自然人\t法人或其他组织\t\t\t\t\t总计
\t\t\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他
${ROWS.map(row).join('\n')}

四、政府信息公开行政复议、行政诉讼情况
行政复议\t\t\t\t\t行政诉讼
\t\t\t\t\t未经复议直接起诉\t\t\t\t\t复议后起诉
${Array(3).fill('结果维持\t结果纠正\t其他结果\t尚未审结\t总计').join('\t')}
1\t0\t0\t0\t1\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0

五、存在的主要问题及改进情况
公开的内容还不够细，明年逐项补齐。

六、其他需要报告的事项
没有收取信息处理费。
`;

/** The same report with nothing wrong in it. */
export const SOUND_REPORT = REPORT.replace(WRONG, RIGHT);
