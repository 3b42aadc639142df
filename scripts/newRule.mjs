/**
 * `npm run new-rule -- GROUP/CODE ["What it finds." "查什么。"]`: writes a rule that finds nothing yet, its page with
 * examples that wait to be filled in; then all that is generated from them.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { writeDocs } from './docs.mjs';
import { ROOT } from './host/places.mjs';
import { GROUPS, ruleFiles } from './rules.mjs';

const KEBAB = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/** Why there can be no such rule; null where there can. */
function refusal(group, code) {
  if (!group || !code) return 'Usage: npm run new-rule -- GROUP/CODE ["What it finds." "查什么。"]';
  if (!Object.hasOwn(GROUPS, group))
    return `There is no group ${group}; there are: ${Object.keys(GROUPS).join(', ')}.`;
  if (!KEBAB.test(code)) return `${code} is not kebab-case: small letters and digits, words joined by "-".`;
  const existing = ruleFiles(ROOT).find((rule) => rule.code === code);
  return existing ? `The rule ${code} exists: server/src/rules/${existing.group}/${code}.ts.` : null;
}

const camelCase = (code) => code.replace(/-(.)/g, (_, letter) => letter.toUpperCase());

/** A new rule comes with the next minor version. */
function nextVersion() {
  const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  const [major, minor] = version.split('.');
  return `${major}.${Number(minor) + 1}.0`;
}

const source = (code, chinese) => `/**
 * ${chinese.replace(/。$/, '')}: TODO what is wrong.
 *
 * Why: TODO what a clerk or a reader loses by it.
 * Source: TODO the clause or the practice that it rests on.
 */
import type { Cell, Report } from '../../core/model';
import type { Found } from '../finding';
import type { Rule } from '../rule';

export const ${camelCase(code)}: Rule = {
  code: '${code}',
  severity: 'warning',
  since: '${nextVersion()}',
  *find(report): Iterable<Found> {
    for (const cell of report.cells)
      if (isWrong(cell, report))
        yield {
          range: { start: cell.start, end: cell.end },
          cells: [cell.place.index],
          row: cell.place.row.id,
          section: cell.place.table.section,
        };
  },
  // TODO which number, why it is wrong, what to do.
  say: (_found, _report, t) => t('TODO ${code}'),
};

/** What cannot be known is not wrong. */
const isWrong = (_cell: Cell, _report: Report): boolean => false;
`;

const page = (code, summary, chinese) => `# ${code} ${chinese.replace(/。$/, '')}

${chinese}

${summary}

## 查什么 What it finds

${chinese}

${summary}

## 为什么 Why it matters

TODO 查不出来会误了什么。

TODO What a clerk or a reader loses by it.

## 不报什么 What it does not report

- TODO 相近而无误的情形。

- TODO What is like it, and right.

## 示例 Examples

示例取自一份无误年报的一段，其余从略，\`…\` 处照旧。\`⟦ ⟧\` 标出问题所在，\`→\` 后是修正后的内容，\`{ }\` 内是规则代码。

Each example is a part of a faultless report; the rest is left out, and \`…\` stands for what stays as it is. \`⟦ ⟧\` marks a
finding, \`→\` what the fix writes there, \`{ }\` the rule’s code.

${['tsv', 'markdown', 'spaced'].map((layout) => example('有误 Wrong：TODO', layout, `⟦86⟧{${code}}`)).join('\n\n')}

${['tsv', 'markdown', 'spaced'].map((layout) => example('无误 Right：TODO', layout, '86')).join('\n\n')}

## 修正 Fix

不作自动修正。

There is no fix.

## 依据 Source

TODO 条款。

TODO The clause.
`;

const LABEL = '一、本年新收政府信息公开申请数量';

/** The first row of table 三 in three layouts that differ much. */
function example(heading, layout, first) {
  const cells = [first, '4', '0', '0', '0', '0', '90'];
  const rows = {
    tsv: `${LABEL}\t\t\t${cells.join('\t')}`,
    markdown: `| ${LABEL} | | | ${cells.join(' | ')} |`,
    spaced: `${LABEL} ${cells.join(' ')}`,
  };
  return `### ${heading}\n\nTODO\n\n\`\`\`report format=2021 layout=${layout} table=applications\n${rows[layout]}\n…\n\`\`\``;
}

async function main([name, summary, chinese]) {
  const [group, code] = (name ?? '').split('/');
  const reason = refusal(group, code);
  if (reason) {
    console.error(reason);
    return 2;
  }
  const what = {
    summary: summary ?? `TODO ${code}: what it finds.`,
    chinese: chinese ?? `待写 ${code}：查什么。`,
  };
  const folder = path.join(ROOT, 'server/src/rules', group);
  const base = path.join(folder, code);
  if (existsSync(`${base}.ts`) || existsSync(`${base}.md`)) {
    console.error(`server/src/rules/${name}.ts or .md exists already, and is left as it is.`);
    return 2;
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${base}.ts`, source(code, what.chinese));
  writeFileSync(`${base}.md`, page(code, what.summary, what.chinese));
  await writeDocs();
  console.log(`server/src/rules/${name}.ts and its page are there; every TODO in them is yours.`);
  return 0;
}

process.exitCode = await main(process.argv.slice(2));
