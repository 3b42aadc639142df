/** The lines in front of the first section: the title’s, and those around it. */
import { seen } from '../../core/fold';
import type { Report } from '../../core/model';
import { lineAt } from '../../core/text';

export interface LineAbove {
  readonly start: number;
  readonly words: string;
}

/** @param to the line before which to stop. */
export function linesAbove({ text, lineStarts, sections, range }: Report, to: number): LineAbove[] {
  const end = sections[0]?.heading.start ?? range.end;
  const lines: LineAbove[] = [];
  for (let line = lineAt(lineStarts, range.start); line < to && lineStarts[line] < end; line++) {
    const start = lineStarts[line];
    lines.push({ start, words: seen(text, start, Math.min(lineStarts[line + 1] ?? end, end)) });
  }
  return lines;
}
