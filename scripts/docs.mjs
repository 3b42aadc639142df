/**
 * `npm run docs`: writes the registry of the rules from their files, and the tables of the rules and of the settings in
 * the README from where they are defined.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { registry, ruleFiles } from './rules.mjs';

const ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');

const readJson = (file) => JSON.parse(readFileSync(path.join(ROOT, file), 'utf8'));

/** @typedef {{code: string, severity: string, fixable: string, summary: string}} Rule */

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
  const readme = path.join(ROOT, 'README.md');
  writeFileSync(readme, update(readFileSync(readme, 'utf8'), await loadRules()));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await writeDocs();
  console.log('The registry and README.md are up to date.');
}
