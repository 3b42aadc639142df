/** Brackets of a web page's buttons, beside those of the text. */
import assert from 'node:assert/strict';
import { FORM_2021 } from '../../../src/core/form/form2021';
import { codesOf } from '../../support/asRead';
import { writeReport } from '../../support/generate';
import { figuresOf } from '../figures';

const report = writeReport({ form: FORM_2021, layout: 'tsv', values: figuresOf(FORM_2021) });

describe('a bracket without its other half', () => {
  const codes = (end: string) =>
    codesOf(`${report.trimEnd()}\n\n${end}\n`).filter((code) => code !== 'narrative-silent');

  it('is the page’s where a button begins with it, and said as that', () => {
    assert.deepEqual(codes('【字体：大 中 小'), ['navigation-left']);
  });

  it('is the text’s anywhere else', () => {
    assert.deepEqual(codes('【附表见门户网站'), ['unbalanced']);
  });
});
