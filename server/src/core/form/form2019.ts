/** The format of the report years 2019 and 2020. Source: 国办公开办函〔2019〕60号. */
import { applicationsTable, otherHandling2019 } from './applications';
import { type Column, defineForm, msg } from './form';
import { COERCION, FEES, LICENSING, PENALTIES, proactiveBlock, proactiveRow, REGULATIONS } from './proactive';
import { REMEDIES } from './remedies';

const MADE: Column = { id: 'made', label: '本年新制作数量', counts: msg('made this year') };
const NEWLY_DISCLOSED: Column = {
  id: 'newly-disclosed',
  label: '本年新公开数量',
  counts: msg('newly disclosed this year'),
};
const TOTAL_DISCLOSED: Column = {
  id: 'total-disclosed',
  label: '对外公开总数量',
  counts: msg('disclosed in all'),
};
const LAST_YEAR: Column = { id: 'last-year-items', label: '上一年项目数量', counts: msg('items last year') };
const CHANGE: Column = {
  id: 'change',
  label: '本年增/减',
  signed: true,
  counts: msg('items added this year; with a minus sign where they became fewer'),
};
const DECISIONS: Column = {
  id: 'decisions',
  label: '处理决定数量',
  counts: msg('cases decided this year; not the number of items'),
};
const ITEMS: Column = { id: 'items', label: '采购项目数量', counts: msg('procurement projects') };
const AMOUNT: Column = {
  id: 'amount',
  label: '采购总金额',
  amount: true,
  counts: msg('the amount spent on procurement'),
};

export const FORM_2019 = defineForm('2019', [
  {
    id: 'proactive',
    section: 'proactive',
    blocks: [
      proactiveBlock(
        '一',
        [MADE, NEWLY_DISCLOSED, TOTAL_DISCLOSED],
        [
          REGULATIONS,
          proactiveRow('normative-documents', '规范性文件', msg('normative documents'), ['行政规范性文件']),
        ],
      ),
      proactiveBlock(
        '五',
        [LAST_YEAR, CHANGE, DECISIONS],
        [
          LICENSING,
          proactiveRow('other-services', '其他对外管理服务事项', msg('other services for the public')),
        ],
      ),
      proactiveBlock('六', [LAST_YEAR, CHANGE, DECISIONS], [PENALTIES, COERCION]),
      proactiveBlock('八', [LAST_YEAR, CHANGE], [FEES]),
      proactiveBlock(
        '九',
        [ITEMS, AMOUNT],
        [proactiveRow('procurement', '政府集中采购', msg('central procurement'), ['政府采购'])],
      ),
    ],
  },
  applicationsTable(otherHandling2019),
  REMEDIES,
]);
