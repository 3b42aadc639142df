/**
 * Table 四, reconsiderations and lawsuits (行政复议、行政诉讼情况), the same in both formats: printed as one line of
 * fifteen numbers, five for each of three rows of ours.
 */
import type { Column, Row, Table } from './form';

const COLUMNS: readonly Column[] = [
  { id: 'upheld', label: '结果维持' },
  { id: 'corrected', label: '结果纠正' },
  { id: 'other', label: '其他结果' },
  { id: 'pending', label: '尚未审结' },
  { id: 'total', label: '总计', total: true },
];

const row = (id: string, label: string, groups: string[] = []): Row => ({
  id,
  ordinal: '',
  label,
  groups,
  aliases: [],
});

export const REMEDIES: Table = {
  id: 'remedies',
  section: 'remedies',
  blocks: [
    {
      columns: COLUMNS,
      rows: [
        row('reconsideration', '行政复议'),
        row('litigation-direct', '未经复议直接起诉', ['行政诉讼']),
        row('litigation-after-reconsideration', '复议后起诉', ['行政诉讼']),
      ],
      axis: 'across',
    },
  ],
};
