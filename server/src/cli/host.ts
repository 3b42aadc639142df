/** The world as the command line sees it, so that a command can be run against another one. */
import type { Readable, Writable } from 'node:stream';
import type { Language } from '../l10n';
import type { Translate } from '../rules/finding';

export interface Host {
  /** Opened only where it is asked for: an open one keeps the process waiting. */
  readonly stdin: () => Readable;
  readonly stdout: Writable & { readonly isTTY?: boolean };
  readonly stderr: Writable;
  readonly env: NodeJS.ProcessEnv;
}

/** What a command runs with. */
export interface Session extends Host {
  readonly language: Language;
  readonly t: Translate;
}

/** 0: no error found; 1: a finding of severity error; 2: wrong usage, or a file that could not be read. */
export type ExitStatus = 0 | 1 | 2;

/** Writes what is asked for. Waits until it is taken, so that a slow reader does not fill the memory. */
export function print(host: Host, output: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    host.stdout.write(output, (error) => (error ? reject(error) : resolve()));
  });
}

/** Tells people something. */
export function tell(host: Host, message: string): void {
  host.stderr.write(`${printable(message)}\n`);
}

/** Text of a file or a file's name, with what would steer a terminal made visible. */
export function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, (char) => {
    return `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}`;
  });
}
