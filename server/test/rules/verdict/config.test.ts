/** gouji.json: what it says, which files its patterns name, and how its mistakes are told. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readConfig } from '../../../src/rules/verdict/config';
import { isOneFile, namesFile } from '../../../src/rules/verdict/pattern';
import { english } from '../../support/english';

function problemsIn(value: unknown): string[] {
  const json = typeof value === 'string' ? value : JSON.stringify(value);
  return readConfig(json, 'gouji.json').problems.map(({ message, args }) => english(message, ...args));
}

describe('gouji.json', () => {
  it('says severities and acceptances', () => {
    const { config, problems } = readConfig(
      JSON.stringify({
        $schema: 'https://example.org/gouji.schema.json',
        rules: { 'row-total': 'warning', 'number-mark': 'off' },
        accept: [{ file: '年报/*.txt', code: 'cell-blank', reason: '本机关无此项', text: '行政强制' }],
      }),
      'gouji.json',
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(
      [...(config?.levels ?? [])],
      [
        ['row-total', 'warning'],
        ['number-mark', 'off'],
      ],
    );
    assert.deepEqual(config?.accept, [
      {
        file: '年报/*.txt',
        code: 'cell-blank',
        reason: '本机关无此项',
        from: 'gouji.json',
        text: '行政强制',
      },
    ]);
  });

  it('may be empty', () => assert.deepEqual(problemsIn({}), []));

  const mistakes: readonly [what: string, value: unknown, problem: RegExp][] = [
    ['no JSON', '{"rules": ', /^It is not valid JSON: check commas/],
    ['a list', [], /^It has to be an object/],
    ['a key that is not known', { rule: {} }, /^“rule” is not known; there are: \$schema, rules, accept\.$/],
    ['rules that are a list', { rules: [] }, /^“rules” has to be an object\.$/],
    [
      'a rule that there is not',
      { rules: { 'row-totals': 'off' } },
      /^“rules”: there is no rule row-totals\.$/,
    ],
    ['a rule of objects', { rules: { __proto__x: 'off' } }, /there is no rule __proto__x/],
    [
      'a severity that there is not',
      { rules: { 'row-total': 'warn' } },
      /^“rules\.row-total” has to be one of: error, warning, information, hint, off\.$/,
    ],
    ['one acceptance for a list', { accept: {} }, /^“accept” has to be a list\.$/],
    ['words for an acceptance', { accept: ['row-total'] }, /^“accept\[0\]” has to be an object\.$/],
    [
      'no reason',
      { accept: [{ file: 'a.txt', code: 'row-total' }] },
      /^“accept\[0\]\.reason” has to be text, and not empty\.$/,
    ],
    [
      'the placeholder as a reason',
      { accept: [{ file: 'a.txt', code: 'row-total', reason: '（在此写明理由）' }] },
      /^“accept\[0\]\.reason” has to be text, and not empty\.$/,
    ],
    [
      'a code that there is not',
      { accept: [{ file: 'a.txt', code: 'total', reason: 'x' }] },
      /^“accept\[0\]\.code”: there is no rule total\.$/,
    ],
    [
      'a key of an acceptance that is not known',
      { accept: [{ file: 'a.txt', code: 'row-total', reason: 'x', line: 3 }] },
      /^“accept\[0\]\.line” is not known; there are: file, code, reason, text\.$/,
    ],
  ];
  for (const [what, value, problem] of mistakes)
    it(`with ${what} says so, and the rest of it counts`, () => {
      const [first, ...others] = problemsIn(value);
      assert.match(first, problem);
      assert.deepEqual(others, []);
      if (typeof value !== 'object' || Array.isArray(value)) return;
      const { config } = readConfig(JSON.stringify({ rules: { balance: 'hint' }, ...value }), '');
      if (!('rules' in (value as object))) assert.equal(config?.levels.get('balance'), 'hint');
    });

  it('never throws, whatever it holds', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (json) => {
        readConfig(json, '');
      }),
    );
    fc.assert(
      fc.property(fc.record({ rules: fc.jsonValue(), accept: fc.jsonValue() }), (value) => {
        readConfig(JSON.stringify(value), '');
      }),
    );
  });
});

describe('a pattern', () => {
  const cases: readonly [pattern: string, file: string, names: boolean][] = [
    ['年报.txt', '年报.txt', true],
    ['年报.txt', '2023/区/年报.txt', true],
    ['年报.txt', '旧年报.txt', false],
    ['*.txt', '2023/年报.txt', true],
    ['*年报*', '2023/某局年报（终稿）.md', true],
    ['年报?.txt', '年报1.txt', true],
    ['年报?.txt', '年报12.txt', false],
    ['2023/*.txt', '2023/年报.txt', true],
    ['2023/*.txt', '2023/区/年报.txt', false],
    ['2023/**/*.txt', '2023/年报.txt', true],
    ['2023/**/*.txt', '2023/区/镇/年报.txt', true],
    ['**/年报.txt', '年报.txt', true],
    ['2023/', '2023/区/年报.md', true],
    ['2023/', '2024/区/年报.md', false],
    ['./2023/年报.txt', '2023/年报.txt', true],
    ['2023\\年报.txt', '2023/年报.txt', true],
    ['a/**/b/**/c', 'a/x/b/b/y/c', true],
    ['a*b*c', 'aXbXbXcc', true],
    ['(年报).[t]xt', '(年报).[t]xt', true],
    ['../年报.txt', '年报.txt', false],
    ['cafe\u0301.txt', 'caf\u00e9.txt', true],
  ];
  for (const [pattern, file, names] of cases)
    it(`${pattern} ${names ? 'names' : 'does not name'} ${file}`, () =>
      assert.equal(namesFile(pattern, file), names));

  it('that names one file is told from one for many', () => {
    assert.deepEqual(['年报.txt', '2023/年报.txt', '*.txt', '2023/', '年报?.txt'].map(isOneFile), [
      ...[true, true, false, false, false],
    ]);
  });

  it('that is meant to be slow is not', () => {
    const started = performance.now();
    assert.equal(namesFile(`${'*a'.repeat(200)}b`, 'a'.repeat(4000)), false);
    assert.equal(namesFile(`${'**/a/'.repeat(200)}b`, 'a/'.repeat(2000)), false);
    assert.ok(performance.now() - started < 2000);
  });
});
