/** The applications that a paragraph says came in, were carried over, were answered and are carried on. */
import type { Prose, Quantity } from '../../core/model';
import { isChange, isRate, type Mention, type ParagraphMentions } from './mentions';

/** N, P, T and C of the form's relation N+P=T+C. */
export type FlowRole = 'received' | 'carried-in' | 'handled' | 'carried-out';

export type Flow = Readonly<Record<FlowRole, Quantity>>;

/** The last of these words before a number tells what it counts. */
const WORDS: readonly (readonly [FlowRole, RegExp])[] = [
  ['carried-in', /(?:上(?:一)?年度?|去年)(?:度)?(?:结转|转入|遗留)|结转上(?:一)?年/g],
  ['carried-out', /结?转(?:至|到|入)?(?:下(?:一)?年|次年)|下(?:一)?年度?结转/g],
  ['handled', /办结|答复|办复|办理完毕/g],
  ['received', /新收|收到|受理|接收|接到/g],
];

/** Around a role's word these make the number count something else. */
const OTHER_OBJECT =
  /复议|诉讼|咨询|留言|来信|信箱|热线|投诉|举报|提案|建议|信访|予以|部分公开|不予|无法|逾期|超期|延期|补正|意见/;

/** The carried over ones are a part of another number, or counted with it: which, the text does not tell. */
const INCLUDED = /其中|包括|包含|含/;

const NONE_IN = /(?:无|没有)(?:上(?:一)?年度?|去年)(?:结转|转入)|(?:上(?:一)?年度?|去年)(?:无|没有)结转/;
const NONE_OUT =
  /(?:无|没有)(?:结?转(?:至|到|入)?(?:下(?:一)?年|次年)|下(?:一)?年度?结转)|(?<!年|年度)(?:无|没有)结转(?!上)/;

/** @returns the four numbers where the paragraph states each of them once, exactly, in the form's order. */
export function flowOf(
  { start, end, mentions }: ParagraphMentions,
  { plain }: Prose,
  year: number | null,
): Flow | null {
  const words = plain.slice(start, end);
  if (!words.includes('申请')) return null;
  const found = new Map<FlowRole, { quantity: Quantity; strong: boolean }>();
  for (const mention of mentions) {
    const role = roleOf(mention, year);
    if (role === null) continue;
    const { quantity, before, depth } = mention;
    if (!quantity.exact || quantity.inWords || depth > 0) return null;
    const strong = role === 'received' && before.includes('新收');
    if ((role === 'carried-in' || (role === 'received' && !strong)) && INCLUDED.test(before)) return null;
    const other = found.get(role);
    if (other && !strong) {
      if (other.strong || other.quantity.digits === quantity.digits) continue;
      return null;
    }
    if (other?.strong) return null;
    found.set(role, { quantity, strong });
  }
  const at = (role: FlowRole, none?: RegExp) =>
    found.get(role)?.quantity ?? (none?.test(words) ? NOTHING : undefined);
  const received = at('received');
  const carriedIn = at('carried-in', NONE_IN);
  const handled = at('handled');
  const carriedOut = at('carried-out', NONE_OUT);
  if (!received || !carriedIn || !handled || !carriedOut) return null;
  const flow: Flow = { received, handled, 'carried-in': carriedIn, 'carried-out': carriedOut };
  const inOrder = received.start < handled.start && carriedIn.start < handled.start;
  const units = new Set(Object.values(flow).flatMap((quantity) => quantity.unit || []));
  return inOrder && units.size <= 1 ? flow : null;
}

/** 无结转: a 0 in words, so it stands nowhere. */
const NOTHING: Quantity = {
  start: 0,
  end: 0,
  digits: '0',
  unit: '',
  unitEnd: 0,
  exact: true,
  inWords: true,
};

/** The name of a number is no longer than this behind its role's word. */
const LONGEST_NAME = 24;
/** With so much before it, the word's own included. */
const NEAR = 10;

function roleOf(mention: Mention, year: number | null): FlowRole | null {
  const { quantity, before } = mention;
  if (isRate(quantity) || isChange(mention)) return null;
  let role: FlowRole | null = null;
  let last = -1;
  for (const [candidate, word] of WORDS)
    for (const match of before.matchAll(word)) {
      const end = match.index + match[0].length;
      if (end > last) [last, role] = [end, candidate];
    }
  const dated = yearRole(before, year);
  if (dated && dated.end >= last) [last, role] = [dated.end, dated.role];
  const rest = before.slice(last);
  const around = before.slice(Math.max(0, last - NEAR));
  return role && rest.length <= LONGEST_NAME && !/[。;]/.test(rest) && !OTHER_OBJECT.test(around)
    ? role
    : null;
}

/** 2022年结转 in a report on 2023 came in, 结转2024年 goes on. */
function yearRole(before: string, year: number | null): { role: FlowRole; end: number } | null {
  if (year === null || !before.includes('结转')) return null;
  let found: { role: FlowRole; end: number } | null = null;
  for (const match of before.matchAll(/(\d{4})年度?(?:结转|转入)|结?转(?:至|到|入)?(\d{4})年/g)) {
    const from = Number(match[1] ?? 0);
    const to = Number(match[2] ?? 0);
    const end = match.index + match[0].length;
    if (from === year - 1 || to === year) found = { role: 'carried-in', end };
    else if (to === year + 1) found = { role: 'carried-out', end };
  }
  return found;
}
