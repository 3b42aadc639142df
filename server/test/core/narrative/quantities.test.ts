/** Numbers in sentences: what they count, whether they are exact, and what is none. */
import assert from 'node:assert/strict';
import { numeralValue } from '../../../src/core/narrative/numerals';
import { quantitiesIn } from '../../../src/core/narrative/quantities';

const inText = (plain: string) =>
  quantitiesIn(plain, 0, plain.length, () => true).map(
    ({ digits, unit, exact }) => `${exact ? '' : '~'}${digits}${unit}`,
  );

describe('Chinese numerals', () => {
  const numbers: readonly [string, number | null][] = [
    ['六', 6],
    ['十', 10],
    ['十二', 12],
    ['三十', 30],
    ['一百零五', 105],
    ['两千三百', 2300],
    ['二〇二三', 2023],
    ['十十', null],
    ['一三百', null],
    ['百', null],
  ];
  for (const [numerals, value] of numbers)
    it(`${numerals} is ${value}`, () => assert.equal(numeralValue(numerals), value));
});

describe('quantities in a sentence', () => {
  const sentences: readonly [sentence: string, quantities: readonly string[]][] = [
    ['收到申请12件,办结1,234件', ['12件', '1234件']],
    ['占33.9%', ['33.9%']],
    ['公开信息约300条、近40篇', ['~300条', '~40篇']],
    ['办理260余件,100多次,50件以上', ['~260件', '~100次', '~50件']],
    ['阅读量1.2万次', ['~12000次']],
    ['收费3.5万元', ['3.5万元']],
    ['收到申请十二件', ['12件']],
    ['共申请78', ['78']],
    ['2023年1月1日,第12条,〔2021〕30号', []],
    ['一是加强,二是完善', []],
    ['总机010-12345678', []],
  ];
  for (const [sentence, quantities] of sentences)
    it(sentence, () => assert.deepEqual(inText(sentence), quantities));
});
