import assert from 'node:assert/strict';
import { inFolder } from './support/folder';
import { gouji, goujiJson, unreadToTheEnd } from './support/gouji';
import { FAULTY, sample } from './support/sample';

/** Line of row 一, and column of its 总计. */
const LINE = FAULTY.split('\n').findIndex((line) => line.startsWith('一、本年新收')) + 1;
const COLUMN = FAULTY.split('\n')[LINE - 1].length - 1;

describe('gouji check', function () {
  this.timeout(30_000);

  it('exits 0 where it finds no error', () => {
    const { status, stdout, stderr } = gouji(['check', '-'], { input: sample() });
    assert.deepEqual([status, stdout], [0, '']);
    assert.equal(stderr, 'files: 1, reports: 1, errors: 0, warnings: 0\n');
  });

  it('exits 1 where it finds an error, and prints it as compilers do', () =>
    inFolder({ 'a.txt': FAULTY }, (folder) => {
      const { status, stdout, stderr } = gouji(['check', 'a.txt'], { cwd: folder });
      assert.equal(status, 1);
      assert.match(stdout, new RegExp(`^a\\.txt:${LINE}:${COLUMN}: error: .*10.* \\[row-total\\]$`, 'm'));
      assert.match(stderr, /^files: 1, reports: 1, errors: \d+, warnings: 0\n$/);
    }));

  it('tells of a file that holds no report, where it was named or is named like one', () =>
    inFolder({ 'all/a.txt': sample(), 'all/b.txt': '会议纪要', 'all/某局信息公开年报.txt': '' }, (folder) => {
      const { status, stderr } = gouji(['check', 'all', 'all/b.txt'], { cwd: folder });
      assert.equal(status, 0);
      assert.deepEqual(stderr.split('\n'), [
        'all/b.txt: Nothing of the official form (2019 or later) is found in it.',
        'all/某局信息公开年报.txt: It is named like a report, but nothing of the official form (2019 or later) is found in it.',
        'files: 3, reports: 1, errors: 0, warnings: 0',
        '',
      ]);
      assert.doesNotMatch(gouji(['check', 'all'], { cwd: folder }).stderr, /b\.txt/);
    }));

  it('prints findings as JSON with the keys of the contract', () => {
    const result = goujiJson(['check', '--format', 'json', '-'], { input: FAULTY });
    const [file] = result.files;
    assert.deepEqual(Object.keys(file), [
      'path',
      'format',
      'reportYear',
      'body',
      'diagnostics',
      'repairs',
      'repairSearch',
      'slips',
    ]);
    assert.deepEqual(file.repairs, [
      {
        cells: [{ id: 'applications/1/total', actual: '10', suggested: '9' }],
        settles: ['row-total@1', 'balance@total'],
        unique: true,
      },
    ]);
    assert.deepEqual(file.repairSearch, [{ table: 'applications', atLeast: 1, complete: true }]);
    const found = file.diagnostics.find((each: { code: string }) => each.code === 'row-total');
    const { message, fixes, ...rest } = found;
    assert.deepEqual(rest, {
      code: 'row-total',
      severity: 'error',
      line: LINE,
      column: COLUMN,
      endLine: LINE,
      endColumn: COLUMN + 2,
      cells: [
        'total',
        'natural-person',
        'business',
        'research',
        'social-welfare',
        'legal-service',
        'other',
      ].map((column) => `applications/1/${column}`),
      expected: '9',
      actual: '10',
      relation: 'row-total@1',
      row: '1',
    });
    assert.match(message, /10/);
    assert.deepEqual(Object.keys(found).slice(0, 11), [
      ...['code', 'severity', 'message', 'line', 'column', 'endLine', 'endColumn'],
      ...['cells', 'expected', 'actual', 'fixes'],
    ]);
    const [fix] = fixes;
    assert.deepEqual(Object.keys(fix), ['title', 'preferred', 'edits']);
    assert.deepEqual(fix.edits, [
      { line: LINE, column: COLUMN, endLine: LINE, endColumn: COLUMN + 2, newText: '9' },
    ]);
    const errors = file.diagnostics.filter((each: { severity: string }) => each.severity === 'error').length;
    const { summary } = result;
    assert.deepEqual(Object.keys(summary), [
      ...['files', 'reports', 'errors', 'warnings', 'information', 'hints', 'unreadable', 'accepted'],
    ]);
    assert.deepEqual([summary.files, summary.reports, summary.errors, summary.unreadable], [1, 1, errors, 0]);
  });

  it('counts lines and columns behind a byte-order mark as without one, and CR LF as one line end', () => {
    const places = (input: string) =>
      goujiJson(['check', '--format', 'json', '-'], { input }).files[0].diagnostics.map(
        (found: { code: string; line: number; column: number }) => [found.code, found.line, found.column],
      );
    const expected = places(FAULTY);
    assert(expected.length > 0);
    assert.deepEqual(places(`\ufeff${FAULTY.replaceAll('\n', '\r\n')}`), expected);
  });

  it('speaks Chinese or English; codes, ids and keys never change with it', () => {
    const files = ['zh', 'en'].map(
      (lang) => goujiJson(['check', '--lang', lang, '--format=json', '-'], { input: FAULTY }).files[0],
    );
    const [chinese, english] = files.map((file) => JSON.stringify(file.diagnostics[0].message));
    assert.match(chinese, /应为/);
    assert.match(english, /[a-z]{3}/);
    const wordless = files.map((file) =>
      JSON.stringify(file, (key, value) => (key === 'message' || key === 'title' ? '' : value)),
    );
    assert.equal(wordless[0], wordless[1]);
  });

  it('speaks the language of the locale where none is asked for', () => {
    const said = (env: NodeJS.ProcessEnv) => gouji(['check', '-'], { input: sample(), env }).stderr;
    assert.match(said({ LC_ALL: 'zh_CN.UTF-8' }), /文件/);
    assert.match(said({ LANG: 'zh_CN.GB18030' }), /文件/);
    assert.match(said({ LC_ALL: 'C', LANG: 'zh_CN.UTF-8' }), /files/);
    assert.match(said({ LC_MESSAGES: 'en_US.UTF-8', LANG: 'zh_CN.UTF-8' }), /files/);
  });

  it('exits 2 where a file cannot be read, with the findings of the others', () =>
    inFolder({ 'a.txt': FAULTY }, (folder) => {
      const { status, stdout } = gouji(['check', '--format', 'ndjson', 'none', 'a.txt'], { cwd: folder });
      assert.equal(status, 2);
      const [none, file] = stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line));
      assert.deepEqual(Object.keys(none), ['path', 'error']);
      assert(file.diagnostics.length > 0);
    }));

  it('prints JSON also where there is no file at all, and says so, lest a wrong folder be taken for one in order', () =>
    inFolder({ 'a.docx': '' }, (folder) => {
      const { status, stdout, stderr } = gouji(['check', '--format', 'json', '.'], { cwd: folder });
      const { schema, files, summary } = JSON.parse(stdout);
      assert.deepEqual([status, schema, files, summary.files], [0, 'gouji/1', [], 0]);
      assert.match(stderr, /^No annual report was found in the files that end in \.txt, [^\n]*\n$/);
    }));

  it('ends quietly where its reader has seen enough', async () => {
    const files = Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`${at}.txt`, FAULTY]));
    await inFolder(files, async (folder) => {
      assert.deepEqual(await unreadToTheEnd(['extract', folder]), [0, '']);
    });
  });

  it('makes visible what would steer a terminal', () =>
    inFolder({ '\u001b[31ma.txt': FAULTY }, (folder) => {
      const { stdout } = gouji(['check', '.'], { cwd: folder });
      assert(stdout.startsWith('\\x1b[31ma.txt:'));
    }));
});
