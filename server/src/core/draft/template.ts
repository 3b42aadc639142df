/**
 * A text with places to fill in. What is to be written in words stands there as a report's writers mark it, so that the
 * rule `template-left` finds each place that was forgotten: a hint in brackets, `____` for a number of a sentence.
 * A table's cell is {@link CELL}; what stands for an empty one is the layout's matter.
 */

/** A place: what stands there until it is filled in; empty where nothing does. */
export interface Blank {
  readonly hint: string;
}

export type Template = readonly (string | Blank)[];

/** Stands for a number of a table in a template's text; private use, so in no report. */
export const CELL = '\ue000';

/** Stands for a number of a sentence. */
export const NUMBER = '____';

/** `fillIn('主要问题')`: the hint for a place to be filled in by words. Short, so that the rule knows it. */
export const fillIn = (what: string): string => `（请在此填写${what}）`;

const BLANKS = /(（请在此填写[^（）]{1,40}）|____|\ue000)/;

/** The text cut at its places. */
export const templateOf = (text: string, emptyCell = ''): Template =>
  text
    .split(BLANKS)
    .map((part, at) => (at % 2 === 0 ? part : { hint: part === CELL ? emptyCell : part }))
    .filter((part) => part !== '');

/** With what stands in each place; by default its hint. */
export const toText = (template: Template, fill = ({ hint }: Blank): string => hint): string =>
  template.map((part) => (typeof part === 'string' ? part : fill(part))).join('');

/** In the syntax of the editors' snippets: the places are tab stops, in the text's order. */
export function toSnippet(template: Template): string {
  let stop = 0;
  return template
    .map((part) => {
      if (typeof part === 'string') return escaped(part);
      stop++;
      return part.hint ? `\${${stop}:${escaped(part.hint)}}` : `\${${stop}}`;
    })
    .join('');
}

const escaped = (text: string): string => text.replace(/[\\$}]/g, '\\$&');
