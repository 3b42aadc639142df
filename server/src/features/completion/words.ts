/** The fixed words that completion offers, whose readings `readings.ts` has. */
import { periodOf } from '../../core/draft/paragraphs';
import { SENTENCES } from '../../core/draft/sentences';
import { FORMS } from '../../core/form/forms';
import { SECTIONS } from '../../core/form/sections';
import { readable } from './names';

export const fixedWords = (): string[] => {
  const blocks = FORMS.flatMap(({ tables }) => tables.flatMap((table) => table.blocks));
  return [
    ...SECTIONS.map(({ title }) => title),
    ...blocks.flatMap(({ caption = '', corner = '', rows }) => [
      caption,
      corner,
      ...rows.map(({ label }) => label),
    ]),
    ...SENTENCES.flatMap(({ text, list, none = '' }) => [
      text,
      none,
      list?.lead ?? '',
      ...(list?.parts ?? []),
    ]),
    periodOf(''),
    '表格',
  ].map(readable);
};
