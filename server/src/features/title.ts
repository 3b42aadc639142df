/** What a report is called where several things of it are shown together. */
import { seen } from '../core/fold';
import type { Report } from '../core/model';

/** The report's own title on one line; the body and the year where it has none. */
export function titleOf({ text, title, body, year }: Report): string {
  if (title) return seen(text, title.start, title.end).replace(/\s+/g, ' ');
  return [body, year].filter((part) => part !== null).join(' ');
}
