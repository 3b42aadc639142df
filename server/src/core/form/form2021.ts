/** The format of the report years from 2021 on. Source: 国办公开办函〔2021〕30号. */
import { applicationsTable, otherHandling2021 } from './applications';
import { type Column, defineForm, withMisnomer } from './form';
import { COERCION, FEES, LICENSING, PENALTIES, proactiveBlock, proactiveRow, REGULATIONS } from './proactive';
import { REMEDIES } from './remedies';

const ISSUED: Column = { id: 'issued', label: '本年制发件数' };
const REPEALED: Column = { id: 'repealed', label: '本年废止件数' };
const IN_FORCE: Column = {
  id: 'in-force',
  label: '现行有效件数',
};
const DECISIONS: Column = {
  id: 'decisions',
  label: '本年处理决定数量',
};
const AMOUNT: Column = {
  id: 'amount',
  label: '本年收费金额（单位：万元）',
  amount: true,
};

export const FORM_2021 = defineForm('2021', [
  {
    id: 'proactive',
    section: 'proactive',
    blocks: [
      proactiveBlock(
        '一',
        [ISSUED, REPEALED, IN_FORCE],
        [REGULATIONS, withMisnomer(proactiveRow('normative-documents', '行政规范性文件'), '规范性文件')],
      ),
      proactiveBlock('五', [DECISIONS], [LICENSING]),
      proactiveBlock('六', [DECISIONS], [PENALTIES, COERCION]),
      proactiveBlock('八', [AMOUNT], [FEES]),
    ],
  },
  applicationsTable(otherHandling2021),
  REMEDIES,
]);
