/** Rows that share a finding, as places to point at. */
import { fullLabel } from '../../core/form/form';
import type { RowReading } from '../../core/model';
import type { Related, Translate } from '../finding';

export const rangesOf = (rows: readonly RowReading[], t: Translate): readonly Related[] =>
  rows.flatMap(({ row, label, range }) => {
    const at = label ?? range;
    return at ? [{ range: at, message: t('“{0}” too', fullLabel(row)) }] : [];
  });
