/** `gouji check` in several threads says what it says in one. */
import assert from 'node:assert/strict';
import { inFolder } from '../support/folder';
import { gb18030 } from '../support/gb18030';
import { gouji, unreadToTheEnd } from '../support/gouji';
import { FAULTY, FAULTY_ROW, RIGHT } from '../support/sample';

const ACCEPTING = FAULTY.replace(FAULTY_ROW, `<!-- 勾稽接受 row-total：总计含补录的一件 -->\n${FAULTY_ROW}`);

const accept = (file: string, code: string) => ({ file, code, reason: '总计含补录的一件' });
const LEVELS = { rules: { balance: 'warning' } };

/** One of each kind of file, many times over, so that every thread meets it. */
const KINDS: Readonly<Record<string, string | Uint8Array>> = {
  'right.txt': RIGHT,
  'faulty.md': FAULTY,
  'accepting.txt': ACCEPTING,
  'compilation.txt': RIGHT + FAULTY.replace('海棠区', '月见区'),
  'gb18030.txt': gb18030(FAULTY),
  'mark.txt': `\ufeff${FAULTY}`,
  'utf16.txt': Buffer.from(`\ufeff${FAULTY}`, 'utf16le'),
  'binary.txt': Buffer.from([0, 1, 2, 3, 0]),
  'unknown.txt': Buffer.from([0xff, 0xff, 0xff, 0x41]),
  'no-report.txt': '今天的天气不错。\n',
  'empty.txt': '',
  'steers.txt': FAULTY.replace('海棠区', '海\u001b[31m棠区'),
};

const TIMES = Array.from({ length: 6 }, (_, at) => `folder${at}`);

const FILES = {
  ...Object.fromEntries(
    TIMES.flatMap((folder) => Object.entries(KINDS).map(([name, content]) => [`${folder}/${name}`, content])),
  ),
  'gouji.json': JSON.stringify({
    ...LEVELS,
    accept: [
      accept('folder5/faulty.md', 'row-total'),
      accept('folder*/mark.txt', 'row-total'),
      // They find nothing.
      accept('folder4/right.txt', 'row-total'),
      accept('gone.txt', 'balance'),
    ],
  }),
  'folder1/gouji.json': '{ "rules": ',
  'folder3/gouji.json': JSON.stringify({ rules: { 'no-such-rule': 'off' }, accept: [] }),
};

const FORMATS = ['text', 'json', 'ndjson', 'sarif', 'github'];

describe('gouji check --threads', function () {
  this.timeout(120_000);

  for (const format of FORMATS)
    it(`prints and tells the same, with the same exit status, as ${format}`, () =>
      inFolder(FILES, (folder) => {
        const paths = ['folder2', 'gone.txt', '-', '.', 'folder0/gone.txt'];
        const run = (threads: string, ...more: string[]) => {
          const args = ['check', '--format', format, '--threads', threads, ...more, ...paths];
          const { status, stdout, stderr } = gouji(args, { cwd: folder, input: FAULTY });
          return { status, stdout, stderr };
        };
        const alone = run('1', '--accepted');
        assert.equal(alone.status, 2);
        assert.match(alone.stderr, /gone\.txt: There is no such file/);
        assert.match(
          alone.stderr,
          /There is nothing to accept any more: row-total finds nothing in “folder4/,
        );
        assert.match(alone.stderr, /folder1\/gouji\.json:\d+:\d+: It is not valid JSON/);
        assert.deepEqual(run('2', '--accepted'), alone);
        assert.deepEqual(run('4', '--accepted', '--lang', 'zh'), run('1', '--accepted', '--lang', 'zh'));
        assert.deepEqual(run('3'), run('1'));
      }));

  it('exits 0 and 1 as one does', async () => {
    const files = (text: string) =>
      Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`${at}.txt`, at === 30 ? text : RIGHT]));
    for (const [text, expected] of [
      [RIGHT, 0],
      [FAULTY, 1],
    ] as const)
      await inFolder(files(text), (folder) => {
        const { status, stderr } = gouji(['check', '--threads', '2', '.'], { cwd: folder });
        assert.equal(status, expected);
        assert.match(stderr, /^files: 40, reports: 40, errors: \d, warnings: 0\n$/);
      });
  });

  it('is what many files get by themselves', () => {
    const files = Object.fromEntries(
      Array.from({ length: 3010 }, (_, at) => [`${at}.txt`, at % 10 === 0 ? FAULTY : RIGHT]),
    );
    return inFolder(files, (folder) => {
      const itself = gouji(['check', '.'], { cwd: folder });
      const alone = gouji(['check', '--threads', '1', '.'], { cwd: folder });
      assert.deepEqual(itself, alone);
      assert.match(itself.stderr, /^files: 3010, reports: 3010, /);
    });
  });

  it('ends where nobody reads on', () => {
    const files = Object.fromEntries(Array.from({ length: 600 }, (_, at) => [`${at}.txt`, FAULTY]));
    return inFolder(files, async (folder) => {
      const args = ['check', '--format', 'json', '--threads', '3', folder];
      assert.deepEqual(await unreadToTheEnd(args), [0, '']);
    });
  });
});
