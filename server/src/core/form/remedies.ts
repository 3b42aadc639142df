/**
 * Table 四, reconsiderations and lawsuits (行政复议、行政诉讼情况), the same in both formats: printed as one line of
 * fifteen numbers, five for each of three rows of ours.
 */
import { type Column, msg, type Row, type Table } from './form';

const COLUMNS: readonly Column[] = [
  { id: 'upheld', label: '结果维持', counts: msg('the act was upheld') },
  { id: 'corrected', label: '结果纠正', counts: msg('the act was corrected') },
  { id: 'other', label: '其他结果', counts: msg('another result') },
  { id: 'pending', label: '尚未审结', counts: msg('not decided yet') },
  { id: 'total', label: '总计', total: true, counts: msg('the sum of the four results') },
];

const row = (id: string, label: string, counts: string, groups: string[] = []): Row => ({
  id,
  ordinal: '',
  label,
  groups,
  aliases: [],
  counts,
});

export const REMEDIES: Table = {
  id: 'remedies',
  section: 'remedies',
  blocks: [
    {
      columns: COLUMNS,
      rows: [
        row('reconsideration', '行政复议', msg('administrative reconsiderations')),
        row('litigation-direct', '未经复议直接起诉', msg('lawsuits without reconsideration'), ['行政诉讼']),
        row('litigation-after-reconsideration', '复议后起诉', msg('lawsuits after reconsideration'), [
          '行政诉讼',
        ]),
      ],
      axis: 'across',
    },
  ],
};
