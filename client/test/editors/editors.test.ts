/** Real editors with the packed server, set up by the snippets of docs/editors.md and by nothing else. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { snippet } from './guide';
import { type Driven, drive, environment, ROOT } from './installed';
import { FIXED, FORMATTED, NAME, SILENCED, TEXT } from './report';

/** Why an editor is not here, by the name of its program; scripts/test/editors.mjs says it. */
const ABSENT: Readonly<Record<string, string>> = JSON.parse(process.env.GOUJI_ABSENT ?? '{}');

const script = (name: string) => path.join(ROOT, 'client/test/editors', name);

interface Editor {
  readonly name: string;
  /** What has to be installed for it. */
  readonly needs: string;
  drive(): Driven;
}

const inNeovim = (name: string) => () =>
  drive({ name: NAME, text: TEXT }, 'nvim', (file, folder) => {
    const init = path.join(folder, 'init.lua');
    writeFileSync(init, snippet(name));
    return ['--headless', '-n', '-i', 'NONE', '-u', init, file, '-c', `luafile ${script('neovim.lua')}`];
  });

const inEmacs =
  (...names: string[]) =>
  () =>
    drive({ name: NAME, text: TEXT }, 'emacs', (file, folder) => {
      const init = path.join(folder, 'init.el');
      writeFileSync(init, names.map(snippet).join('\n'));
      return [
        ...['--batch', '--no-init-file', '--funcall', 'package-initialize'],
        ...['--load', init, '--load', script('emacs.el'), file],
      ];
    });

const EDITORS: readonly Editor[] = [
  { name: 'Neovim before 0.11', needs: 'nvim', drive: inNeovim('neovim-0.7') },
  { name: 'Emacs with eglot', needs: 'eglot', drive: inEmacs('emacs-mode', 'emacs-eglot') },
  { name: 'Emacs with lsp-mode', needs: 'lsp-mode', drive: inEmacs('emacs-mode', 'emacs-lsp-mode') },
];

describe('the report that the editors open', () => {
  it('has the finding that the settings put off, as long as they do not', () => {
    const { stdout } = spawnSync('gouji', ['check', '-'], {
      ...{ input: TEXT, encoding: 'utf8', env: environment('/'), shell: process.platform === 'win32' },
    });
    assert.ok(stdout.includes(`[${SILENCED}]`), stdout);
  });
});

for (const { name, needs, drive } of EDITORS)
  describe(name, function () {
    this.timeout(150_000);
    let driven: Driven;

    before(function () {
      if (ABSENT[needs]) {
        console.log(`    skipped: ${ABSENT[needs]}`);
        this.skip();
      }
      driven = drive();
    });

    it('takes the file for a report by its name', () => {
      assert.ok(['disclosure-report', 'disclosure-report-mode'].includes(driven.mode), driven.mode);
    });

    it('shows the findings, by the settings of the snippet', () => {
      const shown = (code: string) => driven.findings.some((finding) => finding.includes(code));
      assert.ok(shown('row-total'), driven.findings.join('\n'));
      assert.ok(shown('remedy-total'));
      assert.equal(shown(SILENCED), false, driven.findings.join('\n'));
    });

    it('offers the fix of a wrong total first, and writes the right one: no other character changes', () => {
      assert.match(driven.actions[0], /from 91 to 90$/);
      assert.equal(driven.fixed, FIXED);
      assert.notEqual(driven.fixed, TEXT);
    });

    it('lays the tables out: the stray blanks go, and nothing else', () => {
      assert.equal(driven.formatted, FORMATTED);
      assert.notEqual(driven.formatted, driven.fixed);
    });
  });
