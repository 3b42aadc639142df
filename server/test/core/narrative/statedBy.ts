import { FORM_2021 } from '../../../src/core/form/form2021';
import { read } from '../../../src/core/read';
import { consistentValues, drawFrom, writeReport } from '../../support/generate';

/** What the paragraphs state in a report on 2023 of 青禾县档案局, or of another body: `received: 12`, `no received`. */
export function statedBy(paragraphs: readonly string[], body = '青禾县档案局'): string[] {
  const { statements } = read(
    writeReport({
      form: FORM_2021,
      layout: 'tsv',
      values: consistentValues(FORM_2021, drawFrom(5)),
      body,
      paragraphs,
    }),
  );
  return statements.map(({ subject, denies, digits, unit, exact }) =>
    denies ? `no ${subject}` : `${subject}: ${exact ? '' : '~'}${digits}${unit === '件' ? '' : unit}`,
  );
}
