/** What of a text can be opened: addresses of pages, and the laws that it cites. */
import { LAWS, type Law } from '../core/laws';
import type { Range, Report } from '../core/model';
import { occurrences } from '../core/text';
import { brokenAddresses } from '../rules/characters/addresses';
import type { Translate } from '../rules/finding';
import type { Analyses } from './analysis';

export interface Link {
  readonly range: Range;
  readonly target: string;
  /** What is opened; empty where the text itself is the address. */
  readonly tooltip: string;
}

export const links = (analyses: Analyses, t: Translate): Link[] =>
  analyses
    .flatMap(({ report }) => [...addresses(report), ...LAWS.flatMap((law) => citations(report, law, t))])
    .sort((a, b) => a.range.start - b.range.start);

/** Of what an address is made; nothing full-width, and no bracket that may stand around it. */
const ADDRESS = /https?:\/\/[\w-]{1,63}\.[\w.~:/?#@!$&'*+,;=%-]{1,500}/iy;
const TRAILING = /[.,;:!?'*_]{1,20}$/;

/** A broken one leads nowhere. */
function addresses(report: Report): Link[] {
  const { text, range } = report;
  const found: Link[] = [];
  for (const at of occurrences(text, 'http', range)) {
    ADDRESS.lastIndex = at;
    const target = ADDRESS.exec(text)?.[0].replace(TRAILING, '') ?? '';
    const end = at + target.length;
    if (target && at >= (found.at(-1)?.range.end ?? 0))
      found.push({ range: { start: at, end }, target, tooltip: '' });
  }
  if (found.length === 0) return found;
  const broken = [...brokenAddresses(report)].map((address) => address.range);
  return found.filter(({ range: { start, end } }) =>
    broken.every((other) => other.end <= start || other.start >= end),
  );
}

/** Which articles of the law are cited: 第五十条, 第二十条第（一）项. */
const ARTICLE = /第[一二三四五六七八九十]{1,5}条(?:第?[（(]?[一二三四五六七八九十]{1,3}[）)]?[款项]){0,2}/y;
/** Behind a law's name, the name that the text gives it from there on. */
const CALLED = /^[（(]?以下(?:统一?)?简称[:：]?[《“"]?/;
/** The regulation as it was before: 国务院令第492号. */
const BEFORE_2019 = '492';
const BEHIND = 24;

function citations({ text, range }: Report, { names, short, address }: Law, t: Translate): Link[] {
  const found: Link[] = [];
  let called = -1;
  for (const name of names)
    for (const start of occurrences(text, `《${name}》`, range)) {
      const end = start + name.length + 2;
      const behind = text.slice(end, end + BEHIND);
      if (behind.includes(BEFORE_2019)) continue;
      const introduction = CALLED.exec(behind);
      if (introduction && behind.startsWith(short, introduction[0].length) && called < 0) called = end;
      found.push(linkTo(start, end));
    }
  if (called >= 0)
    for (const start of occurrences(text, `《${short}》`, { start: called, end: range.end }))
      found.push(linkTo(start, start + short.length + 2));
  return found;

  function linkTo(start: number, end: number): Link {
    ARTICLE.lastIndex = end;
    const article = ARTICLE.exec(text)?.[0] ?? '';
    const tooltip = t('Open the official text: {0}', `《${names[0]}》${article}`);
    return { range: { start, end: end + article.length }, target: address, tooltip };
  }
}
