/** What the tables 二 of both formats (主动公开政府信息情况) share. Source: 条例第二十条, whose items head its blocks. */
import type { Block, Column, Row } from './form';

/** Units that some reports print behind a row's label instead of in the header: 规章（件）. */
const UNITS = ['（件）', '（项）', '（件数）', '（万元）', '（单位：件）', '（单位：万元）'];

export const proactiveRow = (id: string, label: string, aliases: readonly string[] = []): Row => {
  const withUnits = [label, ...aliases].flatMap((name) => UNITS.map((unit) => name + unit));
  return { id, ordinal: '', label, groups: [], aliases: [...aliases, ...withUnits] };
};

export const proactiveBlock = (item: string, columns: readonly Column[], rows: readonly Row[]): Block => ({
  caption: `第二十条第（${item}）项`,
  corner: '信息内容',
  columns,
  rows,
  axis: 'down',
});

export const REGULATIONS = proactiveRow('regulations', '规章');
export const LICENSING = proactiveRow('licensing', '行政许可');
export const PENALTIES = proactiveRow('penalties', '行政处罚');
export const COERCION = proactiveRow('coercion', '行政强制');
export const FEES = proactiveRow('fees', '行政事业性收费');
