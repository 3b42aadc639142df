/**
 * Table 三, applications (收到和处理政府信息公开申请情况). Both formats have the same columns and rows but for （六）.
 * Sources: the blank forms of 国办公开办函〔2019〕60号 and 〔2021〕30号; 条例 第三十六条 on the outcomes.
 */
import { type Column, type Row, type RowRole, type Table, TOTAL_MISNOMER, withMisnomer } from './form';

const ORGANISATIONS = '法人或其他组织';
const OUTCOMES = '三、本年度办理结果';
const REFUSED = '（三）不予公开';
const UNAVAILABLE = '（四）无法提供';
const NOT_HANDLED = '（五）不予处理';

const COLUMNS: readonly Column[] = [
  { id: 'natural-person', label: '自然人' },
  { id: 'business', label: '商业企业', group: ORGANISATIONS },
  { id: 'research', label: '科研机构', group: ORGANISATIONS },
  {
    id: 'social-welfare',
    label: '社会公益组织',
    group: ORGANISATIONS,
  },
  {
    id: 'legal-service',
    label: '法律服务机构',
    group: ORGANISATIONS,
  },
  { id: 'other', label: '其他', group: ORGANISATIONS },
  { id: 'total', label: '总计', total: true },
];

function row(
  id: string,
  ordinal: string,
  label: string,
  more: { groups?: readonly string[]; aliases?: readonly string[]; role?: RowRole } = {},
): Row {
  const { groups = [], aliases = [], role = 'outcome' } = more;
  return { id, ordinal, label, groups, aliases, role };
}

/** An outcome, alone or in a group of its own. */
const within =
  (...group: string[]) =>
  (id: string, ordinal: string, label: string, aliases: string[] = []) =>
    row(id, ordinal, label, { groups: [OUTCOMES, ...group], aliases });

const outcome = within();
const refused = within(REFUSED);
const unavailable = within(UNAVAILABLE);
const notHandled = within(NOT_HANDLED);

/** The applications table with the given row or rows for （六）其他处理. */
export function applicationsTable(otherHandling: readonly Row[]): Table {
  const rows: readonly Row[] = [
    row('1', '一、', '本年新收政府信息公开申请数量', {
      role: 'received',
      aliases: ['本年新收政府信息公开申请', '本年新收申请数量'],
    }),
    row('2', '二、', '上年结转政府信息公开申请数量', {
      role: 'carried-in',
      aliases: ['上年结转政府信息公开申请', '上年结转申请数量'],
    }),
    outcome('3.1', '（一）', '予以公开'),
    outcome('3.2', '（二）', '部分公开（区分处理的，只计这一情形，不计其他情形）', ['部分公开']),
    refused('3.3.1', '1.', '属于国家秘密'),
    withMisnomer(refused('3.3.2', '2.', '其他法律行政法规禁止公开'), '其他法律法规禁止公开'),
    refused('3.3.3', '3.', '危及“三安全一稳定”'),
    refused('3.3.4', '4.', '保护第三方合法权益'),
    refused('3.3.5', '5.', '属于三类内部事务信息'),
    refused('3.3.6', '6.', '属于四类过程性信息'),
    refused('3.3.7', '7.', '属于行政执法案卷'),
    refused('3.3.8', '8.', '属于行政查询事项'),
    unavailable('3.4.1', '1.', '本机关不掌握相关政府信息'),
    unavailable('3.4.2', '2.', '没有现成信息需要另行制作'),
    unavailable('3.4.3', '3.', '补正后申请内容仍不明确'),
    notHandled('3.5.1', '1.', '信访举报投诉类申请'),
    notHandled('3.5.2', '2.', '重复申请'),
    notHandled('3.5.3', '3.', '要求提供公开出版物'),
    notHandled('3.5.4', '4.', '无正当理由大量反复申请'),
    notHandled('3.5.5', '5.', '要求行政机关确认或重新出具已获取信息'),
    ...otherHandling,
    withMisnomer(
      row('3.7', '（七）', '总计', {
        groups: [OUTCOMES],
        role: 'outcome-total',
      }),
      TOTAL_MISNOMER,
    ),
    row('4', '四、', '结转下年度继续办理', {
      role: 'carried-out',
      aliases: ['结转下年度'],
    }),
  ];
  return {
    id: 'applications',
    section: 'applications',
    blocks: [
      {
        corner: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
        banner: '申请人情况',
        columns: COLUMNS,
        rows,
        axis: 'down',
      },
    ],
  };
}

/** What the ids of the rows of （六）其他处理 begin with: of one, or of three. */
export const OTHER_HANDLING = '3.6';

/** （六）其他处理 as one row (format 2019). */
export const otherHandling2019: readonly Row[] = [outcome('3.6', '（六）', '其他处理')];

const handledOtherwise = within('（六）其他处理');

/** （六）其他处理 as three rows (format 2021). */
export const otherHandling2021: readonly Row[] = [
  handledOtherwise('3.6.1', '1.', '申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请', [
    '逾期不补正',
    '逾期未补正',
    '申请人逾期不补正',
    '申请人无正当理由逾期不补正',
  ]),
  handledOtherwise('3.6.2', '2.', '申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请', [
    '逾期不缴费',
    '逾期未缴费',
    '申请人逾期不缴费',
    '申请人逾期未缴费',
    '申请人逾期未按收费通知要求缴纳费用',
  ]),
  handledOtherwise('3.6.3', '3.', '其他'),
];
