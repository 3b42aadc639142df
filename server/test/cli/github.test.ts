import assert from 'node:assert/strict';
import { inFolder } from './support/folder';
import { gouji } from './support/gouji';
import { FAULTY, sample, TOTAL, WRONG_TOTAL } from './support/sample';

const github = (args: readonly string[], cwd: string) => {
  const { status, stdout, stderr } = gouji(['check', '--format', 'github', ...args], { cwd });
  return { status, stderr, lines: stdout.split('\n').slice(0, -1) };
};

/** As the runner of GitHub Actions reads a line: the command, its properties, its message, all of them unescaped. */
function parse(line: string) {
  const [, command, properties, message] = /^::(\w+) (.*?)::(.*)$/.exec(line) ?? assert.fail(line);
  const plain = (text: string) =>
    text
      .replaceAll('%2C', ',')
      .replaceAll('%3A', ':')
      .replaceAll('%0A', '\n')
      .replaceAll('%0D', '\r')
      .replaceAll('%25', '%');
  const pairs = properties.split(',').map((pair) => {
    const [key, value] = pair.split('=');
    return [key, plain(value)];
  });
  return { command, message: plain(message), ...Object.fromEntries(pairs) };
}

describe('gouji check --format github', function () {
  this.timeout(30_000);

  it('prints a workflow command for each finding, and the counts for people', () =>
    inFolder({ 'a.txt': FAULTY }, (folder) => {
      const { status, lines, stderr } = github(['a.txt'], folder);
      assert.equal(status, 1);
      const { message, ...place } = parse(lines.find((line) => line.includes('title=row-total')) ?? '');
      assert.deepEqual(place, {
        command: 'error',
        file: 'a.txt',
        line: String(TOTAL.line),
        endLine: String(TOTAL.line),
        col: String(TOTAL.start),
        endColumn: String(TOTAL.end),
        title: 'row-total',
      });
      assert.match(message, /10 should be 9/);
      assert.match(stderr, /^files: 1, reports: 1, errors: \d/);
    }));

  it('keeps names and words whole that hold what commands are written with', () =>
    inFolder({ '100%,a:b=.txt': sample({ ...WRONG_TOTAL, 'proactive/fees/amount': '5%::a' }) }, (folder) => {
      const { lines } = github(['.'], folder);
      assert(lines.length > 0);
      for (const line of lines) {
        assert.match(line, /^::\w+ file=100%25%2Ca%3Ab=\.txt,line=/);
      }
      const { message } = parse(lines.find((line) => line.includes('title=cell-invalid')) ?? '');
      assert.match(message, /5%::a/);
    }));

  it('gives warnings as warnings, hints as notices', () =>
    inFolder(
      {
        'a.txt': FAULTY,
        'gouji.json': JSON.stringify({ rules: { 'row-total': 'warning', balance: 'hint' } }),
      },
      (folder) => {
        const { status, lines } = github(['a.txt'], folder);
        assert.equal(status, 0);
        const commands = Object.fromEntries(lines.map((line) => [parse(line).title, parse(line).command]));
        assert.deepEqual([commands['row-total'], commands.balance], ['warning', 'notice']);
      },
    ));

  it('says of a file that could not be read that it is an error', () =>
    inFolder({}, (folder) => {
      const { status, lines } = github(['absent.txt'], folder);
      assert.equal(status, 2);
      assert.deepEqual(lines.map(parse), [
        { command: 'error', file: 'absent.txt', message: 'There is no such file or folder.' },
      ]);
    }));

  it('lists what is accepted as notices where that is asked for', () =>
    inFolder(
      {
        'a.txt': FAULTY,
        'gouji.json': JSON.stringify({
          accept: [{ file: '*', code: 'balance', reason: '总计含补录的一件' }],
        }),
      },
      (folder) => {
        const titles = (args: string[]) =>
          github([...args, 'a.txt'], folder).lines.map((line) => parse(line).title);
        assert.deepEqual(titles([]), ['row-total']);
        assert.deepEqual(titles(['--accepted']), ['row-total', 'balance']);
        assert.match(github(['--accepted', 'a.txt'], folder).lines[1], /^::notice .*总计含补录的一件\)$/);
      },
    ));
});
