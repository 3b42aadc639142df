/**
 * A whole report to be filled in (年报初稿): title, period, the six sections with their headings, the tables in place, and
 * what each section has to say.
 */
import { FIRST_YEAR, formIdOfYear, formOf } from '../form/forms';
import { officialHeading, SECTIONS, type SectionSpec } from '../form/sections';
import type { LayoutId } from '../layouts/layout';
import { emptyCellOf } from '../layouts/write';
import { paragraphsOf, preamble } from './paragraphs';
import { tableLines } from './tables';
import { fillIn, type Template, templateOf } from './template';

export interface DraftWish {
  readonly year: number;
  /** The name of the body; empty where it is to be filled in. */
  readonly body: string;
  readonly layout: LayoutId;
}

const titleOf = ({ year, body }: DraftWish): string =>
  `${body.replace(/\s+/g, ' ').trim() || fillIn('机关名称')}${year}年政府信息公开工作年度报告`;

/** There is an official form from 2019 on; a year has four digits. */
export const canDraft = (year: number): boolean =>
  Number.isInteger(year) && year >= FIRST_YEAR && year <= 9999;

export function draft(wish: DraftWish): Template {
  const { year, layout } = wish;
  const form = formOf(formIdOfYear(year) ?? '2021');
  const sectionOf = (section: SectionSpec): string[] => {
    const table = form.tables.find((candidate) => candidate.section === section.id);
    const content = table ? tableLines(form, table, layout) : paragraphsOf(section.id, form.id);
    return ['', officialHeading(section), '', ...content];
  };
  const lines = [titleOf(wish), '', ...preamble(form.id, year), ...SECTIONS.flatMap(sectionOf), ''];
  return templateOf(lines.join('\n'), emptyCellOf(layout));
}
