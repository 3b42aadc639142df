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

describe('table 四 with fourteen numbers', () => {
  const line = /(结果维持.*\n)([\d\t]{20,40})(?=\n)/;
  const withLine = (change: (numbers: string[]) => string[]) =>
    text.replace(line, (_, headers, numbers: string) => headers + change(numbers.split('\t')).join('\t'));

  it('is an error', () =>
    assert.deepEqual(found(withLine((numbers) => numbers.slice(1))), ['cell-missing: error']));

  it('is a warning where a cell is empty as well, and where it has sixteen', () => {
    assert.deepEqual(found(withLine(([, , ...numbers]) => ['', ...numbers])), ['cell-missing: warning']);
    assert.deepEqual(found(withLine((numbers) => [...numbers, '0'])), ['cell-missing: warning']);
  });
});
