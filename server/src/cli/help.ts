/** What `gouji --help` says, and `gouji COMMAND --help`. */
import { LAYOUT_CHOICES, LAYOUTS } from '../core/layouts/layout';
import type { Translate } from '../rules/finding';
import { CHECK_FORMATS, EXTRACT_FORMATS, RULES_FORMATS } from './request';

/** How each command is called. */
const USAGE: Readonly<Record<string, string>> = {
  extract: `gouji extract [--format ${EXTRACT_FORMATS.join('|')}] PATH…`,
  check: `gouji check   [--format ${CHECK_FORMATS.join('|')}] [--accepted] [--threads N] PATH…`,
  fix: 'gouji fix     [--only CODE,…|totals] [--write|--diff] PATH…',
  format: 'gouji format  [--layout LAYOUT] [--write|--diff|--check] PATH…',
  rules: `gouji rules   [--format ${RULES_FORMATS.join('|')}]`,
  explain: 'gouji explain CODE',
  new: 'gouji new     [--year YEAR] [--body NAME] [--layout LAYOUT]',
};

/** @param command the one that is asked about; null for all of them */
export function help(t: Translate, command: string | null = null): string {
  const usage = command === null ? Object.values(USAGE) : [USAGE[command]];
  const commands = commandsIn(t);
  const what = commands.find(([name]) => name === command)?.[1];
  const takes = ([name]: Entries[number]) => usage.some((line) => line.includes(name));
  const paragraphs = [
    what ?? t('Checks annual reports on government information disclosure (政府信息公开工作年度报告).'),
    [t('Usage:'), ...usage.map((line) => `  ${line}`)].join('\n'),
    command === null ? list(t('Commands:'), commands) : '',
    list(t('Arguments:'), argumentsIn(t).filter(takes)),
    list(t('Options:'), [...optionsIn(t).filter(takes), ...layoutsIn(t, command), ...alwaysIn(t)]),
    list(t('Files:'), filesIn(t)),
    list(t('Exit status:'), statusIn(t)),
  ];
  return `${paragraphs.filter((paragraph) => paragraph !== '').join('\n\n')}\n`;
}

/** Words of the command line, each with what it is. */
type Entries = readonly (readonly [string, string])[];

const commandsIn = (t: Translate): Entries => [
  ['extract', t('Print every cell that was read.')],
  ['check', t('Print every finding.')],
  ['fix', t('Make the safe corrections.')],
  ['format', t('Tidy the tables, or write them in another layout. Numbers and words stay.')],
  ['rules', t('List the rules.')],
  ['explain', t('Print the page of a rule: what it finds, why, with examples.')],
  ['new', t('Print a report to be filled in: title, sections, empty tables.')],
];

const argumentsIn = (t: Translate): Entries => [
  [
    'PATH',
    t(
      'A file; a folder, searched below for .txt, .md, .html, .htm and .xxgknb (links in it are not followed); a pattern of either, such as 2025/*.txt; or - for standard input.',
    ),
  ],
];

const optionsIn = (t: Translate): Entries => [
  ['--format', t('How to print; the first that the usage names where none is given.')],
  ['--accepted', t('List the findings that are accepted, too, with their reasons.')],
  [
    '--threads',
    t('How many threads check a large number of files; as many as are of use where none is given.'),
  ],
  ['--only', t('Only the corrections of these rules; totals: recompute every total from its parts.')],
  ['--write', t('Write the corrected files, in their own encoding.')],
  ['--diff', t('Print what would change; the default. Standard input alone is printed corrected.')],
  ['--year', t('The year that the report is on; last year where none is given.')],
  ['--body', t('The name of the body that reports.')],
  ['--check', t('Only name the files whose tables would change (format).')],
];

/** A report is written in any layout; tables that are there already, in some of them. */
function layoutsIn(t: Translate, command: string | null): Entries {
  const written = t(
    'How the tables are written: {0}.',
    (command === 'format' ? LAYOUT_CHOICES : LAYOUTS).join(', '),
  );
  const choices = t('For format: {0}.', LAYOUT_CHOICES.join(', '));
  if (command === null)
    return [
      ['--layout', written],
      ['', choices],
    ];
  return USAGE[command].includes('--layout') ? [['--layout', written]] : [];
}

const alwaysIn = (t: Translate): Entries => [
  ['--lang', t("Language of the messages: zh or en; else the system's.")],
  ['-h, --help', t('Print this help.')],
  ['-v, --version', t('Print the version.')],
];

const filesIn = (t: Translate): Entries => [
  [
    'gouji.json',
    t(
      'In the folder of a report or above it: the severity of each rule, and findings accepted with a reason.',
    ),
  ],
];

const statusIn = (t: Translate): Entries => [
  ['0', t('No error was found.')],
  ['1', t('There is at least one finding of severity error (check), or a table to format (format --check).')],
  ['2', t('Wrong usage, or a file could not be read.')],
];

const list = (title: string, entries: Entries): string =>
  entries.length === 0
    ? ''
    : [title, ...entries.map(([name, what]) => `  ${name.padEnd(14)} ${what}`.trimEnd())].join('\n');
