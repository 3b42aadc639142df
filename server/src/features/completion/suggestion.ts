/** What can be put in at a place (补全项), before it is an editor's completion item. */
import type { Template } from '../../core/draft/template';
import type { FormId } from '../../core/form/form';
import type { Range } from '../../core/model';

export type SuggestionKind = 'heading' | 'row' | 'table' | 'sentence';

/** What is needed to explain one later: plain data that goes to the editor and back. */
export interface Explained {
  readonly kind: SuggestionKind;
  /** A section's id, `TABLE/ROW`, a table's id, a sentence's id. */
  readonly id: string;
  readonly form: FormId;
  /** A sentence as it would stand in the report. */
  readonly words?: string;
}

export interface Suggestion extends Explained {
  readonly label: string;
  /** Where it belongs: a section's title. */
  readonly where: string;
  readonly template: Template;
  /** What it replaces. */
  readonly range: Range;
  /** The Chinese words that it is found by, and by their pinyin. */
  readonly names: readonly string[];
}

/** Whether what came back from an editor is what went there. */
export function isExplained(value: unknown): value is Explained {
  const { kind, id, form, words } = (value ?? {}) as Partial<Record<keyof Explained, unknown>>;
  return (
    typeof kind === 'string' &&
    typeof id === 'string' &&
    (form === '2019' || form === '2021') &&
    (words === undefined || typeof words === 'string')
  );
}
