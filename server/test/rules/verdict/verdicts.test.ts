/** What becomes of findings under a policy, and which of them a comment in the text speaks for. */
import assert from 'node:assert/strict';
import { read } from '../../../src/core/read';
import { check } from '../../../src/rules/check';
import type { Level } from '../../../src/rules/finding';
import { safeEdits } from '../../../src/rules/fixes';
import { recompute } from '../../../src/rules/recompute';
import { CHINESE_PLACEHOLDER, PLACEHOLDER } from '../../../src/rules/verdict/comment';
import {
  type Acceptance,
  acceptedCells,
  NO_POLICY,
  type Policy,
  verdictsOn,
} from '../../../src/rules/verdict/verdicts';
import { readText } from '../../support/repository';
import { faultless } from '../example';

const tsv = faultless('2021', 'tsv');
/** 总计 of the first row is 91 for 90, and breaks the balance, too. */
const FIRST_ROW = /^一、本年新收.*$/m;
const WRONG = tsv.replace(FIRST_ROW, (row) => row.replace(/90$/, '91'));

const policy = (levels: Record<string, Level>, ...acceptances: Acceptance[]): Policy => ({
  levels: new Map(Object.entries(levels)),
  acceptances,
});

const verdicts = (text: string, by = NO_POLICY) => {
  const { findings, accepted } = verdictsOn(read(text), by);
  return {
    findings: findings.map(({ code }) => code),
    accepted: accepted.map(({ finding, acceptance }) => [finding.code, acceptance.reason, acceptance.from]),
  };
};

/** The report with a comment above the row. */
const above = (comment: string, text = WRONG) => text.replace(FIRST_ROW, (row) => `${comment}\n${row}`);

describe('a policy', () => {
  it('changes nothing where it says nothing', () => {
    assert.deepEqual(verdicts(WRONG), { findings: ['row-total', 'balance'], accepted: [] });
  });

  it('gives a rule’s findings another severity', () => {
    const { findings } = verdictsOn(read(WRONG), policy({ 'row-total': 'information' }));
    assert.deepEqual(
      findings.map(({ code, severity }) => [code, severity]),
      [
        ['row-total', 'information'],
        ['balance', 'error'],
      ],
    );
  });

  it('turns a rule off: it does not run', () => {
    assert.deepEqual(verdicts(WRONG, policy({ 'row-total': 'off' })).findings, ['balance']);
    const report = { ...read(WRONG), prose: undefined as never, tables: undefined as never };
    const faults: string[] = [];
    check(report, (code) => faults.push(code));
    assert.ok(faults.length > 0, 'a report in pieces makes rules fail');
    check(report, (code) => assert.fail(code), new Set(faults));
  });

  it('accepts findings of a code, everywhere or on lines with a text', () => {
    const reason = '总计含补录';
    const everywhere = { code: 'row-total', reason, from: 'gouji.json' };
    assert.deepEqual(verdicts(WRONG, policy({}, everywhere)), {
      findings: ['balance'],
      accepted: [['row-total', reason, 'gouji.json']],
    });
    const here = { ...everywhere, text: '一、本年新收' };
    const elsewhere = { ...everywhere, text: '二、上年结转' };
    const { used } = verdictsOn(read(WRONG), policy({}, elsewhere, here));
    assert.deepEqual([...used], [here]);
    assert.deepEqual(verdicts(WRONG, policy({}, elsewhere)).accepted, []);
  });

  it('finds the text of a line whatever tags are in its words', () => {
    const here = { code: 'row-total', reason: '总计含补录', from: 'gouji.json', text: '一、本年新收' };
    const cellsOf = (line: string) => line.split('\t').map((cell) => `<td>${cell}</td>`);
    const page = WRONG.replace(/^.*\t.*$/gm, (line) => `<tr>${cellsOf(line).join('')}</tr>`);
    for (const words of ['一、本年新收', '一、本<b>年</b>新收', '一、本&#24180;新收'])
      assert.equal(verdicts(page.replace('一、本年新收', words), policy({}, here)).accepted.length, 1, words);
  });

  it('never changes what was read', () => {
    const report = read(WRONG);
    verdictsOn(report, policy({ 'row-total': 'off' }));
    assert.deepEqual(report, read(WRONG));
  });
});

