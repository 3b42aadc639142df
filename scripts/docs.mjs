/**
 * `npm run docs`: writes the registry of the rules from their files, and what derives from the rules and the settings: the
 * heads of the rules' pages, the tables in the README, the setting of each rule's severity in the manifest and its words,
 * and the JSON schema of gouji.json.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { summaryIn, updatePage } from './docs/pages.mjs';
import { replacePart } from './docs/parts.mjs';
import { SCHEMA, schemaOf } from './docs/schema.mjs';
import { ROOT } from './host/places.mjs';
import { registry, ruleFiles } from './rules.mjs';

const readText = (file) => readFileSync(path.join(ROOT, file), 'utf8');
const readJson = (file) => JSON.parse(readText(file));

/** @typedef {{code: string, severity: string, since: string, fixable: string, summary: {chinese: string, english: string}}} Rule */

/**
 * The files as they should be, by their paths.
 * @param {readonly Omit<Rule, 'summary'>[]} registered @param {readonly string[]} levels
 */
export function generated(registered, levels) {
  const pages = pagesOf(ruleFiles(ROOT));
  const rules = registered.map((rule) => ({ ...rule, summary: summaryIn(readText(pages.get(rule.code))) }));
  const manifest = withRules(readJson('package.json'), rules, levels);
  const words = withWords(readJson('package.nls.json'), rules, 'english');
  const chineseWords = withWords(readJson('package.nls.zh-cn.json'), rules, 'chinese');
  const tables = { rules: rulesTable(rules, pages), settings: settingsTable(manifest, words) };
  const parts = Object.entries(tables);
  return {
    'package.json': asJson(manifest),
    'package.nls.json': asJson(words),
    'package.nls.zh-cn.json': asJson(chineseWords),
    [SCHEMA]: asJson(schemaOf(rules, levels)),
    'README.md': parts.reduce((text, [name, lines]) => replacePart(text, name, lines), readText('README.md')),
    ...Object.fromEntries(
      rules.map((rule) => [pages.get(rule.code), updatePage(readText(pages.get(rule.code)), rule)]),
    ),
  };
}

const asJson = (value) => `${JSON.stringify(value, null, 2)}\n`;

const wordOf = (code) => `configuration.rules.${code}`;

/** The manifest with a property for each rule's severity, so that the settings complete the codes. */
function withRules(manifest, rules, levels) {
  manifest.contributes.configuration.properties['gouji.rules'].properties = Object.fromEntries(
    rules.map(({ code }) => [code, { type: 'string', enum: levels, description: `%${wordOf(code)}%` }]),
  );
  return manifest;
}

function withWords(words, rules, language) {
  const others = Object.entries(words).filter(([key]) => !key.startsWith(wordOf('')));
  return Object.fromEntries([
    ...others,
    ...rules.map(({ code, summary }) => [wordOf(code), summary[language]]),
  ]);
}

const FIXES = { safe: 'safe', offered: 'offered', none: '–' };

function rulesTable(rules, pages) {
  return [
    '| Code | 查什么 | What it finds | Severity | Fix |',
    '| --- | --- | --- | --- | --- |',
    ...rules.map(({ code, severity, fixable, summary }) =>
      row([`[\`${code}\`](${pages.get(code)})`, summary.chinese, summary.english, severity, FIXES[fixable]]),
    ),
  ];
}

/** Where the rules' pages stand: each beside its rule. */
const pagesOf = (files) =>
  new Map(files.map(({ group, code }) => [code, `server/src/rules/${group}/${code}.md`]));

function settingsTable(manifest, words) {
  const { properties } = manifest.contributes.configuration;
  // `#name#` is a link to another setting in VS Code's own page of them.
  const say = (text) => text.replace(/^%(.*)%$/, (_, key) => words[key]).replaceAll(/`#([\w.]+)#`/g, '`$1`');
  return [
    '| Setting | Default | What it does |',
    '| --- | --- | --- |',
    ...Object.entries(properties).map(
      ([name, { default: value, description, markdownDescription, enum: values, enumDescriptions }]) => {
        const choices = values?.map((choice, at) => `\`${choice}\`: ${say(enumDescriptions[at])}`) ?? [];
        const shown = typeof value === 'string' ? value : JSON.stringify(value);
        return row([
          `\`${name}\``,
          `\`${shown}\``,
          [say(markdownDescription ?? description), ...choices].join('<br>'),
        ]);
      },
    ),
  ];
}

const row = (cells) => `| ${cells.join(' | ')} |`;

/** The rules and the levels as the sources have them now, compiled or not. */
async function loadRules() {
  const { build } = await import('esbuild');
  const folder = path.join(ROOT, 'server/src/rules');
  const contents = `export { RULES } from './registry'; export { aboutOf } from './about'; export { LEVELS } from './finding';`;
  const stdin = { contents, resolveDir: folder };
  const { outputFiles } = await build({ stdin, bundle: true, format: 'esm', write: false });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`);
}

/** Writes all that is generated, the registry first: the rest comes of the rules that it lists. */
export async function writeDocs() {
  writeFileSync(path.join(ROOT, 'server/src/rules/registry.ts'), registry(ruleFiles(ROOT)));
  const { RULES, LEVELS, aboutOf } = await loadRules();
  for (const [file, text] of Object.entries(generated(RULES.map(aboutOf), LEVELS))) {
    const target = path.join(ROOT, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await writeDocs();
  console.log('What derives from the rules and the settings is up to date.');
}
