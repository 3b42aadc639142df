/** In which layout a report has its tables: what is put in beside them is to stand as they do. */
import type { TableReading } from '../model';
import type { LayoutId } from './layout';

export const layoutOfTables = (readings: readonly TableReading[]): LayoutId =>
  (
    readings.find(({ table, range }) => range && table.id === 'applications') ??
    readings.find(({ range }) => range)
  )?.layout ?? 'tsv';
