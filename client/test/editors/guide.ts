/** docs/editors.md, whose snippets are what the tests run, so that they stay true. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './installed';

export const GUIDE = readFileSync(path.join(ROOT, 'docs/editors.md'), 'utf8');

/** The code block with this name behind its language. */
export function snippet(name: string): string {
  const start = new RegExp(`^\`\`\`[a-z]+ ${name.replaceAll('.', '\\.')}\n`, 'm').exec(GUIDE);
  if (!start) throw new Error(`docs/editors.md has no block ${name}.`);
  const from = start.index + start[0].length;
  return GUIDE.slice(from, GUIDE.indexOf('```', from));
}
