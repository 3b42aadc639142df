/** What was asked for, read from the arguments. */
import { parseArgs } from 'node:util';
import { canDraft } from '../core/draft/draft';
import { msg } from '../core/form/form';
import { LAYOUT_CHOICES, LAYOUTS, type LayoutChoice, type LayoutId } from '../core/layouts/layout';
import type { Language } from '../l10n';
import type { Output } from './change';
import { near } from './near';

export type Request =
  | { readonly command: 'help' | 'version' }
  | { readonly command: 'extract'; readonly format: 'json' | 'csv' | 'ndjson'; readonly paths: Paths }
  | CheckRequest
  | { readonly command: 'rules'; readonly format: 'text' | 'json' }
  | { readonly command: 'explain'; readonly code: string }
  | NewRequest
  | FixRequest
  | FormatRequest;

export interface CheckRequest {
  readonly command: 'check';
  readonly format: 'text' | 'json' | 'ndjson' | 'sarif' | 'github';
  /** Whether to list what is accepted, too. */
  readonly accepted: boolean;
  /** How many threads may read and check; null: as many as are of use. */
  readonly threads: number | null;
  readonly paths: Paths;
}

export interface FixRequest {
  readonly command: 'fix';
  /** The rules whose corrections are wanted; `totals`: recompute every total; absent: all safe ones. */
  readonly only?: ReadonlySet<string> | 'totals';
  readonly output: Output;
  readonly paths: Paths;
}

export interface FormatRequest {
  readonly command: 'format';
  readonly layout: LayoutChoice;
  /** `check`: only name the files that would change. */
  readonly output: Output | 'check';
  readonly paths: Paths;
}

export interface NewRequest {
  readonly command: 'new';
  /** Null: last year. */
  readonly year: number | null;
  readonly body: string;
  readonly layout: LayoutId;
}

type Paths = readonly string[];

/** Wrong usage: a message and its arguments, said by whoever knows the language. */
export class UsageError extends Error {
  readonly args: readonly string[];

  constructor(message: string, ...args: string[]) {
    super(message);
    this.args = args;
  }
}

const OPTIONS = {
  format: { type: 'string' },
  only: { type: 'string', multiple: true },
  write: { type: 'boolean' },
  diff: { type: 'boolean' },
  check: { type: 'boolean' },
  accepted: { type: 'boolean' },
  threads: { type: 'string' },
  year: { type: 'string' },
  body: { type: 'string' },
  layout: { type: 'string' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

/** The options that every command takes come on top of these. */
const COMMANDS: Readonly<Record<string, readonly string[]>> = {
  extract: ['format'],
  check: ['format', 'accepted', 'threads'],
  fix: ['only', 'write', 'diff'],
  format: ['layout', 'write', 'diff', 'check'],
  rules: ['format'],
  explain: [],
  new: ['year', 'body', 'layout'],
};

const ALWAYS = ['lang', 'help', 'version'];

const EXTRACT_FORMATS = ['json', 'csv', 'ndjson'] as const;
const CHECK_FORMATS = ['text', 'json', 'ndjson', 'sarif', 'github'] as const;
const RULES_FORMATS = ['text', 'json'] as const;

const parse = (args: readonly string[]) =>
  parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true, strict: false, tokens: true });

type Parsed = ReturnType<typeof parse>;

/** `--lang`, read before all else: the messages on what is wrong with the rest are in it. Null where none is given. */
export function languageOption(args: readonly string[]): Language | null {
  const language = parse(args).values.lang;
  return language === 'zh' || language === 'en' ? language : null;
}

/** The command that is meant, where there is one of that name. */
export function commandIn(args: readonly string[]): string | null {
  const [command] = parse(args).positionals;
  return command !== undefined && Object.hasOwn(COMMANDS, command) ? command : null;
}

/** @throws UsageError */
export function readRequest(args: readonly string[], codes: ReadonlySet<string>): Request {
  const parsed = parse(args);
  const { values } = parsed;
  if (values.help) return { command: 'help' };
  if (values.version) return { command: 'version' };
  const [command] = parsed.positionals;
  if (command === undefined) throw new UsageError(msg('No command is given.'));
  if (!Object.hasOwn(COMMANDS, command)) throw new UsageError(msg('There is no command {0}.'), command);
  checkOptions(parsed, command);
  const format = values.format as string | undefined;
  const { only, paths } = splitPositionals(parsed, codes);
  if (command === 'explain') return { command, code: codeOf(paths, codes) };
  if (command === 'new') return newOf(parsed, paths);
  if (command === 'rules') {
    if (paths.length > 0) throw new UsageError(msg('The command {0} takes no PATH.'), command);
    return { command, format: formatOf(format, RULES_FORMATS) };
  }
  if (paths.length === 0) throw new UsageError(msg('No PATH is given.'));
  if (command === 'fix') return { command, ...onlyOf(only, codes), output: outputOf(parsed, paths), paths };
  if (command === 'format') return formatRequest(parsed, paths);
  if (command === 'check')
    return {
      command,
      format: formatOf(format, CHECK_FORMATS),
      accepted: values.accepted === true,
      threads: threadsOf(values.threads),
      paths,
    };
  return { command: 'extract', format: formatOf(format, EXTRACT_FORMATS), paths };
}

