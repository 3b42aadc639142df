/** The words of the command line: its commands, with the options that each takes. */
import { parseArgs } from 'node:util';
import { msg } from '../core/form/form';
import type { Language } from '../l10n';

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
export const COMMANDS: Readonly<Record<string, readonly string[]>> = {
  extract: ['format'],
  check: ['format', 'accepted', 'threads'],
  fix: ['only', 'write', 'diff'],
  format: ['layout', 'write', 'diff', 'check'],
  rules: ['format'],
  explain: [],
  new: ['year', 'body', 'layout'],
};

const ALWAYS = ['lang', 'help', 'version'];

export const parse = (args: readonly string[]) =>
  parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true, strict: false, tokens: true });

export type Parsed = ReturnType<typeof parse>;

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

/** @throws UsageError where the command does not take an option so. */
export function checkOptions({ tokens, values }: Parsed, command: string): void {
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const known = Object.hasOwn(OPTIONS, token.name) && OPTIONS[token.name as keyof typeof OPTIONS];
    const options = [...COMMANDS[command], ...ALWAYS];
    if (!known || !options.includes(token.name))
      throw new UsageError(
        msg('The command {0} has no option {1}; it has: {2}.'),
        command,
        token.rawName,
        options.map((name) => `--${name}`).join(', '),
      );
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
export function splitPositionals({ tokens }: Parsed, codes: ReadonlySet<string>) {
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
