/**
 * `npm run docs`: writes the registry of the rules from their files; from what the rules say of themselves the heads of
 * their pages and the README's table; and the README's table of the settings from the manifest.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { registry, ruleFiles } from './rules.mjs';

const ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');

const readJson = (file) => JSON.parse(readFileSync(path.join(ROOT, file), 'utf8'));

/** @typedef {{code: string, severity: string, since: string, fixable: string, summary: string}} Rule */

/** The README with its generated parts made anew. @param {string} readme @param {readonly Rule[]} rules */
export function update(readme, rules) {
  return replacePart(replacePart(readme, 'rules', rulesTable(rules)), 'settings', settingsTable());
}

function replacePart(text, name, lines) {
  const part = new RegExp(`(?<=<!-- ${name} -->\n)[\\s\\S]*(?=<!-- /${name} -->)`);
  if (!part.test(text)) throw new Error(`The README has no part <!-- ${name} -->.`);
  return text.replace(part, () => ['', ...lines, '', ''].join('\n'));
}

const FIXES = { safe: 'safe', offered: 'offered', none: '–' };

function rulesTable(rules) {
  const chinese = readJson('l10n/bundle.l10n.zh-cn.json');
  const pages = pagesOf(ruleFiles(ROOT));
  return [
    '| Code | 查什么 | What it finds | Severity | Fix |',
    '| --- | --- | --- | --- | --- |',
    ...rules.map(({ code, severity, fixable, summary }) =>
      row([`[\`${code}\`](${pages.get(code)})`, chinese[summary], summary, severity, FIXES[fixable]]),
    ),
  ];
}

/** @type {Record<string, [chinese: string, english: string]>} */
const SEVERITIES = {
  error: ['错误', 'Error'],
  warning: ['警告', 'Warning'],
  information: ['信息', 'Information'],
  hint: ['提示', 'Hint'],
};

/** @type {Record<string, [chinese: string, english: string]>} */
const FIXES_IN_WORDS = {
  safe: ['修正可以批量采用', 'its fix is safe to take with others'],
  offered: ['提供修正，由人选用', 'its fixes are offered one by one'],
  none: ['没有自动修正', 'no fix'],
};

/**
 * A rule's page with what stands between its title and its first heading made anew: severity, fix and first version.
 * @param {string} page @param {Rule} rule
 */
export function updatePage(page, { severity, fixable, since }) {
  const end = page.indexOf('\n## ');
  const title = page.slice(0, page.indexOf('\n'));
  const head = [
    `${SEVERITIES[severity][0]}；${FIXES_IN_WORDS[fixable][0]}；自 ${since} 起。`,
    `${SEVERITIES[severity][1]}; ${FIXES_IN_WORDS[fixable][1]}; since ${since}.`,
  ];
  return [title, ...head, page.slice(end + 1)].join('\n\n');
}

/** Where the rules' pages stand: each beside its rule. */
const pagesOf = (files) =>
  new Map(files.map(({ group, code }) => [code, `server/src/rules/${group}/${code}.md`]));

function settingsTable() {
  const { properties } = readJson('package.json').contributes.configuration;
  const words = readJson('package.nls.json');
  const say = (text) => text.replace(/^%(.*)%$/, (_, key) => words[key]);
  return [
    '| Setting | Default | What it does |',
    '| --- | --- | --- |',
    ...Object.entries(properties).map(
      ([name, { default: value, description, enum: values, enumDescriptions }]) => {
        const choices = values?.map((choice, at) => `\`${choice}\`: ${say(enumDescriptions[at])}`) ?? [];
        return row([`\`${name}\``, `\`${value}\``, [say(description), ...choices].join('<br>')]);
      },
    ),
  ];
}

const row = (cells) => `| ${cells.join(' | ')} |`;

/** The rules as the sources have them now, compiled or not. */
async function loadRules() {
  const { build } = await import('esbuild');
  const entry = path.join(ROOT, 'server/src/rules/registry.ts');
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, format: 'esm', write: false });
  const { RULES } = await import(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`
  );
  return RULES;
}

/** Writes all that is generated, each from the one before it. */
export async function writeDocs() {
  writeFileSync(path.join(ROOT, 'server/src/rules/registry.ts'), registry(ruleFiles(ROOT)));
  const rules = await loadRules();
  rewrite('README.md', (readme) => update(readme, rules));
  const pages = pagesOf(ruleFiles(ROOT));
  for (const rule of rules) rewrite(pages.get(rule.code), (page) => updatePage(page, rule));
}

function rewrite(file, change) {
  const full = path.join(ROOT, file);
  writeFileSync(full, change(readFileSync(full, 'utf8')));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await writeDocs();
  console.log('The registry, the README and the heads of the rule pages are up to date.');
}