function checkOptions({ tokens, values }: Parsed, command: string): void {
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const known = Object.hasOwn(OPTIONS, token.name) && OPTIONS[token.name as keyof typeof OPTIONS];
    if (!known || ![...COMMANDS[command], ...ALWAYS].includes(token.name))
      throw new UsageError(msg('The command {0} has no option {1}.'), command, token.rawName);
    if (known.type === 'string' && !token.value)
      throw new UsageError(msg('The option {0} needs a value.'), token.rawName);
    if (known.type === 'boolean' && token.value !== undefined)
      throw new UsageError(msg('The option {0} takes no value.'), token.rawName);
  }
  const { lang } = values;
  if (lang !== undefined && lang !== 'zh' && lang !== 'en')
    throw new UsageError(msg('There is no language {0}; there are: {1}.'), String(lang), 'zh, en');
}

/**
 * The codes and the paths. Codes may follow `--only` one after the other (`--only row-total remedy-total PATH`), so
 * rules' names right behind it are codes; `./row-total` is a file of that name.
 */
function splitPositionals({ tokens }: Parsed, codes: ReadonlySet<string>) {
  const only: string[] = [];
  const positionals: string[] = [];
  let behindOnly = false;
  for (const token of tokens) {
    if (token.kind === 'positional' && behindOnly && codes.has(token.value)) {
      only.push(token.value);
      continue;
    }
    behindOnly = token.kind === 'option' && token.name === 'only';
    if (token.kind === 'option' && token.name === 'only') only.push(...String(token.value).split(','));
    if (token.kind === 'positional') positionals.push(token.value);
  }
  return { only, paths: positionals.slice(1) };
}

function onlyOf(only: readonly string[], codes: ReadonlySet<string>): Pick<FixRequest, 'only'> {
  if (only.length === 0) return {};
  if (only.every((code) => code === 'totals')) return { only: 'totals' };
  if (only.includes('totals'))
    throw new UsageError(msg('--only takes either the codes of rules or totals, not both.'));
  for (const code of only)
    if (!codes.has(code))
      throw new UsageError(
        msg('There is no rule {0}; there are: {1}.'),
        code,
        [...codes, 'totals'].join(', '),
      );
  return { only: new Set(only) };
}

function codeOf(given: readonly string[], codes: ReadonlySet<string>): string {
  const [code, ...others] = given;
  if (code === undefined || others.length > 0)
    throw new UsageError(msg('The command explain takes the CODE of one rule; gouji rules lists them.'));
  if (codes.has(code)) return code;
  const meant = near(code, codes);
  throw meant.length > 0
    ? new UsageError(msg('There is no rule {0}; like it are: {1}.'), code, meant.join(', '))
    : new UsageError(msg('There is no rule {0}; gouji rules lists them.'), code);
}

function newOf({ values }: Parsed, paths: Paths): NewRequest {
  if (paths.length > 0) throw new UsageError(msg('The command {0} takes no PATH.'), 'new');
  const year = values.year === undefined ? null : Number(values.year);
  if (year !== null && !canDraft(year))
    throw new UsageError(
      msg('There is no official form for {0}: give a year from 2019 on.'),
      `${values.year}`,
    );
  const { body = '' } = values;
  return { command: 'new', year, body: String(body), layout: layoutOf(values.layout, LAYOUTS) };
}

/** The first where none is given. */
function layoutOf<L extends string>(given: unknown, layouts: readonly L[]): L {
  const known = layouts.find((each) => each === (given ?? layouts[0]));
  if (known) return known;
  throw new UsageError(msg('There is no layout {0}; there are: {1}.'), `${given}`, layouts.join(', '));
}

function formatRequest(parsed: Parsed, paths: Paths): FormatRequest {
  const { layout, check, write, diff } = parsed.values;
  if (check && (write || diff)) throw new UsageError(msg('--check excludes --write and --diff.'));
  return {
    command: 'format',
    layout: layoutOf(layout, LAYOUT_CHOICES),
    output: check ? 'check' : outputOf(parsed, paths),
    paths,
  };
}

function outputOf({ values }: Parsed, paths: Paths): Output {
  if (values.write && values.diff) throw new UsageError(msg('--write and --diff exclude each other.'));
  if (values.write && paths.includes('-'))
    throw new UsageError(msg('Standard input cannot be written to: leave out --write.'));
  if (values.write) return 'write';
  return values.diff || paths.some((path) => path !== '-') ? 'diff' : 'text';
}

function threadsOf(given: unknown): number | null {
  if (given === undefined) return null;
  if (/^[1-9]\d?$/.test(String(given))) return Number(given);
  throw new UsageError(msg('{0} is no number of threads: give one from 1 to 99.'), String(given));
}

function formatOf<F extends string>(name: string | undefined, formats: readonly F[]): F {
  if (name === undefined) return formats[0];
  const format = formats.find((each) => each === name);
  if (format) return format;
  throw new UsageError(msg('There is no format {0}; there are: {1}.'), name, formats.join(', '));
}
