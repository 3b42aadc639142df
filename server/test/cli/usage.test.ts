import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { GOUJI, gouji } from './support/gouji';

describe('gouji', function () {
  this.timeout(30_000);

  it('explains itself in both languages, on standard output', () => {
    for (const [lang, word] of [
      ['en', 'Usage:'],
      ['zh', '用法：'],
    ]) {
      const { status, stdout, stderr } = gouji(['--help', '--lang', lang]);
      assert.deepEqual([status, stderr], [0, '']);
      for (const said of [word, 'extract', 'check', 'fix', '--only', '--write', '--diff', '--lang'])
        assert(stdout.includes(said), said);
    }
  });

  it('tells its version', () => {
    const manifest = readFileSync(path.join(path.dirname(GOUJI), '../package.json'), 'utf8');
    assert.equal(gouji(['--version']).stdout, `${JSON.parse(manifest).version}\n`);
  });

  it('refuses wrong usage on standard error with exit status 2, in both languages', () => {
    for (const args of [
      [],
      ['check'],
      ['chek', 'a'],
      ['check', '--format', 'xml', 'a'],
      ['fix', '--write', '-'],
    ])
      for (const [lang, word] of [
        ['en', 'Usage:'],
        ['zh', '用法：'],
      ]) {
        const { status, stdout, stderr } = gouji([...args, '--lang', lang]);
        assert.deepEqual([status, stdout], [2, '']);
        assert.match(stderr, /^gouji: .+\n\n/);
        assert(stderr.includes(word));
      }
  });
});
