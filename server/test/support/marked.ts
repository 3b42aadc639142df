/**
 * Marks in the examples of the rules' pages, width neutral and never part of a report:
 * `⟦36⟧{row-total}` is the range of a finding of that code, `⟦36→35⟧{row-total}` the range and what the fix writes
 * there, `⟦→0⟧` alone one more place that the fix changes.
 */
import type { Range } from '../../src/core/model';
import type { TextEdit } from '../../src/core/text';

const MARK = /⟦([^⟦⟧→]*)(?:→([^⟦⟧→]*))?⟧((?:\{[a-z-]+\})*)/g;

export interface MarkedFinding extends Range {
  readonly code: string;
}

export interface Marked {
  /** The text without its marks. */
  readonly text: string;
  readonly findings: readonly MarkedFinding[];
  /** What the fixes change, in the text's order. */
  readonly edits: readonly TextEdit[];
}

export function unmark(marked: string): Marked {
  const findings: MarkedFinding[] = [];
  const edits: TextEdit[] = [];
  let text = '';
  let last = 0;
  for (const match of marked.matchAll(MARK)) {
    const [whole, words, newText, codes] = match;
    text += marked.slice(last, match.index);
    last = match.index + whole.length;
    const range = { start: text.length, end: text.length + words.length };
    text += words;
    for (const [, code] of codes.matchAll(/\{([a-z-]+)\}/g)) findings.push({ ...range, code });
    if (newText !== undefined) edits.push({ ...range, newText });
  }
  return { text: text + marked.slice(last), findings, edits };
}
