/** The fixed words that completion offers, whose readings `readings.ts` has. */
import { periodOf } from '../../core/draft/paragraphs';
import { SENTENCES } from '../../core/draft/sentences';
import { NUMBER } from '../../core/draft/template';
import { fullLabel } from '../../core/form/form';
import { FORMS } from '../../core/form/forms';
import { officialHeading, SECTIONS } from '../../core/form/sections';
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

/** How all begin that can be offered, wherever that is: names of which these are the whole, and the heads of sentences. */
interface Beginnings {
  readonly names: readonly string[];
  readonly heads: readonly string[];
}

let beginnings: Beginnings | undefined;

function beginningsOfAll(): Beginnings {
  const rows = FORMS.flatMap(({ places }) => places.map(({ row }) => row));
  const sentences = SENTENCES.flatMap(({ text, none = text }) => [text, none]);
  return {
    names: [
      ...SECTIONS.flatMap((section) => [officialHeading(section), section.title]),
      ...rows.flatMap((row) => [fullLabel(row), row.label]),
      '表格',
    ],
    heads: [...sentences, periodOf(NUMBER)].map((words) => readable(words.slice(0, words.search(/[{_]|$/)))),
  };
}

/** Whether what is typed can begin anything at all: most of what is written does not, and then the report need not be read. */
export function mayBegin(typed: string): boolean {
  beginnings ??= beginningsOfAll();
  return (
    beginnings.names.some((name) => name.startsWith(typed)) ||
    beginnings.heads.some((head) => head.startsWith(typed) || typed.startsWith(head))
  );
}
