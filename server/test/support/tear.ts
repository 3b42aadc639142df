/** Tears a report’s tables as conversions and OCR do, harder than any one of them: for tests that only ask that no cell is wrong. */
import type { Draw } from './generate';

/** A row as the form prints it: the words of its label, and its numbers. */
interface Row {
  readonly words: readonly string[];
  readonly numbers: readonly string[];
}

/** What is done to a table: each happens in so many of a hundred places. */
export interface Damage {
  /** Where a row’s numbers stand: in the label’s line, in one of their own, or each in its own. */
  readonly manner: 'line' | 'apart' | 'cell';
  /** Labels are broken: never, anywhere, or into single characters. */
  readonly labels: 'whole' | 'broken' | 'characters';
  readonly behind: number;
  readonly dropped: number;
  readonly split: number;
  readonly totalsAway: number;
  readonly pages: number;
  readonly headers: boolean;
}

const MANNERS = ['line', 'apart', 'cell'] as const;
const LABELS = ['whole', 'broken', 'characters'] as const;

export function drawDamage(draw: Draw): Damage {
  const often = (most: number) => (draw(1) === 0 ? 0 : 1 + draw(most));
  return {
    manner: MANNERS[draw(2)],
    labels: LABELS[draw(2)],
    behind: often(20),
    dropped: often(4),
    split: often(6),
    totalsAway: often(25),
    pages: often(15),
    headers: draw(1) === 0,
  };
}

/** What stands at the foot of a page. */
const PAGES: readonly ((page: number, of: number) => string)[] = [
  (page) => `${page}`,
  (page) => `- ${page} -`,
  (page) => `-${page}-`,
  (page) => `— ${page} —`,
  (page) => `第 ${page} 页`,
  (page, of) => `第 ${page} 页 共 ${of} 页`,
  (page, of) => `第${page}页/共${of}页`,
  (page, of) => `${page} / ${of}`,
  (page) => `Page ${page}`,
];

/** The lines of a table in the layout `spaced`, torn. */
export function tear(lines: readonly string[], damage: Damage, draw: Draw): string[] {
  const happens = (share: number) => draw(9999) < 100 * share;
  const rows = lines.map(rowIn);
  const heads = rows.filter(({ numbers }) => numbers.length === 0).flatMap(({ words }) => words);
  const page = PAGES[draw(PAGES.length - 1)];
  const isBlank = draw(1) === 0;
  let pages = 1 + draw(5);
  const foot = () => {
    const own = page(pages++, 12);
    const head = damage.headers && draw(1) === 0 ? heads : [];
    return [...(isBlank ? ['', own, ''] : [own]), ...head];
  };
  const away: string[] = [];
  const out: string[] = [];
  const faulty = rows.map(() => happens(50));
  for (const [at, { words, numbers }] of rows.entries()) {
    const label = words.flatMap((word) => broken(word, damage.labels, draw));
    const isFaulty = faulty[at];
    let own = numbers.flatMap((number) => {
      if (isFaulty && happens(damage.dropped)) return [];
      if (isFaulty || number.length < 2 || !happens(damage.split)) return [number];
      const at = 1 + draw(number.length - 2);
      return [number.slice(0, at), number.slice(at)];
    });
    if (own.length > 1 && happens(damage.totalsAway)) {
      away.push(own[own.length - 1]);
      own = own.slice(0, -1);
    }
    const numbered = damage.manner === 'cell' ? own : own.length > 0 ? [own.join(' ')] : [];
    if (numbered.length > 1 && !isFaulty && happens(damage.pages))
      numbered.splice(1 + draw(numbered.length - 2), 0, ...foot());
    if (damage.manner === 'line' && numbered.length > 0) {
      const last = label.pop() ?? '';
      out.push(...label, happens(damage.behind) ? `${numbered[0]} ${last}` : `${last} ${numbered[0]}`);
    } else if (happens(damage.behind)) out.push(...numbered, ...label);
    else out.push(...label, ...numbered);
    // What stands beside a row that lost a number reads as if it were the row’s.
    if (damage.manner === 'cell' && (isFaulty || faulty[at + 1])) continue;
    if (happens(damage.pages)) out.push(...foot());
    if (away.length > 0 && draw(2) === 0) out.push(...away.splice(0));
  }
  return [...out, ...away];
}

function rowIn(line: string): Row {
  const words = line.split(' ').filter((word) => word !== '');
  const first = words.findIndex((word) => /^-?\d+$/.test(word));
  return first < 0 ? { words, numbers: [] } : { words: words.slice(0, first), numbers: words.slice(first) };
}

function broken(word: string, how: Damage['labels'], draw: Draw): string[] {
  if (how === 'whole' || word.length < 3) return [word];
  if (how === 'characters' && draw(1) === 0) return [...word];
  if (draw(1) === 0) return [word];
  const at = 1 + draw(word.length - 2);
  return [word.slice(0, at), word.slice(at)];
}
