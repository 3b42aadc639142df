/** A table that is only a picture or an attachment: one finding, not one for each of its cells. */
import assert from 'node:assert/strict';
import { FORMS } from '../../src/core/form/forms';
import { LAYOUTS } from '../../src/core/layouts/layout';
import { read } from '../../src/core/read';
import { check } from '../../src/rules/check';
import { consistentValues, drawFrom, writeReport } from '../support/generate';

const INSTEAD = [
  '![](table.png)',
  '（图片）',
  '见附件',
  '详见附件1《政府信息公开情况统计表》。',
  '[附件下载](report.doc)',
  '第二十条第（一）项',
];

describe('in the place of a table', () => {
  for (const words of INSTEAD)
    it(`“${words}” is one finding, in every layout, of one table and of all`, () => {
      for (const form of FORMS)
        for (const layout of LAYOUTS)
          for (const lost of [null, ...form.tables]) {
            const text = writeReport({
              form,
              layout,
              values: consistentValues(form, drawFrom(5)),
              reshape: (lines, table) => (lost === null || table === lost ? [words] : lines),
            });
            assert.deepEqual(
              check(read(text)).map(({ code }) => code),
              ['table-missing'],
              `${form.id} ${layout} ${lost?.id ?? 'all'}`,
            );
          }
    });
});
