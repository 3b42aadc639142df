/** Changes of numbers: what they do to the relations, and the edits that make them. */
import type { Report } from '../core/model';
import { judge } from '../core/relations';
import { textIn } from '../core/text';
import { writeLike } from '../core/writeLike';
import { verdictsAfter } from './changed';
import type { CellChange, Edit } from './finding';

/** The edits that put the numbers into the text, and touch nothing else. */
export function editsOf(report: Report, changes: readonly CellChange[]): Edit[] {
  return changes.flatMap(({ index, digits }) => {
    const { start, end } = report.cells[index];
    const edit = { start, end, newText: writeLike(report.text.slice(start, end), digits) };
    return keepsMarkup(report, edit) ? edit : [];
  });
}

/**
 * In a page, an edit replaces what stands between two tags, which are blanks in the report's text. Nowhere does it replace a
 * tag or what the file writes as an entity: of `&ldquo;` the report's text has but the quote.
 */
export function keepsMarkup({ markup, isPage, text, comments }: Report, edit: Edit): boolean {
  if (markup === null) return true;
  const { start, end, newText } = edit;
  const written = markup.slice(start, end);
  // A comment of ours is no part of the page.
  if (!newText && comments.some((own) => written.trim() === textIn(markup, own))) return true;
  const words = text.slice(start, end);
  if (isPage && !(/^\S{1,200}$/.test(words) && !/[\s|<>&]/.test(newText))) return false;
  return written === words && !IN_ENTITY.test(markup.slice(Math.max(0, start - LONGEST_ENTITY), end));
}

/** Words that end within an entity, or with it. */
const IN_ENTITY = /&#?[a-z0-9]{0,10};?$/i;
const LONGEST_ENTITY = 12;

/** True where the changes break no relation that is not broken now. */
export const breaksNothing = (report: Report, changes: readonly CellChange[]): boolean =>
  verdictsAfter(report, changes).every(
    ({ state, relation }) => state !== 'broken' || judge(relation, report.cells).state === 'broken',
  );

/** True where after the changes no relation of a changed cell is broken: the others bear the new number out. */
export const settles = (report: Report, changes: readonly CellChange[]): boolean =>
  verdictsAfter(report, changes).every(({ state }) => state !== 'broken');
