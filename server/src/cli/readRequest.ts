/** What was asked for, read from the arguments. */
import { canDraft } from '../core/draft/draft';
import { msg } from '../core/form/form';
import { LAYOUT_CHOICES, LAYOUTS } from '../core/layouts/layout';
import type { Output } from './change';
import { near } from './near';
import {
  COMMANDS,
  checkOptions,
  commandIn,
  type Parsed,
  parse,
  splitPositionals,
  UsageError,
} from './options';
import {
  CHECK_FORMATS,
  EXTRACT_FORMATS,
  type FixRequest,
  type FormatRequest,
  type NewRequest,
  type Paths,
  type Request,
  RULES_FORMATS,
} from './request';

/** @throws UsageError */
export function readRequest(args: readonly string[], codes: ReadonlySet<string>): Request {
  const parsed = parse(args);
  const { values } = parsed;
  if (values.help) return { command: 'help', of: commandIn(args) };
  if (values.version) return { command: 'version' };
  const [command] = parsed.positionals;
  if (command === undefined) throw new UsageError(msg('No command is given.'));
  if (!Object.hasOwn(COMMANDS, command))
    throw new UsageError(
      msg('There is no command {0}; there are: {1}.'),
      command,
      Object.keys(COMMANDS).join(', '),
    );
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

function onlyOf(only: readonly string[], codes: ReadonlySet<string>): Pick<FixRequest, 'only'> {
  if (only.length === 0) return {};
  if (only.every((code) => code === 'totals')) return { only: 'totals' };
  if (only.includes('totals'))
    throw new UsageError(msg('--only takes either the codes of rules or totals, not both.'));
  const unknown = only.find((code) => !codes.has(code));
  if (unknown !== undefined) throw noRule(unknown, [...codes, 'totals']);
  return { only: new Set(only) };
}

function codeOf(given: readonly string[], codes: ReadonlySet<string>): string {
  const [code, ...others] = given;
  if (code === undefined || others.length > 0)
    throw new UsageError(msg('The command explain takes the CODE of one rule; gouji rules lists them.'));
  if (codes.has(code)) return code;
  throw noRule(code, codes);
}

function noRule(code: string, codes: Iterable<string>): UsageError {
  const meant = near(code, codes);
  return meant.length > 0
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
