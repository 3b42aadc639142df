import assert from 'node:assert/strict';
import { readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { inFolder } from './support/folder';
import { gouji, goujiJson } from './support/gouji';
import { FAULTY, FAULTY_ROW, sample } from './support/sample';

const COMMENT = '<!-- 勾稽接受 row-total、balance：总计含补录的一件 -->';
const ACCEPTING = FAULTY.replace(FAULTY_ROW, `${COMMENT}\n${FAULTY_ROW}`);

const config = (value: object) => JSON.stringify(value);
const entry = (code: string, file = 'a.txt') => ({ file, code, reason: '总计含补录的一件' });
const BOTH = config({ accept: [entry('row-total'), entry('balance')] });

const codes = (findings: readonly { code: string }[]) => findings.map(({ code }) => code);

describe('gouji check, on what is accepted', function () {
  this.timeout(30_000);

  it('does not list it, counts it, and exits 0', () =>
    inFolder({ 'a.txt': ACCEPTING }, (folder) => {
      const { status, stdout, stderr } = gouji(['check', 'a.txt'], { cwd: folder });
      assert.deepEqual([status, stdout], [0, '']);
      assert.equal(stderr, 'files: 1, reports: 1, errors: 0, warnings: 0, accepted: 2\n');
    }));

  it('lists it on request, behind the findings, with its reason and where that is', () =>
    inFolder({ 'a.txt': FAULTY, 'gouji.json': config({ accept: [entry('balance')] }) }, (folder) => {
      const { status, stdout } = gouji(['check', '--accepted', 'a.txt'], { cwd: folder });
      const [finding, accepted, ...others] = stdout.split('\n');
      assert.equal(status, 1);
      assert.match(finding, /^a\.txt:\d+:\d+: error: .* \[row-total\]$/);
      assert.match(
        accepted,
        /^a\.txt:\d+:\d+: accepted: .* \[balance\] \(accepted in gouji\.json: 总计含补录的一件\)$/,
      );
      assert.deepEqual(others, ['']);
    }));

  it('gives it in JSON as findings with reason and from, where it is asked for', () =>
    inFolder(
      { 'a.txt': ACCEPTING, 'b.txt': FAULTY, 'gouji.json': config({ accept: [entry('balance', 'b.txt')] }) },
      (folder) => {
        const asked = ['check', '--format', 'json', '--accepted', '.'];
        const { files, summary } = goujiJson(asked, { cwd: folder });
        const [inText, inFile] = files;
        assert.deepEqual(inText.diagnostics, []);
        assert.deepEqual(codes(inText.accepted), ['row-total', 'balance']);
        const { reason, from, ...diagnostic } = inText.accepted[0];
        assert.deepEqual([reason, from], ['总计含补录的一件', 'text']);
        const [same] = goujiJson(['check', '--format', 'json', '-'], { input: FAULTY }).files[0].diagnostics;
        const moved = (finding: { line: number }) => ({ ...finding, fixes: [], line: 0, endLine: 0 });
        assert.deepEqual(moved(diagnostic), moved(same));
        assert.equal(diagnostic.line, same.line + 1);
        assert.deepEqual(codes(inFile.diagnostics), ['row-total']);
        assert.deepEqual(
          inFile.accepted.map((each: { from: string }) => each.from),
          ['gouji.json'],
        );
        assert.equal(summary.accepted, 3);
        const unasked = goujiJson(['check', '--format', 'json', '.'], { cwd: folder });
        assert.ok(!('accepted' in unasked.files[0]));
        assert.equal(unasked.summary.accepted, 3);
      },
    ));

  it('hints at a comment that accepts nothing', () =>
    inFolder({ 'a.txt': sample().replace(/^一、本年新收/m, `${COMMENT}\n$&`) }, (folder) => {
      const { status, stdout } = gouji(['check', 'a.txt'], { cwd: folder });
      assert.equal(status, 0);
      assert.match(stdout, /^a\.txt:\d+:1: hint: .* \[acceptance-unused\]\n$/);
    }));
});

describe('gouji.json', function () {
  this.timeout(30_000);

  const checked = (files: Record<string, string>, ...args: string[]) =>
    inFolder(files, (folder) => gouji(['check', ...(args.length > 0 ? args : ['.'])], { cwd: folder }));

  it('changes severities, and with them the exit status', async () => {
    const rules = { 'row-total': 'warning', balance: 'off' };
    const { status, stdout, stderr } = await checked({ 'a.txt': FAULTY, 'gouji.json': config({ rules }) });
    assert.equal(status, 0);
    assert.match(stdout, /^a\.txt:\d+:\d+: warning: .* \[row-total\]\n$/);
    assert.equal(stderr, 'files: 1, reports: 1, errors: 0, warnings: 1\n');
  });

  it('is none where it is a link that leads to itself: the report is checked all the same', function () {
    if (process.platform === 'win32') this.skip();
    return inFolder({ 'a.txt': FAULTY }, (folder) => {
      symlinkSync('gouji.json', path.join(folder, 'gouji.json'));
      const { status, stderr } = gouji(['check', 'a.txt'], { cwd: folder });
      assert.deepEqual([status, stderr], [1, 'files: 1, reports: 1, errors: 2, warnings: 0\n']);
    });
  });

  it('is looked for upwards, and the nearest one counts alone', async () => {
    const off = config({ rules: { 'row-total': 'off', balance: 'off' } });
    const files = { '甲/一/a.txt': FAULTY, '乙/b.txt': FAULTY, 'gouji.json': off, '乙/gouji.json': '{}' };
    const { stdout } = await checked(files);
    assert.deepEqual([...new Set(stdout.match(/^[^:]+/gm))], [path.join('乙', 'b.txt')]);
  });

  it('is not looked for above the folder of the repository', async () => {
    const off = config({ rules: { 'row-total': 'off', balance: 'off' } });
    const { status } = await checked({ 'gouji.json': off, '甲/.git/HEAD': '', '甲/a.txt': FAULTY });
    assert.equal(status, 1);
  });

  it('counts for standard input as in the working folder', () =>
    inFolder({ 'gouji.json': config({ rules: { 'row-total': 'off', balance: 'off' } }) }, (folder) => {
      assert.equal(gouji(['check', '-'], { cwd: folder, input: FAULTY }).status, 0);
    }));

  it('has its mistakes told once, and counts for the rest', async () => {
    const rules = { 'row-total': 'off', balance: 'of' };
    const { status, stdout, stderr } = await checked({
      ...{ 'a.txt': FAULTY, 'b.txt': FAULTY },
      'gouji.json': config({ rules, accepted: [] }),
    });
    assert.equal(status, 1);
    assert.deepEqual([...new Set(stdout.match(/\[.*\]$/gm))], ['[balance]']);
    assert.deepEqual(stderr.split('\n').slice(0, -2), [
      'gouji.json: “accepted” is not known; there are: $schema, rules, accept.',
      'gouji.json: “rules.balance” has to be one of: error, warning, information, hint, off.',
    ]);
  });

  it('that is no JSON is a file that cannot be read', async () => {
    const json = '\ufeff{\n  "rules": {},，\n}';
    const { status, stdout, stderr } = await checked({ 'a.txt': FAULTY, 'gouji.json': json });
    assert.equal(status, 2);
    assert.match(stdout, /\[row-total\]/);
    assert.match(stderr, /^gouji\.json:2:15: It is not valid JSON: /);
  });

  const UNUSED = /^gouji\.json: There is nothing to accept any more: row-total finds nothing in “(.*)”/gm;
  const unused = ({ stderr }: { stderr: string }) => [...stderr.matchAll(UNUSED)].map(([, file]) => file);

  it('is told that an entry for a file has nothing to accept any more', async () => {
    const accept = [entry('row-total'), entry('row-total', 'b.txt')];
    const files = { 'a.txt': sample(), 'b.txt': sample(), 'gouji.json': config({ accept }) };
    assert.deepEqual(unused(await checked(files, 'a.txt')), ['a.txt']);
    assert.deepEqual(unused(await checked(files, '.')), ['a.txt', 'b.txt']);
  });

  it('is told so of an entry for several files only where all were gone through', async () => {
    const files = {
      ...{ '甲/a.txt': sample(), '乙/a.txt': FAULTY, '丙/b.txt': sample() },
      'gouji.json': config({ accept: [entry('row-total', '**/a.txt'), entry('row-total', '**/b.txt')] }),
    };
    assert.deepEqual(unused(await checked(files, '甲')), []);
    assert.deepEqual(unused(await checked(files, '甲', '乙', '丙')), []);
    assert.deepEqual(unused(await checked(files, '.')), ['**/b.txt']);
  });

  it('is not told so where the rule is off', async () => {
    const value = { rules: { 'row-total': 'off' }, accept: [entry('row-total')] };
    assert.deepEqual(unused(await checked({ 'a.txt': sample(), 'gouji.json': config(value) })), []);
  });
});

describe('gouji fix', function () {
  this.timeout(30_000);

  for (const [where, files] of [
    ['the text', { 'a.txt': ACCEPTING }],
    ['gouji.json', { 'a.txt': FAULTY, 'gouji.json': BOTH }],
  ] as const)
    it(`leaves alone what ${where} accepts, also where totals are recomputed`, () =>
      inFolder(files, (folder) => {
        for (const only of [[], ['--only', 'row-total'], ['--only', 'totals']])
          assert.equal(gouji(['fix', ...only, '--write', 'a.txt'], { cwd: folder }).status, 0);
        assert.equal(readFileSync(path.join(folder, 'a.txt'), 'utf8'), files['a.txt']);
      }));

  it('corrects what is not accepted, beside a comment', () =>
    inFolder({ 'a.txt': ACCEPTING.replace('row-total、balance', 'cell-blank') }, (folder) => {
      gouji(['fix', '--write', 'a.txt'], { cwd: folder });
      const fixed = readFileSync(path.join(folder, 'a.txt'), 'utf8');
      assert.equal(fixed.replace(/^<!--.*\n/m, ''), sample());
    }));
});
