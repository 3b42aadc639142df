/** Reports that a mirror of a web page turned into traditional characters: read as the simplified ones are. */
import assert from 'node:assert/strict';
import { read } from '../../src/core/read';
import { simplifiedUnits } from '../../src/core/simplified';
import { check } from '../../src/rules/check';
import { readText } from '../support/repository';

const FIXTURES = ['cell-a-line-blank-2022', 'cell-a-line-pipe-2020', 'tsv-page-breaks-2020'];

/** What these say of the characters is another matter. */
const OF_CHARACTERS = new Set(['traditional-characters', 'pinyin-left']);

const traditional = (text: string) => {
  const pairs = new Map(
    [...simplifiedUnits()].map((pair) => {
      const [traditional, simplified] = pair.map((unit) => String.fromCharCode(unit));
      return [simplified, traditional];
    }),
  );
  return [...text].map((character) => pairs.get(character) ?? character).join('');
};

const valuesOf = (text: string) => read(text).cells.map(({ status, digits }) => `${status} ${digits}`);

const codesOf = (text: string) =>
  check(read(text))
    .map(({ code }) => code)
    .filter((code) => !OF_CHARACTERS.has(code));

describe('a report in traditional characters', () => {
  for (const fixture of FIXTURES) {
    const text = readText('test-fixtures', 'reports', `${fixture}.txt`);
    it(`${fixture}: every cell`, () => assert.deepEqual(valuesOf(traditional(text)), valuesOf(text)));
    it(`${fixture}: the same is found`, () => assert.deepEqual(codesOf(traditional(text)), codesOf(text)));
  }

  it('is read where readings in pinyin stand behind the characters, too', () => {
    const text = readText('test-fixtures', 'reports', 'cell-a-line-blank-2022.txt');
    const withReadings = text
      .replaceAll('规', '規(guī)')
      .replaceAll('计', '計(jì)')
      .replaceAll('项', '項（xiàng）');
    assert.deepEqual(valuesOf(withReadings), valuesOf(text));
  });

  it('has its title, year and body', () => {
    const rest = readText('test-fixtures', 'reports', 'cell-a-line-pipe-2020.txt');
    const report = read(`${traditional('某县财政局2020年政府信息公开工作年度报告')}\n\n${traditional(rest)}`);
    assert.deepEqual([report.year, report.body], [2020, traditional('某县财政局')]);
  });
});
