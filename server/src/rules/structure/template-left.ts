/**
 * 模板残留: words of the template that should have been replaced or deleted.
 *
 * Why: they tell a reader that the report was filled in without being read. One finding for all of them. Not
 * reported: a sentence of the report's own in front of a table (具体情况如下), 在此 in running text, names that are masked
 * (张某).
 * Source: the official format's own hints (文字描述，收取信息处理费情况在此处报告).
 */
import { plainUnit } from '../../core/fold';
import type { Range, Report } from '../../core/model';
import { rangeIn } from '../../core/narrative/paragraphs';
import { matchesOf, textIn } from '../../core/text';
import { andMore } from '../andMore';
import type { Found } from '../finding';
import type { Rule } from '../rule';

type Kind = 'hint' | 'placeholder';

interface Leftover {
  readonly kind: Kind;
  readonly range: Range;
}

interface Leftovers extends Found {
  readonly places: readonly Leftover[];
}

/** Sentences of templates: the whole of each match can go. */
const HINTS = new RegExp(
  [
    '[该此本]部分以表格形式(?:进行)?(?:报告|填报|体现)。?(?:具体)?(?:表格)?(?:如下)?[:。]?',
    '[([]文字描述[^()。[\\]]{0,30}[)\\]]。?',
    '(?<=\\n)文字描述[。:]?(?=\\n)',
    '(?:文字描述,)?收取信息处理费情况在此处报告。?',
    '[([](?:请在此处?|在此处|此处)(?:填写|填报|填入|插入|报告|添加|输入|描述)[^()。[\\]]{0,30}[)\\]]',
    '(?:单击|点击)此处(?:输入|添加|填写)[^,。]{0,12}',
  ].join('|'),
  'g',
);
/** Of these, what asks for words of the report's own: without them a sentence would be broken. */
const ASKS = /此处?(?:填|插入|添加|输入|描述)/;
/** What tells, rarely met, that there is one. */
const SIGNS = ['部分以表格形式', '文字描述', '在此', '(此处', '[此处', '击此处'];
/** ××件, XX局, 20XX年, ____条: not in a Latin word. */
const PLACEHOLDER =
  /(?:20)?(?:×{1,4}|X{1,4}|_{2,8})(?=[年月日件条次期篇份个万元]|[省市县区州乡镇]|街道|[局办委厅]|部门|单位|人次|类)/g;
const ONE_IS_ENOUGH = /^[月日件条次]/;

export const templateLeft: Rule<Leftovers> = {
  code: 'template-left',
  severity: 'warning',
  since: '0.2.0',
  *find(report) {
    const places = [...inProse(report), ...inHeadings(report)].sort((a, b) => a.range.start - b.range.start);
    if (places.length > 0) yield { range: places[0].range, places };
  },
  say({ places }, { text }, t) {
    const [{ kind, range }] = places;
    const words = textIn(text, range);
    const first =
      kind === 'hint'
        ? t('“{0}” is left from the template. Delete it.', words)
        : t('“{0}” is a placeholder of the template. Fill in what belongs there.', words);
    return first + andMore(places, t);
  },
  related: ({ places }, { text }, t) =>
    places.slice(1).map(({ range }) => {
      // A blank to fill in is told by the words before it.
      const [words] = text
        .slice(Math.max(0, range.start - 12), range.start)
        .split(/[\n，。]/)
        .slice(-1);
      const blank = textIn(text, range);
      return { range, message: t('“{0}” is left from the template, too', words + blank) };
    }),
  fix: ({ places }, _report, t, { deleteHints }) => deleteHints(places, t),
};

function inProse({ prose }: Report): Leftover[] {
  const { plain } = prose;
  const hints = SIGNS.some((sign) => plain.includes(sign)) ? matchesOf(HINTS, plain) : [];
  const holds = plain.includes('×') || plain.includes('X') || plain.includes('__');
  const placeholders = holds
    ? matchesOf(PLACEHOLDER, plain).filter((found) => isPlaceholder(plain, found))
    : [];
  const placed = (kind: Kind) => (found: RegExpExecArray) => ({
    kind: ASKS.test(found[0]) ? 'placeholder' : kind,
    range: rangeIn(prose, found.index, found.index + found[0].length),
  });
  return [...hints.map(placed('hint')), ...placeholders.map(placed('placeholder'))];
}

function isPlaceholder(plain: string, { 0: words, index }: RegExpExecArray): boolean {
  const behind = plain.slice(index + words.length, index + words.length + 1);
  if (/[A-Za-z\d×./-]/.test(plain[index - 1] ?? '')) return false;
  return words.length > 1 || ONE_IS_ENOUGH.test(behind);
}

/** A hint can stand in a heading's own line; headings are no prose. */
function inHeadings({ text, sections }: Report): Leftover[] {
  return sections.flatMap(({ heading }) => {
    const own = textIn(text, heading);
    if (!own.includes('文字描述') && !own.includes('在此处')) return [];
    const plain = Array.from(own, (unit) => String.fromCharCode(plainUnit(unit.charCodeAt(0)))).join('');
    return matchesOf(HINTS, plain).map(({ index, 0: words }) => ({
      kind: 'hint' as const,
      range: { start: heading.start + index, end: heading.start + index + words.length },
    }));
  });
}
