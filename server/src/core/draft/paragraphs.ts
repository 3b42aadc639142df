/**
 * What a report says in words, to be filled in: the paragraphs of its sections, in wordings of our own.
 * Sources: 条例第五十条 (what a report has to contain); 国办公开办函〔2021〕30号 on the five matters of section one and on
 * the fees in section six; 国办函〔2020〕109号 on the fees.
 */
import type { FormId, SectionId } from '../form/form';
import { noticeOf } from '../form/forms';
import { SECTIONS } from '../form/sections';
import { fillIn, NUMBER } from './template';

/** What stands in front of section one. */
export const preamble = (form: FormId, year: number): string[] => [
  `根据《中华人民共和国政府信息公开条例》和${noticeOf(form)}规定的格式编制本报告，全文由${SECTIONS.map(({ title }) => title).join('、')}六个部分组成。`,
  periodOf(year),
  `对本报告如有疑问，请与${fillIn('联系单位、地址和电话')}联系。`,
];

export const periodOf = (year: number | string): string =>
  `本报告所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`;

const ISSUED: Readonly<Record<FormId, string>> = {
  '2019': `本年新制作规范性文件${NUMBER}件，对外公开${NUMBER}件。`,
  '2021': `本年制发行政规范性文件${NUMBER}件，废止${NUMBER}件，现行有效${NUMBER}件。`,
};

const FEES = `本年度发出收费通知${NUMBER}件，总金额${NUMBER}元，实际收取信息处理费${NUMBER}元。`;

/** The paragraphs of a section that has no table. */
export function paragraphsOf(section: SectionId, form: FormId): string[] {
  switch (section) {
    case 'overview':
      return [
        '（一）主动公开情况',
        fillIn('公开的渠道、数量和重点内容'),
        ISSUED[form],
        '（二）依申请公开情况',
        `本年新收政府信息公开申请${NUMBER}件，上年结转${NUMBER}件，共办理${NUMBER}件，结转下年度继续办理${NUMBER}件。`,
        `因政府信息公开被申请行政复议${NUMBER}件，被提起行政诉讼${NUMBER}件。`,
        '（三）政府信息管理情况',
        fillIn('制度建设、公开审查和文件管理的情况'),
        '（四）政府信息公开平台建设情况',
        fillIn('网站、新媒体等平台的情况'),
        '（五）监督保障情况',
        fillIn('工作考核、社会评议和责任追究的情况'),
      ];
    case 'problems':
      return [
        '（一）存在的主要问题',
        fillIn('本年工作中的主要问题'),
        '（二）改进情况',
        fillIn('针对这些问题的改进措施'),
      ];
    case 'other':
      return [...(form === '2021' ? [FEES] : []), fillIn('其他需要报告的事项，没有的写“无”')];
    default:
      return [];
  }
}
