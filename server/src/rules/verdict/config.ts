/**
 * What gouji.json says: `{"rules": {CODE: LEVEL}, "accept": [{"file", "code", "reason", "text"?}]}`. What makes no sense
 * in it is said and left out; the rest counts.
 */
import { msg } from '../../core/form/form';
import { LEVELS, type Level } from '../finding';
import { RULE_CODES } from '../registry';
import { asReason } from './comment';
import { namesFile } from './pattern';
import type { Acceptance, Policy } from './verdicts';

export interface FileAcceptance extends Acceptance {
  /** A pattern: pattern.ts. */
  readonly file: string;
}

export interface Config {
  readonly levels: ReadonlyMap<string, Level>;
  readonly accept: readonly FileAcceptance[];
}

/** What is wrong with it: a message and its arguments, said by whoever knows the language. */
export interface Problem {
  readonly message: string;
  readonly args: readonly string[];
}

const NOTHING: Config = { levels: new Map(), accept: [] };

const KEYS = ['$schema', 'rules', 'accept'];
const ACCEPT_KEYS = ['file', 'code', 'reason', 'text'];

const CODES: ReadonlySet<string> = new Set(RULE_CODES);

type Say = (message: string, ...args: string[]) => void;

/** @param from how the file is named where something accepted is shown. Null: it is no JSON, and nothing of it counts. */
export function readConfig(json: string, from: string): { config: Config | null; problems: Problem[] } {
  const problems: Problem[] = [];
  const say: Say = (message, ...args) => problems.push({ message, args });
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    say(msg('It is not valid JSON: check commas, quotes and brackets.'));
    return { config: null, problems };
  }
  if (!isObject(value)) {
    say(msg('It has to be an object: {0}'), '{"rules": {}, "accept": []}');
    return { config: NOTHING, problems };
  }
  checkKeys(value, '', KEYS, say);
  return {
    config: { levels: levelsIn(value.rules, 'rules', say), accept: acceptIn(value.accept, from, say) },
    problems,
  };
}

/** The levels of rules by their codes, as gouji.json and the editor's settings have them. */
export function levelsIn(value: unknown, where: string, say: Say): Map<string, Level> {
  const levels = new Map<string, Level>();
  if (value === undefined) return levels;
  if (!isObject(value)) {
    say(msg('“{0}” has to be an object.'), where);
    return levels;
  }
  for (const [code, given] of Object.entries(value)) {
    const level = LEVELS.find((each) => each === given);
    if (!CODES.has(code)) say(msg('“{0}”: there is no rule {1}.'), where, code);
    else if (!level) say(msg('“{0}” has to be one of: {1}.'), `${where}.${code}`, LEVELS.join(', '));
    else levels.set(code, level);
  }
  return levels;
}

function acceptIn(value: unknown, from: string, say: Say): FileAcceptance[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    say(msg('“{0}” has to be a list.'), 'accept');
    return [];
  }
  return value.flatMap((each, at) => acceptanceIn(each, `accept[${at}]`, from, say) ?? []);
}

function acceptanceIn(value: unknown, where: string, from: string, say: Say): FileAcceptance | null {
  if (!isObject(value)) {
    say(msg('“{0}” has to be an object.'), where);
    return null;
  }
  checkKeys(value, `${where}.`, ACCEPT_KEYS, say);
  const words = (key: string) => {
    const given = value[key];
    const word = typeof given === 'string' ? asReason(given) : '';
    if (word === '') say(msg('“{0}” has to be text, and not empty.'), `${where}.${key}`);
    return word;
  };
  const [file, code, reason] = [words('file'), words('code'), words('reason')];
  const text = value.text === undefined ? undefined : words('text');
  if (code !== '' && !CODES.has(code)) say(msg('“{0}”: there is no rule {1}.'), `${where}.code`, code);
  if ([file, code, reason, text].includes('') || !CODES.has(code)) return null;
  return { file, code, reason, from, ...(text === undefined ? {} : { text }) };
}

function checkKeys(value: object, where: string, known: readonly string[], say: Say): void {
  for (const key of Object.keys(value))
    if (!known.includes(key)) say(msg('“{0}” is not known; there are: {1}.'), where + key, known.join(', '));
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What holds for a file, by its path from the folder of gouji.json. `own` levels go before the file's. */
export function policyFor(
  { levels, accept }: Config,
  file: string,
  own: ReadonlyMap<string, Level> = new Map(),
): Policy {
  return {
    levels: new Map([...levels, ...own]),
    acceptances: accept.filter((acceptance) => namesFile(acceptance.file, file)),
  };
}
