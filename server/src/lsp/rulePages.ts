/** Where the rules' pages are: the folder that the client names, else the one that is shipped with the server. */
export function rulePagesFrom(options: unknown, shipped: string): string {
  const given = (options as { rulePages?: unknown } | null | undefined)?.rulePages;
  const isUri = typeof given === 'string' && /^[a-z][a-z0-9+.-]{0,40}:/i.test(given);
  const base = isUri ? given : shipped;
  return base.endsWith('/') ? base.slice(0, -1) : base;
}
