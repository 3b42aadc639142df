/** Takes stray blanks out of a table's lines and leaves its rows and cells where they stand. */
import type { LayoutId } from '../../core/layouts/layout';

/** Where blanks divide cells, or commas do, columns are someone's own. */
export const canTidy = (layout: LayoutId): boolean =>
  layout !== 'aligned' && layout !== 'spaced' && layout !== 'csv';

export function tidy(line: string, layout: LayoutId): string {
  switch (layout) {
    case 'tsv':
    case 'html':
      return line
        .split('\t')
        .map((cell) => cell.trim())
        .join('\t');
    case 'cell-tab':
      return line.startsWith('\t') ? `\t${line.trim()}` : line.trim();
    case 'cell-pipe':
      return piped(line.trim());
    case 'cell-blank':
    case 'cell-line':
      return line.trim();
    default:
      return line;
  }
}

/** One blank before the pipe at the line's end. */
function piped(line: string): string {
  if (!line.endsWith('|') || line.indexOf('|') < line.length - 1) return line;
  const cell = line.slice(0, -1).trim();
  return cell ? `${cell} |` : '|';
}
