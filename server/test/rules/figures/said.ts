/** What the rules on figures find in a text of one's own, in a report whose tables are empty: no number differs from them. */
import { FORM_2021 } from '../../../src/core/form/form2021';
import { LAYOUTS } from '../../../src/core/layouts/layout';
import { read } from '../../../src/core/read';
import { check } from '../../../src/rules/check';
import { writeReport } from '../../support/generate';

const values = new Map(FORM_2021.places.map(({ id }) => [id, '']));

/** The findings of a rule, each as the words that it stands on. */
export function foundIn(code: string, paragraphs: readonly string[], layout = LAYOUTS[0]): string[] {
  const text = writeReport({ form: FORM_2021, layout, values, paragraphs });
  return check(read(text))
    .filter((finding) => finding.code === code)
    .map(({ range }) => text.slice(range.start, range.end));
}
