/** Rules of which one finding weighs less than another. */
import assert from 'node:assert/strict';
import { FORM_2021 } from '../../src/core/form/form2021';
import { read } from '../../src/core/read';
import { check } from '../../src/rules/check';
import { writeReport } from '../support/generate';
import { figuresOf } from './figures';

const text = writeReport({ form: FORM_2021, layout: 'tsv', values: figuresOf(FORM_2021) });

const found = (changed: string) => check(read(changed)).map(({ code, severity }) => `${code}: ${severity}`);

describe('the last day of a period', () => {
  for (const [day, severity] of [
    ['30', 'warning'],
    ['3', 'warning'],
    ['20', 'hint'],
    ['25', 'hint'],
  ])
    it(`12月${day}日: ${severity}`, () =>
      assert.deepEqual(found(text.replace('12月31日', `12月${day}日`)), [`period-end: ${severity}`]));
});
