/** Documents with parts that are written for them, each between its marks: `<!-- name -->` and `<!-- /name -->`. */

/** @param {string} text @param {string} name @param {readonly string[]} lines */
export function replacePart(text, name, lines) {
  const part = new RegExp(`(?<=<!-- ${name} -->\n)[\\s\\S]*(?=<!-- /${name} -->)`);
  if (!part.test(text)) throw new Error(`There is no part <!-- ${name} -->.`);
  return text.replace(part, () => ['', ...lines, '', ''].join('\n'));
}
