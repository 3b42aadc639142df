/** The heads of the rules' pages: what a rule finds in one line, which stands only there, and what its file says of it. */

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
 * What the lines below a page's title say that the rule finds, the Chinese one first.
 * @param {string} page @returns {{chinese: string, english: string}}
 */
export function summaryIn(page) {
  const [title, chinese, english] = page.split('\n\n');
  if (/^(#|.*；自 )/.test(chinese) || /^(#|.*; since )/.test(english))
    throw new Error(`Below “${title}” a line in Chinese and one in English have to say what the rule finds.`);
  return { chinese, english };
}

/**
 * A rule's page with what stands between its summary and its first heading made anew: severity, fix and first version.
 * @param {string} page @param {import('../docs.mjs').Rule} rule
 */
export function updatePage(page, { severity, fixable, since, summary }) {
  const end = page.indexOf('\n## ');
  const title = page.slice(0, page.indexOf('\n'));
  const head = [
    summary.chinese,
    summary.english,
    `${SEVERITIES[severity][0]}；${FIXES_IN_WORDS[fixable][0]}；自 ${since} 起。`,
    `${SEVERITIES[severity][1]}; ${FIXES_IN_WORDS[fixable][1]}; since ${since}.`,
  ];
  return [title, ...head, page.slice(end + 1)].join('\n\n');
}