describe('an acceptance in the text', () => {
  const both = '<!-- 勾稽接受 row-total、balance：总计含补录的一件 -->';

  it('covers the line below it', () => {
    assert.deepEqual(verdicts(above(both)), {
      findings: [],
      accepted: [
        ['row-total', '总计含补录的一件', 'text'],
        ['balance', '总计含补录的一件', 'text'],
      ],
    });
  });

  it('does not cover the line after that', () => {
    const text = above(`${both}\n二〇二三年数据`);
    assert.deepEqual(verdicts(text).accepted, []);
    assert.ok(verdicts(text).findings.includes('acceptance-unused'));
  });

  it('covers what it names only', () => {
    assert.deepEqual(verdicts(above('<!-- gouji-accept balance: x -->')), {
      findings: ['row-total'],
      accepted: [['balance', 'x', 'text']],
    });
  });

  it('covers the whole report above its title, other comments between', () => {
    const others = '<!-- gouji-accept number-mark: units are written out here -->\n<!-- 数据由办公室核对 -->';
    const { findings, accepted } = verdicts(`${both}\n${others}\n${WRONG}`);
    assert.deepEqual([findings, accepted.length], [['acceptance-unused'], 2]);
  });

  it('covers a Markdown table that it stands in front of', () => {
    const text = faultless('2021', 'markdown').replace(/^\| 一、本年新收.*\| 90 \|$/m, (row) =>
      row.replace('| 90 |', '| 91 |'),
    );
    assert.deepEqual(verdicts(text).findings, ['row-total', 'balance']);
    const { findings, accepted } = verdicts(text.replace(/三、收到和处理[^\n]*\n\n/, `$&${both}\n`));
    assert.deepEqual([findings, accepted.length], [[], 2]);
  });

  it('reaches past other comments', () => {
    const row = '<!-- gouji-accept row-total: x -->';
    const balance = '<!-- gouji-accept balance: y -->';
    assert.deepEqual(verdicts(above(`${row}\n\n${balance}`)), {
      findings: [],
      accepted: [
        ['row-total', 'x', 'text'],
        ['balance', 'y', 'text'],
      ],
    });
  });

  it('costs its own length, however many there are', () => {
    const many = 20_000;
    const started = performance.now();
    const text = WRONG.replace(
      '二、主动',
      `${'<!-- gouji-accept row-total: x -->\n一段话。\n'.repeat(many)}$&`,
    );
    assert.equal(verdicts(text).findings.length, many + 2);
    assert.ok(performance.now() - started < 10_000);
  });

  for (const [what, reason] of [
    ['no reason', ''],
    ['the placeholder', PLACEHOLDER],
    ['the placeholder in Chinese', CHINESE_PLACEHOLDER],
  ])
    it(`does not count with ${what}`, () => {
      const { findings } = verdicts(above(`<!-- gouji-accept row-total: ${reason} -->`));
      assert.deepEqual(findings, ['acceptance-unused', 'row-total', 'balance']);
    });

  it('has its placeholder in both languages', () => {
    assert.equal(JSON.parse(readText('l10n/bundle.l10n.zh-cn.json'))[PLACEHOLDER], CHINESE_PLACEHOLDER);
  });

  it('does not count where it is not closed', () => {
    const text = above('<!-- gouji-accept row-total: reason');
    assert.deepEqual(verdicts(text).findings, ['acceptance-unused', 'row-total', 'balance']);
  });

  it('is not called unused where its rule did not run', () => {
    const text = above('<!-- gouji-accept row-total: x -->', tsv);
    assert.deepEqual(verdicts(text).findings, ['acceptance-unused']);
    assert.deepEqual(verdicts(text, policy({ 'row-total': 'off' })).findings, []);
  });

  it('keeps the number from being fixed or recomputed', () => {
    const report = read(above(both));
    const { accepted } = verdictsOn(report, NO_POLICY);
    assert.equal(safeEdits(report).length, 1);
    assert.deepEqual(
      safeEdits(report, undefined, (each) => verdictsOn(each, NO_POLICY).findings),
      [],
    );
    assert.equal(recompute(report, { kind: 'report' }).length, 1);
    assert.deepEqual(recompute(report, { kind: 'report' }, acceptedCells(accepted)), []);
  });
});
