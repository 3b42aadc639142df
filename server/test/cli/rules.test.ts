import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { pageIn } from '../../src/cli/explain';
import { near } from '../../src/cli/near';
import { RULE_CODES, RULES } from '../../src/rules/registry';
import { pageFiles } from '../rules/page';
import { gouji, goujiJson } from './support/gouji';

/** What stands below a page's title: in Chinese, then in English. */
const summaryOf = (page: string) => page.split('\n\n')[2];

describe('gouji rules', function () {
  this.timeout(30_000);

  it('lists every rule for programs, with what it says of itself', () => {
    const { schema, rules } = goujiJson(['rules', '--format', 'json']);
    assert.equal(schema, 'gouji/1');
    const pages = pageFiles();
    assert.deepEqual(
      rules,
      RULES.map(({ code, severity, isSafe, fix, since }) => ({
        code,
        severity,
        fixable: fix ? (isSafe ? 'safe' : 'offered') : 'none',
        since: since ?? '0.1.0',
        summary: summaryOf(readFileSync(pages.get(code) ?? '', 'utf8')),
      })),
    );
  });

  it('lists them for people in their language, one a line', () => {
    const lines = gouji(['rules', '--lang', 'zh']).stdout.trimEnd().split('\n');
    assert.deepEqual(
      lines.map((line) => line.split(' ')[0]),
      RULE_CODES,
    );
    assert.match(lines[0], /^row-total +error +safe +0\.1\.0 +行的总计不等于六类申请人之和。$/);
  });
});

describe('gouji explain', function () {
  this.timeout(30_000);

  it('prints the page of a rule in the reader’s language', () => {
    const chinese = gouji(['explain', 'number-mark', '--lang', 'zh']);
    assert.deepEqual([chinese.status, chinese.stderr], [0, '']);
    assert.match(
      chinese.stdout,
      /^# number-mark 数字带标记\n\n.*。\n\n警告；[\s\S]*\n## 查什么\n\n格子里除数字外/,
    );
    assert.doesNotMatch(chinese.stdout, /What it finds|A mark, a unit/);
    const english = gouji(['explain', 'number-mark', '--lang', 'en']).stdout;
    assert.match(
      english,
      /^# number-mark 数字带标记\n\n.*\.\n\nWarning; [\s\S]*\n## What it finds\n\nA mark, a unit/,
    );
    assert.doesNotMatch(english, /查什么|格子里除数字外/);
    assert.ok([chinese.stdout, english].every((page) => page.includes('⟦4(增)→4⟧{number-mark} |\n')));
  });

  it('refuses a code that no rule has, and names those that may be meant', () => {
    const { status, stdout, stderr } = gouji(['explain', 'row-totals']);
    assert.deepEqual([status, stdout], [2, '']);
    assert.match(stderr, /^gouji: There is no rule row-totals; like it are: row-total\.\n/);
    assert.match(
      gouji(['explain', '不平', '--lang', 'zh']).stderr,
      /没有规则 不平；gouji rules 列出全部规则。/,
    );
  });
});

describe('a code that was mistyped', () => {
  const codes = ['row-total', 'outcome-total', 'remedy-total', 'balance', 'cell-blank'];

  it('is near the one that is a few letters away, or that holds it', () => {
    assert.deepEqual(near('ballance', codes), ['balance']);
    assert.deepEqual(near('ROW_TOTAL', codes), ['row-total']);
    assert.deepEqual(near('blank', codes), ['cell-blank']);
    assert.deepEqual(near('total', codes), ['row-total', 'remedy-total', 'outcome-total']);
  });

  it('is near none where it is like none', () => {
    assert.deepEqual(near('x', codes), []);
    assert.deepEqual(near('section-order', codes), []);
  });
});

const EXAMPLE = /^```[\s\S]*?^```$/gm;

describe('each half of a rule’s page', () => {
  for (const [code, file] of pageFiles())
    it(`${code} has every section, the Chinese one no English in it`, () => {
      const page = readFileSync(file, 'utf8');
      const [chinese, english] = (['zh', 'en'] as const).map((language) => pageIn(language, page));
      for (const half of [chinese, english]) {
        const sections = half
          .replace(EXAMPLE, '…')
          .split(/^## .*$/m)
          .slice(1);
        assert.equal(sections.length, 6);
        assert.ok(sections.every((section) => section.trim() !== ''));
        assert.equal(half.match(/^```report/gm)?.length, page.match(/^```report/gm)?.length);
      }
      const prose = chinese.replace(EXAMPLE, '').replace(/`[^`\n]*`/g, '');
      assert.doesNotMatch(prose, /[a-z]+ [a-z]+ [a-z]+/);
    });
});
