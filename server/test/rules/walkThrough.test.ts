/** Follows CONTRIBUTING.md's "Add a rule in ten minutes" in a copy of the sources, block by block. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildSync } from 'esbuild';
import ts from 'typescript';
import { ROOT, readText } from '../support/repository';

const COPIED = [
  ...['server', 'client', 'scripts', 'bench', 'l10n'],
  ...['package.json', 'package.nls.json', 'package.nls.zh-cn.json', 'README.md', 'tsconfig.base.json'],
];
const LEFT_OUT = new Set(['node_modules', 'out', 'dist']);

/** Those of the tests that say whether a new rule is whole. */
const TESTS = ['tidy', 'rules/l10n', 'rules/pages'];

interface Block {
  readonly language: string;
  /** The file that the block is or goes into; empty for commands. */
  readonly file: string;
  readonly text: string;
}

/** The walk-through's fenced blocks, in their order. */
function blocksOf(markdown: string): Block[] {
  const from = markdown.indexOf('## Add a rule in ten minutes');
  const walk = markdown.slice(from, markdown.indexOf('\n## Tests', from));
  return [...walk.matchAll(/^(`{3,4})(\w+) ?(\S*)\n([\s\S]*?)^\1$/gm)].map(([, , language, file, text]) => ({
    language,
    file,
    text,
  }));
}

describe('the walk-through of CONTRIBUTING.md', function () {
  this.timeout(60_000);
  const blocks = blocksOf(readText('CONTRIBUTING.md'));
  const [rule, bundle, page] = ['ts', 'json', 'md'].map((language) => {
    const [block, ...others] = blocks.filter((each) => each.language === language);
    assert.ok(block && others.length === 0, language);
    return block;
  });
  const code = path.posix.basename(rule.file, '.ts');
  let copy: string;

  const inCopy = (...parts: string[]) => path.join(copy, ...parts);

  /** Runs a command line of the walk-through, without npm in between. */
  function npmRun(line: string) {
    const [, script, given] = /^npm run ([\w-]+)(?: -- (.*))?$/.exec(line) ?? [];
    const [node, ...own] = JSON.parse(readText('package.json')).scripts[script].split(' ');
    assert.equal(node, 'node');
    const args = [...(given ?? '').matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain);
    const { status, stderr } = spawnSync(process.execPath, [...own, ...args], {
      cwd: copy,
      encoding: 'utf8',
    });
    return { status, stderr };
  }

  const commands = () =>
    blocks
      .filter(({ language }) => language === 'sh')
      .flatMap(({ text }) => text.trim().split(/\n| && /))
      .filter((line) => /^npm run (?:new-rule|docs)\b/.test(line));

  before(() => {
    copy = mkdtempSync(path.join(tmpdir(), 'gouji-rule-'));
    const filter = (source: string) => !LEFT_OUT.has(path.basename(source));
    for (const name of COPIED) cpSync(path.join(ROOT, name), inCopy(name), { recursive: true, filter });
    symlinkSync(path.join(ROOT, 'node_modules'), inCopy('node_modules'), 'junction');
  });
  after(() => rmSync(copy, { recursive: true, force: true }));

  it('begins with a command that writes the skeleton: the file, the page, the Chinese, the registry', () => {
    const [newRule] = commands();
    assert.ok(!existsSync(inCopy(rule.file)), `${code} is no rule of this repository`);
    assert.deepEqual(npmRun(newRule), { status: 0, stderr: '' });
    assert.ok(existsSync(inCopy(rule.file)) && existsSync(inCopy(page.file)));
    assert.match(readFileSync(inCopy('server/src/rules/registry.ts'), 'utf8'), new RegExp(`/${code}'`));
    assert.match(readFileSync(inCopy('README.md'), 'utf8'), new RegExp(`${code}\\.md`));
  });

  it('the command refuses what exists, what is not kebab-case and what has no group', () => {
    for (const [name, reason] of [
      [`cells/${code}`, 'exists'],
      ['sums/row-total', 'exists'],
      ['cells/Row_total', 'is not kebab-case'],
      ['no-group/some-rule', 'There is no group'],
      ['some-rule', 'Usage'],
    ]) {
      const { status, stderr } = npmRun(`npm run new-rule -- ${name}`);
      assert.equal(status, 2, name);
      assert.ok(stderr.includes(reason), stderr);
    }
  });

  it('shows a rule that TypeScript takes', () => {
    writeFileSync(inCopy(rule.file), rule.text);
    const { config } = ts.readConfigFile(inCopy('tsconfig.base.json'), ts.sys.readFile);
    const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, copy);
    const program = ts.createProgram([inCopy(rule.file)], { ...options, composite: false, types: [] });
    const source = program.getSourceFile(inCopy(rule.file));
    const problems = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
    assert.deepEqual(
      problems.map(({ messageText }) => messageText),
      [],
    );
  });

  it('ends with a rule that finds and fixes what its page marks, and is whole in every other way', () => {
    const messages = JSON.parse(readFileSync(inCopy(bundle.file), 'utf8'));
    Object.assign(messages, JSON.parse(`{${bundle.text}}`));
    const sorted = Object.fromEntries(Object.entries(messages).sort(([a], [b]) => (a < b ? -1 : 1)));
    writeFileSync(inCopy(bundle.file), JSON.stringify(sorted));
    writeFileSync(inCopy(page.file), page.text);
    assert.deepEqual(npmRun(commands()[1]), { status: 0, stderr: '' });
    assert.deepEqual(failuresOfTests(), []);
  });

  /** Builds the copy's own tests, and runs what they say of the rules and of the Chinese. */
  function failuresOfTests(): string[] {
    const outdir = inCopy('tested');
    const entryPoints = TESTS.map((test) => inCopy('server/test', `${test}.test.ts`));
    buildSync({ entryPoints, outdir, bundle: true, platform: 'node', packages: 'external' });
    const mocha = path.join(ROOT, 'node_modules/mocha/bin/mocha.js');
    const wanted = `the rules|Chinese bundle|the page of ${code}|the page of each`;
    const args = ['--no-config', '--reporter', 'json', '--grep', wanted, '--recursive', outdir];
    const { stdout, stderr } = spawnSync(process.execPath, [mocha, ...args], { cwd: copy, encoding: 'utf8' });
    assert.ok(stdout.startsWith('{'), stderr + stdout);
    const { failures, passes } = JSON.parse(stdout);
    const titles: string[] = passes.map(({ fullTitle }: { fullTitle: string }) => fullTitle);
    assert.ok(titles.filter((title) => title.startsWith(`the page of ${code} 有误`)).length >= 3, stdout);
    return failures.map(({ fullTitle }: { fullTitle: string }) => fullTitle);
  }
});
