/** Where the rules' pages are: the folder that the client names, else the one that is shipped beside the server. */
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';

export function rulePagesFrom(options: unknown): string {
  const given = (options as { rulePages?: unknown } | null | undefined)?.rulePages;
  const isUri = typeof given === 'string' && /^[a-z][a-z0-9+.-]*:/i.test(given);
  const base = isUri ? given : pathToFileURL(path.join(__dirname, 'rules')).href;
  return base.endsWith('/') ? base.slice(0, -1) : base;
}
