/**
 * The rules as their files stand in the groups' folders, and the registry written from them, so that a rule is added by
 * its own file alone and two new rules never meet in one line.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * The groups in the order in which their rules are listed, run and, where two findings stand on one place, shown. Inside
 * of a group the codes named here come first, the others in the order of the alphabet: a new rule needs no line here.
 */
export const GROUPS = {
  sums: ['row-total', 'outcome-total', 'balance', 'remedy-total'],
  structure: ['section-missing', 'section-order', 'table-missing'],
  cells: ['cell-missing'],
  proactive: [],
  narrative: [],
  figures: [],
  years: [],
  characters: [],
  // On what the others found, so last.
  verdict: [],
};

const RULE = /^export const (\w+): Rule\b/m;

/** @typedef {{group: string, code: string, name: string}} RuleFile `name` is that of the exported constant. */

/** @param {string} root the repository's @returns {RuleFile[]} in the registry's order */
export function ruleFiles(root) {
  const folder = path.join(root, 'server/src/rules');
  const files = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name: group }) => readdirSync(path.join(folder, group)).map((file) => ({ group, file })))
    .filter(({ file }) => file.endsWith('.ts'))
    .flatMap(({ group, file }) => {
      const name = RULE.exec(readFileSync(path.join(folder, group, file), 'utf8'))?.[1];
      return name ? [{ group, code: path.basename(file, '.ts'), name }] : [];
    });
  const unknown = files.find(({ group }) => !(group in GROUPS));
  if (unknown) throw new Error(`The group ${unknown.group} has no place in the order of scripts/rules.mjs.`);
  return files.sort(
    (a, b) =>
      groups.indexOf(a.group) - groups.indexOf(b.group) || rank(a) - rank(b) || compare(a.code, b.code),
  );
}

const groups = Object.keys(GROUPS);

function rank({ group, code }) {
  const at = GROUPS[group].indexOf(code);
  return at < 0 ? GROUPS[group].length : at;
}

const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/** @param {readonly RuleFile[]} files @returns {string} server/src/rules/registry.ts */
export function registry(files) {
  const imports = [
    { from: './rule', line: "import type { Rule } from './rule';" },
    ...files.map(({ group, code, name }) => ({
      from: `./${group}/${code}`,
      line: `import { ${name} } from './${group}/${code}';`,
    })),
  ].sort((a, b) => compare(a.from, b.from));
  return `/**
 * All rules, each under its code. The only list of them, written by \`npm run docs\` from the rules' own files:
 * scripts/rules.mjs has the order.
 */
${imports.map(({ line }) => line).join('\n')}

export const RULES: readonly Rule[] = [
${files.map(({ name }) => `  ${name},`).join('\n')}
];

export const RULE_CODES: readonly string[] = RULES.map(({ code }) => code);

const byCode = new Map(RULES.map((rule) => [rule.code, rule]));

export const ruleOf = (code: string): Rule | undefined => byCode.get(code);
`;
}
