/**
 * Edits as a unified diff. They are known, so nothing has to be searched for: the lines that an edit touches are the
 * lines that change.
 */
import { applyEdits, lineAt, type TextEdit } from '../core/text';

const CONTEXT = 3;

/** Lines `from` to `to` (excluded) of the old text, and what stands in their place. */
interface Change {
  from: number;
  to: number;
  edits: TextEdit[];
}

/** Empty where there is no edit. Lines end at LF alone, as `patch` takes them; a CR before it belongs to the line. */
export function unifiedDiff(path: string, text: string, edits: readonly TextEdit[]): string {
  if (edits.length === 0) return '';
  const starts = lineFeedStarts(text);
  const hunks = hunksOf(changesOf(starts, edits));
  let shift = 0;
  let diff = `--- ${path}\n+++ ${path}\n`;
  for (const changes of hunks) {
    const from = Math.max(0, changes[0].from - CONTEXT);
    const to = Math.min(starts.length - 1, changes[changes.length - 1].to + CONTEXT);
    const lines = (first: number, end: number) => linesOf(text.slice(starts[first], starts[end]));
    const body: string[] = [];
    let at = from;
    let added = 0;
    for (const change of changes) {
      const old = lines(change.from, change.to);
      const base = starts[change.from];
      const moved = change.edits.map((edit) => ({ ...edit, start: edit.start - base, end: edit.end - base }));
      const now = linesOf(applyEdits(text.slice(base, starts[change.to]), moved));
      body.push(...signed(' ', lines(at, change.from)), ...signed('-', old), ...signed('+', now));
      added += now.length - old.length;
      at = change.to;
    }
    body.push(...signed(' ', lines(at, to)));
    const count = lines(from, to).length;
    diff += `@@ -${extent(from, count)} +${extent(from + shift, count + added)} @@\n${body.join('')}`;
    shift += added;
  }
  return diff;
}

/** Where each line starts, and last of all where the text ends. */
function lineFeedStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  if (starts[starts.length - 1] < text.length || text === '') starts.push(text.length);
  return starts;
}

/** What each edit touches; edits that share a line are one change. */
function changesOf(starts: readonly number[], edits: readonly TextEdit[]): Change[] {
  const changes: Change[] = [];
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const from = Math.min(lineAt(starts, edit.start), starts.length - 2);
    const to = Math.min(lineAt(starts, edit.end), starts.length - 2) + 1;
    const last = changes[changes.length - 1];
    if (last && from < last.to) {
      last.to = Math.max(last.to, to);
      last.edits.push(edit);
    } else changes.push({ from, to, edits: [edit] });
  }
  return changes;
}

/** Changes whose contexts meet stand in one hunk. */
function hunksOf(changes: readonly Change[]): Change[][] {
  const hunks: Change[][] = [];
  for (const change of changes) {
    const last = hunks[hunks.length - 1];
    if (last && change.from - last[last.length - 1].to <= 2 * CONTEXT) last.push(change);
    else hunks.push([change]);
  }
  return hunks;
}

/** Lines with their line ends. */
const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

const signed = (sign: string, lines: readonly string[]): string[] =>
  lines.map((line) => (line.endsWith('\n') ? sign + line : `${sign}${line}\n\\ No newline at end of file\n`));

/** A hunk's lines in its head: from 1, or where it has none the line before it. */
const extent = (from: number, count: number): string =>
  count === 1 ? `${from + 1}` : `${count === 0 ? from : from + 1},${count}`;
