/** The heads of the rules' pages, from what the rules say of themselves. */

/** @type {Record<string, [chinese: string, english: string]>} */
const SEVERITIES = {
  error: ['错误', 'Error'],
  warning: ['警告', 'Warning'],
  information: ['信息', 'Information'],
  hint: ['提示', 'Hint'],
};

/** @type {Record<string, [chinese: string, english: string]>} */
const FIXES_IN_WORDS = {
  safe: ['修正可以批量采用', 'its fix is safe to take with others'],
  offered: ['提供修正，由人选用', 'its fixes are offered one by one'],
  none: ['没有自动修正', 'no fix'],
};

/**
 * A rule's page with what stands between its title and its first heading made anew: severity, fix and first version.
 * @param {string} page @param {import('../docs.mjs').Rule} rule
 */
export function updatePage(page, { severity, fixable, since }) {
  const end = page.indexOf('\n## ');
  const title = page.slice(0, page.indexOf('\n'));
  const head = [
    `${SEVERITIES[severity][0]}；${FIXES_IN_WORDS[fixable][0]}；自 ${since} 起。`,
    `${SEVERITIES[severity][1]}; ${FIXES_IN_WORDS[fixable][1]}; since ${since}.`,
  ];
  return [title, ...head, page.slice(end + 1)].join('\n\n');
}
