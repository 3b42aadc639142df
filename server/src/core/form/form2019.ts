/** The format of the report years 2019 and 2020. Source: 国办公开办函〔2019〕60号. */
import { applicationsTable, otherHandling2019 } from './applications';
import { type Column, defineForm } from './form';
import { COERCION, FEES, LICENSING, PENALTIES, proactiveBlock, proactiveRow, REGULATIONS } from './proactive';
import { REMEDIES } from './remedies';

const MADE: Column = { id: 'made', label: '本年新制作数量' };
const NEWLY_DISCLOSED: Column = {
  id: 'newly-disclosed',
  label: '本年新公开数量',
};
const TOTAL_DISCLOSED: Column = {
  id: 'total-disclosed',
  label: '对外公开总数量',
};
const LAST_YEAR: Column = { id: 'last-year-items', label: '上一年项目数量' };
const CHANGE: Column = {
  id: 'change',
  label: '本年增/减',
  signed: true,
};
const DECISIONS: Column = {
  id: 'decisions',
  label: '处理决定数量',
};
const ITEMS: Column = { id: 'items', label: '采购项目数量' };
const AMOUNT: Column = {
  id: 'amount',
  label: '采购总金额',
  amount: true,
};

export const FORM_2019 = defineForm('2019', [
  {
    id: 'proactive',
    section: 'proactive',
    blocks: [
      proactiveBlock(
        '一',
        [MADE, NEWLY_DISCLOSED, TOTAL_DISCLOSED],
        [REGULATIONS, proactiveRow('normative-documents', '规范性文件', ['行政规范性文件'])],
      ),
      proactiveBlock(
        '五',
        [LAST_YEAR, CHANGE, DECISIONS],
        [LICENSING, proactiveRow('other-services', '其他对外管理服务事项')],
      ),
      proactiveBlock('六', [LAST_YEAR, CHANGE, DECISIONS], [PENALTIES, COERCION]),
      proactiveBlock('八', [LAST_YEAR, CHANGE], [FEES]),
      proactiveBlock('九', [ITEMS, AMOUNT], [proactiveRow('procurement', '政府集中采购', ['政府采购'])]),
    ],
  },
  applicationsTable(otherHandling2019),
  REMEDIES,
]);
