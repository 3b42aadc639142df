import assert from 'node:assert/strict';
import { languageOption, UsageError } from '../../src/cli/options';
import { readRequest } from '../../src/cli/readRequest';

const CODES = new Set(['row-total', 'balance']);

const request = (line: string) => readRequest(line.split(' ').filter(Boolean), CODES);

/** What is said of a wrong line, in English. */
function complaint(line: string): string {
  try {
    request(line);
  } catch (error) {
    assert(error instanceof UsageError);
    return error.message.replace(/\{(\d)\}/g, (_, at) => error.args[Number(at)]);
  }
  assert.fail(`${line}: taken`);
}

describe('the arguments', () => {
  it('name a command, a format and paths', () => {
    assert.deepEqual(request('extract a.txt b'), {
      command: 'extract',
      format: 'json',
      paths: ['a.txt', 'b'],
    });
    const check = { command: 'check', format: 'text', accepted: false, threads: null };
    assert.deepEqual(request('check -'), { ...check, paths: ['-'] });
    assert.deepEqual(request('check --format ndjson a'), { ...check, format: 'ndjson', paths: ['a'] });
    assert.deepEqual(request('check --accepted a'), { ...check, accepted: true, paths: ['a'] });
    assert.deepEqual(request('check --threads 2 a'), { ...check, threads: 2, paths: ['a'] });
    assert.deepEqual(request('--format=csv extract a'), { command: 'extract', format: 'csv', paths: ['a'] });
    assert.deepEqual(request('check -- --help'), { ...check, paths: ['--help'] });
  });

  it('ask for help or the version without any more', () => {
    for (const line of ['--help', '-h', 'check --help', 'nonsense -h'])
      assert.equal(request(line).command, 'help');
    assert.equal(request('--version').command, 'version');
  });

  it('fix: show what would change, or write it', () => {
    assert.deepEqual(request('fix a'), { command: 'fix', output: 'diff', paths: ['a'] });
    assert.deepEqual(request('fix --diff -'), { command: 'fix', output: 'diff', paths: ['-'] });
    assert.deepEqual(request('fix -'), { command: 'fix', output: 'text', paths: ['-'] });
    assert.deepEqual(request('fix --write a b'), { command: 'fix', output: 'write', paths: ['a', 'b'] });
  });

  it('fix: keep to rules, separated by commas, by repetition or by blanks, or to the totals', () => {
    const only = new Set(['row-total', 'balance']);
    const expected = { command: 'fix', only, output: 'diff', paths: ['a'] };
    assert.deepEqual(request('fix --only row-total,balance a'), expected);
    assert.deepEqual(request('fix --only row-total --only balance a'), expected);
    assert.deepEqual(request('fix --only row-total balance a'), expected);
    assert.deepEqual(request('fix --only row-total balance ./balance'), {
      ...expected,
      paths: ['./balance'],
    });
    assert.deepEqual(request('fix --only totals a'), { ...expected, only: 'totals' });
  });

  it('rules: takes no path; explain: takes one code', () => {
    assert.deepEqual(request('rules'), { command: 'rules', format: 'text' });
    assert.deepEqual(request('rules --format json'), { command: 'rules', format: 'json' });
    assert.deepEqual(request('explain balance'), { command: 'explain', code: 'balance' });
  });

  it('choose the language', () => {
    assert.equal(languageOption(['check', '--lang', 'zh', 'a']), 'zh');
    assert.equal(languageOption(['--lang=en']), 'en');
    assert.equal(languageOption(['check', 'a']), null);
    assert.equal(languageOption(['--lang', 'de']), null);
  });

  it('are refused with a word on what is wrong', () => {
    const wrong: Record<string, RegExp> = {
      '': /No command/,
      'chek a': /no command chek/,
      check: /No PATH/,
      'check --only balance a': /The command check has no option --only/,
      'check --nonsense a': /The command check has no option --nonsense/,
      'check -x a': /no option -x/,
      'check --format': /--format needs a value/,
      'check --format xml a': /There is no format xml; there are: text, json, ndjson, sarif, github/,
      'extract --format text a': /There is no format text; there are: json, csv, ndjson/,
      'check --lang de a': /There is no language de/,
      'check --threads 0 a': /0 is no number of threads/,
      'check --threads two a': /two is no number of threads/,
      'extract --threads 2 a': /The command extract has no option --threads/,
      'fix --write=yes a': /--write takes no value/,
      'fix --write --diff a': /exclude each other/,
      'fix --write a -': /Standard input cannot be written/,
      'fix --only sums a': /There is no rule sums; gouji rules lists them/,
      'fix --only row-totl,total a': /There is no rule row-totl; like it are: row-total/,
      'fix --only total a': /There is no rule total; like it are: totals, row-total/,
      'fix --only totals,balance a': /not both/,
      'fix --only row-total': /No PATH/,
      'rules a': /The command rules takes no PATH/,
      'rules --format ndjson': /There is no format ndjson; there are: text, json/,
      'new a': /The command new takes no PATH/,
      'new --year 2018': /no official form for 2018/,
      'new --year soon': /no official form for soon/,
      'new --layout word': /There is no layout word; there are: tsv, html,/,
      'check --year 2023 a': /check has no option --year/,
      explain: /explain takes the CODE of one rule/,
      'explain row-total balance': /explain takes the CODE of one rule/,
      'explain balanc': /There is no rule balanc; like it are: balance/,
    };
    for (const [line, expected] of Object.entries(wrong)) assert.match(complaint(line), expected);
  });
});
